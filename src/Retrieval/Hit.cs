using Minga.Kernel;

namespace Minga.Retrieval;

/// <summary>A provision that was found. There is one hit for each work and address, whatever the number of passages and languages.</summary>
/// <param name="Work">The work, as it was indexed.</param>
/// <param name="Address">The address inside the work.</param>
/// <param name="Language">The language version that holds the best passage.</param>
/// <param name="Shelf">The shelf of the work.</param>
/// <param name="Score">
/// The sum of the reasons' weights. In an alignment between 0 and 1: the share of what a passage could have said to answer the ask.
/// </param>
/// <param name="Start">Where the best passage begins in the text that was indexed, in UTF-16 code units.</param>
/// <param name="Length">The length of the best passage.</param>
/// <param name="Reasons">What moved the score, the heaviest first.</param>
public sealed record Hit(
    string Work, string Address, LanguageCode Language, string Shelf, double Score, int Start, int Length, IReadOnlyList<Reason> Reasons)
{
    /// <summary>The work is no longer in force in this version.</summary>
    public bool Ended { get; init; }
}

/// <summary>What kind of thing moved a score.</summary>
public enum ReasonKind
{
    /// <summary>A word of the query stands in the passage, its heading or the title of its work, in some inflection.</summary>
    Word,

    /// <summary>The passage names a concept that the query names, perhaps in other words or another language.</summary>
    Concept,

    /// <summary>The passage, or the title of its work, names those whom the ask is about.</summary>
    Actor,
}

/// <summary>One reason for a score.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Id">A word of the query as it was typed, or the id of the query's concept.</param>
/// <param name="Weight">What it adds to the score.</param>
/// <param name="Through">The ids of the concepts of the passage that stand for it: the same or a narrower one. Empty for words.</param>
public sealed record Reason(ReasonKind Kind, string Id, double Weight, IReadOnlyList<string> Through);
