using Minga.Kernel;
using Minga.Retrieval.Concepts;

namespace Minga.Retrieval.Ranking;

/// <summary>
/// Alignment: an ask is an actor and an instrument. Passages that name the actor are few; among them the instrument is ranked, with
/// statistics counted among them; the others stay reachable by a weight.
/// </summary>
internal sealed class AlignmentRanking(Scope scope, ConceptScheme scheme)
{
    /// <summary>What a passage keeps of its score where neither it nor its work's title names the actor.</summary>
    private const double Outside = 0.3;

    private readonly FeatureBuilder features = new(scope, scheme) { RelatedWeight = 0.4f };

    public AlignmentResult Rank(AlignmentQuery query)
    {
        var readings = scope.Languages.ToDictionary(l => l, l => query.Reading.Nearest(query.Language ?? l)?.Language ?? l);
        (List<Feature> actors, List<Feature> wanted) = Features(query.Reading, readings);
        Matches[][] actorMatches = [.. actors.Select(f => (Matches[])[.. scope.Shelves.Select((s, i) => Matches.Of(f.In[i], s))])];
        Matches[][] matches = [.. wanted.Select(f => (Matches[])[.. scope.Shelves.Select((s, i) => Matches.Of(f.In[i], s))])];
        int inside = 0;
        long insideWords = 0;
        for (int shelf = 0; shelf < scope.Shelves.Count; shelf++)
            foreach (int place in actorMatches.SelectMany(m => m[shelf].Places).Distinct())
                (inside, insideWords) = (inside + 1, insideWords + scope.Shelves[shelf].Holds.Passages[place].Words);
        double average = inside == 0 ? scope.AverageLength : (double)insideWords / inside;
        double[] idf = [.. matches.Select(m => inside == 0 ? Bm25.Idf(scope.Passages, m.Sum(x => x.Places.Count))
            : Bm25.Idf(inside, m.Index().Sum(x => x.Item.Places.Count(p => Named(x.Index, p)))))];
        double ideal = wanted.Index().Sum(f => f.Item.Weight * idf[f.Index] * (Bm25.K1 + 1));
        if (ideal <= 0) return new([], readings);

        var scored = new List<Scored>();
        for (int shelf = 0; shelf < scope.Shelves.Count; shelf++)
            foreach (int place in matches.SelectMany(m => m[shelf].Places).Distinct())
                if (scope.Takes(shelf, scope.Shelves[shelf].Holds.Passages[place].Version))
                    scored.Add(new(shelf, place, Gate(shelf, place) * wanted.Index().Sum(f => Worth(f.Index, shelf, place))));
        double floor = query.MinimumScore ?? PassageIndex.AlignmentFloor;
        return new(
            [.. Ranked.Best(scored.Where(s => s.Score >= floor), scope, query.Top).Select(hit => Ranked.ToHit(hit, scope, Reasons(hit)))],
            readings);

        bool Named(int shelf, int place) => actorMatches.Any(m => m[shelf].CountAt(place) > 0);

        double Gate(int shelf, int place) => actors.Count == 0 || Named(shelf, place) ? 1 : Outside;

        double Worth(int feature, int shelf, int place)
        {
            double count = matches[feature][shelf].CountAt(place);
            return count == 0 ? 0 : wanted[feature].Weight * idf[feature] / ideal
                * Bm25.Worth(count, scope.Shelves[shelf].Holds.Passages[place].Words, average);
        }

        // The gate multiplies; told as a sum, the actor gave what the passage would have lost without it.
        IEnumerable<Reason> Reasons(Scored hit)
        {
            double share = actors.Count == 0 ? 1 : Outside;
            foreach ((int i, Feature feature) in wanted.Index())
                yield return new(feature.Kind, feature.Id, share * Worth(i, hit.Shelf, hit.Passage), features.Through(feature, hit.Shelf, hit.Passage));
            foreach ((int i, Feature actor) in actors.Index().Where(a => actorMatches[a.Index][hit.Shelf].CountAt(hit.Passage) > 0).Take(1))
                yield return new(ReasonKind.Actor, actor.Id, hit.Score * (1 - Outside), features.Through(actor, hit.Shelf, hit.Passage));
        }
    }

    private (List<Feature> Actors, List<Feature> Wanted) Features(LanguageMap reading, Dictionary<LanguageCode, LanguageCode> readings)
    {
        var actors = new Dictionary<int, Feature>();
        var concepts = new Dictionary<int, Feature>();
        var words = new List<Feature>();
        foreach (IGrouping<LanguageCode, LanguageCode> used in readings.GroupBy(r => r.Value, r => r.Key))
        {
            if (reading.In(used.Key) is not { } text) continue;
            ReadQuery read = ReadQuery.Of(text.Text, used.Key, scheme);
            foreach (ReadQuery.Named named in read.Concepts)
            {
                if (scheme.Concepts[named.Concept].Kind == ConceptKind.Actor)
                    actors.TryAdd(named.Concept, features.Concept(named.Concept, ReasonKind.Actor));
                else concepts.TryAdd(named.Concept, features.Concept(named.Concept, ReasonKind.Concept));
            }
            words.AddRange(read.Words.Where(w => !w.InConcept).Select(w => features.Word(w.Form, used, 0.5f)));
        }
        return ([.. actors.Values], [.. concepts.Values, .. words]);
    }
}
