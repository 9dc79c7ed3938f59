using System.Xml.Linq;
using Minga.Testing;

namespace Minga.Architecture.Tests;

/// <summary>Which project may reference which. Rule 1 of the architecture.</summary>
public sealed class BoundaryTests
{
    private static readonly string[] Shared = ["Kernel", "Web", "Storage"];
    private static readonly string[] PureLibraries = ["LegalText", "Retrieval"];

    /// <summary>Each module may know the contracts of those before it. Front sees all, through contracts.</summary>
    private static readonly string[] OneWay = ["Network", "Library", "Localisation", "Commitments"];

    private const string Contracts = ".Contracts";

    [Fact]
    public void Projects_reference_only_what_they_may() => Assert.Empty(Violations(Source.Src));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Path.Combine(Repository.Root, "Minga.slnx"));
        IEnumerable<string> projects = Source.Files(Source.Src, ".csproj").Concat(Source.Files(Path.Combine(Repository.Root, "tests"), ".csproj"));
        Assert.DoesNotContain(projects, project => !solution.Contains($"\"{Source.Name(project)}\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Modules/Seminars", "../Library/Library.csproj", "Seminars -> Library")]
    [InlineData("Modules/Network", "../../Library.Contracts/Library.Contracts.csproj", "Network -> Library.Contracts")]
    [InlineData("Retrieval", "../Storage/Storage.csproj", "Retrieval -> Storage")]
    [InlineData("Kernel", "../LegalText/LegalText.csproj", "Kernel -> LegalText")]
    [InlineData("Library.Contracts", "../Retrieval/Retrieval.csproj", "Library.Contracts -> Retrieval")]
    [InlineData("Network.Contracts", "../Library.Contracts/Library.Contracts.csproj", "Network.Contracts -> Library.Contracts")]
    [InlineData("Storage", "..\\Web\\Web.csproj", "Storage -> Web")]
    public void A_planted_violation_is_found(string folder, string reference, string violation)
    {
        using var planted = new TemporaryFolder();
        Plant(planted.Path, folder, reference);
        Assert.Equal([violation], Violations(planted.Path));
    }

    [Theory]
    [InlineData("Modules/Localisation", "../../Library.Contracts/Library.Contracts.csproj")]
    [InlineData("Modules/Front", "../../Localisation.Contracts/Localisation.Contracts.csproj")]
    [InlineData("Library.Contracts", "../Network.Contracts/Network.Contracts.csproj")]
    [InlineData("Library.Contracts", "../Web/Web.csproj")]
    [InlineData("Modules/Library", "../../Retrieval/Retrieval.csproj")]
    [InlineData("Host", "../Modules/Library/Library.csproj")]
    public void What_is_allowed_is_not_reported(string folder, string reference)
    {
        using var planted = new TemporaryFolder();
        Plant(planted.Path, folder, reference);
        Assert.Empty(Violations(planted.Path));
    }

    private static void Plant(string src, string folder, string reference)
    {
        string project = Path.Combine(src, folder);
        Directory.CreateDirectory(project);
        File.WriteAllText(Path.Combine(project, Path.GetFileName(project) + ".csproj"),
            $"""<Project><ItemGroup><ProjectReference Include="{reference}" /></ItemGroup></Project>""");
    }

    private static IEnumerable<string> Violations(string src) =>
        from file in Source.Files(src, ".csproj")
        let project = Path.GetFileNameWithoutExtension(file)
        let module = Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file))) == "Modules"
        where project != "Host"
        from reference in XDocument.Load(file).Descendants("ProjectReference")
        let target = Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/'))
        where !(module ? ModuleMay(project, target) : LibraryMay(project, target))
        select $"{project} -> {target}";

    private static bool ModuleMay(string module, string target) =>
        Shared.Contains(target) || PureLibraries.Contains(target) || IsBefore(target, module);

    /// <summary>Contracts may show what they hold (Web), but neither store nor search it.</summary>
    private static bool LibraryMay(string library, string target)
    {
        if (target == "Kernel") return library != "Kernel";
        return library.EndsWith(Contracts, StringComparison.Ordinal) && (target == "Web" || IsBefore(target, library[..^Contracts.Length]));
    }

    /// <summary>Whether the target is a contract that this module may know.</summary>
    private static bool IsBefore(string target, string module)
    {
        if (!target.EndsWith(Contracts, StringComparison.Ordinal)) return false;
        int own = Array.IndexOf(OneWay, module);
        return own < 0 || Array.IndexOf(OneWay, target[..^Contracts.Length]) <= own;
    }
}
