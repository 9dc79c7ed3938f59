namespace Minga.Retrieval.Ranking;

/// <summary>The constants of the alignment ranking. bench/log.md says how each came to its value.</summary>
internal sealed record AlignmentWeights
{
    public static readonly AlignmentWeights Default = new();

    /// <summary>What a passage keeps of its score where neither it nor its work's title names the actor.</summary>
    public double Outside { get; init; } = 0.05;

    /// <summary>How many mentions of the actor open half of the gate.</summary>
    public double ActorHalf { get; init; } = 2;

    /// <summary>What a mention in the title of the work counts for, in mentions.</summary>
    public double ActorTitle { get; init; } = 2;

    /// <summary>What a mention of a form that stands beside the family counts for, in mentions.</summary>
    public double ActorRelated { get; init; } = 0.05;

    /// <summary>From how many mentions on a passage takes part in the statistics.</summary>
    public double ActorInside { get; init; } = 0.9;

    /// <summary>The weight of a word of the ask that names no concept.</summary>
    public double Word { get; init; } = 0.3;

    /// <summary>The weight of a word of the ask that is part of the name of a concept other than an actor.</summary>
    public double NamingWord { get; init; } = 0.15;

    /// <summary>The weight of a concept that is a purpose; an instrument has 1.</summary>
    public double Purpose { get; init; } = 1;

    /// <summary>What a word or concept in the title of the work counts for, in occurrences.</summary>
    public double Title { get; init; } = 0.5;

    /// <summary>What a narrower concept counts for, in occurrences.</summary>
    public double Narrower { get; init; } = 1;

    /// <summary>What a related concept counts for, in occurrences.</summary>
    public double Related { get; init; } = 0.3;

    /// <summary>What is added to a feature that stands in one sentence with the actor.</summary>
    public double OneSentence { get; init; } = 0.3;

    /// <summary>BM25's b: how much longer passages are held back.</summary>
    public double LengthPenalty { get; init; } = 0.5;
}
