namespace Minga.Web.Parts;

/// <summary>One of the values that a field offers; neighbours with the same group stand together under its name.</summary>
public sealed record Choice(string Value, string Text, string? Group = null);
