using System.Text;
using Minga.Kernel;
using Minga.Retrieval.Analysis;
using Minga.Retrieval.Concepts;
using Minga.Retrieval.Shelves;

namespace Minga.Retrieval.Ranking;

/// <summary>Makes features of the words and concepts of a query.</summary>
internal sealed class FeatureBuilder(Scope scope, ConceptScheme scheme)
{
    private const float OwnNumberWeight = 3;

    /// <summary>What a word or concept in the title of the work counts for, in each of its passages.</summary>
    public float TitleWeight { get; init; } = 0.5f;

    /// <summary>What a narrower concept counts for.</summary>
    public float NarrowerWeight { get; init; } = 1f;

    /// <summary>What a related concept counts for.</summary>
    public float RelatedWeight { get; init; }

    /// <summary>A word, looked for in the texts of the given languages with the stem that each has for it.</summary>
    public Feature Word(string form, IEnumerable<LanguageCode> languages, float weight = 1)
    {
        bool isNumber = char.IsAsciiDigit(form[0]);
        (LanguageCode Language, byte[] Stem)[] stems = [.. languages.Select(l => (l, Encoding.UTF8.GetBytes(Analyzer.For(l).Analyze(form).Stem)))];
        return new(ReasonKind.Word, form, weight,
            [.. scope.Shelves.Select(shelf => (IReadOnlyList<Source>)[.. stems.SelectMany(s => WordIn(shelf, s.Language, s.Stem, isNumber))])]);
    }

    /// <summary>A concept with its narrower and related ones.</summary>
    /// <param name="concept">Its ordinal.</param>
    /// <param name="kind">The kind of reason it becomes.</param>
    /// <param name="weight">Its weight in the query.</param>
    /// <param name="beside">Concepts that the query names too: they speak for themselves, not for this one as related.</param>
    public Feature Concept(int concept, ReasonKind kind, float weight = 1, IReadOnlySet<int>? beside = null)
    {
        var family = new Dictionary<int, float> { [concept] = 1 };
        foreach (int narrower in scheme.Narrower[concept]) family.TryAdd(narrower, NarrowerWeight);
        if (RelatedWeight > 0)
            foreach (int related in scheme.Concepts[concept].Related.Select(scheme.OrdinalOf).Where(r => beside?.Contains(r) != true))
                family.TryAdd(related, RelatedWeight);
        IReadOnlyList<Source> sources =
        [
            .. family.SelectMany(f => new[]
            {
                new Source(Field.ConceptText, f.Key, f.Value), new Source(Field.ConceptTitle, f.Key, f.Value * TitleWeight),
            }),
        ];
        return new(kind, scheme.Concepts[concept].Id, weight, [.. scope.Shelves.Select(_ => sources)]);
    }

    private IEnumerable<Source> WordIn(Shelf shelf, LanguageCode language, byte[] stem, bool isNumber)
    {
        if (!shelf.Lexicons.TryGetValue(language, out Lexicon? lexicon) || lexicon.Find(stem) is not (>= 0 and var word)) yield break;
        yield return new(Field.Text, word, 1);
        // What stands in every second title ("ley") says nothing of any work.
        if (shelf.InTitle[word].Length * 2 > shelf.Versions.Length && shelf.Versions.Length > 10) yield break;
        // A number in a title is the work's own, which is what people look for who type it.
        yield return new(Field.Title, word, isNumber ? OwnNumberWeight : TitleWeight);
    }

    /// <summary>The concepts of a passage that stand for a feature.</summary>
    public IReadOnlyList<string> Through(Feature feature, Unit unit, int place) => feature.Kind == ReasonKind.Word ? [] :
        [.. feature.In[unit.ShelfNumber].Where(s => s.TryCount(unit, place, out _, out _)).Select(s => scheme.Concepts[s.Term].Id).Distinct()];
}
