using Minga.Kernel;

namespace Minga.Library.Contracts;

/// <summary>What moved a score.</summary>
/// <param name="Kind">"word", "concept" or "actor".</param>
/// <param name="Label">The word as written in the text, or the concept's name in the reader's language.</param>
/// <param name="Weight">Its share of the score.</param>
public sealed record PassageReason(string Kind, string Label, double Weight);

/// <summary>Words of a passage that a reason points at.</summary>
/// <param name="Start">First character in the passage's text, from 0.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Reason">Place of the reason among the passage's, from 0.</param>
public readonly record struct PassageMark(int Start, int Length, int Reason);

/// <summary>One provision or article that was found.</summary>
/// <param name="Kind">"provision" (of an instrument) or "article" (of a measure).</param>
/// <param name="Iri">"/measures/uy/ley-19848/9".</param>
/// <param name="SourceId">The source's own identifier of the text: "UY-ley-19848", "A/RES/79/213".</param>
/// <param name="Number">The visible number ("9", "32(h)"); empty for text outside articles.</param>
/// <param name="Act">What the text is called: "Ley 19.848", "A/RES/79/213".</param>
/// <param name="Title">The title of the text that holds it.</param>
/// <param name="Heading">The provision's own heading; empty where it has none.</param>
/// <param name="Territory">The measure's territory; null for an instrument.</param>
/// <param name="Year">Year of the text; null where unknown.</param>
/// <param name="Language">Language of the passage.</param>
/// <param name="Text">The passage, exactly as it stands in the stored text.</param>
/// <param name="Marks">The words that made it rank, in the order of the text.</param>
/// <param name="Score">Higher is better; comparable inside one answer only.</param>
/// <param name="Reasons">What moved the score, heaviest first.</param>
/// <param name="OfficialAddress">Where the authentic text can be read; null where the source names none.</param>
/// <param name="TakenOn">The day on which the text was taken from its source.</param>
/// <param name="Status">What the source says about its being in force ("in_force"); empty where it says nothing.</param>
public sealed record FoundPassage(
    string Kind, string Iri, string SourceId, string Number, string Act, string Title, string Heading, TerritoryCode? Territory, int? Year,
    LanguageCode Language, string Text, IReadOnlyList<PassageMark> Marks, double Score, IReadOnlyList<PassageReason> Reasons,
    Uri? OfficialAddress, DateOnly TakenOn, string Status)
{
    /// <summary>The address inside the text: "9", "32(h)".</summary>
    public string Address => Uri.UnescapeDataString(Iri[(Iri.IndexOf("/provisions/", StringComparison.Ordinal) is > 0 and var at ? at + 12 : ThirdSlash(Iri) + 1)..]);

    private static int ThirdSlash(string iri) => iri.IndexOf('/', iri.IndexOf('/', "/measures/".Length) + 1);
}

/// <summary>What to search and where.</summary>
/// <param name="Words">The words typed, in any of the four languages.</param>
/// <param name="Reader">The reader's language: reasons are named in it and a provision is shown in it where it exists.</param>
/// <param name="Language">The language of the words where it is known; null where it is to be guessed.</param>
/// <param name="Territories">Only these, each by name: a country is not what lies below it; empty for all, instruments too.</param>
/// <param name="Kind">"instrument", "measure" or null for both.</param>
/// <param name="FromYear">First year, inclusive.</param>
/// <param name="ToYear">Last year, inclusive.</param>
/// <param name="TextLanguage">Only texts in this language; null for all.</param>
/// <param name="Skip">How many of the best to pass over: the pages before.</param>
/// <param name="Top">How many at the most.</param>
public sealed record PassageQuery(
    string Words, LanguageCode Reader, LanguageCode? Language, IReadOnlyList<TerritoryCode> Territories, string? Kind = null,
    int? FromYear = null, int? ToYear = null, LanguageCode? TextLanguage = null, int Skip = 0, int Top = 20)
{
    /// <summary>Whether texts are searched of which the source says that they are no longer law.</summary>
    public bool Ended { get; init; } = true;

    /// <summary>
    /// So many of each territory at the most, those of one territory together, the territory with the best passage first; null for one ranking
    /// of all.
    /// </summary>
    public int? PerTerritory { get; init; }
}

/// <summary>Which articles of these territories may answer an ask.</summary>
/// <param name="Ask">The ask.</param>
/// <param name="Reader">The reader's language, in which the reasons are named.</param>
/// <param name="Language">Read the ask in this language; null for the language of each measure.</param>
/// <param name="Territories">The territories whose legislation is searched, each by name: a country's is not that of what lies below it.</param>
/// <param name="Top">How many at the most.</param>
public sealed record AnswerQuery(Ask Ask, LanguageCode Reader, LanguageCode? Language, IReadOnlyList<TerritoryCode> Territories, int Top = 50)
{
    /// <summary>Whether texts may answer of which the source says that they are no longer law.</summary>
    public bool Ended { get; init; }

    /// <summary>As in <see cref="PassageQuery.PerTerritory"/>.</summary>
    public int? PerTerritory { get; init; }
}

/// <summary>A text that the words name by its number or symbol, not by what it says.</summary>
/// <param name="Iri">Its page, or that of the article that the words name.</param>
/// <param name="Act">What it is called: "Ley 18.407".</param>
/// <param name="Address">The article or provision that was named too; empty for the whole text.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">Language of the title.</param>
/// <param name="Instrument">Whether it is an instrument.</param>
public sealed record NamedText(string Iri, string Act, string Address, string Title, LanguageCode Language, bool Instrument);

/// <summary>What was found.</summary>
/// <param name="Passages">Best first, one a provision or article; by territory where that was asked. Empty is an answer: nothing found.</param>
/// <param name="Searched">How many passages were searched.</param>
/// <param name="ReadIn">The languages in which the ask or the words were read.</param>
/// <param name="Total">How many were found in all, at most <see cref="PassageAnswer.Counted"/>.</param>
/// <param name="ByShelf">By territory code, the instruments under "instruments": exact, also beyond the total.</param>
/// <param name="MissingLanguages">Languages of the searched texts in which no reading exists, so that the nearest was used.</param>
public sealed record PassageAnswer(
    IReadOnlyList<FoundPassage> Passages, int Searched, int Total, IReadOnlyDictionary<string, int> ByShelf,
    IReadOnlyList<LanguageCode> ReadIn, IReadOnlyList<LanguageCode> MissingLanguages)
{
    /// <summary>The texts that the words name; empty where they only describe.</summary>
    public IReadOnlyList<NamedText> Named { get; init; } = [];

    /// <summary>Beyond so many, results are not counted: nobody reads on, and the question should be narrowed.</summary>
    public const int Counted = 500;

    /// <summary>The answer of an empty library.</summary>
    public static readonly PassageAnswer Nothing = new([], 0, 0, new Dictionary<string, int>(), [], []);
}

/// <summary>Searches the loaded texts.</summary>
public interface IPassages
{
    /// <summary>Everything that holds the words, their inflections or the concepts they name.</summary>
    Task<PassageAnswer> SearchAsync(PassageQuery query, CancellationToken cancel = default);

    /// <summary>The articles that may answer an ask. Suggestions: they count nothing until a person confirms one.</summary>
    Task<PassageAnswer> AnswersAsync(AnswerQuery query, CancellationToken cancel = default);
}
