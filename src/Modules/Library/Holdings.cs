using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Storage;

namespace Minga.Library;

/// <summary>What is loaded.</summary>
internal sealed class Holdings(Database database, MeasureCounts counts) : IHoldings
{
    public async Task<IReadOnlyList<Holding>> TerritoriesAsync(CancellationToken cancel = default) =>
        [.. (await counts.AllAsync(cancel)).GroupBy(c => c.Territory).Select(g => new Holding(
            TerritoryCode.Parse(g.Key), g.Sum(c => c.Measures), g.Sum(c => c.Articles), g.Min(c => c.FirstYear), g.Max(c => c.LastYear),
            g.Where(c => c.Ended).Sum(c => c.Measures)))];

    public async Task<(int Known, int Loaded)> InstrumentsAsync(CancellationToken cancel = default)
    {
        using var db = new LibraryDb(database);
        int known = await db.Works.CountAsync(w => w.Kind == "instrument", cancel);
        int loaded = await db.Works.CountAsync(w => w.Kind == "instrument" && db.Expressions.Any(e => e.WorkId == w.Id), cancel);
        return (known, loaded);
    }

    public async Task<IReadOnlyDictionary<string, KnownInstrument>> InstrumentsAsync(IReadOnlyCollection<string> keys, CancellationToken cancel = default)
    {
        if (keys.Count == 0) return new Dictionary<string, KnownInstrument>();
        using var db = new LibraryDb(database);
        return await db.Works.AsNoTracking().Where(w => w.Kind == "instrument" && keys.Contains(w.Key))
            .Select(w => new KnownInstrument(w.Key, w.Symbol, w.AdoptedOn, db.Expressions.Any(e => e.WorkId == w.Id))).ToDictionaryAsync(i => i.Key, cancel);
    }
}
