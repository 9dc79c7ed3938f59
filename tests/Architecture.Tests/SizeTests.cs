namespace Minga.Architecture.Tests;

/// <summary>What everyone references must stay small, and a file is read at one sitting.</summary>
public sealed class SizeTests
{
    /// <summary>Lines of Kernel. It only goes down, or up in a change that says which two users need the new type.</summary>
    private const int KernelBudget = 500;

    private const int LongestFile = 400;

    [Fact]
    public void Kernel_keeps_to_its_budget()
    {
        int lines = Source.Files(Path.Combine(Source.Src, "Kernel"), ".cs").Sum(file => File.ReadLines(file).Count());
        Assert.InRange(lines, 1, KernelBudget);
    }

    [Fact]
    public void No_source_file_is_too_long() =>
        Assert.DoesNotContain(Source.Files(Source.Src, ".cs", ".razor").Select(file => (Source.Name(file), Lines: File.ReadLines(file).Count())), f => f.Lines > LongestFile);
}
