using Minga.Retrieval.Concepts;
using Minga.Retrieval.Ranking;
using Minga.Retrieval.Shelves;

namespace Minga.Retrieval;

/// <summary>
/// What readers search: an immutable snapshot of some shelves. A writer builds new shelves and makes a new index of them; whoever holds
/// the old one goes on reading it. Safe for any number of threads.
/// </summary>
public sealed class PassageIndex
{
    /// <summary>
    /// Below this score an alignment candidate is not shown unless the query says otherwise, and neither is one that does not name the
    /// actor at all. On a judged country the floor costs less than one relevant article in a hundred among the first fifty, and it
    /// leaves a country without the actor with nothing.
    /// </summary>
    public const double AlignmentFloor = 0.05;

    private readonly IReadOnlyList<Shelf> shelves;
    private readonly ConceptScheme scheme;

    /// <summary>An index of these shelves.</summary>
    /// <exception cref="ArgumentException">A shelf was built with another concept scheme, or two have one name.</exception>
    public PassageIndex(IReadOnlyList<Shelf> shelves, ConceptScheme scheme)
    {
        if (shelves.FirstOrDefault(s => s.SchemeFingerprint != scheme.Fingerprint) is { } foreign)
            throw new ArgumentException($"The shelf '{foreign.Name}' was built with another concept scheme.", nameof(shelves));
        if (shelves.GroupBy(s => s.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"There are two shelves '{twice.Key}'.", nameof(shelves));
        this.shelves = [.. shelves];
        this.scheme = scheme;
    }

    /// <summary>The names of the shelves.</summary>
    public IReadOnlyList<string> Shelves => [.. shelves.Select(s => s.Name)];

    /// <summary>The provisions that match the words, the best first, and how many there are. Empty where nothing holds a word or a concept of the query.</summary>
    public SearchResult Search(SearchQuery query)
    {
        SearchResult result = new SearchRanking(Scope.Of(shelves, query.Filter ?? Filter.None, ended: true), scheme).Rank(query);
        // The shelves are read where their files lie, which stay open as long as the shelves live.
        GC.KeepAlive(this);
        return result;
    }

    /// <summary>The provisions that may answer the ask, the best first. Empty where nothing reaches the floor.</summary>
    public AlignmentResult Align(AlignmentQuery query) => Align(query, AlignmentWeights.Default);

    /// <summary>As <see cref="Align(AlignmentQuery)"/>, with other constants: for the bench.</summary>
    internal AlignmentResult Align(AlignmentQuery query, AlignmentWeights weights)
    {
        AlignmentResult result = new AlignmentRanking(Scope.Of(shelves, query.Filter ?? Filter.None, ended: false), scheme, weights).Rank(query);
        GC.KeepAlive(this);
        return result;
    }
}
