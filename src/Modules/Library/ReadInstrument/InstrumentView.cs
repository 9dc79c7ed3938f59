using Minga.Kernel;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Library.ReadInstrument;

/// <summary>What the page of an instrument shows.</summary>
public sealed record InstrumentView
{
    /// <summary>"unga-79-213".</summary>
    public required string Id { get; init; }

    /// <summary>What it is printed as: "A/RES/79/213".</summary>
    public required string Symbol { get; init; }

    /// <summary>Its title: official in its languages, ours in the others.</summary>
    public required LanguageMap Name { get; init; }

    /// <summary>The language versions that exist officially, loaded or not. A language that is not here has no official version.</summary>
    public required IReadOnlyList<LanguageVersion> Versions { get; init; }

    /// <summary>The languages shown side by side, one to three of those loaded.</summary>
    public required IReadOnlyList<LanguageCode> Shown { get; init; }

    /// <summary>The text in its order; empty where it is not loaded.</summary>
    public required IReadOnlyList<ProvisionEntry> Provisions { get; init; }

    /// <summary>Whether some language version has an address from which it could be loaded.</summary>
    public bool Loadable => Versions.Any(v => v.Official is not null);

    /// <summary>All asks of the instrument.</summary>
    public required IReadOnlyList<AskLine> Asks { get; init; }

    /// <summary>Links to the parts of the text.</summary>
    public IReadOnlyList<OutlineEntry> Outline { get; init; } = [];

    /// <summary>Who adopted it; null where it is not recorded.</summary>
    public LanguageMap? Body { get; init; }

    /// <summary>The day of adoption; null where it is not stated.</summary>
    public DateOnly? Adopted { get; init; }

    /// <summary>The day of publication; null where it is not stated.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Numbers of the Sustainable Development Goals that a machine assigned and nobody reviewed.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>The versions recorded here before the current ones, oldest first.</summary>
    public IReadOnlyList<EarlierVersion> Earlier { get; init; } = [];

    /// <summary>The instant up to which the records are read.</summary>
    public DateTimeOffset KnownOn { get; init; }

    /// <summary>Whether the reader asked for a date.</summary>
    public bool Historic { get; init; }

    /// <summary>The dates at which the page is read; its links stay at them.</summary>
    public Moment Moment { get; init; } = Moment.Now;
}

/// <summary>One official language version.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Official">Where the authentic text is.</param>
/// <param name="Retrieved">The day on which it was taken; null where it is not loaded.</param>
/// <param name="Version">The version here, from 1.</param>
/// <param name="Fingerprint">SHA-256 of its content; empty where it is not loaded.</param>
public sealed record LanguageVersion(
    LanguageCode Language, Uri? Official, DateOnly? Retrieved = null, int? Version = null, string Fingerprint = "")
{
    public bool Loaded => Fingerprint.Length > 0;
}

/// <summary>One provision of the text, without those inside it, which follow.</summary>
/// <param name="Address">"1", "32(h)", "preambulo/4".</param>
/// <param name="Depth">0 for a provision at the top.</param>
/// <param name="Heading">Its heading in the first language shown; empty where it has none.</param>
/// <param name="IsDivision">A chapter or part: a heading, not an address that people cite.</param>
/// <param name="Columns">Its own words in each language shown; the marks are the words of its asks.</param>
/// <param name="Asks">The asks in it.</param>
public sealed record ProvisionEntry(
    string Address, int Depth, string Heading, bool IsDivision, IReadOnlyList<LanguageColumn> Columns, IReadOnlyList<AskLine> Asks);

/// <summary>An ask in a list.</summary>
/// <param name="Id">"unga-79-213/1/fiscal-incentives".</param>
/// <param name="Number">Its place among the asks of its provision, from 1: what the marks in the text refer to.</param>
/// <param name="Reading">What it asks for, in our words.</param>
public sealed record AskLine(string Id, int Number, LanguageMap Reading)
{
    /// <summary>Its anchor on the page of the instrument or provision.</summary>
    public string Anchor => "ask:" + Id[(Id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>The mark of a span of this ask in the official text.</summary>
    public Mark Mark(int start, int length) => new(start, length, Number.ToString(System.Globalization.CultureInfo.InvariantCulture), "#" + Anchor);
}
