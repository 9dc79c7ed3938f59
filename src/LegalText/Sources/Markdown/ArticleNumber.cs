using System.Globalization;

namespace Minga.LegalText.Sources.Markdown;

/// <summary>
/// The number of an article as it is addressed: digits without ornaments ("9"), with its suffix in lower case ("10 bis"), Roman
/// numerals as printed ("IV"). Ordinal words become digits ("primero" is "1") and stay as an alias; "único" stays a word.
/// An article printed without a number ("ARTICULO ...") has none.
/// </summary>
/// <param name="Text">The number; empty where the article has none.</param>
/// <param name="Value">What the numbers before and after are compared with; 0 where there is none.</param>
/// <param name="Suffix">"bis", "ter", "A" …; empty where there is none.</param>
/// <param name="Printed">The word that the digits stand for; empty where the number is printed as digits.</param>
internal readonly record struct ArticleNumber(string Text, int Value, string Suffix = "", string Printed = "")
{
    private static readonly string[] Suffixes =
    [
        "bis", "ter", "quater", "quinquies", "quinquis", "sexies", "septies", "octies", "nonies", "novies", "decies", "undecies", "duodecies",
    ];

    private static readonly string[] Ordinals =
    [
        "primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "septimo", "octavo", "noveno", "decimo", "undecimo", "duodecimo",
        "decimotercero", "decimocuarto", "decimoquinto", "decimosexto", "decimoseptimo", "decimoctavo", "decimonoveno", "vigesimo",
    ];

    private const string Ornaments = "º°ªo˚";

    /// <summary>Reads a number at the start of the span. Returns the count of characters read, 0 where there is no number.</summary>
    public static int Read(ReadOnlySpan<char> at, out ArticleNumber number)
    {
        number = new("", 0);
        if (at.IsEmpty) return 0;
        if (char.IsAsciiDigit(at[0]) || LooksLikeOne(at)) return ReadDigits(at, out number);
        if (at[0] is '.' or '…') return ReadDots(at, out number);
        int word = 0;
        while (word < at.Length && char.IsLetter(at[word])) word++;
        if (word == 0) return 0;
        if (Roman.Value(at[..word]) is > 0 and var roman)
        {
            int end = word + ReadSuffix(at[word..], out string suffix);
            number = new(Join(at[..word].ToString(), suffix), roman, suffix);
            return end;
        }
        string folded = Fold(at[..word]);
        if (folded == "unico") number = new("único", 1);
        else if (Array.IndexOf(Ordinals, folded) is >= 0 and var ordinal)
            number = new((ordinal + 1).ToString(CultureInfo.InvariantCulture), ordinal + 1, "", at[..word].ToString().ToLowerInvariant());
        else return 0;
        return word;
    }

    /// <summary>Scanned "l°" and "I°" are "1°".</summary>
    private static bool LooksLikeOne(ReadOnlySpan<char> at) => at.Length > 1 && at[0] is 'l' or 'I' && at[1] is '°' or 'º';

    private static int ReadDigits(ReadOnlySpan<char> at, out ArticleNumber number)
    {
        int digits = 1;
        while (digits < at.Length && (char.IsAsciiDigit(at[digits]) || IsInnerMark(at, digits))) digits++;
        string text = char.IsAsciiDigit(at[0]) ? at[..digits].ToString() : "1" + at[1..digits].ToString();
        int leading = 0;
        while (leading < text.Length && char.IsAsciiDigit(text[leading])) leading++;
        int value = int.TryParse(text.AsSpan(0, leading), NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : 0;
        int end = digits;
        string letter = "";
        if (end < at.Length && char.IsAsciiLetterUpper(at[end]) && IsLetterOfNumber(at, end)) letter = at[end++].ToString();
        while (end < at.Length && Ornaments.Contains(at[end]) && !(at[end] == 'o' && end + 1 < at.Length && char.IsLetter(at[end + 1]))) end++;
        end += ReadSuffix(at[end..], out string suffix);
        text = text.TrimStart('0') is { Length: > 0 } significant ? significant : "0";
        string inner = leading < digits ? text[Math.Min(text.Length, leading)..] : "";
        number = new(Join(text + letter, suffix), value, (inner + letter + " " + suffix).Trim());
        return end;
    }

    /// <summary>A full stop, hyphen or slash that belongs to the number: "12.3", "7-2", "1015/1".</summary>
    private static bool IsInnerMark(ReadOnlySpan<char> at, int i) =>
        at[i] is '.' or '-' or '/' && i + 1 < at.Length && char.IsAsciiDigit(at[i + 1]);

    private static int ReadDots(ReadOnlySpan<char> at, out ArticleNumber number)
    {
        int dots = 0;
        while (dots < at.Length && at[dots] is '.' or '…') dots++;
        number = new("", 0);
        if (at[0] != '…' && dots < 3) return 0;
        number = new("", 0);
        return dots;
    }

    /// <summary>" bis", "-TER", " 'bis'", "(bis)", "º BIS A".</summary>
    private static int ReadSuffix(ReadOnlySpan<char> at, out string suffix)
    {
        suffix = "";
        int i = 0;
        while (i < at.Length && i < 4 && at[i] is ' ' or '-' or '.' or '(' or '\'' or '"' or '“' or '”' or '‘') i++;
        int start = i;
        while (i < at.Length && char.IsLetter(at[i])) i++;
        if (i == start) return 0;
        string word = Fold(at[start..i]);
        if (Array.IndexOf(Suffixes, word) >= 0)
        {
            suffix = word;
            while (i < at.Length && at[i] is ')' or '\'' or '"' or '”' or '’') i++;
            if (i + 1 < at.Length && at[i] is ' ' or '-' && char.IsAsciiLetterUpper(at[i + 1]) && IsLetterOfNumber(at, i + 1))
            {
                suffix += " " + at[i + 1];
                i += 2;
            }
            return i;
        }
        if (start == 1 && at[0] == '-' && i == 2 && char.IsAsciiLetterUpper(at[1]) && IsLetterOfNumber(at, 1))
        {
            suffix = at[1].ToString();
            return 2;
        }
        return 0;
    }

    /// <summary>The capital stands for itself ("9-A"), it is not the first word of the text ("9-A los efectos").</summary>
    private static bool IsLetterOfNumber(ReadOnlySpan<char> at, int i) =>
        i + 1 == at.Length || !char.IsLetterOrDigit(at[i + 1]) && (at[i + 1] != ' ' || i + 2 == at.Length || !char.IsLower(at[i + 2]));

    private static string Join(string number, string suffix) => suffix.Length == 0 ? number
        : suffix.Length == 1 ? number + "-" + suffix : number + " " + suffix;

    /// <summary>Lower case without accents.</summary>
    internal static string Fold(ReadOnlySpan<char> word) => string.Create(word.Length, word, static (folded, source) =>
    {
        for (int i = 0; i < source.Length; i++)
            folded[i] = char.ToLowerInvariant(source[i]) switch
            {
                'á' or 'à' or 'ä' => 'a', 'é' or 'è' or 'ë' => 'e', 'í' or 'ì' or 'ï' => 'i', 'ó' or 'ò' or 'ö' => 'o', 'ú' or 'ù' or 'ü' => 'u',
                var other => other,
            };
    });
}
