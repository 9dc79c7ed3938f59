using Minga.Kernel;
using Minga.LegalText;

namespace Minga.Library.ExportText;

/// <summary>What is stored about one version of a text besides its words: what a copy, a citation and a search engine are told.</summary>
public sealed record TextFacts
{
    public required DocumentKind Kind { get; init; }

    /// <summary>"uy/ley-19848", "unga-79-213".</summary>
    public required string Key { get; init; }

    /// <summary>As printed.</summary>
    public required string Title { get; init; }

    public required LanguageCode Language { get; init; }

    /// <summary>The kind of act as the source names it; empty where it does not.</summary>
    public string Rank { get; init; } = "";

    /// <summary>The number printed on it; empty where there is none.</summary>
    public string Number { get; init; } = "";

    /// <summary>Where it is law; null for an instrument.</summary>
    public TerritoryCode? Territory { get; init; }

    /// <summary>The source's own identifier: "UY-ley-19848", "A/RES/79/213".</summary>
    public required string SourceId { get; init; }

    /// <summary>When it was adopted, promulgated or signed; null where the source does not say.</summary>
    public DateOnly? AdoptedOn { get; init; }

    /// <summary>The first day on which these words are in force; null where the source names none.</summary>
    public DateOnly? InForceFrom { get; init; }

    /// <summary>What made these words, as the source names it.</summary>
    public IReadOnlyList<ChangingAct> Acts { get; init; } = [];

    /// <summary>What the source says of the text being law.</summary>
    public Standing Standing { get; init; }

    /// <summary>Where the authentic text is; null where the source names no place.</summary>
    public Uri? Official { get; init; }

    /// <summary>The day on which the text was taken from its source.</summary>
    public required DateOnly TakenOn { get; init; }

    /// <summary>The version here, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>SHA-256 of the imported file.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The facts of a page's rows.</summary>
    public static TextFacts Of(Work work, Expression text, IReadOnlyList<ChangingAct> acts)
    {
        LanguageCode language = LanguageCode.Parse(text.Language);
        return new()
        {
            Kind = work.Kind == "instrument" ? DocumentKind.Instrument : DocumentKind.Measure, Key = work.Key, Title = text.Title, Language = language,
            Rank = work.Rank, Number = work.Number, Territory = TerritoryCode.TryParse(work.Territory, out TerritoryCode territory) ? territory : null,
            SourceId = text.SourceId, AdoptedOn = work.AdoptedOn, InForceFrom = text.InForceFrom, Acts = acts, Standing = StandingOf(text.Standing),
            Official = OfficialOf(work, text, language), TakenOn = text.TakenOn, Version = text.Version, Fingerprint = text.ContentHash,
        };
    }

    // A measure's versions have addresses of their own, where the source keeps them all; an instrument has one for all its languages.
    private static Uri? OfficialOf(Work work, Expression text, LanguageCode language) => work.Kind == "measure"
        ? Address(text.OfficialAddress) ?? work.OfficialIn(language)
        : work.OfficialIn(language) ?? Address(text.OfficialAddress);

    /// <summary>As it is stored.</summary>
    internal static Standing StandingOf(string stored) => stored switch { "in-force" => Standing.InForce, "ended" => Standing.Ended, _ => Standing.Unstated };

    internal static Uri? Address(string? stored) => Uri.TryCreate(stored, UriKind.Absolute, out Uri? uri) ? uri : null;
}
