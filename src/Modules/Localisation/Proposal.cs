using System.Text.Json;
using Minga.Kernel;
using Minga.Storage;

namespace Minga.Localisation;

/// <summary>What somebody says of an ask in a territory, before anybody agreed.</summary>
public sealed record Proposal
{
    public required FindingKind Kind { get; init; }
    public required string Ask { get; init; }
    public required TerritoryCode Territory { get; init; }
    public string? Measure { get; init; }
    public Degree? Degree { get; init; }
    public LawStage Law { get; init; }
    public PracticeStage Practice { get; init; }
    public required DateOnly HoldsFrom { get; init; }
    public DateOnly? HoldsTo { get; init; }
    public required LanguageMap Note { get; init; }
    public DateOnly? SearchedOn { get; init; }
    public LanguageMap? Searched { get; init; }
    public string? Supersedes { get; init; }
    public IReadOnlyList<Proof> Proofs { get; init; } = [];

    /// <summary>The fingerprint of all of it.</summary>
    public string Hash => Fingerprint.Of(JsonSerializer.Serialize(new
    {
        Kind, Ask, Territory = Territory.Value, Measure, Degree, Law, Practice, HoldsFrom, HoldsTo, Note = Json.Of(Note).Text, SearchedOn,
        Searched = Searched is null ? null : Json.Of(Searched).Text, Supersedes, Proofs,
    }));

    /// <summary>What is wrong with it by the rules alone; null where nothing is.</summary>
    public Refusal? Check()
    {
        bool nothing = Law == LawStage.NotAssessed && Practice == PracticeStage.NotAssessed;
        if (nothing) return new("stage-missing", "law");
        if (HoldsTo is { } end && end <= HoldsFrom) return new("dates-reversed", "to");
        if (Kind == FindingKind.Alignment)
        {
            if (Law is LawStage.Gap or LawStage.NotApplicable || Practice is PracticeStage.NoneFound or PracticeStage.NotApplicable) return new("stage-of-assessment", "law");
            if (Measure is null) return new("measure-missing", "measure");
            if (Degree is null) return new("degree-missing", "degree");
            return Proofs.Count == 0 ? new("evidence-missing", "evidence") : null;
        }
        if (Law > LawStage.Gap || Practice > PracticeStage.NoneFound) return new("stage-of-alignment", "law");
        return SearchedOn is null || Searched?.Nearest(LanguageCode.En) is null ? new("search-missing", "searched") : null;
    }
}

/// <summary>What proves a proposal: words of an article, or a source.</summary>
public sealed record Proof
{
    public required EvidenceKind Kind { get; init; }
    public string? Measure { get; init; }
    public string? Address { get; init; }

    /// <summary>The places of the words, as <see cref="WordSpan.Write"/> writes them.</summary>
    public string? Places { get; init; }
    public LanguageCode? Language { get; init; }
    public string? Quote { get; init; }
    public string? TextHash { get; init; }
    public DateOnly? PinnedDay { get; init; }
    public string? Official { get; init; }
    public DateOnly? TakenOn { get; init; }
    public string? Publisher { get; init; }
    public DateOnly? Published { get; init; }
    public LanguageMap? Summary { get; init; }
}
