using System.Text;
using Minga.LegalText.Sources;

namespace Minga.LegalText.Tests.BrazilSenate;

/// <summary>Brazil's federal laws, from the folder in MINGA_TEXTS, never committed.</summary>
public sealed class OfficialLawsTests(ITestOutputHelper output)
{
    [Fact]
    public void Laws_are_read_as_they_are_printed()
    {
        string? folder = Environment.GetEnvironmentVariable("MINGA_TEXTS");
        Assert.SkipWhen(folder is null, "MINGA_TEXTS does not name a folder with the official texts.");
        string path = Path.Combine(folder!, "br.tar.zst");
        Assert.SkipUnless(File.Exists(path), "The folder of official texts has no br.tar.zst.");

        var wanted = new Dictionary<string, LegalDocument>(StringComparer.Ordinal);
        var refused = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var identifiers = new HashSet<string>(StringComparer.Ordinal);
        var findings = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var missing = new List<string>();
        int files = 0, sample = 0, articles = 0, paragraphs = 0, points = 0;
        foreach (IntakeItem item in Intake.Open(path).Items())
        {
            Reading reading = item.Read();
            if (reading.Document is not { } law)
            {
                refused[reading.Refusal!.Code] = refused.GetValueOrDefault(reading.Refusal.Code) + 1;
                continue;
            }
            Assert.True(identifiers.Add(law.Identifiers[0].Value), item.Name);
            if (law.Identifiers[0].Value is "LEI 5764/1971" or "LEI 12690/2012" or "LEI 8949/1994") wanted.Add(law.Identifiers[0].Value, law);
            // Every 67th file that is read: some two hundred, of all decades.
            if (files++ % 67 != 0) continue;
            sample++;
            articles += law.All().Count(p => p.Kind == ProvisionKind.Article);
            paragraphs += law.All().Count(p => p.Kind == ProvisionKind.Paragraph);
            points += law.All().Count(p => p.Kind == ProvisionKind.Point);
            foreach (Finding finding in law.Findings) findings[finding.Code] = findings.GetValueOrDefault(finding.Code) + 1;
            if (SenatePage.Missing(Encoding.UTF8.GetString(item.File!.Bytes.Span), law) is { Length: > 0 } lost) missing.Add($"{item.Name}: {lost}");
        }
        output.WriteLine($"{files} files; of {sample}: {articles} articles, {paragraphs} paragraphs, {points} points; {string.Join(", ", findings)}; refused {string.Join(", ", refused)}");
        foreach (string lost in missing) output.WriteLine(lost);

        Assert.Empty(missing);
        Assert.Equal((13_480, 202), (files, sample));
        Assert.Equal(new SortedDictionary<string, int>(StringComparer.Ordinal) { ["body-empty"] = 10, ["error-page"] = 10 }, refused);
        Cooperatives(wanted["LEI 5764/1971"]);
        WorkCooperatives(wanted["LEI 12690/2012"]);
        Assert.Equal(["1", "2", "3"], Articles(wanted["LEI 8949/1994"]));
        Assert.Empty(wanted["LEI 8949/1994"].At("1").Children);
        Assert.Equal(3, wanted["LEI 8949/1994"].At("1").Paragraphs.Count);
        Assert.Equal((1_621, 1_099, 1_509), (articles, paragraphs, points));
        Assert.Equal(
            new SortedDictionary<string, int>(StringComparer.Ordinal)
            {
                ["annex-elsewhere"] = 12, ["duplicate-number"] = 33, ["number-gap"] = 3, ["number-misprinted"] = 4, ["quoted-article"] = 84, ["struck-words"] = 3, ["table-as-text"] = 86,
            },
            findings);
    }

    private static void Cooperatives(LegalDocument law)
    {
        Assert.Equal(Enumerable.Range(1, 117).Select(n => $"{n}"), Articles(law));
        Assert.Equal(11, law.At("4").Children.Count);
        Assert.Equal(["105(a)", "105(b)"], law.At("105").Children.Take(2).Select(p => p.Address));
        Assert.Equal(["102.1(I)", "102.1(II)", "102.1(III)", "102.1(IV)"], law.At("102.1").Children.Select(p => p.Address));
        Assert.Equal(("lei", "5.764", Standing.InForce), (law.Rank, law.Number, law.Standing));
    }

    private static void WorkCooperatives(LegalDocument law)
    {
        Assert.Equal(Enumerable.Range(1, 30).Select(n => $"{n}"), Articles(law));
        Assert.Equal("(VETADO).", law.At("30").OwnText);
        Assert.Equal("Vetado", law.At("30").Notes.Single().Text);
        Assert.Equal(["4(I)", "4(II)", "4.unico"], law.At("4").Children.Select(p => p.Address));
    }

    private static IEnumerable<string> Articles(LegalDocument law) => law.All().Where(p => p.Kind == ProvisionKind.Article).Select(p => p.Address);
}
