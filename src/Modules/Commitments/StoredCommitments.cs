using Microsoft.EntityFrameworkCore;
using Minga.Commitments.Contracts;
using Minga.Storage;

namespace Minga.Commitments;

/// <summary>The commitments as other modules read them. Each answer is one query.</summary>
internal sealed class StoredCommitments(Database database) : ICommitments
{
    public Task<IReadOnlyList<Commitment>> AllAsync(CancellationToken cancel = default) => ReadAsync((_, all) => all, cancel);

    public async Task<Commitment?> FindAsync(string id, CancellationToken cancel = default) =>
        (await ReadAsync((_, all) => all.Where(c => c.Id == id), cancel)).SingleOrDefault();

    public async Task<ILookup<string, Commitment>> ByTakeawayAsync(IReadOnlyCollection<string> takeaways, CancellationToken cancel = default) =>
        (takeaways.Count == 0 ? [] : await ReadAsync((_, all) => all.Where(c => takeaways.Contains(c.Takeaway)), cancel)).ToLookup(c => c.Takeaway);

    public Task<IReadOnlyList<Commitment>> ByAskAsync(string ask, CancellationToken cancel = default) =>
        ReadAsync((db, all) => all.Where(c => db.CommitmentAsks.Any(a => a.CommitmentId == c.Id && a.Version == c.Version && a.Ask == ask)), cancel);

    private async Task<IReadOnlyList<Commitment>> ReadAsync(
        Func<CommitmentsDb, IQueryable<StoredCommitment>, IQueryable<StoredCommitment>> chosen, CancellationToken cancel)
    {
        using var db = new CommitmentsDb(database);
        List<StoredCommitment> rows = await chosen(db, db.Commitments.AsNoTracking().Where(c => c.SupersededAt == null)).OrderBy(c => c.Position).ThenBy(c => c.Id).ToListAsync(cancel);
        return [.. rows.Select(c => c.Announcement().Contract())];
    }
}
