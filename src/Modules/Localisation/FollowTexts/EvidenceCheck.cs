using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Storage;
using Minga.Web;

namespace Minga.Localisation.FollowTexts;

/// <summary>
/// Holds what is quoted against the texts that are loaded. A reference whose words stand in the loaded article becomes a quote of it; a finding
/// that quotes an article which reads otherwise now returns to review. It counts on until a person decides.
/// </summary>
public sealed class EvidenceCheck(Database database, TimeProvider time, IMeasures measures, Register register)
{
    private const string Reader = "localisation-evidence", DayChecked = "evidence-checked-on";
    private const int Batch = 5000, Together = 300;

    /// <summary>
    /// Looks at the measures that were imported and at the findings that were made since the last time; at all that is quoted where a new day
    /// began, since versions come into force.
    /// </summary>
    /// <returns>How many findings got better evidence, and how many returned to review.</returns>
    public async Task<(int Verified, int Returned)> CatchUpAsync(CancellationToken cancel = default)
    {
        string today = AsOfQuery.Written(AsOf.Now(time).InForce);
        await using var db = new LocalisationDb(database);
        Mark? day = await db.Marks.FirstOrDefaultAsync(m => m.Name == DayChecked, cancel);
        await using DbConnection connection = await database.OpenAsync(cancel);
        long at = Journal.Position(connection, Reader);
        (HashSet<string> texts, HashSet<string> findings) = Since(connection, ref at, cancel);
        IQueryable<Evidence> quoted = db.Evidence.AsNoTracking().Where(e => e.KnownTo == null && e.Measure != null && e.Address != null && e.Kind != EvidenceKind.Secondary);
        if (day?.Value == today) quoted = quoted.Where(e => texts.Contains(e.Measure!) || findings.Contains(e.FindingId));
        (int, int) done = day?.Value == today && texts.Count + findings.Count == 0 ? (0, 0) : await CheckAsync(db, quoted, cancel);
        Journal.Advance(connection, Reader, at);
        if (day?.Value == today) return done;
        if (day is null) db.Add(new Mark { Name = DayChecked, Value = today });
        else day.Value = today;
        await db.SaveChangesAsync(cancel);
        return done;
    }

    private async Task<(int Verified, int Returned)> CheckAsync(LocalisationDb db, IQueryable<Evidence> evidence, CancellationToken cancel)
    {
        var quoted = await evidence.Join(db.Findings.AsNoTracking().Where(f => f.Status == FindingStatus.Proposed || f.Status == FindingStatus.Confirmed),
            e => e.FindingId, f => f.Id, (e, f) => new { Evidence = e, f.Returned }).ToListAsync(cancel);
        AsOf now = AsOf.Now(time);
        (int verified, int returned) = (0, 0);
        foreach (var chunk in quoted.GroupBy(q => q.Evidence.FindingId).Chunk(Together))
        {
            IReadOnlyDictionary<(string, string), ArticleWords> words = await measures.ArticlesAsync(
                [.. chunk.SelectMany(g => g).Select(q => (q.Evidence.Measure!, q.Evidence.Address!)).Distinct()], now, cancel);
            foreach (var finding in chunk)
            {
                var better = new Dictionary<int, Proof>();
                Evidence? changed = null;
                foreach (Evidence e in finding.Select(q => q.Evidence))
                {
                    words.TryGetValue((e.Measure!, e.Address!), out ArticleWords? article);
                    if (e.Kind == EvidenceKind.Text)
                    {
                        if (article?.Hash != e.TextHash) changed ??= e;
                    }
                    else if (article is not null && Quoted(e.Proof, article, now.InForce) is { } proof) better[e.Ordinal] = proof;
                }
                if (better.Count > 0 && (await register.VerifyAsync(finding.Key, better, cancel)).Refusal is null) verified++;
                if (changed is null || finding.First().Returned) continue;
                string acts = ChangedBy(await measures.VersionsAsync(changed.Measure!, changed.Address!, cancel), changed.TextHash!);
                if ((await register.ReturnAsync(finding.Key, acts.Length > 0 ? new(acts, changed.Language?.Value ?? "") : null, cancel)).Refusal is null) returned++;
            }
        }
        return (verified, returned);
    }

    /// <summary>What made the first wording after the quoted one, as its source names it: not what made the latest, which may have changed other articles.</summary>
    internal static string ChangedBy(IReadOnlyList<ArticleVersion> wordings, string quoted)
    {
        int at = wordings.ToList().FindLastIndex(w => w.Hash == quoted);
        return at >= 0 && at + 1 < wordings.Count ? string.Join("; ", wordings[at + 1].Acts) : "";
    }

    /// <summary>The proof as a quote of this article; null where the words do not stand in it.</summary>
    internal static Proof? Quoted(Proof proof, ArticleWords article, DateOnly day) =>
        WordSpan.Quote(article.Text, WordSpan.Read(proof.Places)) is { } quote
            ? proof with
            {
                Kind = EvidenceKind.Text, Quote = quote, TextHash = article.Hash, PinnedDay = day, Language = article.Language, TakenOn = article.TakenOn,
                Official = article.Official?.ToString() ?? proof.Official,
            }
            : null;

    private static (HashSet<string> Texts, HashSet<string> Findings) Since(DbConnection connection, ref long at, CancellationToken cancel)
    {
        const string measure = Paths.Measures + "/";
        HashSet<string> texts = new(StringComparer.Ordinal), findings = new(StringComparer.Ordinal);
        while (Journal.ReadAfter(connection, at, Batch) is { Count: > 0 } rows)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (JournalDraft row in rows.Select(r => r.What))
                if (row.Iri.StartsWith(measure, StringComparison.Ordinal) && row.Kind.StartsWith("text-imported", StringComparison.Ordinal)) texts.Add(row.Iri[measure.Length..]);
                else if (row.Iri.StartsWith(Finding.Address(""), StringComparison.Ordinal) && row.Kind is "finding-proposed" or "finding-confirmed") findings.Add(row.Iri[Finding.Address("").Length..]);
            at = rows[^1].Sequence;
        }
        return (texts, findings);
    }
}
