using Minga.Kernel;

namespace Minga.Network;

/// <summary>How wide a territory is.</summary>
public enum TerritoryLevel
{
    /// <summary>The world.</summary>
    Global,

    /// <summary>A union or community of States that makes rules or recommendations of its own.</summary>
    Supranational,

    /// <summary>A country or territory of ISO 3166-1.</summary>
    Country,

    /// <summary>A state, province, department or autonomous community of ISO 3166-2.</summary>
    Subnational,

    /// <summary>A municipality.</summary>
    Local,
}

/// <summary>A territory of the reference data. It always has a name in the four languages of the interface.</summary>
/// <param name="Code">Its code; the path in an address ("uy", "es-ar").</param>
/// <param name="Name">The short name in common use.</param>
/// <param name="Level">How wide it is.</param>
/// <param name="Parent">The territory that it is part of; null for the world. A province's parent may be an autonomous community.</param>
/// <param name="Iso">Its ISO codes; null where it has none.</param>
/// <param name="Groupings">The groupings that it was in on the day on which this process started, in the order of their codes; for any other day ask for the members of the grouping.</param>
public sealed record Territory(
    TerritoryCode Code, LanguageMap Name, TerritoryLevel Level, TerritoryCode? Parent, IsoCodes? Iso, IReadOnlyList<TerritoryCode> Groupings);

/// <summary>ISO codes, as the standard writes them.</summary>
/// <param name="Alpha2">"UY" for a country, the whole ISO 3166-2 code ("ES-AR") below it.</param>
/// <param name="Alpha3">"URY"; null below a country.</param>
/// <param name="Numeric">"858", with leading zeros; null below a country.</param>
public sealed record IsoCodes(string Alpha2, string? Alpha3, string? Numeric);

/// <summary>A set of territories with a name: a network, a union, a region.</summary>
/// <param name="Code">Its code ("rifess"). A union is also a territory ("eu") under the same code.</param>
/// <param name="Name">Its name, with its acronym where people use it.</param>
/// <param name="Memberships">Every claim of membership, oldest first.</param>
public sealed record Grouping(TerritoryCode Code, LanguageMap Name, IReadOnlyList<Membership> Memberships);

/// <summary>The claim of a source that a territory is in a grouping. Sources disagree, so a claim is kept, not a fact.</summary>
/// <param name="Territory">The member.</param>
/// <param name="From">The first day known; null where the source does not say. A month is its first day, a year 1 January.</param>
/// <param name="To">The last day; null where it goes on.</param>
/// <param name="Standing">How sure the sources are.</param>
/// <param name="Source">Where it is said: an address or a full reference.</param>
public sealed record Membership(TerritoryCode Territory, DateOnly? From, DateOnly? To, MembershipStanding Standing, string Source);

/// <summary>What the sources say of a membership, taken together.</summary>
public enum MembershipStanding
{
    /// <summary>No source known to us contradicts it.</summary>
    Undisputed,

    /// <summary>Sources contradict each other. Not counted as a member of today.</summary>
    Disputed,

    /// <summary>Announced, and not seen to have happened. Not counted as a member of today.</summary>
    Expected,
}
