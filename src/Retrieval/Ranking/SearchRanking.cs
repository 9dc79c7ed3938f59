using Minga.Kernel;
using Minga.Retrieval.Concepts;

namespace Minga.Retrieval.Ranking;

/// <summary>
/// Search by words: BM25 over features. The proper name of a concept counts as that concept, in whatever language it was typed; the other
/// words count as words.
/// </summary>
internal sealed class SearchRanking(Scope scope, ConceptScheme scheme)
{
    /// <summary>
    /// The weight of a concept that is not named properly, beside the words that name it. Where no text is in the language of the query, the
    /// words find nothing and the concept speaks alone: it counts in full.
    /// </summary>
    private const float Leading = 0.3f;

    private readonly FeatureBuilder features = new(scope, scheme) { NarrowerWeight = 0.01f };
    private readonly LengthNorms norms = new(scope.AverageLength);

    public SearchResult Rank(SearchQuery query)
    {
        ReadQuery read = Read(query);
        List<Feature> wanted = Features(read);
        bool[] abroad = [.. scope.Shelves.Select(s => !s.Languages.Contains(read.Language))];
        var matches = new Matches[scope.Units.Count];
        scope.Each((unit, space) => matches[unit] = Find(wanted, scope.Units[unit], space));
        double[] idf = [.. wanted.Select((_, i) => Bm25.Idf(scope.Passages, matches.Sum(m => m[i].Length)))];
        double[] factor = [.. wanted.Select((f, i) => f.Weight * idf[i])], factorAbroad = [.. wanted.Select((f, i) => f.WeightAbroad * idf[i])];
        var ranked = new Ranked(scope, query.Top);
        scope.Each((unit, space) =>
        {
            Score(Factor(scope.Units[unit]), matches[unit], scope.Units[unit].Section.Words, space.Scores);
            matches[unit].Dispose();
            ranked.Take(unit, space);
        });
        return new(ranked.Best(Reasons), ranked.Facets);

        IEnumerable<Reason> Reasons(Scored hit)
        {
            Unit unit = scope.Units[hit.Unit];
            double[] here = Factor(unit);
            foreach ((int i, Feature feature) in wanted.Index())
                if (Matches.At(feature.In[unit.ShelfNumber], unit, hit.Place) is { Count: > 0 } match)
                    yield return new(feature.Kind, feature.Id, here[i] * Bm25.Worth(match.Count, norms[unit.Section.Words[hit.Place]]),
                        features.Through(feature, unit, hit.Place));
        }

        double[] Factor(Unit unit) => abroad[unit.ShelfNumber] ? factorAbroad : factor;
    }

    private static Matches Find(List<Feature> wanted, Unit unit, Workspace space)
    {
        var matches = new Matches(wanted.Count);
        foreach (Feature feature in wanted) matches.Add(feature.In[unit.ShelfNumber], unit, null, space);
        return matches;
    }

    private void Score(double[] factor, Matches matches, ReadOnlySpan<ushort> words, double[] scores)
    {
        for (int f = 0; f < factor.Length; f++)
            foreach (Match match in matches[f])
                scores[match.Place] += factor[f] * Bm25.Worth(match.Count, norms[words[match.Place]]);
    }

    private List<Feature> Features(ReadQuery read)
    {
        List<Feature> wanted = [.. read.Concepts.Select(c => features.Concept(c.Concept, ReasonKind.Concept, c.IsProper ? 1 : Leading) with { WeightAbroad = 1 })];
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
