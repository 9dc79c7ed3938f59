using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Web;

namespace Minga.Library.ReadVersions;

/// <summary>A text that an act changed.</summary>
/// <param name="Measure">"cl/codigo-del-trabajo".</param>
/// <param name="Name">What it is called.</param>
/// <param name="From">From when.</param>
/// <param name="Before">The day before, to compare with.</param>
public sealed record ChangedByAct(string Measure, string Name, DateOnly From, DateOnly Before);

/// <summary>The other direction: what an act changed.</summary>
internal static class ChangedTexts
{
    /// <summary>Empty where the act is named by no version of any text of its territory.</summary>
    public static async Task<IReadOnlyList<ChangedByAct>> ByAsync(LibraryDb db, Work act, Expression text, AsOf now, CancellationToken cancel)
    {
        var rows = await db.VersionActs.AsNoTracking().Where(a => a.SourceId == text.SourceId)
            .Join(db.Expressions.KnownOn(now.KnownOn).Where(e => e.InForceFrom != null), a => a.ExpressionId, e => e.Id, (a, e) => new { e.WorkId, e.InForceFrom, e.Title })
            .Join(db.Works.Where(w => w.Territory == act.Territory), x => x.WorkId, w => w.Id, (x, w) => new { w.Key, w.Rank, w.Number, x.InForceFrom, x.Title })
            .ToListAsync(cancel);
        return [.. rows.Where(r => r.InForceFrom > DateOnly.MinValue).OrderBy(r => r.InForceFrom).ThenBy(r => r.Key).Select(r => new ChangedByAct(
            r.Key, ActName.Called(r.Rank, r.Number, r.Title), r.InForceFrom!.Value, r.InForceFrom!.Value.AddDays(-1)))];
    }
}
