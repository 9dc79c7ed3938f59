using System.Text;
using Minga.LegalText.Sources;
using Minga.LegalText.Sources.Spain;

namespace Minga.LegalText.Tests.Spain;

/// <summary>Laws of the State and of the communities, read from the folder in MINGA_TEXTS, never committed.</summary>
public sealed class OfficialTextsTests(ITestOutputHelper output)
{
    /// <summary>Every so many files of the archive, in its order, are the sample.</summary>
    private const int Every = 61;

    private static readonly Lazy<(List<IntakeItem> Named, List<IntakeItem> Sample)> Texts = new(Read);

    private static (List<IntakeItem> Named, List<IntakeItem> Sample) Read()
    {
        string[] wanted = ["BOE-A-2011-5708.md", "BOE-A-1990-30735.md", "BOE-A-2023-496.md"];
        var (named, sample, met) = (new List<IntakeItem>(), new List<IntakeItem>(), 0);
        foreach (IntakeItem item in Intake.Open(Path.Combine(Environment.GetEnvironmentVariable("MINGA_TEXTS")!, "es.tar.zst")).Items())
        {
            if (wanted.Contains(item.Name[(item.Name.LastIndexOf('/') + 1)..])) named.Add(item);
            if (met++ % Every == 0) sample.Add(item);
        }
        return (named, sample);
    }

    private static (List<IntakeItem> Named, List<IntakeItem> Sample) Opened()
    {
        string? folder = Environment.GetEnvironmentVariable("MINGA_TEXTS");
        Assert.SkipWhen(folder is null, "MINGA_TEXTS does not name a folder with the official texts.");
        Assert.SkipUnless(File.Exists(Path.Combine(folder!, "es.tar.zst")), "The folder of official texts has no es.tar.zst.");
        return Texts.Value;
    }

    private static LegalDocument Law(string identifier) =>
        Opened().Named.Single(i => i.Name.EndsWith($"/{identifier}.md", StringComparison.Ordinal)).Read().Document!;

    private static string[] Numbered(string prefix, int last) => [.. Enumerable.Range(1, last).Select(n => $"{prefix}{n}")];

    [Fact]
    public void The_law_of_the_social_economy_has_its_articles_and_provisions()
    {
        LegalDocument law = Law("BOE-A-2011-5708");
        string[] articles = [.. Numbered("", 10), "10-bis", "11", "12", "13"];
        Assert.Equal(
            [.. articles, .. Numbered("disposicion-adicional-", 8), .. Numbered("disposicion-transitoria-", 2), .. Numbered("disposicion-final-", 4)],
            law.All().Where(p => p.Kind == ProvisionKind.Article).Select(p => p.Address));
        Assert.Equal(("disposición adicional segunda", "Financiación."), (law.Find("disposicion-adicional-2")!.Number, law.Find("disposicion-adicional-2")!.Heading));
        Assert.Contains(law.All(), p => p.Kind == ProvisionKind.Recital && p.OwnText.StartsWith("El artículo 4 presenta", StringComparison.Ordinal));
        Assert.Equal(("5/2011", "es", Standing.InForce), (law.Number, law.Territory!.Value.Value, law.Standing));
        Assert.Equal(Addressing.Signatures, law.Provisions[^1].Address);
        Assert.Empty(law.Findings);
    }

    [Fact]
    public void The_law_of_the_taxes_of_cooperatives_has_forty_articles() =>
        Assert.Equal(Numbered("", 40), Law("BOE-A-1990-30735").All().Where(p => p.Kind == ProvisionKind.Article && !p.Number.StartsWith('d')).Select(p => p.Address));

    [Fact]
    public void The_law_of_Aragon_is_read_without_headings()
    {
        LegalDocument law = Law("BOE-A-2023-496");
        Assert.Equal(
            [.. Numbered("", 30), .. Numbered("disposicion-adicional-", 11), .. Numbered("disposicion-final-", 5)],
            law.All().Where(p => p.Kind == ProvisionKind.Article).Select(p => p.Address));
        Assert.Equal(("es-ar", "7/2022", "Objeto de la ley."), (law.Territory!.Value.Value, law.Number, law.Find("1")!.Heading));
        Assert.Equal(8, law.Provisions.Count(p => p.Kind == ProvisionKind.Division));
    }

    [Fact]
    public void A_sample_of_all_territories_loses_no_line()
    {
        var findings = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int files = 0, articles = 0, provisions = 0, without = 0;
        foreach (IntakeItem item in Opened().Sample)
        {
            Assert.IsType<SpainReader>(item.Reader);
            LegalDocument? document = item.Read().Document;
            Assert.NotNull(document);
            Assert.Equal("", LineCoverage.Missing(Encoding.UTF8.GetString(item.File!.Bytes.Span), document) is { Length: > 0 } missing ? $"{item.Name}: {missing}" : "");
            Assert.All(document.Statements, s => Assert.Contains(s.What, StatementNames.All));
            List<Provision> read = [.. document.All().Where(p => p.Kind == ProvisionKind.Article)];
            files++;
            provisions += read.Count(p => p.Number.StartsWith("disposición", StringComparison.Ordinal));
            articles += read.Count(p => !p.Number.StartsWith("disposición", StringComparison.Ordinal));
            if (read.Count == 0) without++;
            foreach (Finding finding in document.Findings) findings[finding.Code] = findings.GetValueOrDefault(finding.Code) + 1;
        }
        output.WriteLine($"{files} files, {articles} articles, {provisions} provisions, {without} without: {string.Join(", ", findings)}");
        Assert.Equal((202, 5_010, 1_265, 3), (files, articles, provisions, without));
        Assert.Equal(
            new SortedDictionary<string, int>(StringComparer.Ordinal)
            {
                ["duplicate-number"] = 1, ["front-matter-not-scalar"] = 4, ["markup-in-text"] = 24, ["number-gap"] = 2, ["numbers-restart"] = 1,
                ["quoted-article"] = 108, ["quoted-heading"] = 4, ["table-as-text"] = 4,
            },
            findings);
    }
}
