using Microsoft.EntityFrameworkCore;
using Minga.Seminars.Contracts;
using Minga.Storage;

namespace Minga.Seminars;

/// <summary>The seminars as other modules read them. Each answer is one query.</summary>
internal sealed class StoredSeminars(Database database) : ISeminars
{
    public async Task<IReadOnlyList<Seminar>> AllAsync(CancellationToken cancel = default) =>
        [.. (await ProgrammesAsync(cancel)).Select(p => p.Contract())];

    public async Task<Seminar?> FindAsync(string key, CancellationToken cancel = default) => (await ProgrammeAsync(key, cancel))?.Contract();

    public async Task<IReadOnlyList<Takeaway>> TakeawaysAsync(string seminar, CancellationToken cancel = default)
    {
        using var db = new SeminarsDb(database);
        return await ReadAsync(db.Takeaways.Where(t => t.Seminar == seminar), cancel);
    }

    public async Task<IReadOnlyList<Takeaway>> TakeawaysAsync(IReadOnlyCollection<string> ids, CancellationToken cancel = default)
    {
        if (ids.Count == 0) return [];
        using var db = new SeminarsDb(database);
        return await ReadAsync(db.Takeaways.Where(t => ids.Contains(t.Id)), cancel);
    }

    public async Task<IReadOnlyList<Takeaway>> TakeawaysAboutAsync(string ask, CancellationToken cancel = default)
    {
        using var db = new SeminarsDb(database);
        return await ReadAsync(db.Takeaways.Where(t => db.TakeawayAsks.Any(a => a.TakeawayId == t.Id && a.Version == t.Version && a.Ask == ask)), cancel);
    }

    internal async Task<IReadOnlyList<Programme>> ProgrammesAsync(CancellationToken cancel)
    {
        using var db = new SeminarsDb(database);
        return [.. (await db.Seminars.AsNoTracking().Where(s => s.SupersededAt == null).OrderByDescending(s => s.FromDay).ThenBy(s => s.Key).ToListAsync(cancel)).Select(s => s.Programme())];
    }

    internal async Task<Programme?> ProgrammeAsync(string key, CancellationToken cancel)
    {
        using var db = new SeminarsDb(database);
        return (await db.Seminars.AsNoTracking().FirstOrDefaultAsync(s => s.Key == key && s.SupersededAt == null, cancel))?.Programme();
    }

    private static async Task<IReadOnlyList<Takeaway>> ReadAsync(IQueryable<StoredTakeaway> takeaways, CancellationToken cancel) =>
        [.. (await takeaways.AsNoTracking().Where(t => t.SupersededAt == null).OrderBy(t => t.Seminar).ThenBy(t => t.Session).ThenBy(t => t.Position).ToListAsync(cancel)).Select(t => t.Takeaway())];
}
