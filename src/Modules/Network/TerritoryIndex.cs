using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Minga.Kernel;

namespace Minga.Network;

/// <summary>All territories in memory, as read at start. Immutable.</summary>
internal sealed class TerritoryIndex : ITerritories
{
    private readonly Dictionary<TerritoryCode, Territory> byCode;
    private readonly Dictionary<string, Territory> byIso;
    private readonly Dictionary<TerritoryCode, Grouping> groupings;
    private readonly ILookup<TerritoryCode, Territory> children;

    private TerritoryIndex(IReadOnlyList<Territory> all, IReadOnlyList<Grouping> groupings)
    {
        All = all;
        Groupings = groupings;
        byCode = all.ToDictionary(t => t.Code);
        byIso = new(StringComparer.OrdinalIgnoreCase);
        foreach (Territory territory in all.Where(t => t.Iso is not null))
            foreach (string? code in (string?[])[territory.Iso!.Alpha2, territory.Iso.Alpha3, territory.Iso.Numeric])
                if (code is not null) byIso.Add(code, territory);
        this.groupings = groupings.ToDictionary(g => g.Code);
        children = all.Where(t => t.Parent is not null).OrderBy(t => t.Code.Value, StringComparer.Ordinal).ToLookup(t => t.Parent!.Value);
    }

    public IReadOnlyList<Territory> All { get; }

    public IReadOnlyList<Grouping> Groupings { get; }

    public static TerritoryIndex Read(NetworkDb db, TimeProvider time)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        ILookup<TerritoryCode, MembershipRow> claims = db.Memberships.AsNoTracking().AsEnumerable()
            .OrderBy(m => m.FromDay ?? DateOnly.MinValue).ThenBy(m => m.Id).ToLookup(m => m.Grouping);
        Grouping[] groupings = [.. db.Groupings.AsNoTracking().AsEnumerable().OrderBy(g => g.Code.Value, StringComparer.Ordinal).Select(g => new Grouping(
            g.Code, g.Name, [.. claims[g.Code].Select(m => new Membership(m.Territory, m.FromDay, m.ToDay, m.Standing, m.Source))]))];
        ILookup<TerritoryCode, TerritoryCode> memberOf = groupings
            .SelectMany(g => g.Memberships.Where(m => Counts(m, today)).Select(m => (m.Territory, g.Code)))
            .Distinct().ToLookup(m => m.Territory, m => m.Code);
        Territory[] all = [.. db.Territories.AsNoTracking().OrderBy(t => t.Position).AsEnumerable().Select(t => new Territory(
            t.Code, t.Name, t.Level, t.Parent, t.Alpha2 is null ? null : new(t.Alpha2, t.Alpha3, t.Numeric), [.. memberOf[t.Code]]))];
        return new(all, groupings);
    }

    public Territory? Find(TerritoryCode code) => byCode.GetValueOrDefault(code);

    public Grouping? FindGrouping(TerritoryCode code) => groupings.GetValueOrDefault(code);

    public IReadOnlyList<Territory> Children(TerritoryCode code) => [.. children[code]];

    public IReadOnlyList<Territory> Members(TerritoryCode grouping, DateOnly on) =>
        FindGrouping(grouping) is not { } found ? [] : [.. found.Memberships.Where(m => Counts(m, on))
            .Select(m => byCode[m.Territory]).Distinct().OrderBy(t => t.Code.Value, StringComparer.Ordinal)];

    public bool TryRead(string? text, [NotNullWhen(true)] out Territory? territory)
    {
        territory = null;
        string wanted = text?.Trim() ?? "";
        return byIso.TryGetValue(wanted, out territory) || (TerritoryCode.TryParse(wanted, out TerritoryCode code) && byCode.TryGetValue(code, out territory));
    }

    private static bool Counts(Membership claim, DateOnly on) =>
        claim.Standing == MembershipStanding.Undisputed && (claim.From is null || claim.From <= on) && (claim.To is null || claim.To >= on);
}
