using Minga.Kernel;
using Minga.Retrieval.Concepts;

namespace Minga.Retrieval.Ranking;

/// <summary>
/// Alignment: an ask is an actor and an instrument. Passages that name the actor are few; among them the instrument is ranked, with
/// statistics counted among them; the others stay reachable by a weight.
/// </summary>
internal sealed class AlignmentRanking(Scope scope, ConceptScheme scheme, AlignmentWeights weights)
{
    private readonly FeatureBuilder instruments = new(scope, scheme)
    {
        TitleWeight = (float)weights.Title, NarrowerWeight = (float)weights.Narrower, RelatedWeight = (float)weights.Related,
    };

    private readonly FeatureBuilder actors = new(scope, scheme) { TitleWeight = (float)weights.ActorTitle, RelatedWeight = (float)weights.ActorRelated };

    public AlignmentResult Rank(AlignmentQuery query)
    {
        var readings = scope.Languages.ToDictionary(l => l, l => query.Reading.Nearest(query.Language ?? l)?.Language ?? l);
        (List<Feature> named, List<Feature> wanted) = Features(query.Reading, readings);
        var gate = new Gate(named, scope, weights);
        Matches[][] matches = [.. wanted.Select(f => (Matches[])[.. scope.Shelves.Select((s, i) => Matches.Of(f.In[i], s))])];
        // A word that stands nowhere is none that a passage could have said: often one of another language. A concept is.
        double[] factor = [.. wanted.Zip(matches, (f, m) => f.Kind == ReasonKind.Word && m.All(x => x.Found.Count == 0) ? 0
            : f.Weight * Bm25.Idf(gate.Inside, Holding(m, gate)))];
        double ideal = factor.Sum() * (Bm25.K1 + 1) * (1 + weights.OneSentence);
        if (ideal <= 0) return new([], readings);

        double[][] scores = Ranked.Rent(scope);
        for (int shelf = 0; shelf < scores.Length; shelf++)
        {
            for (int f = 0; f < wanted.Count; f++)
                foreach (Matches.Match match in matches[f][shelf].Span)
                    scores[shelf][match.Passage] += Worth(f, shelf, match);
            for (int passage = 0; passage < scope.Shelves[shelf].Passages; passage++)
            {
                ref double score = ref scores[shelf][passage];
                if (score <= 0) continue;
                score *= gate.Share(shelf, passage);
                bool shown = query.MinimumScore is { } minimum ? score >= minimum
                    : score >= PassageIndex.AlignmentFloor && gate.IsNamed(shelf, passage);
                if (!shown || !scope.Takes(shelf, scope.Shelves[shelf].Holds.Passages[passage].Version)) score = 0;
            }
        }
        List<Scored> best = Ranked.Best(scores, scope, query.Top);
        Ranked.Return(scores);
        return new([.. best.Select(hit => Ranked.ToHit(hit, scope, Reasons(hit)))], readings);

        double Worth(int feature, int shelf, Matches.Match match)
        {
            if (match.Count == 0) return 0;
            bool together = (gate.Sentences(shelf, match.Passage) & match.Sentences) != 0;
            return factor[feature] / ideal * (together ? 1 + weights.OneSentence : 1)
                * Bm25.Worth(match.Count, scope.Shelves[shelf].Holds.Passages[match.Passage].Words, gate.AverageLength, weights.LengthPenalty);
        }

        // The gate multiplies. Told as a sum, what the actor and the instrument only have together is halved between them.
        IEnumerable<Reason> Reasons(Scored hit)
        {
            double share = gate.Share(hit.Shelf, hit.Passage), together = gate.IsOpen ? 0 : share - weights.Outside;
            foreach ((int i, Feature feature) in wanted.Index())
                yield return new(feature.Kind, feature.Id,
                    (share - together / 2) * Worth(i, hit.Shelf, Matches.At(feature.In[hit.Shelf], scope.Shelves[hit.Shelf], hit.Passage)),
                    instruments.Through(feature, hit.Shelf, hit.Passage));
            if (together > 0)
                yield return new(ReasonKind.Actor, named[0].Id, hit.Score / share * together / 2,
                    [.. named.SelectMany(a => actors.Through(a, hit.Shelf, hit.Passage)).Distinct()]);
        }
    }

    /// <summary>How many passages hold a feature. One that only a related concept speaks for is a part of one.</summary>
    private static double Holding(Matches[] matches, Gate gate)
    {
        double holding = 0;
        for (int shelf = 0; shelf < matches.Length; shelf++)
            foreach (Matches.Match match in matches[shelf].Span)
                if (!gate.CountsInside || gate.IsInside(shelf, match.Passage)) holding += Math.Min(1, match.Count);
        return holding;
    }

    private (List<Feature> Actors, List<Feature> Wanted) Features(LanguageMap reading, Dictionary<LanguageCode, LanguageCode> readings)
    {
        var named = new Dictionary<int, Feature>();
        var concepts = new Dictionary<int, Feature>();
        var words = new List<Feature>();
        foreach (IGrouping<LanguageCode, LanguageCode> used in readings.GroupBy(r => r.Value, r => r.Key))
        {
            if (reading.In(used.Key) is not { } text) continue;
            ReadQuery read = ReadQuery.Of(text.Text, used.Key, scheme);
            HashSet<int> beside = [.. read.Concepts.Select(c => c.Concept)];
            foreach (int concept in beside)
            {
                ConceptKind kind = scheme.Concepts[concept].Kind;
                if (kind == ConceptKind.Actor) named.TryAdd(concept, actors.Concept(concept, ReasonKind.Actor));
                else concepts.TryAdd(concept, 
                    instruments.Concept(concept, ReasonKind.Concept, kind == ConceptKind.Purpose ? (float)weights.Purpose : 1, beside));
            }
            words.AddRange(read.Words.Where(w => !w.InActor)
                .Select(w => instruments.Word(w.Form, used, (float)(w.InConcept ? weights.NamingWord : weights.Word))));
        }
        return ([.. named.Values], [.. concepts.Values, .. words]);
    }
}
