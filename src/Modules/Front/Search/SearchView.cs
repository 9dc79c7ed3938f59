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

    /// <summary>Which page of how many results.</summary>
    public Paging Paging { get; init; } = new(1, 20, 0);

    /// <summary>Whether there are more than were counted.</summary>
    public bool More { get; init; }

    /// <summary>How the results divide, each with a link that narrows to it.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>What of the question was not understood, its place the name of the field.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>Whether the question is narrower than its words.</summary>
    public bool Narrowed => In.Length + Level.Length + Kind.Length + From.Length + To.Length + TextLanguage.Length > 0;

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
/// <param name="Group">What they share: "territory", "kind", "language".</param>
/// <param name="Text">Its value in the reader's language.</param>
/// <param name="Count">How many.</param>
/// <param name="Href">The search narrowed to them.</param>
public sealed record Facet(string Group, string Text, int Count, string Href);

/// <summary>A text that the words call by its number.</summary>
/// <param name="Href">Its page.</param>
/// <param name="Label">"Ley 18.407, artículo 103".</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">Language of the title.</param>
public sealed record NamedLine(string Href, string Label, string Title, LanguageCode Language);
