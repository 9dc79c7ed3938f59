using Minga.Kernel;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Localisation.ReadCell;

/// <summary>One ask in one territory: what is asked, what answers it, who says so, what became of it, and what others did.</summary>
public sealed record CellView
{
    public required Cell Cell { get; init; }
    public required string Ask { get; init; }
    public required LanguageMap Label { get; init; }
    public required LanguageMap Reading { get; init; }
    public required string Symbol { get; init; }
    public required string Place { get; init; }
    public required TerritoryCode Territory { get; init; }
    public required DateOnly Day { get; init; }
    public required Moment Moment { get; init; }

    /// <summary>The official words of the ask; null where the text is not loaded.</summary>
    public MarkedText? Official { get; init; }
    public TextSource? Source { get; init; }

    /// <summary>The findings that were known, those that count first.</summary>
    public required IReadOnlyList<ShownFinding> Findings { get; init; }

    /// <summary>What other territories did about the same ask, by name.</summary>
    public required IReadOnlyList<OtherFinding> Others { get; init; }

    /// <summary>Whether there are texts of the territory in which articles could be proposed.</summary>
    public required bool HasTexts { get; init; }
}

/// <summary>A finding with its proofs, its disputes and its steps.</summary>
public sealed record ShownFinding(
    Finding Finding, Step State, ShownMeasure? Measure, IReadOnlyList<ShownProof> Proofs, IReadOnlyList<Dispute> Disputes, IReadOnlyList<Step> Steps, bool Holds);

/// <summary>The measure of an alignment.</summary>
public sealed record ShownMeasure(string Act, string Title, string Iri, LanguageCode Language, bool Loaded);

/// <summary>A proof as the page shows it.</summary>
/// <param name="Evidence">As recorded.</param>
/// <param name="Label">"Ley 19.848, artículo 9".</param>
/// <param name="Iri">The page of the article; null for a source.</param>
public sealed record ShownProof(Evidence Evidence, string Label, string? Iri);

/// <summary>What another territory did.</summary>
public sealed record OtherFinding(string Place, string CellIri, LawStage Law, PracticeStage Practice, string Act, string? Iri, LanguageMap Note, bool Secondary);
