using Minga.Kernel;

namespace Minga.Retrieval.Concepts;

/// <summary>What a concept is in an ask: those it is for, what is to be done, or what for.</summary>
public enum ConceptKind
{
    /// <summary>Those whom the ask is about: a cooperative, a mutual, an association of producers.</summary>
    Actor,

    /// <summary>The means: a tax exemption, a fund, a register, a council.</summary>
    Instrument,

    /// <summary>The end, or the field: decent work, gender equality, the environment.</summary>
    Purpose,
}

/// <summary>
/// The names of a concept in one language, in the terms of SKOS: preferred, alternative and hidden labels, and labels that look like
/// the concept and are not.
/// </summary>
/// <remarks>
/// A word of a label matches every inflection of it. A trailing asterisk matches every word that begins so ("exoner*"); "~3" between two
/// words lets up to three others stand between them ("exim* ~3 impuesto"). A match that overlaps an excluded label
/// at least as long is not one.
/// </remarks>
public sealed record ConceptLabels
{
    /// <summary>The one that is shown.</summary>
    public required string Preferred { get; init; }

    /// <summary>Other names that people use.</summary>
    public IReadOnlyList<string> Alternative { get; init; } = [];

    /// <summary>Patterns that are matched and never shown.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>What must not be taken for the concept.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];
}

/// <summary>A concept of the scheme.</summary>
public sealed record Concept
{
    /// <summary>Lower-case words joined by hyphens, stable for ever.</summary>
    public required string Id { get; init; }

    /// <summary>What it is in an ask.</summary>
    public required ConceptKind Kind { get; init; }

    /// <summary>Its names.</summary>
    public required IReadOnlyDictionary<LanguageCode, ConceptLabels> Labels { get; init; }

    /// <summary>The concepts that it is a case of.</summary>
    public IReadOnlyList<string> Broader { get; init; } = [];

    /// <summary>Concepts that often do the same work.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Where the labels were read: a statute, a resolution, the dossier.</summary>
    public required string Source { get; init; }
}
