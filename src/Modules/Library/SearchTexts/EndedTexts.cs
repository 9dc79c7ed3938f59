using Microsoft.EntityFrameworkCore;
using Minga.Retrieval;

namespace Minga.Library.SearchTexts;

/// <summary>Leaves out texts that are no longer law, as their source says.</summary>
internal static class EndedTexts
{
    /// <summary>The hits without those of ended texts, in their order. One query, whatever their number.</summary>
    public static async Task<IReadOnlyList<Hit>> WithoutAsync(LibraryDb db, IReadOnlyList<Hit> hits, TimeProvider time, CancellationToken cancel)
    {
        if (hits.Count == 0) return hits;
        string[] works = [.. hits.Select(h => h.Work).Distinct()];
        var ended = await db.Now(time).AsNoTracking().Where(e => e.Standing == "ended")
            .Join(db.Works.Where(w => works.Contains(w.Key)), e => e.WorkId, w => w.Id, (e, w) => new { w.Key, e.Language }).ToListAsync(cancel);
        HashSet<(string, string)> gone = [.. ended.Select(e => (e.Key, e.Language))];
        return gone.Count == 0 ? hits : [.. hits.Where(h => !gone.Contains((h.Work, h.Language.Value)))];
    }
}
