using Minga.Kernel;
using Minga.Retrieval.Concepts;

namespace Minga.Retrieval.Ranking;

/// <summary>
/// Search by words: BM25 over features. The proper name of a concept counts as that concept, in whatever language it was typed; the other
/// words count as words.
/// </summary>
internal sealed class SearchRanking(Scope scope, ConceptScheme scheme)
{
    /// <summary>The weight of a concept that is not named properly, beside the words that name it.</summary>
    private const float Leading = 0.3f;

    private readonly FeatureBuilder features = new(scope, scheme) { NarrowerWeight = 0.25f };

    public IReadOnlyList<Hit> Rank(SearchQuery query)
    {
        List<Feature> wanted = Features(query);
        Matches[][] matches = [.. wanted.Select(f => (Matches[])[.. scope.Shelves.Select((s, i) => Matches.Of(f.In[i], s))])];
        double[] factor = [.. wanted.Zip(matches, (f, m) => f.Weight * Bm25.Idf(scope.Passages, m.Sum(x => x.Found.Count)))];
        double[][] scores = Ranked.Rent(scope);
        for (int shelf = 0; shelf < scores.Length; shelf++)
            for (int f = 0; f < wanted.Count; f++)
                foreach (Matches.Match match in matches[f][shelf].Span)
                    if (scope.Takes(shelf, scope.Shelves[shelf].Holds.Passages[match.Passage].Version))
                        scores[shelf][match.Passage] += Worth(f, shelf, match);
        List<Scored> best = Ranked.Best(scores, scope, query.Top);
        Ranked.Return(scores);
        return [.. best.Select(hit => Ranked.ToHit(hit, scope, Reasons(hit)))];

        double Worth(int feature, int shelf, Matches.Match match) => match.Count == 0 ? 0
            : factor[feature] * Bm25.Worth(match.Count, scope.Shelves[shelf].Holds.Passages[match.Passage].Words, scope.AverageLength);

        IEnumerable<Reason> Reasons(Scored hit) => wanted.Select((f, i) => new Reason(f.Kind, f.Id,
            Worth(i, hit.Shelf, Matches.At(f.In[hit.Shelf], scope.Shelves[hit.Shelf], hit.Passage)), features.Through(f, hit.Shelf, hit.Passage)));
    }

    private List<Feature> Features(SearchQuery query)
    {
        ReadQuery read = Read(query);
        List<Feature> wanted = [.. read.Concepts.Select(c => features.Concept(c.Concept, ReasonKind.Concept, c.IsProper ? 1 : Leading))];
        wanted.AddRange(read.Words.Where(w => !w.IsSaid).Select(w => features.Word(w.Form, scope.Languages)));
        return wanted;
    }

    /// <summary>Reads the query in its language; where that names no concept, in the language that names most of its words.</summary>
    private ReadQuery Read(SearchQuery query)
    {
        IEnumerable<LanguageCode> others = LanguageCode.Interface.Where(l => l != query.Language);
        ReadQuery? best = query.Language is { } stated ? ReadQuery.Of(query.Words, stated, scheme) : null;
        if (best?.Concepts.Count > 0) return best;
        foreach (ReadQuery read in others.Select(l => ReadQuery.Of(query.Words, l, scheme)))
            if (best is null || read.Words.Count(w => w.InConcept) > best.Words.Count(w => w.InConcept)) best = read;
        return best!;
    }
}
