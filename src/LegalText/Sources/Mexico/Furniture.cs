using System.Text.RegularExpressions;

namespace Minga.LegalText.Sources.Mexico;

/// <summary>Headers and footers of the Chamber's pages: number of the page, title in capitals, the Chamber, two offices.</summary>
internal static partial class Furniture
{
    private const int LongestTitle = 5;

    /// <summary>The line after the furniture that begins at <paramref name="i"/>; the same line where none does.</summary>
    public static int End(int count, Func<int, string> text, int i)
    {
        int at = i;
        bool page = Page().IsMatch(text(at));
        if (page) at++;
        // A title stands between the number of the page and the Chamber; notes (empty here) may have got among them.
        for (int title = at; title < count && title <= at + LongestTitle; title++)
        {
            if (text(title).StartsWith("CÁMARA DE DIPUTADOS DEL H. CONGRESO", StringComparison.Ordinal))
            {
                int end = title + 1;
                while (end < count && (Office().IsMatch(text(end)) || text(end).Length == 0)) end++;
                return end;
            }
            if (!IsCapitals(text(title))) break;
        }
        return page || Office().IsMatch(text(i)) ? i + 1 : i;
    }

    /// <summary>Whether the line is furniture for certain, wherever it stands.</summary>
    public static bool IsCertain(string line) => Page().IsMatch(line) || Chamber().IsMatch(line) || line.Trim() == "Secretaría de Servicios Parlamentarios";

    private static bool IsCapitals(string text) => text.Length == 0 || (!text.Any(char.IsLower) && text.Any(char.IsLetter)) || (text.Length < 20 && Page().IsMatch(text));

    [GeneratedRegex(@"^(P[áa]gina\s+)?\d+ de \d+$")]
    private static partial Regex Page();

    [GeneratedRegex(@"^CÁMARA DE DIPUTADOS DEL H\. CONGRESO DE LA UNIÓN .*DOF \d\d-\d\d-\d{4}$")]
    private static partial Regex Chamber();

    [GeneratedRegex(@"^Secretaría (General|de Servicios Parlamentarios)$")]
    private static partial Regex Office();
}
