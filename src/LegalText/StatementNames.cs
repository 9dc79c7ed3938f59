namespace Minga.LegalText;

/// <summary>
/// What a source's claim may be about: every value that a reader gives to <see cref="SourceStatement.What"/>. The list is closed, so that
/// each name has its words ("claim.summary") in every language; what a source says beyond it is kept under <see cref="Other"/>.
/// </summary>
public static class StatementNames
{
    /// <summary>Whether the source says that the text is in force.</summary>
    public const string Status = "status";

    /// <summary>What ended it, in the source's words.</summary>
    public const string RepealedBy = "repealed-by";

    /// <summary>The source's summary.</summary>
    public const string Summary = "summary";

    /// <summary>The source's remarks.</summary>
    public const string Note = "note";

    /// <summary>The body that issued it.</summary>
    public const string Department = "department";

    /// <summary>Who signed it.</summary>
    public const string Signatories = "signatories";

    /// <summary>The acts that regulate it, amend it or set its beginning.</summary>
    public const string References = "references";

    /// <summary>The source's class of norm.</summary>
    public const string Class = "class";

    /// <summary>Its place in the national register of laws and decrees.</summary>
    public const string Citation = "citation";

    /// <summary>Number of the gazette that published it.</summary>
    public const string GazetteNumber = "gazette-number";

    /// <summary>Page of the gazette.</summary>
    public const string GazettePage = "gazette-page";

    /// <summary>Section of the gazette, or an earlier publication.</summary>
    public const string PublicationSection = "publication-section";

    /// <summary>The motto or the recitals that the source sets apart from the text.</summary>
    public const string Vistos = "vistos";

    /// <summary>Address of the text as first published, where it is not the official address.</summary>
    public const string OriginalText = "original-text";

    /// <summary>How many acts it amends.</summary>
    public const string ModifiesCount = "modifies-count";

    /// <summary>How many times it was amended.</summary>
    public const string TimesModified = "times-modified";

    /// <summary>How many pictures the source left out.</summary>
    public const string ImagesDropped = "images-dropped";

    /// <summary>An address to which the text or the source's notes link.</summary>
    public const string Link = "link";

    /// <summary>How a resolution was adopted.</summary>
    public const string Adopted = "adopted";

    /// <summary>One count of the vote.</summary>
    public const string Votes = "votes";

    /// <summary>The draft that became the resolution, and who put it forward.</summary>
    public const string DraftResolution = "draftResolution";

    /// <summary>Those who joined the draft's sponsors.</summary>
    public const string AdditionalSponsors = "draftResolutionAdditionalSponsors";

    /// <summary>The report that recommended the draft.</summary>
    public const string RecommendedForAdoption = "recommendedForAdoption";

    /// <summary>Another step on the way to the resolution.</summary>
    public const string Procedure = "procedure";

    /// <summary>A footnote to the title.</summary>
    public const string NoteOfTitle = "note-of-title";

    /// <summary>Item of the agenda.</summary>
    public const string AgendaItem = "agenda-item";

    /// <summary>The title of the act that fixed the text, where people know the text by another.</summary>
    public const string OfficialTitle = "official-title";

    /// <summary>What has no name of its own here, "name: value" in the source's words.</summary>
    public const string Other = "other";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Status, RepealedBy, Summary, Note, Department, Signatories, References, Class, Citation, GazetteNumber, GazettePage, PublicationSection,
        Vistos, OriginalText, ModifiesCount, TimesModified, ImagesDropped, Link, Adopted, Votes, DraftResolution, AdditionalSponsors,
        RecommendedForAdoption, Procedure, NoteOfTitle, AgendaItem, OfficialTitle, Other,
    ];
}
