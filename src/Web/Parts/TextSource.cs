using Minga.Kernel;

namespace Minga.Web.Parts;

/// <summary>Where a shown text comes from: one click from every claim.</summary>
public sealed record TextSource
{
    /// <summary>What the link is called: "Ley 19.848, artículo 9".</summary>
    public required string Label { get; init; }

    /// <summary>Where the authentic text is; null where the source names no place.</summary>
    public Uri? Official { get; init; }

    /// <summary>The language of the text.</summary>
    public LanguageCode? Language { get; init; }

    /// <summary>Who published it: "IMPO", the host of the address where nothing better is known.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>The day on which the text was taken.</summary>
    public DateOnly? Retrieved { get; init; }

    /// <summary>The version here, from 1.</summary>
    public int? Version { get; init; }

    /// <summary>SHA-256 of the content; shown by its first twelve digits.</summary>
    public string Fingerprint { get; init; } = "";
}
