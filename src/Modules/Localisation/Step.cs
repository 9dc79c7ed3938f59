namespace Minga.Localisation;

/// <summary>What was done to a finding.</summary>
public enum Act
{
    /// <summary>Said by somebody.</summary>
    Proposed,

    /// <summary>Agreed to by another person.</summary>
    Confirmed,

    /// <summary>Not agreed to.</summary>
    Rejected,

    /// <summary>Taken back.</summary>
    Retracted,

    /// <summary>Disputed with a reason and evidence.</summary>
    Disputed,

    /// <summary>A dispute was answered and closed.</summary>
    Settled,

    /// <summary>The quoted words were found in a loaded text.</summary>
    Verified,

    /// <summary>A quoted article changed.</summary>
    Returned,

    /// <summary>Looked at again: the words still stand.</summary>
    Kept,

    /// <summary>Another finding took its place.</summary>
    Superseded,
}

/// <summary>One step in the life of a finding, and the state that it left, until the next.</summary>
public sealed class Step
{
    public string FindingId { get; private set; } = "";
    public int Number { get; private set; }
    public Act Act { get; private set; }
    public FindingStatus Status { get; private set; }
    public bool Disputed { get; private set; }
    public bool Returned { get; private set; }

    /// <summary>The person, or what of ours did it ("system/texts").</summary>
    public string Actor { get; private set; } = "";

    /// <summary>The body the person acted for.</summary>
    public string? Body { get; private set; }
    public string? Reason { get; private set; }
    public string? ReasonLanguage { get; private set; }
    public DateTimeOffset KnownFrom { get; private set; }
    public DateTimeOffset? KnownTo { get; private set; }

    internal static Step Of(Finding finding, Act act, Actor who, Said? reason, DateTimeOffset now) => new()
    {
        FindingId = finding.Id, Number = finding.Version, Act = act, Status = finding.Status, Disputed = finding.Disputed, Returned = finding.Returned,
        Actor = who.Person, Body = who.Body, Reason = reason?.Text, ReasonLanguage = reason?.Language, KnownFrom = now,
    };

    internal void Close(DateTimeOffset now) => KnownTo = now;
}

/// <summary>Who acts, and for which body.</summary>
/// <param name="Person">"person/…", or what of ours acts ("system/story").</param>
/// <param name="Body">The body's key; null where none.</param>
public sealed record Actor(string Person, string? Body);

/// <summary>Words that a person wrote, in the language in which they were written.</summary>
public sealed record Said(string Text, string Language);

/// <summary>A dispute about a finding. Both sides stay.</summary>
public sealed class Dispute
{
    public string Id { get; private set; } = "";
    public string FindingId { get; private set; } = "";
    public string RaisedBy { get; private set; } = "";
    public string? Body { get; private set; }
    public string Reason { get; private set; } = "";
    public string Language { get; private set; } = "";

    /// <summary>An address or words that speak against the finding.</summary>
    public string Evidence { get; private set; } = "";
    public DateTimeOffset RaisedAt { get; private set; }
    public string? SettledBy { get; private set; }
    public string? Answer { get; private set; }
    public string? AnswerLanguage { get; private set; }
    public DateTimeOffset? SettledAt { get; private set; }

    internal static Dispute Of(string id, string finding, Actor who, Said reason, string evidence, DateTimeOffset now) => new()
    {
        Id = id, FindingId = finding, RaisedBy = who.Person, Body = who.Body, Reason = reason.Text, Language = reason.Language, Evidence = evidence, RaisedAt = now,
    };

    internal void Settle(Actor who, Said answer, DateTimeOffset now) =>
        (SettledBy, Answer, AnswerLanguage, SettledAt) = (who.Person, answer.Text, answer.Language, now);
}
