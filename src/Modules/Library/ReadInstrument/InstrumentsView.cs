using Minga.Kernel;

namespace Minga.Library.ReadInstrument;

/// <summary>What the list of instruments shows.</summary>
public sealed record InstrumentsView(IReadOnlyList<InstrumentLine> Instruments);

/// <summary>One instrument of the list.</summary>
/// <param name="Id">"unga-79-213".</param>
/// <param name="Symbol">What it is printed as: "A/RES/79/213".</param>
/// <param name="Name">Its title: official in its languages, ours in the others.</param>
/// <param name="Adopted">The day of adoption; null where it is not stated.</param>
/// <param name="Asks">How many asks are followed in it.</param>
/// <param name="Loaded">The languages of the texts that are here.</param>
public sealed record InstrumentLine(
    string Id, string Symbol, LanguageMap Name, DateOnly? Adopted, int Asks, IReadOnlyList<LanguageCode> Loaded);
