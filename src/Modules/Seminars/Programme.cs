using Minga.Kernel;
using Minga.Seminars.Contracts;

namespace Minga.Seminars;

/// <summary>A seminar with its whole programme as far as it is known: what the story says, what a version holds and what the pages show.</summary>
public sealed record Programme
{
    public string Key { get; init; } = "";
    public LanguageMap Title { get; init; } = new();

    /// <summary>What it is called in a trail or a list.</summary>
    public LanguageMap Short { get; init; } = new();

    public LanguageMap? Lede { get; init; }
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }
    public string Network { get; init; } = "";
    public string Host { get; init; } = "";
    public List<StatedFact> Facts { get; init; } = [];
    public List<ProgrammeSession> Sessions { get; init; } = [];

    /// <summary>The sources that it cites, and short names of the bodies that it names; both are put in by the loader.</summary>
    public List<CitedSource> Sources { get; init; } = [];

    public Dictionary<string, LanguageMap> Bodies { get; init; } = [];

    /// <summary>The short name of a body; its key where we have none.</summary>
    public LanguageMap Body(string key) => Bodies.GetValueOrDefault(key) ?? LanguageMap.Of(key, key, key, key);

    public Source? Source(string? key) => Sources.Find(s => s.Key == key)?.Contract();

    internal Seminar Contract() => new(Key, Title, From, To, Network, Host, [.. Sessions.Select(s => new Session(s.Number, s.Title))]);
}

/// <summary>One thing that is known, with its source, or that is not, with who could supply it.</summary>
public sealed record StatedFact
{
    public LanguageMap Name { get; init; } = new();
    public LanguageMap? Text { get; init; }
    public LanguageMap? Unknown { get; init; }
    public string? Source { get; init; }
}

public sealed record ProgrammeSession
{
    /// <summary>Our own count, which is the programme's where <see cref="Numbered"/>.</summary>
    public int Number { get; init; }

    public bool Numbered { get; init; }
    public LanguageMap Title { get; init; } = new();
    public LanguageMap? Lede { get; init; }
    public DateOnly? Day { get; init; }
    public string? Source { get; init; }
    public List<LanguageMap> Questions { get; init; } = [];
    public List<SessionRole> Roles { get; init; } = [];
    public List<NamedInstrument> Instruments { get; init; } = [];
    public LanguageMap? Note { get; init; }
}

/// <summary>Who did what in a session. A role whose holder is not known is written down, too.</summary>
public sealed record SessionRole
{
    public string Role { get; init; } = "";
    public string? Person { get; init; }
    public LanguageMap? Office { get; init; }
    public List<string> Bodies { get; init; } = [];
    public LanguageMap? Unknown { get; init; }
    public string? Source { get; init; }
}

/// <summary>An instrument that a session named.</summary>
public sealed record NamedInstrument
{
    /// <summary>Its key in the library; null where the library does not know it.</summary>
    public string? Key { get; init; }

    public LanguageMap Name { get; init; } = new();

    /// <summary>The instrument that renewed it after the session.</summary>
    public string? After { get; init; }
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

/// <summary>A takeaway as the story writes it.</summary>
public sealed record KeptTakeaway
{
    public string Id { get; init; } = "";
    public string Seminar { get; init; } = "";
    public int Session { get; init; }
    public LanguageMap Label { get; init; } = new();
    public LanguageMap Text { get; init; } = new();
    public string Speaker { get; init; } = "";
    public LanguageMap Office { get; init; } = new();
    public List<string> Bodies { get; init; } = [];
    public List<string> Asks { get; init; } = [];
    public List<string> Instruments { get; init; } = [];
    public string Source { get; init; } = "";

    /// <summary>The source in full, put in by the loader.</summary>
    public CitedSource Cited { get; init; } = new();

    internal Takeaway Contract() => new(Id, Seminar, Session, Label, Text, Speaker, Office, Bodies, Asks, Instruments, Cited.Contract());
}
