namespace Minga.Web.Parts;

/// <summary>One line of the structure of a text.</summary>
/// <param name="Text">The heading of a division, or what an article is called.</param>
/// <param name="Href">Where it stands.</param>
/// <param name="Inside">What is inside it.</param>
public sealed record OutlineEntry(string Text, string Href, params IReadOnlyList<OutlineEntry> Inside)
{
    /// <summary>The visible number alone, for a run of articles that have no heading; the text is then read aloud only.</summary>
    public string? Number { get; init; }
}
