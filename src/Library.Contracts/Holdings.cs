using Minga.Kernel;

namespace Minga.Library.Contracts;

/// <summary>What is loaded of one territory.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Measures">Number of measures.</param>
/// <param name="Articles">Number of articles in their current versions.</param>
/// <param name="FirstYear">Year of the oldest; null where no measure states one.</param>
/// <param name="LastYear">Year of the newest.</param>
/// <param name="Ended">How many of the measures are no longer law, says their source.</param>
public sealed record Holding(TerritoryCode Territory, int Measures, int Articles, int? FirstYear, int? LastYear, int Ended);

/// <summary>An instrument that the library knows.</summary>
/// <param name="Key">"unga-79-213".</param>
/// <param name="Symbol">What it is printed as: "A/RES/79/213".</param>
/// <param name="AdoptedOn">The day of its adoption; null where it is not stated.</param>
/// <param name="Loaded">Whether its text is here in at least one language.</param>
public sealed record KnownInstrument(string Key, string Symbol, DateOnly? AdoptedOn, bool Loaded);

/// <summary>What the library holds, so that "not loaded" is never mistaken for "no such law".</summary>
public interface IHoldings
{
    /// <summary>The territories with at least one measure, by code.</summary>
    Task<IReadOnlyList<Holding>> TerritoriesAsync(CancellationToken cancel = default);

    /// <summary>How many instruments are known, and of how many at least one language version is loaded.</summary>
    Task<(int Known, int Loaded)> InstrumentsAsync(CancellationToken cancel = default);

    /// <summary>Those of these instruments that are known, by key.</summary>
    Task<IReadOnlyDictionary<string, KnownInstrument>> InstrumentsAsync(IReadOnlyCollection<string> keys, CancellationToken cancel = default);
}

/// <summary>The official words of an ask in the loaded text.</summary>
/// <param name="Language">Language of the words.</param>
/// <param name="Text">The words, spans joined by an ellipsis.</param>
/// <param name="Iri">Where the provision is.</param>
/// <param name="OfficialAddress">Where the authentic text can be read.</param>
/// <param name="TakenOn">The day on which the text was taken from its source.</param>
/// <param name="AdoptedOn">The day on which the instrument was adopted.</param>
public sealed record OfficialWords(LanguageCode Language, string Text, string Iri, Uri? OfficialAddress, DateOnly TakenOn, DateOnly? AdoptedOn);

/// <summary>Quotes official texts that are loaded.</summary>
public interface IQuotes
{
    /// <summary>
    /// The official words of an ask, in the reader's language or the nearest that is loaded and whose words still have the recorded
    /// hash; null where there is none.
    /// </summary>
    Task<OfficialWords?> OfAskAsync(string askId, LanguageCode reader, CancellationToken cancel = default);
}
