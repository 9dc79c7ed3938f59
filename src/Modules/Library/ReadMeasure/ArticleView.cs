using Minga.Kernel;
using Minga.LegalText;
using Minga.Library.FollowReferences;
using Minga.Library.ReadVersions;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Library.ReadMeasure;

/// <summary>What the page of one article shows.</summary>
/// <param name="Measure">"uy/ley-19848".</param>
/// <param name="MeasureName">"Ley 19.848", or the title where it has no number.</param>
/// <param name="MeasureTitle">As printed.</param>
/// <param name="Territory">Where.</param>
/// <param name="TerritoryCode">Its code.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Article">The article.</param>
/// <param name="Divisions">The headings it stands under, outermost first.</param>
/// <param name="Source">Where the text comes from.</param>
/// <param name="Status">What the source says about its being in force; empty where it says nothing.</param>
/// <param name="Previous">The address before it; null at the beginning.</param>
/// <param name="Next">The address after it; null at the end.</param>
public sealed record ArticleView(
    string Measure, string MeasureName, string MeasureTitle, LanguageMap Territory, TerritoryCode TerritoryCode, LanguageCode Language,
    ArticleEntry Article, IReadOnlyList<string> Divisions, TextSource Source, string Status = "", string? Previous = null, string? Next = null)
{
    /// <summary>The dates at which the page is read; its links stay at them.</summary>
    public Moment Moment { get; init; } = Moment.Now;

    /// <summary>How the article is cited, in the reader's language.</summary>
    public string Citation { get; init; } = "";

    /// <summary>What the article says in our words; null where we have not summarised it.</summary>
    public string? Summary { get; init; }

    /// <summary>The editor's notes and footnotes of the article.</summary>
    public IReadOnlyList<Footnote> Notes { get; init; } = [];

    /// <summary>The places in other texts that cite the article.</summary>
    public IReadOnlyList<CitingPlace> CitedBy { get; init; } = [];

    /// <summary>The versions in the world, oldest first; empty where the source states no day of force.</summary>
    public IReadOnlyList<TextVersion> Versions { get; init; } = [];

    /// <summary>The one that is shown.</summary>
    public TextVersion? Version { get; init; }

    /// <summary>The instant up to which the records are read.</summary>
    public DateTimeOffset KnownOn { get; init; }

    /// <summary>Whether the reader asked for a date.</summary>
    public bool Historic { get; init; }
}
