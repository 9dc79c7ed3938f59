using Minga.Kernel;
using Minga.LegalText;

namespace Minga.Library;

/// <summary>The rule that gives a work its key and so its IRI. Keys are stable for ever: change nothing here.</summary>
public static class WorkKey
{
    /// <summary>
    /// "UY-ley-19848" of Uruguay is "uy/ley-19848"; "LEY-26117" of Argentina is "ar/ley-26117"; "A/RES/79/213" is "unga-79-213".
    /// </summary>
    public static string Of(DocumentKind kind, IReadOnlyList<Identifier> identifiers, TerritoryCode? territory)
    {
        Identifier own = identifiers[0];
        if (kind == DocumentKind.Instrument)
        {
            string? symbol = identifiers.FirstOrDefault(i => i.Scheme == "un-symbol").Value;
            return symbol is not null && symbol.StartsWith("A/RES/", StringComparison.Ordinal)
                ? "unga-" + Slug(symbol["A/RES/".Length..])
                : Slug(symbol ?? own.Value);
        }
        string code = territory?.Value ?? throw new ArgumentException("A measure has a territory.", nameof(territory));
        string name = own.Value.StartsWith(code + "-", StringComparison.OrdinalIgnoreCase) ? own.Value[(code.Length + 1)..] : own.Value;
        return code + "/" + Slug(name);
    }

    /// <summary>The IRI of a work by its key.</summary>
    public static string Iri(string kind, string key) => (kind == "instrument" ? "/instruments/" : "/measures/") + key;

    private static string Slug(string text) => Addressing.Slug(text.Replace('.', '-'));
}
