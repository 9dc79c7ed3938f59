using System.Globalization;

namespace Minga.Web;

/// <summary>What an act is called in its own language: its kind and its number as the source gives them.</summary>
public static class ActName
{
    // A source writes its kinds without accents and with underscores; these are their names.
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["constitucion"] = "Constitución", ["resolucion"] = "Resolución", ["disposicion"] = "Disposición", ["decreto_ley"] = "Decreto-ley",
        ["decision_administrativa"] = "Decisión administrativa", ["decreto_necesidad_urgencia"] = "Decreto de necesidad y urgencia",
    };

    /// <summary>"ley" and "19848" are "Ley 19.848"; a number that is not only digits stays as it is. Empty where both are missing.</summary>
    public static string Of(string rank, string number)
    {
        string written = number.Length > 4 && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int digits)
            ? digits.ToString("N0", CultureInfo.GetCultureInfo("es-ES"))
            : number;
        return string.Join(' ', new[] { Kind(rank), written }.Where(part => part.Length > 0));
    }

    private static string Kind(string rank) =>
        Kinds.TryGetValue(rank, out string? kind) ? kind
        : rank.Length > 0 ? char.ToUpperInvariant(rank[0]) + rank[1..].Replace('_', ' ')
        : "";
}
