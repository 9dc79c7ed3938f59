using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Sources.Spain;

/// <summary>The formulas that end a text: after them come only names and offices.</summary>
internal static class Closing
{
    private const int Longest = 420;

    private static readonly string[] Beginnings =
    [
        "por tanto,", "por tanto:", "por tanto ", "por consiguiente,", "mando a todos", "dado en ", "dada en ", "lo que comunico", "lo que digo a", "asi lo dispongo",
        "lo que se publica", "lo que se hace publico", "dios guarde", "en fe de lo cual", "hecho en ", "en testimonio de lo cual",
    ];

    private static readonly string[] Months =
    [
        " de enero", " de febrero", " de marzo", " de abril", " de mayo", " de junio", " de julio", " de agosto", " de septiembre", " de setiembre", " de octubre",
        " de noviembre", " de diciembre",
    ];

    /// <summary>"Por tanto, mando …", "Dado en Madrid …", "Madrid, 29 de marzo de 2011.–El Presidente …".</summary>
    public static bool Begins(string text)
    {
        if (text.Length is < 8 or > Longest || !char.IsUpper(text[0])) return false;
        string folded = ArticleNumber.Fold(text.AsSpan(0, Math.Min(text.Length, 18)));
        return Array.Exists(Beginnings, beginning => folded.StartsWith(beginning, StringComparison.Ordinal)) || IsPlaceAndDay(text);
    }

    private static bool IsPlaceAndDay(string text)
    {
        int comma = text.IndexOfAny([',', ':']);
        if (comma is < 3 or > 40) return false;
        ReadOnlySpan<char> after = text.AsSpan(comma + 1).TrimStart(' ');
        if (after.StartsWith("a ")) after = after[2..].TrimStart();
        int digits = 0;
        while (digits < after.Length && digits < 3 && char.IsAsciiDigit(after[digits])) digits++;
        if (digits is 0 or > 2) return false;
        foreach (Range word in text.AsSpan(0, comma).Split(' '))
            if (text.AsSpan(0, comma)[word] is [var first, ..] name && !char.IsUpper(first) && !(name is "de" or "del" or "la" or "las" or "los" or "el" or "y" or "d’" or "i")) return false;
        foreach (string month in Months)
            if (after[digits..].StartsWith(month, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
