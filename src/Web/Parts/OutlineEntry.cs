namespace Minga.Web.Parts;

/// <summary>One line of the structure of a text.</summary>
public sealed record OutlineEntry(string Text, string Href, params IReadOnlyList<OutlineEntry> Inside);
