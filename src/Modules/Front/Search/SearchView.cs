using Minga.Kernel;
using Minga.Web.Parts;

namespace Minga.Front.Search;

/// <summary>What the search page shows: the question as it was asked, and what was found.</summary>
public sealed record SearchView
{
    /// <summary>Characters of the words that are read; what is longer is cut.</summary>
    public const int LongestWords = 300;

    /// <summary>The words as typed.</summary>
    public string Words { get; init; } = "";

    /// <summary>Code of the territory; empty for all.</summary>
    public string In { get; init; } = "";

    /// <summary>"no" for the territory without what lies below it; empty for both.</summary>
    public string Below { get; init; } = "";

    /// <summary>The territory in the reader's language; empty for all.</summary>
    public string Place { get; init; } = "";

    /// <summary>What is loaded of it.</summary>
    public string PlaceHref { get; init; } = "";

    /// <summary>"no" without texts that are no longer law, says their source; empty for all.</summary>
    public string Ended { get; init; } = "";

    /// <summary>"territory" for the best of each territory; empty for one list.</summary>
    public string Group { get; init; } = "";

    /// <summary>Level of the territory ("country"); empty for all.</summary>
    public string Level { get; init; } = "";

    /// <summary>"instrument" or "measure"; empty for both.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The first day, as typed.</summary>
    public string From { get; init; } = "";

    /// <summary>The last day, as typed.</summary>
    public string To { get; init; } = "";

    /// <summary>The language of the texts (query "text", since "lang" is the reader's); empty for all.</summary>
    public string TextLanguage { get; init; } = "";

    /// <summary>The territories with texts here, in the reader's language.</summary>
    public required IReadOnlyList<Choice> Territories { get; init; }

    /// <summary>What is loaded and was searched.</summary>
    public required Loaded Loaded { get; init; }

    /// <summary>The texts that the words call by their number.</summary>
    public IReadOnlyList<NamedLine> Named { get; init; } = [];

    /// <summary>The results of this page.</summary>
    public IReadOnlyList<Passage> Results { get; init; } = [];

    /// <summary>The best of each territory, where they are asked for by territory.</summary>
    public IReadOnlyList<ResultGroup> Groups { get; init; } = [];

    /// <summary>The same search by territory, or in one list where it is by territory; empty where all is of one.</summary>
    public string Regrouped { get; init; } = "";

    /// <summary>The address of a page of the results.</summary>
    public required Func<int, string> PageHref { get; init; }

    /// <summary>Which page of how many results.</summary>
    public Paging Paging { get; init; } = new(1, 20, 0);

    /// <summary>Whether there are more than were counted.</summary>
    public bool More { get; init; }

    /// <summary>How the results divide, each with a link that narrows to it.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>What of the question was not understood, its place the name of the field.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>Whether the question is narrower than its words.</summary>
    public bool Narrowed => In.Length + Below.Length + Level.Length + Kind.Length + From.Length + To.Length + TextLanguage.Length + Ended.Length > 0;

    /// <summary>Whether something was asked.</summary>
    public bool Asked => Words.Trim().Length > 0;
}

/// <summary>How much text is here.</summary>
/// <param name="Instruments">Instruments with a text.</param>
/// <param name="Measures">Measures.</param>
/// <param name="Articles">Their articles.</param>
/// <param name="Passages">The passages that were searched; 0 before a search.</param>
public sealed record Loaded(int Instruments, int Measures, int Articles, int Passages);

/// <summary>Results that share something.</summary>
/// <param name="Group">What they share: "territory", "level", "kind".</param>
/// <param name="Text">Its value in the reader's language.</param>
/// <param name="Count">How many.</param>
/// <param name="Href">The search narrowed to them.</param>
public sealed record Facet(string Group, string Text, int Count, string Href);

/// <summary>The best results of one territory, or of the instruments.</summary>
/// <param name="Id">The territory's code, or "instruments".</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Country">The country that it is part of; empty for a country.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Href">All of them.</param>
/// <param name="Results">The best.</param>
public sealed record ResultGroup(string Id, string Name, string Country, int Count, string Href, IReadOnlyList<Passage> Results);

/// <summary>A text that the words call by its number.</summary>
/// <param name="Href">Its page.</param>
/// <param name="Label">"Ley 18.407, artículo 103".</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">Language of the title.</param>
public sealed record NamedLine(string Href, string Label, string Title, LanguageCode Language);
