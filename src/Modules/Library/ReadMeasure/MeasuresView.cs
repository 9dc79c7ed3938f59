using Minga.Kernel;
using Minga.Network;
using Minga.Web.Parts;

namespace Minga.Library.ReadMeasure;

/// <summary>What the list of measures shows.</summary>
public sealed record MeasuresView
{
    /// <summary>The territories with measures here, in the reader's language.</summary>
    public required IReadOnlyList<Choice> Territories { get; init; }

    /// <summary>The kinds of act in the chosen territory.</summary>
    public required IReadOnlyList<Choice> Ranks { get; init; }

    /// <summary>How the asked measures divide.</summary>
    public required IReadOnlyList<MeasureFacet> Facets { get; init; }

    /// <summary>The measures of this page, the newest first.</summary>
    public required IReadOnlyList<MeasureLine> Measures { get; init; }

    /// <summary>Which page of how many.</summary>
    public required Paging Paging { get; init; }

    /// <summary>Code of the chosen territory; empty for all.</summary>
    public string In { get; init; } = "";

    /// <summary>The chosen territory; null for all.</summary>
    public Territory? Place { get; init; }

    /// <summary>"no" for the territory without what lies below it; empty for both.</summary>
    public string Below { get; init; } = "";

    /// <summary>The chosen level ("country"); empty for all.</summary>
    public string Level { get; init; } = "";

    /// <summary>"yes" for what is no longer law, "no" for all else; empty for both.</summary>
    public string Ended { get; init; } = "";

    /// <summary>The address of a page of the list.</summary>
    public required Func<int, string> PageHref { get; init; }

    /// <summary>The chosen kind of act; empty for all.</summary>
    public string Rank { get; init; } = "";

    /// <summary>The chosen year; empty for all. As typed.</summary>
    public string Year { get; init; } = "";

    /// <summary>The words sought in the title. As typed.</summary>
    public string Words { get; init; } = "";

    /// <summary>Why the territory was not understood; null where it was.</summary>
    public Refusal? InRefusal { get; init; }

    /// <summary>Why the year was not understood; null where it was.</summary>
    public Refusal? YearRefusal { get; init; }
}

/// <summary>One measure of the list.</summary>
/// <param name="Id">"uy/ley-19848".</param>
/// <param name="Title">As printed.</param>
/// <param name="Language">The language of the title.</param>
/// <param name="Rank">The kind of act as the source names it.</param>
/// <param name="Number">The number printed on it.</param>
/// <param name="On">Its first stated date; null where none is stated.</param>
/// <param name="Articles">How many articles it has.</param>
/// <param name="Territory">Where.</param>
/// <param name="TerritoryCode">Its code.</param>
/// <param name="Ended">Whether it is no longer law, says whoever tells of it.</param>
public sealed record MeasureLine(
    string Id, string Title, LanguageCode Language, string Rank, string Number, DateOnly? On, int Articles, LanguageMap Territory, string TerritoryCode, bool Ended)
{
    /// <summary>Whether its text is loaded; else it is only described, and its articles are not counted.</summary>
    public bool Loaded { get; init; } = true;
}

/// <summary>Measures that share something.</summary>
/// <param name="Group">"territory", "level", "rank" or "ended".</param>
/// <param name="Text">Its value in the reader's language.</param>
/// <param name="Count">How many.</param>
/// <param name="Href">The list narrowed to them.</param>
public sealed record MeasureFacet(string Group, string Text, int Count, string Href);
