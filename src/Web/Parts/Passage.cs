using Minga.Kernel;

namespace Minga.Web.Parts;

/// <summary>A passage of a text as a result shows it: what it is, its words with the ones that count marked, why it was found, its source.</summary>
public sealed record Passage
{
    /// <summary>The page of the article or provision.</summary>
    public required string Href { get; init; }

    /// <summary>What the link is called: "Ley 19.848, artículo 9".</summary>
    public required string Label { get; init; }

    /// <summary>The words; its marks are those that made it rank.</summary>
    public required MarkedText Text { get; init; }

    /// <summary>Where it comes from.</summary>
    public required TextSource Source { get; init; }

    /// <summary>The title of the whole text, in the language of the words; empty where the label says it.</summary>
    public string Title { get; init; } = "";

    /// <summary>The territory; null for an instrument.</summary>
    public LanguageMap? Territory { get; init; }

    /// <summary>What the source says about its being in force ("in_force"); empty where it says nothing.</summary>
    public string Status { get; init; } = "";

    /// <summary>Why it was found.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];
}
