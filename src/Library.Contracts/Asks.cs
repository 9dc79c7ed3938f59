using Minga.Kernel;

namespace Minga.Library.Contracts;

/// <summary>One recommendation that is tracked.</summary>
/// <param name="Id">"unga-79-213/1/fiscal-incentives": instrument, provision (where there is one), name. Assigned, never derived.</param>
/// <param name="Instrument">Key of the instrument: "unga-79-213".</param>
/// <param name="InstrumentSymbol">What people call it: "A/RES/79/213".</param>
/// <param name="InstrumentTitle">Its title, ours where there is no official one.</param>
/// <param name="Provision">Address of the provision that holds it; null where the ask belongs to the whole instrument.</param>
/// <param name="Addressee">Whom it addresses: "member-states".</param>
/// <param name="Qualifiers">Reservations of the text: "where-appropriate", "where-feasible".</param>
/// <param name="Label">Two to five words, ours.</param>
/// <param name="Reading">One self-contained sentence, ours: what the ask means.</param>
public sealed record Ask(
    string Id, string Instrument, string InstrumentSymbol, LanguageMap InstrumentTitle, string? Provision, string Addressee, IReadOnlyList<string> Qualifiers,
    LanguageMap Label, LanguageMap Reading)
{
    /// <summary>Where its page is.</summary>
    public string Iri => $"/instruments/{Instrument}/asks/{Id[(Instrument.Length + 1)..]}";
}

/// <summary>The asks that are tracked, as other modules may read them.</summary>
public interface IAsks
{
    /// <summary>All asks, in the order of their instruments.</summary>
    Task<IReadOnlyList<Ask>> AllAsync(CancellationToken cancel = default);

    /// <summary>One ask by its id; null where there is none.</summary>
    Task<Ask?> FindAsync(string id, CancellationToken cancel = default);
}
