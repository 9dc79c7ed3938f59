using System.Globalization;

namespace Minga.LegalText.Sources.Markdown;

/// <summary>The words by which a law changes another one, and the quotation marks around what it puts there.</summary>
internal static class Amendment
{
    private static readonly string[] Announcements =
    [
        "el siguiente", "la siguiente", "los siguientes", "las siguientes", "lo siguiente", "siguiente texto", "siguiente forma", "siguiente manera",
        "siguientes terminos", "siguiente modo", "siguiente redaccion", "como sigue", "redactad", "que sigue", "a continuacion", "quedara asi", "queda asi",
    ];

    private static readonly string[] Verbs =
    [
        "sustitu", "modific", "incorpor", "agreg", "derog", "reemplaz", "adicion", "suprim", "elimin", "comuni", "intercal", "abrog",
        "registr", "publiqu", "ratific", "aprueb", "aprob", "reform", "renumer", "enmiend", "cambia", "rectific", "de forma", "dejase", "refrend",
    ];

    /// <summary>Ends by announcing a text to come: "... por el siguiente:".</summary>
    public static bool Announces(string paragraph)
    {
        ReadOnlySpan<char> end = paragraph.AsSpan().TrimEnd(" .-–—\"“«");
        if (end.IsEmpty || end[^1] != ':' && !EndsWithNext(end)) return false;
        return Speaks(end[Math.Max(0, end.Length - 160)..]);
    }

    /// <summary>Speaks of a text that it puts in the place of another: announces one anywhere.</summary>
    public static bool Speaks(ReadOnlySpan<char> text)
    {
        string folded = ArticleNumber.Fold(text);
        return Array.Exists(Announcements, phrase => folded.Contains(phrase, StringComparison.Ordinal));
    }

    /// <summary>The numbers in "los artículos 4°, 10 y 37 … por los siguientes:": those of the articles to come.</summary>
    /// <returns>Whether the paragraph speaks of articles at all.</returns>
    public static bool CollectNumbers(string paragraph, HashSet<int> numbers)
    {
        string folded = ArticleNumber.Fold(paragraph);
        if (!folded.Contains("articulo", StringComparison.Ordinal) && !folded.Contains("art. ", StringComparison.Ordinal) && !folded.Contains("arts", StringComparison.Ordinal)) return false;
        for (int i = 0; i < paragraph.Length; i++)
        {
            if (!char.IsAsciiDigit(paragraph[i])) continue;
            int end = i;
            while (end < paragraph.Length && char.IsAsciiDigit(paragraph[end])) end++;
            if (end - i <= 3) numbers.Add(int.Parse(paragraph.AsSpan(i, end - i), NumberStyles.None, CultureInfo.InvariantCulture));
            i = end;
        }
        return true;
    }

    /// <summary>Begins with a verb by which a law changes others or closes: "Sustitúyese", "Comuníquese".</summary>
    public static bool BeginsWithVerb(string text)
    {
        string folded = ArticleNumber.Fold(text.AsSpan(0, Math.Min(text.Length, 14)).TrimStart(" \"“-–—"));
        return Array.Exists(Verbs, verb => folded.StartsWith(verb, StringComparison.Ordinal));
    }

    /// <summary>Is the closing article: "Comuníquese, publíquese … y archívese".</summary>
    public static bool Closes(string text)
    {
        string folded = ArticleNumber.Fold(text.AsSpan(0, Math.Min(text.Length, 40)).TrimStart(" \"“-–—"));
        return folded.StartsWith("comuniq", StringComparison.Ordinal) || folded.StartsWith("publiq", StringComparison.Ordinal)
            || folded.StartsWith("registrese", StringComparison.Ordinal) || folded.StartsWith("de forma", StringComparison.Ordinal)
            || folded.StartsWith("dese al", StringComparison.Ordinal) || folded.StartsWith("dese a la direccion", StringComparison.Ordinal);
    }

    private static bool EndsWithNext(ReadOnlySpan<char> end) =>
        end.EndsWith("siguiente", StringComparison.OrdinalIgnoreCase) || end.EndsWith("siguientes", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Whether a quotation is open. Straight marks open and close in turn; the others say which they do.</summary>
internal struct Quotation
{
    private int _depth;
    private bool _straight;

    /// <summary>A quotation is open after what was read.</summary>
    public readonly bool Open => _depth > 0 || _straight;

    /// <summary>Reads a paragraph.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        for (int i = text.IndexOfAny("\"“”«»"); i >= 0;)
        {
            switch (text[i])
            {
                case '“' or '«': _depth++; break;
                case '”' or '»': _depth = Math.Max(0, _depth - 1); break;
                // A mark before the first word of a paragraph opens again what is open already.
                default: _straight = i == 0 || !_straight; break;
            }
            int next = text[(i + 1)..].IndexOfAny("\"“”«»");
            i = next < 0 ? -1 : i + 1 + next;
        }
    }
}
