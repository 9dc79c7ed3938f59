using Minga.Commitments.Contracts;
using Minga.Kernel;
using Minga.Seminars.Contracts;

namespace Minga.Commitments;

/// <summary>An announcement with all that is known of it: what the story says, what a version holds and what its page shows.</summary>
public sealed record Announcement
{
    public string Id { get; init; } = "";
    public string Takeaway { get; init; } = "";
    public LanguageMap Label { get; init; } = new();
    public LanguageMap Text { get; init; } = new();
    public string AnnouncedBy { get; init; } = "";
    public LanguageMap Standing { get; init; } = new();
    public List<string> Bodies { get; init; } = [];
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }
    public LanguageMap? Due { get; init; }

    /// <summary>The code of a <see cref="CommitmentState"/>.</summary>
    public string State { get; init; } = "";

    public LanguageMap StateNote { get; init; } = new();
    public DateOnly StateOn { get; init; }

    /// <summary>What was searched for the state, in our words.</summary>
    public LanguageMap Searched { get; init; } = new();

    public List<string> Asks { get; init; } = [];
    public List<FoundLater> Found { get; init; } = [];

    /// <summary>Keys of the sources; the sources themselves and the bodies' short names are put in by the loader.</summary>
    public List<string> Sources { get; init; } = [];

    public List<CitedSource> Cited { get; init; } = [];
    public Dictionary<string, LanguageMap> Names { get; init; } = [];

    internal Commitment Contract() => new(
        Id, Takeaway, Label, Text, AnnouncedBy, Standing, Bodies, (From, To), Due, CommitmentStates.Of(State)!.Value, StateNote, StateOn, Asks,
        [.. Found.Select(f => new FoundProvision(f.Instrument, f.Symbol, f.Address, f.AdoptedOn, f.Note))]);
}

/// <summary>A provision of a later text, as the story writes it.</summary>
public sealed record FoundLater
{
    public string Instrument { get; init; } = "";
    public string Symbol { get; init; } = "";
    public string Address { get; init; } = "";
    public DateOnly AdoptedOn { get; init; }
    public LanguageMap Note { get; init; } = new();
}

public sealed record CitedSource
{
    public string Key { get; init; } = "";
    public LanguageMap Title { get; init; } = new();
    public string Address { get; init; } = "";
    public string Language { get; init; } = "";
    public Certainty Certainty { get; init; }

    internal Source Contract() => new(Key, Title, new Uri(Address), LanguageCode.Parse(Language), Certainty);
}
