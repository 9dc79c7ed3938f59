using Minga.Kernel;
using Minga.Web.Parts;

namespace Minga.Front.Home;

/// <summary>What the home page shows: one real chain from a resolution to a law, and the ways in.</summary>
/// <param name="Chain">The chain; null where no ask is recorded.</param>
/// <param name="Holdings">How much is here.</param>
public sealed record HomeView(Chain? Chain, Holdings Holdings);

/// <summary>From what is asked to the article that may answer it. All official words are those of the loaded texts.</summary>
public sealed record Chain
{
    /// <summary>"unga-79-213/1/fiscal-incentives".</summary>
    public required string Ask { get; init; }

    /// <summary>What it asks for, in our words.</summary>
    public required LanguageMap Reading { get; init; }

    /// <summary>"A/RES/79/213".</summary>
    public required string Symbol { get; init; }

    /// <summary>The provision of the ask: "1".</summary>
    public required string Provision { get; init; }

    /// <summary>How many asks the provision holds.</summary>
    public required int AsksInProvision { get; init; }

    /// <summary>The official words of the ask, in the nearest language; null where the text is not loaded.</summary>
    public MarkedText? Official { get; init; }

    /// <summary>The day of adoption.</summary>
    public DateOnly? Adopted { get; init; }

    /// <summary>The territory where an answer was sought, in the reader's language.</summary>
    public required string Territory { get; init; }

    /// <summary>Its code.</summary>
    public required string TerritoryCode { get; init; }

    /// <summary>The passage that ranks first; null where nothing is loaded or found.</summary>
    public Passage? Answer { get; init; }
}

/// <summary>How much is here.</summary>
public sealed record Holdings(int Instruments, int Asks, int Measures, int Articles);
