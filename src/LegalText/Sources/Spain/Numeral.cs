using System.Globalization;
using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Sources.Spain;

/// <summary>
/// The number of an article or a provision in any of the ways in which four centuries of printers wrote it: "10 bis", "1.º", "2.ª",
/// "IV", "primero", "treinta y uno", "décima tercera", "vigesimoprimera", "única". All of one number give the same <see cref="Text"/>.
/// </summary>
/// <param name="Text">Digits, with the suffix in lower case: "10 bis", "211-1"; "único" stays a word.</param>
/// <param name="Value">What the numbers before and after are compared with.</param>
/// <param name="Suffix">"bis", "1" of "211-1" …; empty where there is none.</param>
/// <param name="Word">It was printed as a word.</param>
internal readonly record struct Numeral(string Text, int Value, string Suffix = "", bool Word = false)
{
    private static readonly string[] Suffixes =
    [
        "bis", "ter", "quater", "quinquies", "quinques", "sexies", "septies", "octies", "nonies", "novies", "decies", "undecies", "duodecies", "terdecies",
        "quaterdecies", "quindecies", "sexdecies", "septdecies", "octodecies", "novodecies", "vicies",
    ];

    private static readonly Dictionary<string, int> Words = ReadWords(
        "1 uno primero primer;2 dos segundo;3 tres tercero tercer;4 cuatro cuarto;5 cinco quinto;6 seis sexto;7 siete septimo setimo;8 ocho octavo;"
        + "9 nueve noveno nono;10 diez decimo;11 once undecimo;12 doce duodecimo;13 trece;14 catorce;15 quince;16 dieciseis;17 diecisiete;18 dieciocho;"
        + "19 diecinueve;20 veinte vigesimo;21 veintiuno veintiun;22 veintidos;23 veintitres;24 veinticuatro;25 veinticinco;26 veintiseis;27 veintisiete;"
        + "28 veintiocho;29 veintinueve;30 treinta trigesimo;40 cuarenta cuadragesimo;50 cincuenta quincuagesimo;60 sesenta sexagesimo;"
        + "70 setenta septuagesimo;80 ochenta octogesimo;90 noventa nonagesimo;100 cien ciento centesimo;200 doscientos;300 trescientos;400 cuatrocientos;"
        + "500 quinientos;600 seiscientos;700 setecientos;800 ochocientos;900 novecientos");

    private static readonly string[] Tens =
    [
        "decimo", "vigesimo", "trigesimo", "cuadragesimo", "quincuagesimo", "sexagesimo", "septuagesimo", "octogesimo", "nonagesimo",
    ];

    /// <summary>Reads a number at the start of the span. Returns the count of characters read, 0 where there is none.</summary>
    public static int Read(ReadOnlySpan<char> at, out Numeral number)
    {
        number = default;
        if (at.IsEmpty) return 0;
        if (char.IsAsciiDigit(at[0])) return ReadDigits(at, out number);
        int word = WordLength(at);
        if (word == 0) return 0;
        string folded = ArticleNumber.Fold(at[..word]);
        (string text, int value, int end) = folded is "unico" or "unica" ? ("único", 1, word)
            : Roman.Value(at[..word]) is > 0 and var roman ? (at[..word].ToString(), roman, word) : ReadWords(at);
        if (end == 0) return 0;
        end += Suffixed(at[end..], out string suffix);
        number = new(Join(text, suffix), value, suffix, Word: true);
        return end;
    }

    private static int ReadDigits(ReadOnlySpan<char> at, out Numeral number)
    {
        int leading = Digits(at);
        int end = leading;
        while (end + 1 < at.Length && at[end] is '.' or '-' or '/' && char.IsAsciiDigit(at[end + 1])) end += 1 + Digits(at[(end + 1)..]);
        string text = at[..end].ToString().TrimStart('0') is { Length: > 0 } significant ? significant : "0";
        _ = int.TryParse(at[..leading], NumberStyles.None, CultureInfo.InvariantCulture, out int value);
        string inner = at[leading..end].ToString();
        end += Ornament(at[end..]);
        end += Suffixed(at[end..], out string suffix);
        number = new(Join(text, suffix), value, (inner + " " + suffix).Trim());
        return end;
    }

    /// <summary>".º", "º", ".ª", ".a", "°".</summary>
    private static int Ornament(ReadOnlySpan<char> at)
    {
        int i = at is ['.', ..] ? 1 : 0;
        if (i >= at.Length) return 0;
        if (at[i] is 'º' or 'ª' or '°' or '˚') return i + 1;
        return at[i] is 'o' or 'a' && (i + 1 == at.Length || !char.IsLetterOrDigit(at[i + 1])) ? i + 1 : 0;
    }

    /// <summary>Number words, each smaller than what the one before leaves open: "ciento treinta y dos", "vigésima primera".</summary>
    private static (string Text, int Value, int End) ReadWords(ReadOnlySpan<char> at)
    {
        int value = 0, end = 0;
        for (int from = 0; from < at.Length;)
        {
            int length = WordLength(at[from..]);
            string word = ArticleNumber.Fold(at.Slice(from, length));
            if (word == "y" && end > 0)
            {
                from += 2;
                continue;
            }
            int part = ValueOf(word);
            int room = value == 0 ? int.MaxValue : value % 100 == 0 ? 100 : value % 10 == 0 ? 10 : 0;
            if (part == 0 || part >= room) break;
            value += part;
            end = from + length;
            if (end >= at.Length || at[end] != ' ') break;
            from = end + 1;
        }
        return (value.ToString(CultureInfo.InvariantCulture), value, end);
    }

    private static int ValueOf(string word)
    {
        if (word.Length < 3) return 0;
        if (Words.TryGetValue(word, out int value) || word[^1] == 'a' && Words.TryGetValue(word[..^1] + "o", out value)) return value;
        for (int ten = 0; ten < Tens.Length; ten++)
        {
            // "decimoctava" keeps one of two vowels.
            string stem = Tens[ten][..^1];
            if (!word.StartsWith(stem, StringComparison.Ordinal) || word.Length < stem.Length + 4) continue;
            int unit = ValueOf(word[(stem.Length + 1)..]) is > 0 and < 10 and var plain ? plain : ValueOf(word[stem.Length..]);
            if (unit is > 0 and < 10) return (ten + 1) * 10 + unit;
        }
        return 0;
    }

    /// <summary>" bis", "-ter", ".quáter", "bis.2", "-A".</summary>
    private static int Suffixed(ReadOnlySpan<char> at, out string suffix)
    {
        suffix = "";
        int start = 0;
        while (start < at.Length && start < 2 && at[start] is ' ' or '-' or '.' or '(') start++;
        int length = WordLength(at[start..]);
        if (length == 0) return 0;
        if (length == 1 && start == 1 && at[0] is '-' or ' ' && char.IsAsciiLetterUpper(at[1]) && (at.Length == 2 || at[2] is '.' or ':')) suffix = at[1].ToString();
        string word = ArticleNumber.Fold(at.Slice(start, length));
        bool small = start == 1 && char.IsLower(at[1]);
        if (Array.IndexOf(Suffixes, word) >= 0 || small && IsLatin(word) || small && IsOrdinal(word) && (start + length == at.Length || at[start + length] is '.' or ':')) suffix = word;
        if (suffix.Length == 0) return 0;
        int end = start + length;
        if (end < at.Length && at[end] == ')') end++;
        return end + More(at[end..], ref suffix);
    }

    /// <summary>" a" of "588 bis a", "2" of "216 bis 2", "4-5" of "3 bis 4-5".</summary>
    private static int More(ReadOnlySpan<char> at, ref string suffix)
    {
        if (at.Length < 2 || at[0] is not (' ' or '.') || suffix.Length < 2) return 0;
        int end = 1;
        if (char.IsAsciiLetter(at[1])) end = 2;
        else while (end < at.Length && (char.IsAsciiDigit(at[end]) || at[end] is '-' or '.' && end > 1 && end + 1 < at.Length && char.IsAsciiDigit(at[end + 1]))) end++;
        if (end == 1 || end < at.Length && at[end] is not ('.' or ':' or ' ') || end < at.Length && at[end] == ' ' && at[0] == ' ' && char.IsAsciiLetter(at[1])) return 0;
        suffix += " " + at[1..end].ToString().ToLowerInvariant();
        return end;
    }

    /// <summary>"septendecies", "tervicies" …</summary>
    private static bool IsLatin(string word) => word.Length > 5 && word.EndsWith("cies", StringComparison.Ordinal);

    /// <summary>"Artículo 52 sexto".</summary>
    private static bool IsOrdinal(string word) => word[^1] == 'o' && ValueOf(word) > 0;

    private static string Join(string number, string suffix) =>
        suffix.Length == 0 ? number : suffix.Length == 1 ? number + "-" + suffix : number + " " + suffix;

    private static int Digits(ReadOnlySpan<char> at)
    {
        int end = 0;
        while (end < at.Length && char.IsAsciiDigit(at[end])) end++;
        return end;
    }

    private static int WordLength(ReadOnlySpan<char> at)
    {
        int end = 0;
        while (end < at.Length && char.IsLetter(at[end]) && at[end] is not ('º' or 'ª')) end++;
        return end;
    }

    private static Dictionary<string, int> ReadWords(string table)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string[] line in table.Split(';').Select(l => l.Split(' ')))
            foreach (string word in line[1..]) words.Add(word, int.Parse(line[0], CultureInfo.InvariantCulture));
        return words;
    }
}
