namespace Minga.Web.Parts;

/// <summary>One place of the trail at the top of a page. The last one is the page itself and has no address.</summary>
public sealed record Crumb(string Text, string? Href = null);
