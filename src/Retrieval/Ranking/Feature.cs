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

    public Postings In(Shelf.Contents holds) => Field switch
    {
        Field.Text => holds.InText[Term],
        Field.Title => holds.InTitle[Term],
        Field.ConceptText => holds.ConceptInText[Term],
        _ => holds.ConceptInTitle[Term],
    };

    /// <summary>The place of this source's lists at which a passage would stand.</summary>
    public int PlaceOf(int passage, Shelf.Contents holds) => IsTitle ? holds.Passages[passage].Version : passage;
}

/// <summary>
/// What a query looks for: a word, or a concept with all that stands for it. Its sources are counted together, as one term, so that two
/// names of one thing are not two reasons.
/// </summary>
/// <param name="Kind">The kind of reason it becomes.</param>
/// <param name="Id">The word as typed, or the id of the concept.</param>
/// <param name="Weight">Its weight in the query.</param>
/// <param name="In">Its sources in each shelf of the search, in the order of the shelves.</param>
internal sealed record Feature(ReasonKind Kind, string Id, float Weight, IReadOnlyList<Source>[] In);
