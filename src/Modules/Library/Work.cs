using Minga.Kernel;

namespace Minga.Library;

/// <summary>A text as such, whatever its language and version (FRBR work): an instrument or a measure.</summary>
public sealed class Work
{
    public long Id { get; private set; }

    /// <summary>"/instruments/unga-79-213", "/measures/uy/ley-19848": stable for ever.</summary>
    public string Iri { get; private set; } = "";

    /// <summary>"instrument" or "measure".</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The IRI without its collection: "unga-79-213", "uy/ley-19848".</summary>
    public string Key { get; private set; } = "";

    /// <summary>The code of the measure's territory; null for an instrument.</summary>
    public string? Territory { get; private set; }

    /// <summary>The kind of act as the source names it: "ley", "decreto", "resolution".</summary>
    public string Rank { get; private set; } = "";

    /// <summary>The number printed on the act; empty where there is none.</summary>
    public string Number { get; private set; } = "";

    /// <summary>How it is looked up when another text cites it: <see cref="FollowReferences.CitedName"/>.</summary>
    public string CitedNumber { get; private set; } = "";

    /// <summary>What people call it: "A/RES/79/213"; the source's identifier for a measure.</summary>
    public string Symbol { get; private set; } = "";

    public int? Year { get; private set; }

    public DateOnly? AdoptedOn { get; private set; }

    /// <summary>Key of the body that adopted an instrument ("unga"); null where unknown.</summary>
    public string? Body { get; private set; }

    /// <summary>Key of the earlier instrument that this one renews.</summary>
    public string? Renews { get; private set; }

    /// <summary>Where the authentic text can be read; "{lang}" stands for the language's tag.</summary>
    public string? OfficialAddress { get; private set; }

    /// <summary>Tags of the languages in which an official text exists, separated by spaces.</summary>
    public string OfficialLanguages { get; private set; } = "";

    /// <summary>Our title in four languages; null for a measure, whose title is its expression's.</summary>
    public LanguageMap? Title { get; private set; }

    /// <summary>Order among the instruments of the reference data.</summary>
    public int Position { get; private set; }

    public int Version { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The official address in one language.</summary>
    public Uri? OfficialIn(LanguageCode language) =>
        OfficialAddress is null ? null : new Uri(OfficialAddress.Replace("{lang}", language.Value, StringComparison.Ordinal));
}
