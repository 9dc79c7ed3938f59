using System.Diagnostics.CodeAnalysis;
using Minga.Kernel;

namespace Minga.Network;

/// <summary>
/// Which territories a question is about. A territory stands for itself and everything below it: "es" is Spain's State and its communities,
/// unless the question says that only the level itself is meant.
/// </summary>
public sealed record Reach
{
    /// <summary>How an address says that nothing below the territory is meant: below=no.</summary>
    public const string Alone = "no";

    private readonly HashSet<TerritoryCode>? within;

    private Reach(Territory? place, TerritoryLevel? level, bool below, HashSet<TerritoryCode>? within)
    {
        (Place, Level, Below) = (place, level, below);
        this.within = within;
    }

    /// <summary>The territory; null for all.</summary>
    public Territory? Place { get; }

    /// <summary>Only territories of this level; null for all.</summary>
    public TerritoryLevel? Level { get; }

    /// <summary>Whether what lies below the territory is meant too.</summary>
    public bool Below { get; }

    /// <summary>Whether nothing is left out.</summary>
    public bool Everything => Place is null && Level is null;

    /// <summary>Reads what an address says: a territory's code, a level's name and whether the territory stands alone. What is empty limits nothing.</summary>
    /// <param name="territories">The territories.</param>
    /// <param name="code">As <see cref="ITerritories.TryRead"/> reads it.</param>
    /// <param name="level">"country", "subnational" ...; anything else limits nothing.</param>
    /// <param name="below"><see cref="Alone"/>, or anything else for a territory with all that lies below it.</param>
    /// <param name="reach">The territories that are meant.</param>
    /// <param name="refusal">"territory-unknown", its place "in".</param>
    public static bool TryRead(
        ITerritories territories, string? code, string? level, string? below, [NotNullWhen(true)] out Reach? reach, [NotNullWhen(false)] out Refusal? refusal)
    {
        (reach, refusal) = (null, null);
        Territory? place = null;
        if (!string.IsNullOrWhiteSpace(code) && !territories.TryRead(code, out place))
        {
            refusal = new Refusal("territory-unknown", "in", code);
            return false;
        }
        TerritoryLevel? only = Enum.TryParse(level, ignoreCase: true, out TerritoryLevel read) && Enum.IsDefined(read) ? read : null;
        reach = new(place, only, below != Alone, place is null ? null : below == Alone ? [place.Code] : [.. territories.Within(place.Code)]);
        return true;
    }

    /// <summary>Whether a territory is meant.</summary>
    public bool Covers(Territory territory) =>
        (Level is null || territory.Level == Level) && (within is null || within.Contains(territory.Code));
}

/// <summary>Walks up and down the territories.</summary>
public static class TerritoryWalks
{
    /// <summary>A territory and everything below it, itself first; empty for a code that is not known.</summary>
    public static IReadOnlyList<TerritoryCode> Within(this ITerritories territories, TerritoryCode code)
    {
        if (territories.Find(code) is null) return [];
        List<TerritoryCode> found = [code];
        for (int i = 0; i < found.Count; i++) found.AddRange(territories.Children(found[i]).Select(t => t.Code));
        return found;
    }

    /// <summary>What a territory is part of, the widest first, without the world.</summary>
    public static IReadOnlyList<Territory> Above(this ITerritories territories, Territory territory)
    {
        var above = new List<Territory>();
        while (territory.Parent is { } parent && territories.Find(parent) is { Level: not TerritoryLevel.Global } next) above.Insert(0, territory = next);
        return above;
    }

    /// <summary>The country of a territory: itself, or the widest that it is part of.</summary>
    public static Territory Country(this ITerritories territories, Territory territory) => territories.Above(territory) is [var first, ..] ? first : territory;
}
