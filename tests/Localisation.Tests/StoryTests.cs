using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Library.LoadStory;
using Minga.Localisation.LoadStory;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Localisation.Tests;

/// <summary>The story as it stands in the repository, and its loading.</summary>
public sealed partial class StoryTests
{
    private static readonly HashSet<string> Asks = [.. AskId().Matches(File.ReadAllText(Path.Combine(Repository.Root, "reference", "asks.yml"))).Select(m => m.Groups[1].Value)];

    [Fact]
    public void Every_finding_of_the_story_keeps_the_rules()
    {
        var wrong = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string name, _, StoryFile file) in StoryFile.Shipped())
            foreach ((string id, Proposal said) in file.Proposals())
            {
                if (!seen.Add(id)) wrong.Add($"{name}: {id} stands twice");
                if (said.Check() is { } refusal) wrong.Add($"{name}: {id}: {refusal}");
                if (!Asks.Contains(said.Ask)) wrong.Add($"{name}: {id}: no ask {said.Ask}");
                foreach (LanguageMap map in new[] { said.Note, said.Searched }.OfType<LanguageMap>())
                    if (LanguageCode.Interface.Any(l => string.IsNullOrWhiteSpace(map.In(l)?.Text))) wrong.Add($"{name}: {id} lacks a language");
                foreach (Proof proof in said.Proofs)
                    if (proof.Kind == EvidenceKind.Reference ? string.IsNullOrEmpty(proof.Places) || proof.Summary is null || proof.Official is null : proof.Official is null || proof.Summary is null)
                        wrong.Add($"{name}: {id}: a proof without its words, its summary or its source");
            }
        Assert.Empty(wrong);
    }

    [Theory, DatabaseData]
    public async Task It_loads_once_marked_as_one_hand_and_asserted_by_the_editors(Database database)
    {
        using var desk = new TextDesk(database);
        StoryMeasures.Load(database, desk.Time);
        int loaded = StoryFindings.Load(database, desk.Time);
        Assert.Equal(StoryFile.Shipped().Sum(f => f.File.Proposals().Count()), loaded);
        Assert.Equal(0, StoryFindings.Load(database, desk.Time));
        await using var db = new LocalisationDb(database);
        Assert.True(await db.Findings.AllAsync(f => f.OnePerson && f.AssertedBy == StoryFindings.Editors && f.Status == FindingStatus.Confirmed));
    }

    [Theory, DatabaseData]
    public async Task An_entry_that_changes_takes_the_place_of_the_one_before_and_one_that_goes_is_retracted(Database database)
    {
        using var desk = new TextDesk(database);
        const string yaml = """
            territory: uy
            measures:
              - { key: uy/ley-1, language: es, official: "https://example.org", articles: [{ address: "1", summary: "x" }] }
            alignments:
              - { id: uy-1, ask: unga-79-213/1/fiscal-incentives, measure: uy/ley-1, degree: partial, law: STAGE, from: 2020-01-08,
                  note: { es: a, pt: a, en: a, fr: a }, evidence: [{ article: "1", spans: [{ start: 0, words: 1, hash: h }] }] }
            """;
        Load(yaml.Replace("STAGE", "adopted", StringComparison.Ordinal));
        Load(yaml.Replace("STAGE", "enabling", StringComparison.Ordinal));
        Load(yaml.Replace("STAGE", "enabling", StringComparison.Ordinal) + "\n");
        await using var db = new LocalisationDb(database);
        Assert.Equal([("uy-1", FindingStatus.Superseded), ("uy-1~2", FindingStatus.Confirmed)], (await db.Findings.OrderBy(f => f.Id).ToListAsync()).Select(f => (f.Id, f.Status)));
        Load("territory: uy\n");
        Assert.Equal(FindingStatus.Retracted, (await db.Findings.AsNoTracking().SingleAsync(f => f.Id == "uy-1~2")).Status);

        void Load(string text)
        {
            desk.Time.Advance(TimeSpan.FromMinutes(1));
            StoryFindings.Load(database, desk.Time, [("story.uy.yml", Fingerprint.Of(text), StoryFile.Read(text))]);
        }
    }

    [GeneratedRegex("^- id: (.+)$", RegexOptions.Multiline)]
    private static partial Regex AskId();
}
