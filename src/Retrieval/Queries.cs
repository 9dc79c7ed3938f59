using Minga.Kernel;

namespace Minga.Retrieval;

/// <summary>What a search is narrowed to. Null or empty means no limit.</summary>
public sealed record Filter
{
    /// <summary>No limit at all.</summary>
    public static readonly Filter None = new();

    /// <summary>Shelves by name.</summary>
    public IReadOnlyCollection<string> Shelves { get; init; } = [];

    /// <summary>Kinds of work.</summary>
    public IReadOnlyCollection<string> Kinds { get; init; } = [];

    /// <summary>Languages of the text.</summary>
    public IReadOnlyCollection<LanguageCode> Languages { get; init; } = [];

    /// <summary>The first year, inclusive. A work without a year is then left out.</summary>
    public int? FromYear { get; init; }

    /// <summary>The last year, inclusive. A work without a year is then left out.</summary>
    public int? ToYear { get; init; }

    /// <summary>
    /// Whether texts that are no longer in force take part. Null: they do in a search, which shows them as ended, and do not in an alignment, since
    /// what was repealed answers nothing.
    /// </summary>
    public bool? Ended { get; init; }
}

/// <summary>A search by words.</summary>
/// <param name="Words">What was typed.</param>
/// <param name="Language">The language in which it was typed; null tries all four.</param>
/// <param name="Filter">What the search is narrowed to.</param>
/// <param name="Top">The greatest number of hits.</param>
public sealed record SearchQuery(string Words, LanguageCode? Language = null, Filter? Filter = null, int Top = 20);

/// <summary>The question "which provisions may answer this ask?".</summary>
/// <param name="Reading">The ask in one self-contained sentence.</param>
/// <param name="Language">Read the ask in this language; null reads it in the language of each passage.</param>
/// <param name="Filter">What the search is narrowed to, usually one territory's shelf.</param>
/// <param name="Top">The greatest number of hits.</param>
/// <param name="MinimumScore">
/// Below this score a candidate is not shown; 0 shows also what does not name the actor. Null takes <see cref="PassageIndex.AlignmentFloor"/>.
/// </param>
public sealed record AlignmentQuery(
    LanguageMap Reading, LanguageCode? Language = null, Filter? Filter = null, int Top = 50, double? MinimumScore = null);

/// <summary>How many provisions match, of whatever score and beyond the hits that are returned: exact, each counted once over its languages.</summary>
/// <param name="Provisions">All of them.</param>
/// <param name="Shelves">By shelf; shelves without any are left out, as in the others.</param>
/// <param name="Kinds">By kind of work; works of unknown kind are left out.</param>
/// <param name="Decades">By the first year of the decade of the work ("1990"); works without a year are left out.</param>
public sealed record Facets(
    int Provisions, IReadOnlyDictionary<string, int> Shelves, IReadOnlyDictionary<string, int> Kinds, IReadOnlyDictionary<int, int> Decades)
{
    /// <summary>Nothing matches.</summary>
    public static readonly Facets None = new(0, new Dictionary<string, int>(), new Dictionary<string, int>(), new Dictionary<int, int>());
}

/// <summary>What a search found.</summary>
/// <param name="Hits">The provisions, the best first; empty where nothing holds a word or a concept of the query.</param>
/// <param name="Facets">What was found, counted within the filter of the query.</param>
public sealed record SearchResult(IReadOnlyList<Hit> Hits, Facets Facets);

/// <summary>The candidates for an ask.</summary>
/// <param name="Hits">The candidates, the best first; empty where nothing reached the floor.</param>
/// <param name="Facets">What reached the floor, counted within the filter of the query.</param>
/// <param name="Readings">
/// For each language of the texts, the language in which the ask was read. The two differ where the ask has no reading in the
/// language of the texts, or where another was asked for.
/// </param>
public sealed record AlignmentResult(IReadOnlyList<Hit> Hits, Facets Facets, IReadOnlyDictionary<LanguageCode, LanguageCode> Readings);
