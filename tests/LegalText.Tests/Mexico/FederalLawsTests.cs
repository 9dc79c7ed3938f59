using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Minga.LegalText.Sources;

namespace Minga.LegalText.Tests.Mexico;

/// <summary>All the files of the converted federal laws, each read once.</summary>
public sealed partial class FederalLawsTests
{
    private static readonly ConcurrentDictionary<string, (Reading Reading, List<string> Missing)> Files = [];

    private static readonly Lazy<bool> Read = new(() =>
    {
        string? folder = Environment.GetEnvironmentVariable("MINGA_TEXTS");
        string path = Path.Combine(folder ?? "", "mx.tar.zst");
        if (folder is null || !File.Exists(path)) return false;
        Parallel.ForEach(Partitioner.Create(Intake.Open(path).Items(), EnumerablePartitionerOptions.NoBuffering), (item, _, at) =>
        {
            Reading reading = item.Read();
            List<string> missing = [];
            // Read again by a way of our own, which takes longer than the reader: the files whose number in the archive four divides.
            if (at % 4 == 0 && reading.Document is { } document)
                missing = SourceWords.Missing(XDocument.Load(new MemoryStream(item.File!.Bytes.ToArray()), LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace), document);
            Files[item.Name[(item.Name.LastIndexOf('/') + 1)..]] = (reading, missing);
        });
        return true;
    });

    public FederalLawsTests() => Assert.SkipUnless(Read.Value, "MINGA_TEXTS names no folder with mx.tar.zst.");

    private static IEnumerable<(string File, LegalDocument Document)> Laws =>
        Files.Where(f => f.Value.Reading.Document is not null).Select(f => (f.Key, f.Value.Reading.Document!));

    [Fact]
    public void The_law_of_the_social_economy_has_58_articles_and_its_reforms_their_own()
    {
        LegalDocument law = Files["mx-fed-less-v2.xml"].Reading.Document!;
        Assert.Equal(Enumerable.Range(1, 58).Select(n => n.ToString(CultureInfo.InvariantCulture)),
            law.All().Where(p => p.Kind == ProvisionKind.Article && !p.Address.Contains('/', StringComparison.Ordinal)).Select(p => p.Address));
        Assert.Equal(["transitorios", "transitorios-2013-01-24", "transitorios-2013-06-11", "transitorios-2015-12-30", "transitorios-2019-04-12",
            "transitorios-2022-05-11", "transitorios-2023-12-29", "transitorios-2025-04-16"], law.All().Where(p => p.Restarts).Select(p => p.Address));
        Assert.NotNull(law.Find("transitorios-2013-01-24/unico"));
        Assert.NotNull(law.Find("transitorios-2025-04-16/11"));
        Assert.Equal(new DateOnly(2015, 12, 30), law.Find("1")!.Notes[0].On);
        Assert.Equal(("mx-diputados", "mx-fed-less", "ley"), (law.Identifiers[0].Scheme, law.Identifiers[0].Value, law.Rank));
    }

    [Fact]
    public void No_provision_holds_page_furniture()
    {
        Assert.Empty(Laws.SelectMany(l => l.Document.All().Where(p => Furniture().IsMatch(p.OwnText) || Furniture().IsMatch(p.Heading)).Select(p => l.File + " " + p.Address)));
    }

    [Fact]
    public void Every_word_of_every_fourth_file_is_in_the_tree_in_a_note_or_in_a_finding()
    {
        string[] missing = [.. Files.Where(f => f.Value.Missing.Count > 0).OrderByDescending(f => f.Value.Missing.Count).Select(f => $"{f.Key}: {string.Join(' ', f.Value.Missing.Take(12))} ({f.Value.Missing.Count})")];
        Assert.True(missing.Length == 0, $"{missing.Length} files\n" + string.Join('\n', missing.Take(40)));
    }

    [Fact]
    public void What_the_whole_holds_is_counted()
    {
        var all = Laws.SelectMany(l => l.Document.All()).ToList();
        var report = new StringBuilder();
        report.AppendLine(CultureInfo.InvariantCulture, $"{Laws.Count()} laws");
        report.AppendLine(CultureInfo.InvariantCulture, $"{all.Count(p => p.Kind == ProvisionKind.Article && !p.Address.StartsWith("transitorios", StringComparison.Ordinal))} articles");
        report.AppendLine(CultureInfo.InvariantCulture, $"{all.Count(p => p.Kind == ProvisionKind.Article && p.Address.StartsWith("transitorios", StringComparison.Ordinal))} transitional articles");
        report.AppendLine(CultureInfo.InvariantCulture, $"{all.Count(p => p.Kind == ProvisionKind.Point)} points");
        report.AppendLine(CultureInfo.InvariantCulture, $"{all.Sum(p => p.Notes.Count)} notes");
        foreach (var code in Laws.SelectMany(l => l.Document.Findings).GroupBy(f => f.Code).OrderBy(g => g.Key, StringComparer.Ordinal))
            report.AppendLine(CultureInfo.InvariantCulture, $"{code.Count()} {code.Key}");
        foreach (var code in Files.Values.Where(f => f.Reading.Refusal is not null).GroupBy(f => f.Reading.Refusal!.Code).OrderBy(g => g.Key, StringComparer.Ordinal))
            report.AppendLine(CultureInfo.InvariantCulture, $"{code.Count()} refused: {code.Key}");
        Assert.Equal(Counted.ReplaceLineEndings(), report.ToString().ReplaceLineEndings());
    }

    [Fact]
    public void Local_acts_sit_under_their_territory()
    {
        Assert.Equal(["mx-cmx", "mx-jal-039", "mx-nle-039"], Laws.Select(l => l.Document.Territory!.Value.Value).Where(t => t != "mx").Order(StringComparer.Ordinal));
    }

    private const string Counted =
        """
        319 laws
        43483 articles
        12048 transitional articles
        82684 points
        37180 notes
        6649 division-without-place
        588 duplicate-number
        1 name-of-another-law
        1 number-gap
        22 quoted-article
        3195 repeated-text
        2 refused: newer-file-beside
        11 refused: same-text-beside
        6 refused: text-nearly-empty

        """;

    [GeneratedRegex(@"^\d+ de \d+$|CÁMARA DE DIPUTADOS DEL H\. CONGRESO DE LA UNIÓN .*DOF|^Secretaría (General|de Servicios Parlamentarios)$|(Última|Últimas) Reformas? DOF", RegexOptions.Multiline)]
    private static partial Regex Furniture();
}
