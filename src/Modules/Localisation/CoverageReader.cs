using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Storage;

namespace Minga.Localisation;

/// <summary>Computes coverage from what was confirmed at an instant and held on a day: one query, then the highest stage on each axis.</summary>
internal sealed class CoverageReader(Database database) : ICoverage
{
    public async Task<Coverages> ReadAsync(
        IReadOnlyCollection<string> asks, IReadOnlyCollection<TerritoryCode> territories, AsOf asOf, bool secondary = false, CancellationToken cancel = default)
    {
        await using var db = new LocalisationDb(database);
        string[] wanted = [.. asks];
        TerritoryCode[] where = [.. territories];
        var found = await db.Confirmed(asOf.KnownOn).Where(c => wanted.Contains(c.Finding.Ask) && where.Contains(c.Finding.Territory)).Select(c => new Counted(
            c.Finding.Ask, c.Finding.Territory, c.Finding.Law, c.Finding.Practice, c.Finding.HoldsFrom, c.Finding.HoldsTo, c.Step.Disputed, c.Step.Returned,
            // What was searched is the proof of an assessment, unless secondary sources are all that it names.
            (c.Finding.Kind == FindingKind.Assessment && !db.Evidence.Any(e => e.FindingId == c.Finding.Id))
            || db.Evidence.Any(e => e.FindingId == c.Finding.Id && e.Kind != EvidenceKind.Secondary && e.KnownFrom <= asOf.KnownOn && (e.KnownTo == null || e.KnownTo > asOf.KnownOn)))).ToListAsync(cancel);
        return new(found.GroupBy(f => (f.Ask, f.Territory)).Select(g => Cell(g.Key.Ask, g.Key.Territory, [.. g], asOf.InForce, secondary))
            .Where(c => c.Findings > 0 || c.LawBefore != LawStage.NotAssessed).ToDictionary(c => (c.Ask, c.Territory)));
    }

    public async Task<IReadOnlyList<TerritoryCode>> AssessedAsync(IReadOnlyCollection<string> asks, DateTimeOffset knownOn, CancellationToken cancel = default)
    {
        await using var db = new LocalisationDb(database);
        string[] wanted = [.. asks];
        return await db.Confirmed(knownOn).Where(c => wanted.Length == 0 || wanted.Contains(c.Finding.Ask)).Select(c => c.Finding.Territory).Distinct().ToListAsync(cancel);
    }

    /// <summary>The cell that these confirmed findings make on a day. Their order does not matter.</summary>
    internal static Cell Cell(string ask, TerritoryCode territory, IReadOnlyList<Counted> findings, DateOnly day, bool secondary)
    {
        Counted[] now = [.. findings.Where(f => f.From <= day && (f.To is null || f.To > day))];
        (LawStage law, bool lawHollow) = Highest(now, f => f.Law, secondary);
        (PracticeStage practice, bool practiceHollow) = Highest(now, f => f.Practice, secondary);
        LawStage before = findings.Where(f => f.To is { } end && end <= day && f.Strong).Select(f => f.Law).DefaultIfEmpty().Max();
        return new Cell(ask, territory)
        {
            Law = law, LawIsSecondary = lawHollow, Practice = practice, PracticeIsSecondary = practiceHollow, LawBefore = before > law && before >= LawStage.Enabling ? before : LawStage.NotAssessed,
            Disputed = now.Any(f => f.Disputed), Returned = now.Any(f => f.Returned), Findings = now.Length,
        };
    }

    /// <summary>What a strong proof says comes first; a secondary source only fills what nothing else does, unless it is asked to count.</summary>
    private static (T Stage, bool Hollow) Highest<T>(Counted[] findings, Func<Counted, T> stage, bool secondary) where T : struct, Enum, IComparable
    {
        T strong = findings.Where(f => f.Strong).Select(stage).DefaultIfEmpty().Max(), all = findings.Select(stage).DefaultIfEmpty().Max();
        bool none = strong.CompareTo(default(T)) == 0;
        T shown = secondary || none ? all : strong;
        return (shown, shown.CompareTo(strong) != 0);
    }
}

/// <summary>What coverage needs of a confirmed finding.</summary>
internal sealed record Counted(
    string Ask, TerritoryCode Territory, LawStage Law, PracticeStage Practice, DateOnly From, DateOnly? To, bool Disputed, bool Returned, bool Strong);

/// <summary>A finding with the step that held at an instant.</summary>
internal sealed class Known
{
    public required Finding Finding { get; init; }
    public required Step Step { get; init; }
}

internal static class KnownFindings
{
    /// <summary>Every finding with its state at an instant.</summary>
    public static IQueryable<Known> KnownOn(this LocalisationDb db, DateTimeOffset instant) =>
        db.Findings.AsNoTracking().Join(db.Steps.AsNoTracking().Where(s => s.KnownFrom <= instant && (s.KnownTo == null || s.KnownTo > instant)),
            f => f.Id, s => s.FindingId, (f, s) => new Known { Finding = f, Step = s });

    /// <summary>Those that counted then.</summary>
    public static IQueryable<Known> Confirmed(this LocalisationDb db, DateTimeOffset instant) => db.KnownOn(instant).Where(k => k.Step.Status == FindingStatus.Confirmed);
}
