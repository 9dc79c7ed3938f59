using Minga.Kernel;
using Minga.Web;

namespace Minga.Library.ReadDescription;

/// <summary>What the pages of a measure show whose text is not loaded: our own description, and of one article our summary.</summary>
public sealed record DescriptionView
{
    /// <summary>"pt/lei-30-2013".</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Its own title.</summary>
    public required string Title { get; init; }

    /// <summary>The language of the title and the summaries.</summary>
    public required LanguageCode Language { get; init; }

    /// <summary>Where.</summary>
    public required LanguageMap Territory { get; init; }

    /// <summary>Its code.</summary>
    public required TerritoryCode TerritoryCode { get; init; }

    /// <summary>The kind of act.</summary>
    public string Rank { get; init; } = "";

    /// <summary>The number printed on it; empty where there is none.</summary>
    public string Number { get; init; } = "";

    /// <summary>Where the authentic text is; null where we know no place.</summary>
    public Uri? Official { get; init; }

    /// <summary>What is claimed of it, in the course of an act.</summary>
    public IReadOnlyList<DescribedFact> Facts { get; init; } = [];

    /// <summary>Whether it is known from secondary sources only.</summary>
    public bool Secondary { get; init; }

    /// <summary>The secondary sources.</summary>
    public IReadOnlyList<Uri> Sources { get; init; } = [];

    /// <summary>What its articles say, in our words.</summary>
    public IReadOnlyList<SummaryLine> Summaries { get; init; } = [];

    /// <summary>The address of the one that is shown; null for all.</summary>
    public string? Address { get; init; }

    /// <summary>The version of the description, from 1.</summary>
    public int Version { get; init; }

    /// <summary>When this version was recorded.</summary>
    public DateOnly RecordedOn { get; init; }

    /// <summary>The instant up to which the records are read.</summary>
    public DateTimeOffset KnownOn { get; init; }

    /// <summary>Whether the reader asked what was recorded at a date.</summary>
    public bool Historic { get; init; }

    /// <summary>The dates at which the page is read; its links stay at them.</summary>
    public Moment Moment { get; init; } = Moment.Now;
}

/// <summary>A fact of our description with who says so.</summary>
/// <param name="What">"adoption", "ended", "ended-by".</param>
/// <param name="On">The day; null where the fact is none.</param>
/// <param name="Value">As recorded.</param>
/// <param name="AssertedBy">The host of the source; empty for ourselves.</param>
public sealed record DescribedFact(string What, DateOnly? On, string Value, string AssertedBy);

/// <summary>What an article says in our words.</summary>
public sealed record SummaryLine(string Address, string Text);
