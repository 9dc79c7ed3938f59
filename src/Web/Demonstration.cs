namespace Minga.Web;

/// <summary>Whether this site shows the demonstration, which every page then says.</summary>
public sealed record Demonstration(bool Shown);
