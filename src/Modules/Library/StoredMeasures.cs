using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.LegalText;
using Minga.Library.Contracts;
using Minga.Library.LoadStory;
using Minga.Library.ReadVersions;
using Minga.Storage;
using Minga.Web;

namespace Minga.Library;

/// <summary>The measures as other modules read them.</summary>
internal sealed class StoredMeasures(Database database, TimeProvider time) : IMeasures
{
    private const int Batch = 500;

    /// <summary>Days on which an act is law, if nothing better is stated: the later in its course the better.</summary>
    private static readonly string[] Beginnings = [DescribedClaims.InForce, "publication", "promulgation", "enactment", "adoption"];

    private static readonly string[] Facts = [.. Beginnings, DescribedClaims.Ended, DescribedClaims.EndedBy, DescribedClaims.Mark, StatementNames.Status, StatementNames.RepealedBy];

    public async Task<IReadOnlyDictionary<string, MeasureFacts>> FactsAsync(IReadOnlyCollection<string> keys, CancellationToken cancel = default)
    {
        using var db = new LibraryDb(database);
        var facts = new Dictionary<string, MeasureFacts>(StringComparer.Ordinal);
        foreach (string[] some in keys.Distinct().Chunk(Batch))
        {
            List<Work> works = await db.Works.AsNoTracking().Where(w => w.Kind == "measure" && some.Contains(w.Key)).ToListAsync(cancel);
            long[] ids = [.. works.Select(w => w.Id)];
            ILookup<long, Expression> texts = (await db.Now(time).AsNoTracking().Where(e => ids.Contains(e.WorkId)).OrderBy(e => e.Language).ToListAsync(cancel)).ToLookup(e => e.WorkId);
            Dictionary<long, Description> described = await db.Descriptions.AsNoTracking().Where(d => ids.Contains(d.WorkId) && d.SupersededAt == null).ToDictionaryAsync(d => d.WorkId, cancel);
            long[] shown = [.. works.Select(w => texts[w.Id].FirstOrDefault()).OfType<Expression>().Select(e => e.Id)];
            ILookup<long, Claim> claims = (await db.Claims.AsNoTracking()
                .Where(c => ids.Contains(c.WorkId) && Facts.Contains(c.What) && c.SupersededAt == null && (c.ExpressionId == null || shown.Contains(c.ExpressionId.Value)))
                .OrderBy(c => c.Id).ToListAsync(cancel)).ToLookup(c => c.WorkId);
            foreach (Work work in works)
                if (Of(work, texts[work.Id].FirstOrDefault(), described.GetValueOrDefault(work.Id), [.. claims[work.Id]]) is { } known) facts.Add(work.Key, known);
        }
        return facts;
    }

    public async Task<IReadOnlyDictionary<(string Measure, string Address), ArticleWords>> ArticlesAsync(
        IReadOnlyCollection<(string Measure, string Address)> articles, AsOf asOf, CancellationToken cancel = default)
    {
        using var db = new LibraryDb(database);
        var words = new Dictionary<(string, string), ArticleWords>();
        foreach ((string Measure, string Address)[] some in articles.Distinct().Chunk(Batch))
        {
            string[] keys = [.. some.Select(a => a.Measure).Distinct()];
            var found = await db.At(asOf).AsNoTracking()
                .Join(db.Works.Where(w => w.Kind == "measure" && keys.Contains(w.Key)), e => e.WorkId, w => w.Id, (e, w) => new { Work = w, Text = e })
                .OrderBy(x => x.Text.Language).ToListAsync(cancel);
            var byKey = found.DistinctBy(x => x.Work.Key).ToDictionary(x => x.Work.Key, StringComparer.Ordinal);
            var texts = await AddressTexts.OfAsync(db, some.Where(a => byKey.ContainsKey(a.Measure)).Select(a => (byKey[a.Measure].Text.Id, a.Address)), cancel);
            ILookup<long, string> acts = await ActsAsync(db, [.. byKey.Values.Select(x => x.Text.Id)], cancel);
            foreach ((string measure, string address) in some)
            {
                if (!byKey.TryGetValue(measure, out var held) || !texts.TryGetValue((held.Text.Id, address), out (string Heading, string Text) says)) continue;
                (Work work, Expression text) = (held.Work, held.Text);
                words.Add((measure, address), new(
                    measure, address, Paths.Article(measure, address), ActName.Called(work.Rank, work.Number, text.Title), LanguageCode.Parse(text.Language), says.Heading, says.Text,
                    Hash(says), text.Version, text.InForceFrom, Official(work, text), text.TakenOn, [.. acts[text.Id]]));
            }
        }
        return words;
    }

    public async Task<IReadOnlyList<ArticleVersion>> VersionsAsync(string measure, string address, CancellationToken cancel = default)
    {
        using var db = new LibraryDb(database);
        if (await VersionList.FindAsync(db, measure, AsOf.Now(time), cancel) is not { All.Count: > 0 } versions) return [];
        var texts = await AddressTexts.OfAsync(db, versions.All.Select(v => (v.Text.Id, address)), cancel);
        ILookup<long, string> acts = await ActsAsync(db, [.. versions.All.Select(v => v.Text.Id)], cancel);
        var wordings = new List<ArticleVersion>();
        foreach (TextVersion version in versions.All)
        {
            string hash = texts.TryGetValue((version.Text.Id, address), out (string Heading, string Text) says) ? Hash(says) : "";
            if (hash == (wordings.Count > 0 ? wordings[^1].Hash : "")) continue;
            wordings.Add(new(version.Text.Version, version.Text.InForceFrom, hash, [.. acts[version.Text.Id]]));
        }
        return wordings;
    }

    public async Task<IReadOnlyList<ArticleSummary>> SummariesAsync(IReadOnlyCollection<string> keys, CancellationToken cancel = default)
    {
        using var db = new LibraryDb(database);
        var summaries = new List<ArticleSummary>();
        foreach (string[] some in keys.Distinct().Chunk(Batch))
        {
            var rows = await db.Summaries.AsNoTracking().Where(s => s.SupersededAt == null)
                .Join(db.Works.Where(w => some.Contains(w.Key)), s => s.WorkId, w => w.Id, (s, w) => new { w.Key, s.Address, s.Language, s.Text, s.Position })
                .OrderBy(x => x.Key).ThenBy(x => x.Position).ToListAsync(cancel);
            summaries.AddRange(rows.Select(r => new ArticleSummary(r.Key, r.Address, LanguageCode.Parse(r.Language), r.Text)));
        }
        return summaries;
    }

    /// <summary>Null for a measure of which nothing counts now: its only text is of a day to come, and nobody has described it.</summary>
    private static MeasureFacts? Of(Work work, Expression? text, Description? described, IReadOnlyList<Claim> claims)
    {
        if (text is null && described is null) return null;
        // What the text's own source states goes before what we say of it.
        Claim? Stated(string what) => claims.Where(c => c.What == what).OrderBy(c => c.ExpressionId is null).FirstOrDefault();
        string title = text?.Title ?? described!.Title;
        return new(
            work.Key, work.Iri, TerritoryCode.Parse(work.Territory!),
            ActName.Called(text is null ? described!.Rank : work.Rank, text is null ? described!.Number : work.Number, title), title, LanguageCode.Parse(text?.Language ?? described!.Language),
            text is not null, Beginnings.Select(b => Stated(b)?.StatedOn).FirstOrDefault(day => day is not null) ?? text?.InForceFrom,
            Stated(DescribedClaims.Ended)?.StatedOn, (Stated(DescribedClaims.EndedBy) ?? Stated(StatementNames.RepealedBy))?.Value,
            text is null ? Address(described!.OfficialAddress) : Official(work, text) ?? Address(described?.OfficialAddress), text?.TakenOn, Stated(StatementNames.Status)?.Value ?? "")
        {
            SecondaryOnly = text is null && Stated(DescribedClaims.Mark)?.Value == DescribedClaims.Secondary,
        };
    }

    private static async Task<ILookup<long, string>> ActsAsync(LibraryDb db, long[] expressions, CancellationToken cancel)
    {
        var rows = await db.VersionActs.AsNoTracking().Where(a => expressions.Contains(a.ExpressionId)).OrderBy(a => a.ExpressionId).ThenBy(a => a.Position).ToListAsync(cancel);
        return rows.ToLookup(a => a.ExpressionId, a => a.Title.Length > 0 ? a.SourceId + ": " + a.Title : a.SourceId);
    }

    private static string Hash((string Heading, string Text) says) => Fingerprint.Of(says.Heading + "\n" + says.Text);

    private static Uri? Official(Work work, Expression text) => Address(text.OfficialAddress) ?? work.OfficialIn(LanguageCode.Parse(text.Language));

    private static Uri? Address(string? stored) => Uri.TryCreate(stored, UriKind.Absolute, out Uri? uri) ? uri : null;
}
