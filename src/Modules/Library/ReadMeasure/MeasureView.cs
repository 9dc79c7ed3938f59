using Minga.Kernel;
using Minga.LegalText;
using Minga.Library.FollowReferences;
using Minga.Library.ReadVersions;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Library.ReadMeasure;

/// <summary>What the page of a measure shows.</summary>
public sealed record MeasureView
{
    /// <summary>"uy/ley-19848".</summary>
    public required string Id { get; init; }

    /// <summary>As printed.</summary>
    public required string Title { get; init; }

    /// <summary>The language of the text.</summary>
    public required LanguageCode Language { get; init; }

    /// <summary>Where.</summary>
    public required LanguageMap Territory { get; init; }

    /// <summary>Its code, for the list.</summary>
    public required TerritoryCode TerritoryCode { get; init; }

    /// <summary>Where the text comes from, with its version and fingerprint.</summary>
    public required TextSource Source { get; init; }

    /// <summary>Chapters and articles, with the addresses where they stand (<see cref="ArticleEntry.Address"/> as fragment).</summary>
    public required IReadOnlyList<OutlineEntry> Outline { get; init; }

    /// <summary>The articles of this page, with the headings of the divisions that begin on it.</summary>
    public required IReadOnlyList<ArticleEntry> Articles { get; init; }

    /// <summary>Which page of how many articles; one page holds all where the reader asked for all.</summary>
    public required Paging Paging { get; init; }

    /// <summary>The kind of act as the source names it; empty where it does not.</summary>
    public string Rank { get; init; } = "";

    /// <summary>The number printed on it; empty where there is none.</summary>
    public string Number { get; init; } = "";

    /// <summary>The dates that the source states.</summary>
    public IReadOnlyList<StatedDate> Dates { get; init; } = [];

    /// <summary>What the source claims about the text, in its own words.</summary>
    public IReadOnlyList<SourceStatement> Statements { get; init; } = [];

    /// <summary>What was not understood in the source's file.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The versions recorded here before this one, oldest first.</summary>
    public IReadOnlyList<EarlierVersion> Earlier { get; init; } = [];

    /// <summary>The versions in the world, oldest first; empty where the source states no day of force.</summary>
    public IReadOnlyList<TextVersion> Versions { get; init; } = [];

    /// <summary>The one that is shown; null where <see cref="Versions"/> is empty.</summary>
    public TextVersion? Version { get; init; }

    /// <summary>How the text is cited, in the reader's language.</summary>
    public string Citation { get; init; } = "";

    /// <summary>The words sought inside the text, as typed; the articles are then those that hold them.</summary>
    public string Words { get; init; } = "";

    /// <summary>How many articles the whole text has.</summary>
    public int Whole { get; init; }

    /// <summary>The places in other texts that cite this one, as many as are shown and one more where there are more.</summary>
    public IReadOnlyList<CitingPlace> CitedBy { get; init; } = [];

    /// <summary>What this act changed in other texts.</summary>
    public IReadOnlyList<ChangedByAct> Changed { get; init; } = [];

    /// <summary>The instant up to which the records are read.</summary>
    public DateTimeOffset KnownOn { get; init; }

    /// <summary>Whether the reader asked what was recorded at a date.</summary>
    public bool Historic { get; init; }

    /// <summary>The dates at which the page is read; its links stay at them.</summary>
    public Moment Moment { get; init; } = Moment.Now;
}

/// <summary>An article, or the heading of a division before its articles.</summary>
/// <param name="Address">"9", "anexo/3", "d:capitulo-i".</param>
/// <param name="Heading">As printed; empty where there is none.</param>
/// <param name="Text">Its words; null for the heading of a division.</param>
/// <param name="Depth">How deep a division stands, from 0.</param>
public sealed record ArticleEntry(string Address, string Heading, MarkedText? Text, int Depth = 0)
{
    /// <summary>The own text of a division, a preamble or an annex: it stands under their heading and is no article.</summary>
    public bool OfDivision { get; init; }
}
