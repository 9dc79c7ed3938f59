using System.Text;

namespace Minga.LegalText.Sources.Markdown;

/// <summary>Which lines are pieces of one paragraph.</summary>
internal static class Wrapping
{
    /// <summary>Lines of scanned texts were cut near this width; a shorter line that ends in mid-air is a title or a signature.</summary>
    internal const int ShortestCut = 38;
    private const int LongestCut = 130;

    private static readonly HashSet<string> Connecting = new(StringComparer.Ordinal)
    {
        "a", "al", "ante", "como", "con", "de", "del", "desde", "e", "el", "en", "entre", "este", "hasta", "la", "las", "lo", "los", "nº", "n°",
        "o", "para", "por", "que", "según", "sin", "sobre", "su", "sus", "un", "una", "y", "artículo", "art", "art.", "inciso", "arts.",
    };

    /// <summary>
    /// A line that carries hashes but is a piece of a sentence: "##### artículo 4° de la Ley", or any heading of article or division
    /// after a line that ends in "en el", "del", "los".
    /// </summary>
    public static bool IsSentence(BodyLine line, BodyLine before)
    {
        if (line.Level == 1 && line.Text.Length > 0) return false;
        if (char.IsLower(line.Text[0])) return true;
        if (line.Level == 5 && !ArticleStart.TryRead(line.Text, out _)) return true;
        if (before.Text is not { Length: > 0 } || before.Level > 0) return false;
        return EndsInConnection(before.Text) || !EndsSentence(before.Text) && ArticleStart.TryRead(line.Text, out ArticleStart start) && start.Doubtful;
    }

    /// <summary>Whether the line goes on with the paragraph that the line before it belongs to.</summary>
    public static bool Continues(BodyLine before, BodyLine line, bool afterBlank)
    {
        if (line.Level > 0 || line.Row || before.Row) return false;
        string text = line.Text;
        string end = before.Text;
        if (before.Level > 0 && (before.Level != 5 || !ArticleStart.TryRead(end, out ArticleStart head) || head.Rest.Length == 0)) return false;
        bool starts = ArticleStart.TryRead(text, out ArticleStart article) || DivisionStart.TryRead(text, heading: false, out _);
        if (starts && !(EndsInConnection(end) && !article.Quoted) && !(article.Doubtful && !EndsSentence(end))) return false;
        if (!afterBlank) return !(IsItem(text) && EndsSentence(end));
        if (text[0] == '(' && end[^1] == ')') return false;
        if (end.LastIndexOf('(') > end.LastIndexOf(')') && (!EndsSentence(end) || end.EndsWith("B.O.", StringComparison.Ordinal))) return !IsItem(text) || text[0] == '(';
        if (ArticleStart.IsKeywordAlone(end)) return char.IsAsciiDigit(text[0]);
        if (IsItem(text) && !EndsInConnection(end) && !(text[0] == '(' && !EndsSentence(end))) return false;
        if (ArticleStart.TryRead(end, out ArticleStart first) && first.Rest.Length > 0 && !EndsSentence(end) && !DivisionStart.IsCapitals(first.Rest)) return true;
        if (line.Bold != before.Bold && !char.IsLower(text[0])) return false;
        if (EndsInConnection(end) || EndsInAbbreviation(end) && end.Length >= ShortestCut) return true;
        if (text[0] == '(' && char.IsAsciiDigit(text[1..].FirstOrDefault()) && !EndsSentence(end)) return true;
        char last = end[^1];
        if (char.IsLower(text[0])) return last is not (':' or ';') && !(EndsSentence(end) && end.Length < ShortestCut);
        if (EndsSentence(end)) return false;
        if (last == ',') return end.Length >= ShortestCut || !DivisionStart.IsCapitals(end);
        if (end.Length < ShortestCut || end.Length > LongestCut) return false;
        // A line in capitals is a title of its own, unless it is the rest of a sentence or all of the sentence is in capitals.
        bool capitals = DivisionStart.IsCapitals(text);
        return DivisionStart.IsCapitals(end) ? capitals && text[^1] == '.' : !capitals || EndsLower(end) || text[^1] is '.' or ',' or ';';
    }

    /// <summary>The lines as one text. A word cut by a hyphen keeps it and loses the blank.</summary>
    public static string Joined(List<string> parts)
    {
        if (parts.Count == 1) return parts[0];
        var text = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.Count; i++)
        {
            bool cut = text.Length > 1 && text[^1] == '-' && char.IsLower(text[^2]) && char.IsLower(parts[i][0]);
            if (!cut) text.Append(' ');
            text.Append(parts[i]);
        }
        return text.ToString();
    }

    /// <summary>Ends in a full stop, colon, semicolon or question mark, quotation marks and brackets aside.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("\"”»')] *’");
        return text.IsEmpty || text[^1] is '.' or ':' or ';' or '!' or '?' or '…' or '|';
    }

    /// <summary>"a)", "1)", "1.", "1.-", "I.", "(a)", "- ", "• ": begins an item of a list.</summary>
    public static bool IsItem(ReadOnlySpan<char> text)
    {
        if (text[0] is '-' or '•' or '–' or '—' or '·' or '*') return true;
        int i = text[0] is '(' or '"' or '“' or '«' ? 1 : 0;
        int start = i;
        while (i < text.Length && i - start < 8 && (char.IsLetterOrDigit(text[i]) || (text[i] == '.' && i > start && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))) i++;
        if (i == start || i >= text.Length) return false;
        bool number = char.IsAsciiDigit(text[start]);
        bool label = number || i - start <= 2 || Roman.Value(text[start..i]) > 0 || IsSmallRoman(text[start..i]);
        if (!label) return false;
        if (text[i] == ')') return true;
        if (text[i] is '°' or 'º' && i + 1 < text.Length && text[i + 1] is ')' or '.' or '-' && number) return true;
        // "1. Texto" and "A. Texto", but not "24.522 de" nor "S. M."
        return text[i] is '.' && i + 1 < text.Length && text[i + 1] is ' ' or '-' && (number ? i - start <= 3 : i - start == 1 || Roman.Value(text[start..i]) > 0)
            && i + 2 < text.Length && !char.IsLower(text[i + 2]);
    }

    private static bool IsSmallRoman(ReadOnlySpan<char> text) => text.IndexOfAnyExcept("ivx") < 0;

    private static bool EndsLower(string text) => char.IsLower(text[^1]) || text[^1] == ',';

    /// <summary>Ends in an initial or a title that a name follows: "D.", "Juan A.", "Dr.".</summary>
    private static bool EndsInAbbreviation(string text)
    {
        if (text.Length < 3 || text[^1] != '.') return false;
        ReadOnlySpan<char> word = text.AsSpan(text.LastIndexOf(' ') + 1);
        return word.Length == 2 && char.IsUpper(word[0]) || word is "Dr." or "Dra." or "Sr." or "Sra." or "Ing." or "Lic." or "Nros." or "Nro." or "Dn." or "Av.";
    }

    /// <summary>The last word cannot end a sentence: "del", "los", "y".</summary>
    private static bool EndsInConnection(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().TrimEnd();
        int start = trimmed.LastIndexOf(' ') + 1;
        if (start == 0 && trimmed.Length > 3 || trimmed.Length - start > 9 || trimmed.Length == start) return false;
        return Connecting.Contains(trimmed[start..].ToString().ToLowerInvariant());
    }
}
