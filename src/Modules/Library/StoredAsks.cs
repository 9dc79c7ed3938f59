using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Storage;

namespace Minga.Library;

/// <summary>The asks as other modules read them.</summary>
internal sealed class StoredAsks(Database database) : IAsks
{
    public async Task<IReadOnlyList<Ask>> AllAsync(CancellationToken cancel = default)
    {
        using var db = new LibraryDb(database);
        var rows = await db.Asks.AsNoTracking().Where(a => a.SupersededAt == null)
            .Join(db.Works, a => a.Instrument, w => w.Key, (a, w) => new { Ask = a, Work = w })
            .OrderBy(x => x.Work.Position).ThenBy(x => x.Ask.Position).ToListAsync(cancel);
        return [.. rows.Select(x => Contract(x.Ask, x.Work))];
    }

    public async Task<Ask?> FindAsync(string id, CancellationToken cancel = default)
    {
        using var db = new LibraryDb(database);
        var row = await db.Asks.AsNoTracking().Where(a => a.Id == id && a.SupersededAt == null)
            .Join(db.Works, a => a.Instrument, w => w.Key, (a, w) => new { Ask = a, Work = w }).FirstOrDefaultAsync(cancel);
        return row is null ? null : Contract(row.Ask, row.Work);
    }

    internal static Ask Contract(StoredAsk ask, Work work) => new(
        ask.Id, ask.Instrument, work.Symbol, work.Title ?? LanguageMap.Of(work.Symbol, work.Symbol, work.Symbol, work.Symbol), ask.Provision, ask.Addressee,
        ask.Qualifiers.Split(' ', StringSplitOptions.RemoveEmptyEntries), ask.Label, ask.Reading);
}
