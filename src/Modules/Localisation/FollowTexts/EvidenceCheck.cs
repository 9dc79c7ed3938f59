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

    /// <summary>Looks at the measures that were imported since the last time; at all that are quoted where a new day began, since versions come into force.</summary>
    /// <returns>How many findings got better evidence, and how many returned to review.</returns>
    public async Task<(int Verified, int Returned)> CatchUpAsync(CancellationToken cancel = default)
    {
        string today = AsOfQuery.Written(AsOf.Now(time).InForce);
        await using var db = new LocalisationDb(database);
        Mark? day = await db.Marks.FirstOrDefaultAsync(m => m.Name == DayChecked, cancel);
        await using DbConnection connection = await database.OpenAsync(cancel);
        long at = Journal.Position(connection, Reader);
        HashSet<string> changed = Changed(connection, ref at, cancel);
        if (day?.Value == today && changed.Count == 0)
        {
            Journal.Advance(connection, Reader, at);
            return (0, 0);
        }
        (int, int) done = await RunAsync(day?.Value == today ? changed : null, cancel);
        Journal.Advance(connection, Reader, at);
        if (day is null) db.Add(new Mark { Name = DayChecked, Value = today });
        else day.Value = today;
        await db.SaveChangesAsync(cancel);
        return done;
    }

    /// <summary>Looks at the evidence from these measures; from all where none are named.</summary>
    public async Task<(int Verified, int Returned)> RunAsync(IReadOnlyCollection<string>? only = null, CancellationToken cancel = default)
    {
        await using var db = new LocalisationDb(database);
        var quoted = (await db.Evidence.AsNoTracking().Where(e => e.KnownTo == null && e.Measure != null && e.Address != null && e.Kind != EvidenceKind.Secondary)
            .Join(db.Findings.AsNoTracking().Where(f => f.Status == FindingStatus.Proposed || f.Status == FindingStatus.Confirmed), e => e.FindingId, f => f.Id, (e, f) => new { Evidence = e, Finding = f })
            .ToListAsync(cancel)).Where(q => only is null || only.Contains(q.Evidence.Measure!)).ToList();
        AsOf now = AsOf.Now(time);
        (int verified, int returned) = (0, 0);
        foreach (var chunk in quoted.GroupBy(q => q.Finding.Id).Chunk(Together))
        {
            IReadOnlyDictionary<(string, string), ArticleWords> words = await measures.ArticlesAsync(
                [.. chunk.SelectMany(g => g).Select(q => (q.Evidence.Measure!, q.Evidence.Address!)).Distinct()], now, cancel);
            foreach (var finding in chunk)
            {
                var better = new Dictionary<int, Proof>();
                ArticleWords? other = null;
                bool gone = false;
                foreach (Evidence e in finding.Select(q => q.Evidence))
                {
                    words.TryGetValue((e.Measure!, e.Address!), out ArticleWords? article);
                    if (e.Kind == EvidenceKind.Reference)
                    {
                        if (article is not null && Quoted(e.Proof, article, now.InForce) is { } proof) better[e.Ordinal] = proof;
                    }
                    else if (article is null) gone = true;
                    else if (article.Hash != e.TextHash) other = article;
                }
                Finding held = finding.First().Finding;
                int version = held.Version;
                if (better.Count > 0 && (await register.VerifyAsync(held.Id, version, better, cancel)) is { Refusal: null, Finding: { } after })
                {
                    verified++;
                    version = after.Version;
                }
                if ((other is null && !gone) || held.Returned) continue;
                Outcome outcome = await register.ReturnAsync(held.Id, version, new(other is null ? "" : string.Join("; ", other.Acts), "und"), cancel);
                if (outcome.Refusal is null) returned++;
            }
        }
        return (verified, returned);
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

    private static HashSet<string> Changed(DbConnection connection, ref long at, CancellationToken cancel)
    {
        const string measuresAt = Paths.Measures + "/";
        var changed = new HashSet<string>(StringComparer.Ordinal);
        while (Journal.ReadAfter(connection, at, Batch) is { Count: > 0 } rows)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (JournalEntry row in rows)
                if (row.What.Iri.StartsWith(measuresAt, StringComparison.Ordinal) && row.What.Kind.StartsWith("text-imported", StringComparison.Ordinal)) changed.Add(row.What.Iri[measuresAt.Length..]);
            at = rows[^1].Sequence;
        }
        return changed;
    }
}
