using Minga.Kernel;
using Minga.Web.Parts;

namespace Minga.Library.ReadInstrument;

/// <summary>What the page of one ask shows.</summary>
public sealed record AskView
{
    /// <summary>"unga-79-213/1/fiscal-incentives".</summary>
    public required string Id { get; init; }

    /// <summary>"unga-79-213".</summary>
    public required string Instrument { get; init; }

    /// <summary>"A/RES/79/213".</summary>
    public required string Symbol { get; init; }

    /// <summary>The provision it stands in; null where it is taken from the work as a whole.</summary>
    public string? Provision { get; init; }

    /// <summary>What it asks for, in our words.</summary>
    public required LanguageMap Reading { get; init; }

    /// <summary>To whom.</summary>
    public LanguageMap? Addressee { get; init; }

    /// <summary>The limits that the text itself sets ("where appropriate"), in our words.</summary>
    public LanguageMap? Qualifiers { get; init; }

    /// <summary>Whether the instrument has an address from which its text could be loaded.</summary>
    public bool Loadable { get; init; }

    /// <summary>The official words in each loaded language, marked in their provision; empty where no text is loaded.</summary>
    public IReadOnlyList<LanguageColumn> Official { get; init; } = [];

    /// <summary>The sources of those words, in the same order.</summary>
    public IReadOnlyList<TextSource> Sources { get; init; } = [];

    /// <summary>The other asks of the same provision.</summary>
    public IReadOnlyList<AskLine> Siblings { get; init; } = [];

    /// <summary>The territories whose texts are loaded: where one can look for articles.</summary>
    public IReadOnlyList<Choice> Territories { get; init; } = [];
}
