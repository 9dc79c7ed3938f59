using Minga.Kernel;
using Minga.Web.Parts;

namespace Minga.Localisation.ProposeAlignments;

/// <summary>What the page that proposes alignments shows: the choice of an ask and a territory, then the passages that may answer.</summary>
public sealed record AlignmentsView
{
    /// <summary>Every ask, by instrument.</summary>
    public required IReadOnlyList<AskGroup> Asks { get; init; }

    /// <summary>The territories in the reader's language: those with loaded texts, the members of the network, the rest.</summary>
    public required IReadOnlyList<Choice> Territories { get; init; }

    /// <summary>The countries with texts at some level.</summary>
    public required IReadOnlyList<TerritoryChoice> Loaded { get; init; }

    /// <summary>The chosen ask; null until one is chosen.</summary>
    public ChosenAsk? Ask { get; init; }

    /// <summary>The chosen territory; null until one is chosen.</summary>
    public TerritoryChoice? In { get; init; }

    /// <summary>"no" for the territory without what lies below it; empty for both.</summary>
    public string Below { get; init; } = "";

    /// <summary>Whether there are texts below the territory.</summary>
    public bool HasBelow { get; init; }

    /// <summary>Whether texts that are no longer law may answer.</summary>
    public bool Ended { get; init; }

    /// <summary>How many territories were searched.</summary>
    public int SearchedTerritories { get; init; }

    /// <summary>Why the territory was not understood; null where it was.</summary>
    public Refusal? InRefusal { get; init; }

    /// <summary>Whether there may be more passages than are shown.</summary>
    public bool More { get; init; }

    /// <summary>The passages of one territory, the likeliest first.</summary>
    public IReadOnlyList<Passage> Suggestions { get; init; } = [];

    /// <summary>The likeliest of each territory where several were searched; that with the likeliest first.</summary>
    public IReadOnlyList<SuggestionGroup> Groups { get; init; } = [];

    /// <summary>How many passages were found in all.</summary>
    public int Total { get; init; }

    /// <summary>The language of the ask's words that were searched with, where it is not that of the texts: its words were translated.</summary>
    public LanguageCode? AskedIn { get; init; }
}

/// <summary>The asks of one instrument.</summary>
/// <param name="Instrument">"unga-79-213".</param>
/// <param name="Symbol">"A/RES/79/213".</param>
/// <param name="Name">Its title.</param>
/// <param name="Asks">Its asks in their order.</param>
public sealed record AskGroup(string Instrument, string Symbol, LanguageMap Name, IReadOnlyList<AskChoice> Asks);

/// <summary>One ask to choose.</summary>
public sealed record AskChoice(string Id, LanguageMap Reading);

/// <summary>The ask that is looked into.</summary>
/// <param name="Id">"unga-79-213/1/fiscal-incentives".</param>
/// <param name="Symbol">"A/RES/79/213".</param>
/// <param name="Provision">Its provision; null where it is taken from the work as a whole.</param>
/// <param name="Reading">What it asks for, in our words.</param>
/// <param name="Official">The official words in the nearest language; null where no text is loaded.</param>
/// <param name="Source">Their source.</param>
public sealed record ChosenAsk(
    string Id, string Symbol, string? Provision, LanguageMap Reading, MarkedText? Official = null, TextSource? Source = null);

/// <summary>A territory to search in.</summary>
/// <param name="Code">"uy".</param>
/// <param name="Name">In the reader's language.</param>
/// <param name="Measures">Measures loaded; 0 where there is nothing to search in.</param>
/// <param name="Passages">Passages that were searched.</param>
/// <param name="Below">How many territories below it are meant too.</param>
public sealed record TerritoryChoice(string Code, string Name, int Measures, int Passages, int Below);

/// <summary>The likeliest passages of one territory.</summary>
/// <param name="Code">"es-ar".</param>
/// <param name="Name">In the reader's language.</param>
/// <param name="Country">The country that it is part of; empty for a country.</param>
/// <param name="Count">How many were found in it.</param>
/// <param name="Href">All of them.</param>
/// <param name="Suggestions">The likeliest.</param>
public sealed record SuggestionGroup(string Code, string Name, string Country, int Count, string Href, IReadOnlyList<Passage> Suggestions);
