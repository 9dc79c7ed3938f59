using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.LegalText.Sources;
using Minga.Library.Contracts;
using Minga.Library.LoadStory;
using Minga.Localisation.FollowTexts;
using Minga.Localisation.LoadStory;
using Minga.Testing;

namespace Minga.Localisation.Tests;

/// <summary>The story and the return to review, held against the official texts in the folder that MINGA_TEXTS names.</summary>
public sealed partial class OfficialTextsTests
{
    private static string Texts
    {
        get
        {
            string? folder = Environment.GetEnvironmentVariable("MINGA_TEXTS");
            Assert.SkipUnless(Directory.Exists(folder), "MINGA_TEXTS names no folder with official texts.");
            return folder!;
        }
    }

    [Fact]
    public async Task Every_reference_of_the_story_is_a_quote_of_the_official_text_once_it_is_loaded()
    {
        string texts = Texts;
        using TestDatabase database = TestDatabase.Sqlite();
        using var desk = new TextDesk(database.Database);
        using var folder = new TemporaryFolder();
        HashSet<string> quoted = [.. StoryFile.Shipped().SelectMany(f => f.File.Proposals()).SelectMany(p => p.Said.Proofs).Where(p => p.Kind == EvidenceKind.Reference).Select(p => p.Measure!)];
        string[] identifiers = [.. Directory.GetFiles(Path.Combine(Repository.Root, "story"), "*.yml").SelectMany(f => Described().Matches(File.ReadAllText(f)))
            .Where(m => quoted.Contains(m.Groups[1].Value)).Select(m => m.Groups[2].Value)];
        foreach (string country in (string[])["es", "uy", "ar", "mx", "br"])
        {
            string some = Path.Combine(folder.Path, country);
            foreach (SourceFile file in Intake.Open(Path.Combine(texts, country + ".tar.zst")).Items().Select(i => i.File).OfType<SourceFile>())
            {
                // Brazil's files are called by numbers of their own; the act's name stands in the page.
                string name = Path.GetFileName(file.Name);
                if (!identifiers.Any(i => name.StartsWith(i, StringComparison.OrdinalIgnoreCase) || (country == "br" && Encoding.Latin1.GetString(file.Bytes.Span).Contains(i, StringComparison.Ordinal)))) continue;
                string path = Path.Combine(some, file.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllBytesAsync(path, file.Bytes.ToArray());
            }
            await desk.ImportFromAsync(some, country);
        }
        await desk.ImportFromAsync(Path.Combine(texts, "cl.bundle"), "cl");
        // The texts come first, as they may.
        await desk.Get<EvidenceCheck>().CatchUpAsync();
        StoryMeasures.Load(database.Database, desk.Time);
        StoryFindings.Load(database.Database, desk.Time);
        (int verified, int returned) = await desk.Get<EvidenceCheck>().CatchUpAsync();

        await using var db = new LocalisationDb(database.Database);
        Assert.Empty(await db.Evidence.Where(e => e.KnownTo == null && e.Kind == EvidenceKind.Reference).Select(e => $"{e.FindingId}: {e.Measure} {e.Address}").ToListAsync());
        Assert.Equal(0, returned);
        Assert.True(verified > 200, $"Only {verified} findings were verified.");
    }

    [Fact]
    public async Task Ten_years_of_Chiles_labour_code_return_exactly_the_alignments_whose_article_changed_with_the_act_that_changed_it()
    {
        string texts = Texts;
        using TestDatabase database = TestDatabase.Sqlite();
        using var desk = new TextDesk(database.Database);
        using var folder = new TemporaryFolder();
        string bundle = Path.Combine(texts, "cl.bundle"), code = "codigos/codigo-del-trabajo.md", key = "cl/codigo-del-trabajo";
        await desk.ImportFromAsync(await GitPart.OfAsync(bundle, folder.Path, code, "normas/", "2012-01-01", "2014-12-31"), "cl");
        string[] addresses = ["1", "3", "22", "194", "195", "307", "507"];
        IReadOnlyDictionary<(string, string), ArticleWords> then = await WordsAsync();
        var aligned = new Dictionary<string, string>();
        foreach ((string address, ArticleWords article) in addresses.Where(a => then.ContainsKey((key, a))).Select(a => (a, then[(key, a)])))
        {
            string words = string.Join(' ', article.Text.Split(' ').Take(8));
            Outcome said = await desk.Get<Register>().ProposeAsync(Desk.Alignment(territory: TerritoryCode.Parse("cl")) with
            {
                Measure = key, Proofs = [new() { Kind = EvidenceKind.Reference, Measure = key, Address = address, Places = WordSpan.Write([WordSpan.Find(article.Text, words)!.Value]) }],
            }, Desk.Ana);
            Assert.Null((await desk.Get<Register>().ConfirmAsync(said.Finding!.Id, 1, Desk.Rui)).Refusal);
            aligned[address] = said.Finding.Id;
        }
        Assert.Equal((aligned.Count, 0), await desk.Get<EvidenceCheck>().CatchUpAsync());

        await desk.ImportFromAsync(await GitPart.OfAsync(bundle, folder.Path, code, "normas/", "2012-01-01", "2025-12-31"), "cl");
        (_, int returned) = await desk.Get<EvidenceCheck>().CatchUpAsync();
        IReadOnlyDictionary<(string, string), ArticleWords> now = await WordsAsync();
        string[] changed = [.. aligned.Keys.Where(a => now.GetValueOrDefault((key, a))?.Hash != then[(key, a)].Hash).Order()];
        Assert.InRange(changed.Length, 2, aligned.Count - 1);
        await using var db = new LocalisationDb(database.Database);
        Assert.Equal(changed, aligned.Where(a => db.Findings.Single(f => f.Id == a.Value).Returned).Select(a => a.Key).Order());
        Assert.Equal(changed.Length, returned);
        foreach (string address in changed)
        {
            string? reason = db.Steps.Single(s => s.FindingId == aligned[address] && s.Act == Act.Returned).Reason;
            IReadOnlyList<ArticleVersion> wordings = await desk.Get<IMeasures>().VersionsAsync(key, address);
            ArticleVersion next = wordings[wordings.ToList().FindLastIndex(w => w.Hash == then[(key, address)].Hash) + 1];
            Assert.Equal(string.Join("; ", next.Acts), reason);
            Assert.NotEmpty(next.Acts);
        }
        Assert.Contains("21645", db.Steps.Single(s => s.FindingId == aligned["194"] && s.Act == Act.Returned).Reason, StringComparison.Ordinal);

        async Task<IReadOnlyDictionary<(string, string), ArticleWords>> WordsAsync() =>
            await desk.Get<IMeasures>().ArticlesAsync([.. addresses.Select(a => (key, a))], AsOf.Now(desk.Time));
    }

    [GeneratedRegex("""- key: (\S+)\n    identifier: "?([^"\n]+)""")]
    private static partial Regex Described();
}
