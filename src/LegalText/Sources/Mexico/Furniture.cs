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

    /// <summary>The line without the header that a municipality's PDF has run into it.</summary>
    public static string Strip(string line) => Edition().Replace(line, "");

    private static bool IsCapitals(string text) => text.Length == 0 || (!text.Any(char.IsLower) && text.Any(char.IsLetter)) || (text.Length < 20 && Page().IsMatch(text));

    [GeneratedRegex(@"^(P[áa]gina\s+)?\d+ de \d+$")]
    private static partial Regex Page();

    [GeneratedRegex(@"^Última Reforma DOF \d\d/\d\d/\d{4}\s*")]
    private static partial Regex Edition();

    [GeneratedRegex(@"^Secretaría (General|de Servicios Parlamentarios)$")]
    private static partial Regex Office();
}
