using Minga.Kernel;
using Minga.Retrieval.Concepts;
using Minga.Retrieval.Shelves;

namespace Minga.Retrieval.Ranking;

/// <summary>
/// Search by words: BM25 over features. What names a concept counts as that concept, in whatever language it was typed; the other words
/// count as words.
/// </summary>
internal sealed class SearchRanking(Scope scope, ConceptScheme scheme)
{
    private readonly FeatureBuilder features = new(scope, scheme) { NarrowerWeight = 0.25f };

    public IReadOnlyList<Hit> Rank(SearchQuery query)
    {
        List<Feature> wanted = Features(query);
        Matches[][] matches = [.. wanted.Select(f => (Matches[])[.. scope.Shelves.Select((s, i) => Matches.Of(f.In[i], s))])];
        double[] idf = [.. matches.Select(m => Bm25.Idf(scope.Passages, m.Sum(x => x.Places.Count)))];
        var scored = new List<Scored>();
        for (int shelf = 0; shelf < scope.Shelves.Count; shelf++)
        {
            Passage[] passages = scope.Shelves[shelf].Holds.Passages;
            foreach (int place in matches.SelectMany(m => m[shelf].Places).Distinct())
                if (scope.Takes(shelf, passages[place].Version))
                    scored.Add(new(shelf, place, wanted.Index().Sum(f => Worth(f.Index, shelf, place))));
        }
        return
        [
            .. Ranked.Best(scored, scope, query.Top).Select(hit => Ranked.ToHit(hit, scope, wanted.Index().Select(f =>
                new Reason(f.Item.Kind, f.Item.Id, Worth(f.Index, hit.Shelf, hit.Passage), features.Through(f.Item, hit.Shelf, hit.Passage))))),
        ];

        double Worth(int feature, int shelf, int place)
        {
            double count = matches[feature][shelf].CountAt(place);
            return count == 0 ? 0 : wanted[feature].Weight * idf[feature]
                * Bm25.Worth(count, scope.Shelves[shelf].Holds.Passages[place].Words, scope.AverageLength);
        }
    }

    private List<Feature> Features(SearchQuery query)
    {
        ReadQuery read = Read(query);
        List<Feature> wanted = [.. read.Concepts.Select(c => features.Concept(c.Concept, ReasonKind.Concept))];
        wanted.AddRange(read.Words.Where(w => !w.InConcept).Select(w => features.Word(w.Form, scope.Languages)));
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
