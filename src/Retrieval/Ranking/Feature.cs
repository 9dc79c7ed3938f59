using Minga.Retrieval.Shelves;

namespace Minga.Retrieval.Ranking;

/// <summary>Where a feature is looked for.</summary>
internal enum Field { Text, Title, ConceptText, ConceptTitle }

/// <summary>A list of postings that speaks for a feature.</summary>
/// <param name="Field">The lists it is one of.</param>
/// <param name="Term">The number of the word or concept.</param>
/// <param name="Weight">What one occurrence counts for.</param>
internal readonly record struct Source(Field Field, int Term, float Weight);

/// <summary>
/// What a query looks for: a word, or a concept with all that stands for it. Its sources are counted together, as one term, so that two
/// names of one thing are not two reasons.
/// </summary>
/// <param name="Kind">The kind of reason it becomes.</param>
/// <param name="Id">The word as typed, or the id of the concept.</param>
/// <param name="Weight">Its weight in the query.</param>
/// <param name="In">Its sources in each shelf of the search, in the order of the shelves.</param>
internal sealed record Feature(ReasonKind Kind, string Id, float Weight, IReadOnlyList<Source>[] In);

/// <summary>The passages of one shelf in which a feature stands: parallel arrays in the order of meeting, and places to look them up.</summary>
internal sealed class Matches(int passages)
{
    private readonly int[] slot = new int[passages];

    public List<int> Places { get; } = [];
    public List<float> Counts { get; } = [];
    public List<ushort> Sentences { get; } = [];

    /// <summary>How often it stands in the passage, weighed by source; 0 where it does not.</summary>
    public float CountAt(int place) => slot[place] == 0 ? 0 : Counts[slot[place] - 1];

    /// <summary>The sentences that hold it, a bit each; none where only the title of the work does, or for words.</summary>
    public ushort SentencesAt(int place) => slot[place] == 0 ? (ushort)0 : Sentences[slot[place] - 1];

    public static Matches Of(IReadOnlyList<Source> sources, Shelf shelf)
    {
        var matches = new Matches(shelf.Passages);
        foreach (Source source in sources) matches.Add(source, shelf.Holds);
        return matches;
    }

    private void Add(Source source, Shelf.Contents holds)
    {
        switch (source.Field)
        {
            case Field.Text:
                AddPassages(holds.InText[source.Term], source.Weight);
                break;
            case Field.ConceptText:
                AddPassages(holds.ConceptInText[source.Term], source.Weight);
                break;
            case Field.Title:
                AddVersions(holds.InTitle[source.Term], source.Weight, holds);
                break;
            default:
                AddVersions(holds.ConceptInTitle[source.Term], source.Weight, holds);
                break;
        }
    }

    private void AddPassages(Postings postings, float weight)
    {
        for (int i = 0; i < postings.Places.Length; i++)
            Add(postings.Places[i], postings.Counts[i] * weight, postings.Sentences.IsEmpty ? (ushort)0 : postings.Sentences[i]);
    }

    private void AddVersions(Postings postings, float weight, Shelf.Contents holds)
    {
        foreach (int version in postings.Places)
            for (int p = holds.Versions[version].FirstPassage; p < holds.Versions[version].EndPassage; p++)
                Add(p, weight, 0);
    }

    private void Add(int place, float count, ushort sentences)
    {
        ref int at = ref slot[place];
        if (at == 0)
        {
            Places.Add(place);
            Counts.Add(count);
            Sentences.Add(sentences);
            at = Places.Count;
            return;
        }
        Counts[at - 1] += count;
        Sentences[at - 1] |= sentences;
    }
}
