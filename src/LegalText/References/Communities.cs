using System.Buffers;
using Minga.Kernel;

namespace Minga.LegalText;

/// <summary>
/// Which of Spain's legislators a citation names. The State and seventeen communities number their laws alike, each from 1 every year.
/// </summary>
internal static class Communities
{
    private static readonly TerritoryCode State = TerritoryCode.Parse("es");

    private static readonly (string Ending, TerritoryCode Code)[] Endings =
    [
        ("aragon", Code("es-ar")), ("andalucia", Code("es-an")), ("asturias", Code("es-as")), ("canarias", Code("es-cn")), ("cantabria", Code("es-cb")),
        ("castilla y leon", Code("es-cl")), ("castilla-la mancha", Code("es-cm")), ("cataluna", Code("es-ct")), ("extremadura", Code("es-ex")),
        ("galicia", Code("es-ga")), ("illes balears", Code("es-ib")), ("la rioja", Code("es-ri")), ("la comunidad de madrid", Code("es-md")),
        ("la region de murcia", Code("es-mc")), ("navarra", Code("es-nc")), ("euskadi", Code("es-pv")), ("pais vasco", Code("es-pv")),
        ("parlamento vasco", Code("es-pv")), ("la comunitat valenciana", Code("es-vc")), ("la comunidad valenciana", Code("es-vc")),
    ];

    /// <summary>What the State's laws about one community speak of: what it cedes, taxes, national parks, early universities.</summary>
    private static readonly SearchValues<string> StatesOwn = SearchValues.Create(
        ["cesion", "trasp", "transfer", "ley ", " y del ", "econom", "fiscal", "tribut", "concierto", "convenio", "estado", "universidad", "parque nacional", "estatuto", "trasvase"], StringComparison.Ordinal);

    private static readonly SearchValues<char> Stops = SearchValues.Create(",;.:()\n»\"");

    /// <summary>Longer than any law's name that ends with its community's.</summary>
    private const int LongestName = 140;

    /// <summary>
    /// The legislator by the rank or by the end of the law's name ("…, de Cooperativas de Aragón"); null where neither says it. A law that
    /// gives something to a community (a transfer, a tax) is the State's, though its name ends alike: then it is left open.
    /// </summary>
    /// <param name="text">The provision's text.</param>
    /// <param name="at">The place after number and date.</param>
    /// <param name="rank">The kind of act.</param>
    /// <param name="law">Where it is cited.</param>
    public static TerritoryCode? Named(string text, int at, string rank, CitingLaw law)
    {
        if (!law.IsSpain) return null;
        if (rank.StartsWith("real ", StringComparison.Ordinal) || rank == "ley orgánica") return State;
        if (rank.EndsWith(" foral", StringComparison.Ordinal)) return null;
        if (at < text.Length && text[at] == ',') at++;
        ReadOnlySpan<char> rest = text.AsSpan(at, Math.Min(LongestName, text.Length - at));
        int end = rest.IndexOfAny(Stops);
        if (end < 0) return null;
        string name = Letters.Fold(rest[..end].Trim().ToString());
        if (!name.StartsWith("de", StringComparison.Ordinal) || name.AsSpan().ContainsAny(StatesOwn)) return null;
        foreach ((string ending, TerritoryCode code) in Endings)
            if (name.EndsWith(" de " + ending, StringComparison.Ordinal) || name == "de " + ending || name.EndsWith(" del " + ending, StringComparison.Ordinal) || name == "del " + ending) return code;
        return null;
    }

    private static TerritoryCode Code(string code) => TerritoryCode.Parse(code);
}
