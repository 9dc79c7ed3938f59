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
        using var gate = new Gate(named, scope, weights);
        var matches = new InsideMatches(wanted, gate, scope, query.MinimumScore);
        // A word that stands nowhere is none that a passage could have said: often one of another language. A concept is.
        double[] factor = [.. wanted.Select((f, i) => f.Kind == ReasonKind.Word && !StandsAnywhere(f) ? 0 : f.Weight * Bm25.Idf(gate.Inside, matches.Holding[i]))];
        double ideal = factor.Sum() * (Bm25.K1 + 1) * (1 + weights.OneSentence);
        var ranked = new Ranked(scope, query.Top);
        var norms = new LengthNorms(gate.AverageLength, weights.LengthPenalty);
        if (ideal > 0) scope.Each(Score);
        matches.Dispose();
        return new(ranked.Best(Reasons), ranked.Facets, readings);

        void Score(int number, Workspace space)
        {
            Unit unit = scope.Units[number];
            if (matches.IsEmpty(number)) return;
            foreach (Match match in gate.Naming(number)) (space.Mentions[match.Place], space.MentionSentences[match.Place]) = (match.Count, match.Sentences);
            ReadOnlySpan<ushort> words = unit.Section.Words;
            for (int f = 0; f < wanted.Count; f++)
                foreach (Match match in matches.Of(number, f))
                    space.Scores[match.Place] += Worth(f, match, space.MentionSentences[match.Place], norms[words[match.Place]]);
            for (int place = 0; place < words.Length; place++)
            {
                ref double score = ref space.Scores[place];
                if (score <= 0) continue;
                float mentions = space.Mentions[place];
                score *= gate.Share(mentions);
                bool shown = query.MinimumScore is { } minimum ? score >= minimum : score >= PassageIndex.AlignmentFloor && (gate.IsOpen || mentions > 0);
                if (!shown) score = 0;
            }
            foreach (Match match in gate.Naming(number)) (space.Mentions[match.Place], space.MentionSentences[match.Place]) = (0, 0);
            ranked.Take(number, space);
        }

        double Worth(int feature, Match match, ushort naming, double norm) =>
            factor[feature] / ideal * ((naming & match.Sentences) != 0 ? 1 + weights.OneSentence : 1) * Bm25.Worth(match.Count, norm);

        // The gate multiplies. Told as a sum, what the actor and the instrument only have together is halved between them.
        IEnumerable<Reason> Reasons(Scored hit)
        {
            Unit unit = scope.Units[hit.Unit];
            Match actor = gate.At(unit, hit.Place);
            double share = gate.Share(actor.Count), together = gate.IsOpen ? 0 : share - weights.Outside;
            foreach ((int i, Feature feature) in wanted.Index())
                if (Matches.At(feature.In[unit.ShelfNumber], unit, hit.Place) is { Count: > 0 } match)
                    yield return new(feature.Kind, feature.Id,
                        (share - together / 2) * Worth(i, match, actor.Sentences, norms[unit.Section.Words[hit.Place]]),
                        instruments.Through(feature, unit, hit.Place));
            if (together > 0)
                yield return new(ReasonKind.Actor, named[0].Id, hit.Score / share * together / 2,
                    [.. named.SelectMany(a => actors.Through(a, unit, hit.Place)).Distinct()]);
        }
    }

    private bool StandsAnywhere(Feature feature) => scope.Shelves.Index().Any(s => feature.In[s.Index].Any(source => source.StandsIn(s.Item)));

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
