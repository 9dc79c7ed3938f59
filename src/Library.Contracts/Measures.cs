using Minga.Kernel;

namespace Minga.Library.Contracts;

/// <summary>What is known of a measure, whether its text is loaded or not.</summary>
/// <param name="Key">"uy/ley-19848".</param>
/// <param name="Iri">"/measures/uy/ley-19848".</param>
/// <param name="Territory">Whose measure it is.</param>
/// <param name="Act">What it is called: "Ley 19.848", or the title where it has no number.</param>
/// <param name="Title">As printed in the loaded text; else as our description names it.</param>
/// <param name="Language">The language of the title.</param>
/// <param name="Loaded">Whether a text of it counts today.</param>
/// <param name="From">The first day on which it is law: the stated day of force, else its publication, else its adoption; null where nothing is stated.</param>
/// <param name="Ended">The first day on which it is law no longer; null where nobody states one, which does not mean that it is law.</param>
/// <param name="EndedBy">What ended it, as the source names it; null where nothing is stated.</param>
/// <param name="Official">Where the authentic text can be read; null where nobody names a place.</param>
/// <param name="TakenOn">The day on which the text was taken from its source; null where it is not loaded.</param>
/// <param name="Status">What the text's source says about its being in force ("in_force"); empty where it says nothing or the text is not loaded.</param>
public sealed record MeasureFacts(
    string Key, string Iri, TerritoryCode Territory, string Act, string Title, LanguageCode Language, bool Loaded, DateOnly? From, DateOnly? Ended,
    string? EndedBy, Uri? Official, DateOnly? TakenOn, string Status)
{
    /// <summary>Whether it is known here from secondary sources only (our description says so, and no text is loaded).</summary>
    public bool SecondaryOnly { get; init; }
}

/// <summary>The words of one address of a loaded text in the version that counts.</summary>
/// <param name="Measure">Key of the measure.</param>
/// <param name="Address">"9", "anexo/3", "10.1(a)".</param>
/// <param name="Iri">Its page.</param>
/// <param name="Act">What the measure is called.</param>
/// <param name="Language">The language of the words.</param>
/// <param name="Heading">As printed; empty where there is none.</param>
/// <param name="Text">The address with all that is inside it, as it is shown, indexed and quoted: places in it are places of evidence.</param>
/// <param name="Hash">Fingerprint of heading, line feed and text: what "the same words" means.</param>
/// <param name="Version">The text's version here, from 1.</param>
/// <param name="InForceFrom">The first day on which this version of the text is in force; null where its source states none.</param>
/// <param name="Official">Where the authentic text can be read; null where nobody names a place.</param>
/// <param name="TakenOn">The day on which the text was taken from its source.</param>
/// <param name="Acts">What made this version of the text, as the source names it ("LEY-21755: title"); empty where it names nothing.</param>
public sealed record ArticleWords(
    string Measure, string Address, string Iri, string Act, LanguageCode Language, string Heading, string Text, string Hash, int Version, DateOnly? InForceFrom,
    Uri? Official, DateOnly TakenOn, IReadOnlyList<string> Acts);

/// <summary>One wording of an article in the course of time.</summary>
/// <param name="Version">The text's version here in which it first stands.</param>
/// <param name="InForceFrom">The first day on which that version is in force; null where its source states none.</param>
/// <param name="Hash">As <see cref="ArticleWords.Hash"/>; empty where the article is no longer in the text.</param>
/// <param name="Acts">What made that version of the text, as the source names it; empty where it names nothing.</param>
public sealed record ArticleVersion(int Version, DateOnly? InForceFrom, string Hash, IReadOnlyList<string> Acts)
{
    /// <summary>Whether the article is gone from then on.</summary>
    public bool Gone => Hash.Length == 0;
}

/// <summary>What an article says in our words, in the language of its measure. Never official.</summary>
/// <param name="Measure">Key of the measure.</param>
/// <param name="Address">"9".</param>
/// <param name="Language">The language of the words.</param>
/// <param name="Text">One to three sentences.</param>
public sealed record ArticleSummary(string Measure, string Address, LanguageCode Language, string Text);

/// <summary>The measures and their articles, as other modules may read them.</summary>
public interface IMeasures
{
    /// <summary>The measures of these keys as they are known now, by key; a key that names none is absent. A query or two for some hundred keys.</summary>
    Task<IReadOnlyDictionary<string, MeasureFacts>> FactsAsync(IReadOnlyCollection<string> keys, CancellationToken cancel = default);

    /// <summary>
    /// The words of these addresses in the version that counts at two dates; absent where no text was loaded or counted then, or it has no such
    /// address. The number of queries does not depend on how many are asked for, up to some hundred.
    /// </summary>
    Task<IReadOnlyDictionary<(string Measure, string Address), ArticleWords>> ArticlesAsync(
        IReadOnlyCollection<(string Measure, string Address)> articles, AsOf asOf, CancellationToken cancel = default);

    /// <summary>
    /// The different wordings of an address through the versions of its text, oldest first, those to come too; a time without it is one of them
    /// (<see cref="ArticleVersion.Gone"/>). Empty where no version has it.
    /// </summary>
    Task<IReadOnlyList<ArticleVersion>> VersionsAsync(string measure, string address, CancellationToken cancel = default);

    /// <summary>Our summaries of the articles of these measures as they stand now, in the order in which they were written; of any other measure none.</summary>
    Task<IReadOnlyList<ArticleSummary>> SummariesAsync(IReadOnlyCollection<string> keys, CancellationToken cancel = default);
}
