using Minga.Retrieval.Shelves;

namespace Minga.Retrieval.Ranking;

/// <summary>Where a feature is looked for.</summary>
internal enum Field { Text, Title, ConceptText, ConceptTitle }

/// <summary>A list of postings that speaks for a feature.</summary>
/// <param name="Field">The lists it is one of.</param>
/// <param name="Term">The number of the word or concept.</param>
/// <param name="Weight">What one occurrence counts for.</param>
internal readonly record struct Source(Field Field, int Term, float Weight)
{
    public bool IsTitle => Field is Field.Title or Field.ConceptTitle;

    public Postings In(Section section) => Field == Field.Text ? section.InText[Term] : section.ConceptInText[Term];

    public ReadOnlySpan<int> InTitles(Shelf shelf) => Field == Field.Title ? shelf.InTitle[Term] : shelf.ConceptInTitle[Term];

    /// <summary>Whether any passage of the shelf has it.</summary>
    public bool StandsIn(Shelf shelf)
    {
        if (IsTitle) return InTitles(shelf).Length > 0;
        foreach (Section section in shelf.Sections)
            if (In(section).Places.Length > 0) return true;
        return false;
    }

    /// <summary>What it counts for at one place; false where it does not stand there.</summary>
    public bool TryCount(Unit unit, int place, out float counted, out ushort sentences)
    {
        (counted, sentences) = (Weight, 0);
        if (IsTitle) return InTitles(unit.Shelf).BinarySearch(unit.Section.VersionAt(place)) >= 0;
        Postings postings = In(unit.Section);
        int at = postings.Places.BinarySearch((ushort)place);
        if (at < 0) return false;
        counted = postings.Counts[at] * Weight;
        if (!postings.Sentences.IsEmpty) sentences = postings.Sentences[at];
        return true;
    }
}

/// <summary>
/// What a query looks for: a word, or a concept with all that stands for it. Its sources are counted together, as one term, so that two
/// names of one thing are not two reasons.
/// </summary>
/// <param name="Kind">The kind of reason it becomes.</param>
/// <param name="Id">The word as typed, or the id of the concept.</param>
/// <param name="Weight">Its weight in the query.</param>
/// <param name="In">Its sources in each shelf of the search, in the order of the shelves.</param>
internal sealed record Feature(ReasonKind Kind, string Id, float Weight, IReadOnlyList<Source>[] In)
{
    /// <summary>Its weight in shelves without a text in the language of the query, where the words of the query say little.</summary>
    public float WeightAbroad { get; init; } = Weight;
}
