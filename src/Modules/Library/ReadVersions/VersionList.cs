using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Network;
using Minga.Web;

namespace Minga.Library.ReadVersions;

/// <summary>The versions of a measure in the order of time, as they were known at an instant.</summary>
internal sealed class VersionList
{
    private VersionList(Work work, bool dated, IReadOnlyList<TextVersion> all)
    {
        Work = work;
        Dated = dated;
        All = all;
    }

    public Work Work { get; }

    /// <summary>Whether the source states days of force; else the versions are those that were recorded here.</summary>
    public bool Dated { get; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<TextVersion> All { get; }

    /// <summary>Reads them in three queries, whatever their number; null where there is no such measure.</summary>
    public static async Task<VersionList?> FindAsync(LibraryDb db, string key, AsOf now, CancellationToken cancel)
    {
        Work? work = await db.Works.AsNoTracking().FirstOrDefaultAsync(w => w.Key == key && w.Kind == "measure" && w.RecordedAt <= now.KnownOn, cancel);
        return work is null ? null : await OfAsync(db, work, now, cancel);
    }

    /// <inheritdoc cref="FindAsync"/>
    public static async Task<VersionList> OfAsync(LibraryDb db, Work work, AsOf now, CancellationToken cancel)
    {
        List<Expression> texts = await db.Expressions.AsNoTracking().Where(e => e.WorkId == work.Id && e.RecordedAt <= now.KnownOn).ToListAsync(cancel);
        bool dated = texts.Exists(e => e.InForceFrom is not null);
        if (dated) texts.RemoveAll(e => e.InForceFrom is null || e.SupersededAt <= now.KnownOn);
        texts = [.. texts.OrderBy(Day).ThenBy(e => e.Version)];
        ILookup<long, ActLink> acts = dated ? await ActsAsync(db, work, texts, cancel) : Enumerable.Empty<ActLink>().ToLookup(_ => 0L);
        int current = dated ? texts.FindLastIndex(e => Day(e) <= now.InForce) : texts.Count - 1;
        return new(work, dated, [.. texts.Select((e, i) => new TextVersion(
            i + 1, Day(e), i + 1 < texts.Count ? Day(texts[i + 1]) : null,
            i < current ? VersionTime.Past : i == current ? VersionTime.Current : VersionTime.Future, [.. acts[e.Id]]) { Text = e })]);
    }

    /// <summary>The version that counted on a day; null before the first.</summary>
    public TextVersion? On(DateOnly day) => All.LastOrDefault(v => v.From <= day);

    /// <summary>The version with the text of an expression.</summary>
    public TextVersion? Of(Expression text) => All.FirstOrDefault(v => v.Text.Id == text.Id);

    /// <summary>Whose versions they are, for a page.</summary>
    public VersionedText Described(ITerritories territories)
    {
        Expression text = (All.LastOrDefault(v => v.Time == VersionTime.Current) ?? All[0]).Text;
        TerritoryCode code = TerritoryCode.Parse(Work.Territory!);
        return new(Work.Key, ActName.Called(Work.Rank, Work.Number, text.Title), LanguageCode.Parse(text.Language),
            territories.Find(code)?.Name ?? LanguageMap.Of(code.Value, code.Value, code.Value, code.Value), code, Dated);
    }

    private static DateOnly Day(Expression e) => e.InForceFrom ?? DateOnly.FromDateTime(e.RecordedAt.UtcDateTime);

    private static async Task<ILookup<long, ActLink>> ActsAsync(LibraryDb db, Work work, List<Expression> texts, CancellationToken cancel)
    {
        long[] ids = [.. texts.Select(e => e.Id)];
        List<VersionAct> rows = await db.VersionActs.AsNoTracking().Where(a => ids.Contains(a.ExpressionId)).OrderBy(a => a.ExpressionId).ThenBy(a => a.Position).ToListAsync(cancel);
        string[] names = [.. rows.Select(r => r.SourceId).Distinct()];
        var held = await db.Expressions.AsNoTracking().Where(e => names.Contains(e.SourceId) && e.SupersededAt == null)
            .Join(db.Works.Where(w => w.Territory == work.Territory), e => e.WorkId, w => w.Id, (e, w) => new { e.SourceId, w.Key, w.Rank, w.Number }).ToListAsync(cancel);
        var byName = held.DistinctBy(h => h.SourceId).ToDictionary(h => h.SourceId);
        return rows.ToLookup(r => r.ExpressionId, r =>
        {
            var measure = byName.GetValueOrDefault(r.SourceId);
            return new ActLink(
                measure is null ? r.SourceId : ActName.Called(measure.Rank, measure.Number, r.SourceId), r.Title, measure?.Key,
                Uri.TryCreate(r.OfficialAddress, UriKind.Absolute, out Uri? official) && official.Scheme is "http" or "https" ? official : null);
        });
    }
}
