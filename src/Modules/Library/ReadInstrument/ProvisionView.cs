using Minga.Kernel;
using Minga.Web;

namespace Minga.Library.ReadInstrument;

/// <summary>What the page of one provision of an instrument shows.</summary>
/// <param name="Instrument">"unga-79-213".</param>
/// <param name="Symbol">"A/RES/79/213".</param>
/// <param name="Provision">The provision in every loaded language, with its asks.</param>
/// <param name="Inside">The provisions inside it, in the order of the text.</param>
/// <param name="Aliases">Its other names in the sources, such as Akoma Ntoso eIds.</param>
/// <param name="Versions">The language versions that it is read from.</param>
/// <param name="Notes">Its footnotes, language by language.</param>
/// <param name="Previous">The address before it; null at the beginning.</param>
/// <param name="Next">The address after it; null at the end.</param>
public sealed record ProvisionView(
    string Instrument, string Symbol, ProvisionEntry Provision, IReadOnlyList<ProvisionEntry> Inside,
    IReadOnlyList<string> Aliases, IReadOnlyList<LanguageVersion> Versions, IReadOnlyList<NoteLine> Notes, string? Previous = null, string? Next = null)
{
    /// <summary>The dates at which the page is read; its links stay at them.</summary>
    public Moment Moment { get; init; } = Moment.Now;
}

/// <summary>A footnote.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Marker">The mark as printed.</param>
/// <param name="Text">Its words.</param>
public sealed record NoteLine(LanguageCode Language, string Marker, string Text);
