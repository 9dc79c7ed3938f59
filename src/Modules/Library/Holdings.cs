using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Storage;

namespace Minga.Library;

/// <summary>What is loaded.</summary>
internal sealed class Holdings(Database database, TimeProvider time) : IHoldings
{
    public async Task<IReadOnlyList<Holding>> TerritoriesAsync(CancellationToken cancel = default)
    {
        using DbConnection connection = await database.OpenAsync(cancel);
        using DbCommand command = connection.Command(
            $"""
            SELECT w.territory, count(*), coalesce(sum(e.articles), 0), min(w.year), max(w.year)
            FROM library_work w JOIN library_expression e ON e.work_id = w.id AND {CurrentTexts.Sql}
            WHERE w.kind = 'measure' GROUP BY w.territory ORDER BY w.territory
            """).Today(time);
        return command.Rows(r => new Holding(
            TerritoryCode.Parse(r.GetString(0)), (int)r.GetInt64(1), Convert.ToInt32(r.GetValue(2), System.Globalization.CultureInfo.InvariantCulture),
            r.IsDBNull(3) ? null : r.GetInt32(3), r.IsDBNull(4) ? null : r.GetInt32(4)));
    }

    public async Task<(int Known, int Loaded)> InstrumentsAsync(CancellationToken cancel = default)
    {
        using var db = new LibraryDb(database);
        int known = await db.Works.CountAsync(w => w.Kind == "instrument", cancel);
        int loaded = await db.Works.CountAsync(w => w.Kind == "instrument" && db.Expressions.Any(e => e.WorkId == w.Id), cancel);
        return (known, loaded);
    }
}
