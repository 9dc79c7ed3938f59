using System.Text.RegularExpressions;
using Minga.Testing;

namespace Minga.Architecture.Tests;

/// <summary>A path that our documents name exists: ARCHITECTURE.md is a map, and a map that lies is worse than none.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Every_path_that_a_document_names_exists() =>
        Assert.Empty(Documents().SelectMany(file => Missing(Source.Name(file), Path.GetDirectoryName(file)!, File.ReadAllText(file))));

    [Fact]
    public void The_decisions_are_among_them() => Assert.Contains("docs/decisions/0001-how-we-decide.md", Documents().Select(Source.Name));

    [Theory]
    [InlineData("see `src/Nowhere/Nothing.cs`")]
    [InlineData("see [the guide](docs/no-guide.md)")]
    [InlineData("`tests/Gone.Tests/`")]
    public void A_planted_path_is_found(string text) => Assert.Single(Missing("X.md", Repository.Root, text));

    [Theory]
    [InlineData("`src/Kernel/` and `src/Kernel/Refusal.cs` and `run`")]
    [InlineData("`src/Modules/<Module>/` and `src/*/Schema/NNNN_name.sql` and `src/...`")]
    [InlineData("[a page](https://example.org/docs/x.md)")]
    public void What_exists_or_is_a_pattern_is_not(string text) => Assert.Empty(Missing("X.md", Repository.Root, text));

    private static IEnumerable<string> Documents() =>
        Directory.EnumerateFiles(Repository.Root, "*.md").Concat(
            Directory.Exists(Path.Combine(Repository.Root, "docs")) ? Source.Files(Path.Combine(Repository.Root, "docs"), ".md") : []);

    private static IEnumerable<string> Missing(string document, string folder, string text)
    {
        foreach (Match match in CodePaths().Matches(text))
            if (!Path.Exists(Path.Combine(Repository.Root, match.Groups["path"].Value))) yield return $"{document}: {match.Groups["path"].Value}";
        foreach (Match match in Links().Matches(text))
            if (!Path.Exists(Path.Combine(folder, match.Groups["path"].Value))) yield return $"{document}: {match.Groups["path"].Value}";
    }

    /// <summary>Names that hold a placeholder (an angle bracket, a star, dots, NNNN) are patterns, not paths.</summary>
    [GeneratedRegex(@"`(?<path>(?:src|tests|docs|reference|bench|story|\.ci)/(?![^`]*(?:[<>*{]|\.\.\.|NNNN))[\w./-]*)`")]
    private static partial Regex CodePaths();

    [GeneratedRegex(@"\]\((?<path>(?![a-z]+:|#|/)[\w./-]+)(?:#[\w-]*)?\)")]
    private static partial Regex Links();
}
