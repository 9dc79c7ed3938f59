using Minga.Kernel;

namespace Minga.LegalText.Sources;

/// <summary>One file that the intake met: its content with the reader for it, or why it was refused. Never both.</summary>
/// <param name="Name">Path inside the folder or archive, with forward slashes.</param>
/// <param name="File">The file, in memory; null where refused.</param>
/// <param name="Reader">Who reads it, chosen by content; null where refused.</param>
/// <param name="Refusal">Why not; null where the file is here.</param>
public sealed record IntakeItem(string Name, SourceFile? File, ISourceReader? Reader, Refusal? Refusal)
{
    /// <summary>The file read by its reader, or its refusal as a reading.</summary>
    public Reading Read() => Refusal is null ? Reader!.Read(File!) : new(Name, null, Refusal);

    internal static IntakeItem Refused(string name, string code, params string[] arguments) =>
        new(name, null, null, new Refusal(code, name, arguments));

    /// <summary>The file with the reader that recognises it; refused as "not-recognised" where none does; null for a register.</summary>
    internal static IntakeItem? Of(string name, byte[] bytes, DateTimeOffset modified, Registers registers, Commit? commit = null)
    {
        var file = new SourceFile(name, bytes) { Modified = DateOnly.FromDateTime(modified.UtcDateTime), Beside = registers.Beside, Commit = commit };
        if (Readers.IsRegister(file))
        {
            registers.Keep(name, bytes);
            return null;
        }
        return Readers.For(file) is { } reader ? new(name, file, reader, null) : Refused(name, "not-recognised");
    }
}
