using Minga.Library.Contracts;
using Minga.Library.ReadMeasure;
using Minga.Network;

namespace Minga.Library.ReadTerritory;

/// <summary>What the page of a territory shows: what is loaded of it, what is not, and what lies below it.</summary>
public sealed record TerritoryView
{
    /// <summary>The territory.</summary>
    public required Territory Territory { get; init; }

    /// <summary>What it is part of, the widest first.</summary>
    public required IReadOnlyList<Territory> Above { get; init; }

    /// <summary>What is loaded of its own level; null for nothing.</summary>
    public Holding? Own { get; init; }

    /// <summary>The last day on which one of its texts was taken from its source.</summary>
    public DateOnly? TakenOn { get; init; }

    /// <summary>The same by kind of act, the most frequent first.</summary>
    public IReadOnlyList<KindLine> Kinds { get; init; } = [];

    /// <summary>The collections from which its texts come, as they are described; empty where nobody has described them.</summary>
    public IReadOnlyList<Collection> Collections { get; init; } = [];

    /// <summary>Its newest measures.</summary>
    public IReadOnlyList<MeasureLine> Newest { get; init; } = [];

    /// <summary>Its measures that are only described here, the newest first.</summary>
    public IReadOnlyList<MeasureLine> Described { get; init; } = [];

    /// <summary>How many measures the list of it and of all that lies below it has, loaded or described.</summary>
    public int AllLevels { get; init; }

    /// <summary>What lies below it and has texts, by name.</summary>
    public IReadOnlyList<TerritoryLine> Below { get; init; } = [];

    /// <summary>What lies directly below it and has none, neither itself nor below, by name.</summary>
    public IReadOnlyList<Territory> BelowWithout { get; init; } = [];
}

/// <summary>Measures of one kind of act.</summary>
/// <param name="Rank">As the source names it.</param>
/// <param name="Measures">How many.</param>
/// <param name="Articles">Their articles.</param>
/// <param name="FirstYear">Year of the oldest; null where none states one.</param>
/// <param name="LastYear">Year of the newest.</param>
/// <param name="Ended">How many are no longer law, says the source; null where it says nothing of any.</param>
public sealed record KindLine(string Rank, int Measures, int Articles, int? FirstYear, int? LastYear, int? Ended);

/// <summary>A territory in a list.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Holding">What is loaded of its own level; null for nothing.</param>
/// <param name="Below">What has texts below it.</param>
public sealed record TerritoryLine(Territory Territory, Holding? Holding, IReadOnlyList<TerritoryLine> Below);

/// <summary>What the list of territories shows.</summary>
/// <param name="Countries">The countries with texts at some level, by name, with what lies below them.</param>
public sealed record TerritoriesView(IReadOnlyList<TerritoryLine> Countries);
