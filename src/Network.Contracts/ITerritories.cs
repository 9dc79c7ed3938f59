using System.Diagnostics.CodeAnalysis;
using Minga.Kernel;

namespace Minga.Network;

/// <summary>
/// The territories and groupings of this installation, for the other modules. They are read once at start and kept in memory, so
/// every lookup is a dictionary's: ask as often as you like. Thread-safe.
/// </summary>
public interface ITerritories
{
    /// <summary>Every territory, parents before children, siblings in the order of their codes.</summary>
    IReadOnlyList<Territory> All { get; }

    /// <summary>Every grouping, in the order of their codes.</summary>
    IReadOnlyList<Grouping> Groupings { get; }

    /// <summary>The territory with this code, or null.</summary>
    Territory? Find(TerritoryCode code);

    /// <summary>The grouping with this code, or null.</summary>
    Grouping? FindGrouping(TerritoryCode code);

    /// <summary>The territories directly inside it, in the order of their codes; empty for a code that is not known.</summary>
    IReadOnlyList<Territory> Children(TerritoryCode code);

    /// <summary>The undisputed members of a grouping on a day, in the order of their codes; empty for a code that is not known.</summary>
    IReadOnlyList<Territory> Members(TerritoryCode grouping, DateOnly on);

    /// <summary>Reads a code as a person or a file writes it ("UY", "URY", "858", "es-AR") and finds its territory.</summary>
    bool TryRead(string? text, [NotNullWhen(true)] out Territory? territory);
}
