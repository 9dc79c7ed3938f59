using Minga.Kernel;

namespace Minga.Commitments.Contracts;

/// <summary>What is known of an announcement. There is no "fulfilled": whether a pledge was kept is for its body to say and for others to contest.</summary>
public enum CommitmentState
{
    /// <summary>A speaker announced or proposed it; in what was read, the body has not spoken.</summary>
    Announced,

    /// <summary>The body itself has said that it takes it on.</summary>
    ConfirmedByBody,

    /// <summary>The body itself has said that it does not.</summary>
    Declined,

    /// <summary>A later text says what was announced. That the one led to the other is not claimed.</summary>
    TextFound,

    /// <summary>It was looked for in the named sources and not found.</summary>
    NoEvidence,

    /// <summary>There are signs in either direction that nobody has weighed yet.</summary>
    Unknown,
}

/// <summary>The codes of the states, as data and addresses write them.</summary>
public static class CommitmentStates
{
    private static readonly string[] Names = ["announced", "confirmed-by-body", "declined", "text-found", "no-evidence", "unknown"];

    /// <summary>"text-found".</summary>
    public static string Code(this CommitmentState state) => Names[(int)state];

    /// <summary>The state of a code; null where there is none.</summary>
    public static CommitmentState? Of(string? code) => Array.IndexOf(Names, code) is >= 0 and var at ? (CommitmentState)at : null;
}

/// <summary>A public announcement, dated. A speaker's announcement is not the body's commitment until the body confirms it.</summary>
/// <param name="Id">Assigned, never changed: "finance-sevilla".</param>
/// <param name="Takeaway">Id of the takeaway that informs it.</param>
/// <param name="Label">Two to eight words, ours.</param>
/// <param name="Text">What was announced or proposed, in our words.</param>
/// <param name="AnnouncedBy">Who announced it, in whatever name: a person's name as the source writes it.</param>
/// <param name="Standing">In whose name it was announced and who has to confirm it, in our words.</param>
/// <param name="Bodies">Keys of the bodies that it is addressed to or speaks of: "untfsse", "rifess".</param>
/// <param name="AnnouncedOn">First and last day between which it was announced: the day itself where both are the same.</param>
/// <param name="Due">By when, as announced; null where no date was named.</param>
/// <param name="State">What is known of it.</param>
/// <param name="StateNote">What that rests on, in our words.</param>
/// <param name="StateOn">The day of that finding.</param>
/// <param name="Asks">Ids of the asks that it would serve; often none.</param>
/// <param name="Found">Provisions of later texts that say what was announced.</param>
public sealed record Commitment(
    string Id, string Takeaway, LanguageMap Label, LanguageMap Text, string AnnouncedBy, LanguageMap Standing, IReadOnlyList<string> Bodies,
    (DateOnly From, DateOnly To) AnnouncedOn, LanguageMap? Due, CommitmentState State, LanguageMap StateNote, DateOnly StateOn,
    IReadOnlyList<string> Asks, IReadOnlyList<FoundProvision> Found)
{
    /// <summary>Where its page is.</summary>
    public string Iri => $"/commitments/{Id}";
}

/// <summary>A provision of a later text that says what was announced.</summary>
/// <param name="Instrument">Key of the instrument: "unga-79-323".</param>
/// <param name="Symbol">What it is printed as: "A/RES/79/323".</param>
/// <param name="Address">The visible number: "32(h)".</param>
/// <param name="AdoptedOn">The day on which the instrument was adopted.</param>
/// <param name="Note">What it says, in our words.</param>
public sealed record FoundProvision(string Instrument, string Symbol, string Address, DateOnly AdoptedOn, LanguageMap Note);
