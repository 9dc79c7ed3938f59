using Microsoft.EntityFrameworkCore;
using Minga.Library.Contracts;
using Minga.Storage;

namespace Minga.Library;

/// <summary>The asks as other modules read them.</summary>
internal sealed class StoredAsks(Database database) : IAsks
{
    public async Task<IReadOnlyList<Ask>> AllAsync(CancellationToken cancel = default)
    {
        using var db = new LibraryDb(database);
        var rows = await db.Asks.AsNoTracking()
            .Join(db.Works, a => a.Instrument, w => w.Key, (a, w) => new { Ask = a, w.Symbol, Order = w.Position })
            .OrderBy(x => x.Order).ThenBy(x => x.Ask.Position).ToListAsync(cancel);
        return [.. rows.Select(x => Contract(x.Ask, x.Symbol))];
    }

    public async Task<Ask?> FindAsync(string id, CancellationToken cancel = default)
    {
        using var db = new LibraryDb(database);
        var row = await db.Asks.AsNoTracking().Where(a => a.Id == id)
            .Join(db.Works, a => a.Instrument, w => w.Key, (a, w) => new { Ask = a, w.Symbol }).FirstOrDefaultAsync(cancel);
        return row is null ? null : Contract(row.Ask, row.Symbol);
    }

    internal static Ask Contract(StoredAsk ask, string symbol) => new(
        ask.Id, ask.Instrument, symbol, ask.Provision, ask.Addressee,
        ask.Qualifiers.Split(' ', StringSplitOptions.RemoveEmptyEntries), ask.Label, ask.Reading);
}
