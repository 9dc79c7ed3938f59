using Minga.Kernel;

namespace Minga.Localisation;

/// <summary>What a finding is.</summary>
public enum FindingKind
{
    /// <summary>Articles of a measure answer the ask.</summary>
    Alignment,

    /// <summary>Nothing was found, or it is not this level's competence.</summary>
    Assessment,
}

/// <summary>Where a finding stands.</summary>
public enum FindingStatus
{
    /// <summary>Somebody says so; it counts nothing yet.</summary>
    Proposed,

    /// <summary>Another person agrees; it counts.</summary>
    Confirmed,

    /// <summary>Another person disagrees before it ever counted.</summary>
    Rejected,

    /// <summary>Who proposed it takes it back.</summary>
    Retracted,

    /// <summary>A later finding took its place.</summary>
    Superseded,
}

/// <summary>
/// What people say of one ask in one territory. What it says is never changed: whoever says otherwise makes another finding, which may take
/// the place of this one. Its acts return a refusal where a rule says no.
/// </summary>
public sealed class Finding
{
    /// <summary>Assigned; its address is /findings/{id}.</summary>
    public string Id { get; private set; } = "";

    public FindingKind Kind { get; private set; }

    public string Ask { get; private set; } = "";

    public TerritoryCode Territory { get; private set; }

    /// <summary>Key of the measure of an alignment.</summary>
    public string? Measure { get; private set; }

    public Degree? Degree { get; private set; }

    public LawStage Law { get; private set; }

    public PracticeStage Practice { get; private set; }

    /// <summary>The first day in the world of which it is true.</summary>
    public DateOnly HoldsFrom { get; private set; }

    /// <summary>The first day of which it is true no longer; null while it is.</summary>
    public DateOnly? HoldsTo { get; private set; }

    /// <summary>Why, in a sentence.</summary>
    public LanguageMap Note { get; private set; } = new();

    public DateOnly? SearchedOn { get; private set; }

    /// <summary>What was searched and how; of an assessment only.</summary>
    public LanguageMap? Searched { get; private set; }

    /// <summary>Key of the body that says so; "editors" for the demonstration's.</summary>
    public string AssertedBy { get; private set; } = "";

    /// <summary>The person who proposed it.</summary>
    public string Proposer { get; private set; } = "";

    /// <summary>Whether proposal and confirmation came from one hand: a bulk load.</summary>
    public bool OnePerson { get; private set; }

    /// <summary>The finding whose place it takes once it is confirmed.</summary>
    public string? Supersedes { get; private set; }

    public string ContentHash { get; private set; } = "";

    public FindingStatus Status { get; private set; }

    /// <summary>Whether a dispute about it is open.</summary>
    public bool Disputed { get; private set; }

    /// <summary>Whether an article that it quotes changed since.</summary>
    public bool Returned { get; private set; }

    /// <summary>The number of its last step; the concurrency token.</summary>
    public int Version { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Where it is.</summary>
    public string Iri => Address(Id);

    /// <summary>The address of a finding.</summary>
    public static string Address(string id) => "/findings/" + id;

    /// <summary>A new one, as its first step makes it.</summary>
    public static Finding Of(string id, Proposal said, string proposer, string assertedBy, bool onePerson, DateTimeOffset now) => new()
    {
        Id = id, Kind = said.Kind, Ask = said.Ask, Territory = said.Territory, Measure = said.Measure, Degree = said.Degree, Law = said.Law,
        Practice = said.Practice, HoldsFrom = said.HoldsFrom, HoldsTo = said.HoldsTo, Note = said.Note, SearchedOn = said.SearchedOn,
        Searched = said.Searched, Supersedes = said.Supersedes, Proposer = proposer, AssertedBy = assertedBy, OnePerson = onePerson,
        ContentHash = said.Hash, Status = FindingStatus.Proposed, Version = 1, RecordedAt = now,
    };

    /// <summary>Another person agrees.</summary>
    internal Refusal? Confirm(string person)
    {
        if (Status != FindingStatus.Proposed) return new("finding-not-proposed", "", Status.ToString());
        if (person == Proposer && !OnePerson) return new("second-person-needed");
        Status = FindingStatus.Confirmed;
        return null;
    }

    /// <summary>Another person disagrees with what was only proposed.</summary>
    internal Refusal? Reject(string person)
    {
        if (Status != FindingStatus.Proposed) return new("finding-not-proposed", "", Status.ToString());
        if (person == Proposer) return new("own-finding");
        Status = FindingStatus.Rejected;
        return null;
    }

    /// <summary>Who proposed it takes it back, also after it was confirmed.</summary>
    internal Refusal? Retract(string person)
    {
        if (Status is not (FindingStatus.Proposed or FindingStatus.Confirmed)) return new("finding-over", "", Status.ToString());
        if (person != Proposer) return new("not-your-finding");
        Status = FindingStatus.Retracted;
        return null;
    }

    /// <summary>Somebody disputes it: that marks it, and nothing else changes.</summary>
    internal Refusal? Dispute()
    {
        if (Status is not (FindingStatus.Proposed or FindingStatus.Confirmed)) return new("finding-over", "", Status.ToString());
        Disputed = true;
        return null;
    }

    /// <summary>A dispute was answered; the mark stays while another is open.</summary>
    internal void Settle(bool another) => Disputed = another;

    /// <summary>A quoted article changed: a person must look again. What was confirmed goes on counting until a person says otherwise.</summary>
    internal Refusal? Return()
    {
        Returned = true;
        return null;
    }

    /// <summary>A reviewer looked again, and the quoted words still stand.</summary>
    internal Refusal? Keep(string person)
    {
        if (!Returned) return new("finding-not-returned");
        if (person == Proposer) return new("second-person-needed");
        Returned = false;
        return null;
    }

    /// <summary>A confirmed finding took its place.</summary>
    internal void GiveWay() => Status = FindingStatus.Superseded;
}
