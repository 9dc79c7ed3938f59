using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Minga.Web;

/// <summary>What an act is called in its own language: its kind and its number as the source gives them.</summary>
public static partial class ActName
{
    // A source writes its kinds without accents and with underscores; these are their names.
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["constitucion"] = "Constitución", ["ley_organica"] = "Ley orgánica", ["instruccion"] = "Instrucción", ["auto_acordado"] = "Auto acordado", ["codigo"] = "Código", ["rectificacion"] = "Rectificación", ["resolucion"] = "Resolución", ["disposicion"] = "Disposición", ["decreto_ley"] = "Decreto-ley",
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

    /// <summary>What a person calls the act: its kind and number, or its title where no number is printed on it ("Código del Trabajo").</summary>
    /// <remarks>A title that begins with the name, as Spain's do ("Decreto Legislativo 4/2000, de 29 de junio …"), knows better than a register's kind ("otro").</remarks>
    public static string Called(string rank, string number, string title)
    {
        if (number.Length == 0) return title;
        int at = title.IndexOf(number, StringComparison.Ordinal), end = at + number.Length;
        bool named = at is > 3 and < 60 && title[at - 1] == ' ' && (end == title.Length || title[end] is ',' or ' ') && title.AsSpan(0, at).IndexOfAnyExcept(Letters) < 0;
        return named ? title[..end] : Of(rank, number);
    }

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÁÉÍÓÚÑÜáéíóúñüÀÈÒàèòÇç -");

    /// <summary>
    /// A title without the name of the act where it begins with it ("Ley Nº 19848 - DECLARACIÓN…" under "Ley 19.848", "Lei nº 5.764, de 16 de dezembro
    /// de 1971 - Define..." under "Lei 5.764"): only for display.
    /// A title that begins with another number, or that is nothing else, stays whole.
    /// </summary>
    public static string Bare(string title, string name)
    {
        Match begins = Beginning().Match(title);
        return begins.Success && Digits(begins.Groups[1].Value) == Digits(name) ? begins.Groups[2].Value : title;

        static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
    }

    [GeneratedRegex(@"^\s*\p{L}[\p{L} .-]{1,40}?\sN[º°o]\.?\s*(\d[\d./]*(?:-[A-Z])?)(?:, de \d{1,2} de \p{L}+ de \d{4})?\s*[-–—:]\s*(\S.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Beginning();

    private static string Kind(string rank) =>
        Kinds.TryGetValue(rank, out string? kind) ? kind
        : rank.Length > 0 ? char.ToUpperInvariant(rank[0]) + rank[1..].Replace('_', ' ')
        : "";
}
