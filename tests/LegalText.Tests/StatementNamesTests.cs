using Minga.Testing;

namespace Minga.LegalText.Tests;

/// <summary>What a source may state has words in every language.</summary>
public sealed class StatementNamesTests
{
    [Fact]
    public void Every_name_has_its_words_in_the_four_languages()
    {
        string[] lines = [.. Catalogues().SelectMany(File.ReadAllLines)];
        foreach (string name in StatementNames.All)
        {
            string line = Assert.Single(lines, l => l.StartsWith($"claim.{name}:", StringComparison.Ordinal));
            foreach (string language in (string[])["es", "pt", "en", "fr"]) Assert.Matches($@"[ {{]{language}: \S", line);
        }
    }

    private static IEnumerable<string> Catalogues() =>
    [
        Path.Combine(Repository.Root, "src", "LegalText", "Texts.yml"), Path.Combine(Repository.Root, "src", "Modules", "Library", "Texts.yml"),
    ];
}
