using System.Buffers;

namespace Minga.LegalText.Sources.Markdown;

/// <summary>
/// A line that begins a book, part, title, chapter, section or annex: a word of that kind, a number, perhaps a heading. A sentence that
/// begins with such a word ("Capítulo III, del Reglamento") is none.
/// </summary>
/// <param name="Number">The word and its number as printed: "CAPÍTULO IV", "ANEXO II".</param>
/// <param name="Heading">The rest of the line.</param>
/// <param name="Rank">1 for the outermost; a division ends the ones of its own rank and below.</param>
/// <param name="Annex">It is an annex and restarts the numbers.</param>
internal readonly record struct DivisionStart(string Number, string Heading, int Rank, bool Annex)
{
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—―:(\"“");

    private const int LongestHeading = 220;

    /// <summary>Rank of a heading that names no kind, by its hashes: "##" as a title, "###" as a chapter, "####" as a section.</summary>
    public static int RankOf(int level) => level switch { <= 2 => 4, 3 => 5, _ => 6 };

    /// <summary>Reads the line; false where it is text.</summary>
    public static bool TryRead(string line, bool heading, out DivisionStart start)
    {
        start = default;
        if (line.Length > LongestHeading || line.Length < 4 || !char.IsUpper(line[0])) return false;
        int word = 0;
        while (word < line.Length && char.IsLetter(line[word])) word++;
        (int rank, bool annex) = Kind(ArticleNumber.Fold(line.AsSpan(0, word)));
        if (rank == 0) return false;
        ReadOnlySpan<char> after = line.AsSpan(word).TrimStart(" .:");
        int number = NumberLength(after);
        ReadOnlySpan<char> rest = after[number..];
        bool capitals = IsCapitals(line.AsSpan(0, word));
        if (number == 0)
        {
            if (annex && heading && IsAnnexOf(after))
            {
                start = new(line[..word], after.ToString(), rank, true);
                return true;
            }
            // "ANEXO" alone or with a title in capitals; never "Parte resolutiva" or "Sección de".
            if (!after.IsEmpty && (!annex || !capitals || !IsCapitals(after))) return false;
            if (after.IsEmpty && !annex && !capitals) return false;
        }
        else if (!Separated(rest, capitals, heading)) return false;
        string title = rest.Trim(" .-–—―:()\"“”").Length == 0 ? "" : rest.TrimStart(" .-–—―:°ºª").ToString();
        string label = line[..^(rest.Length)].TrimEnd(' ', '.', ':');
        if (number == 0) (label, title) = (line[..word], after.ToString());
        start = new(label, title, rank, annex);
        return true;
    }

    /// <summary>"ANEXO al Artículo 3º", "Anexo a la Ley", on a heading.</summary>
    private static bool IsAnnexOf(ReadOnlySpan<char> after)
    {
        string folded = ArticleNumber.Fold(after);
        return folded.StartsWith("al articulo", StringComparison.Ordinal) || folded.StartsWith("al decreto", StringComparison.Ordinal)
            || folded.StartsWith("a la ley", StringComparison.Ordinal) || folded.StartsWith("articulo", StringComparison.Ordinal);
    }

    private static (int Rank, bool Annex) Kind(string word) => word switch
    {
        "anexo" or "anexos" or "apendice" => (1, true),
        "libro" => (2, false),
        "parte" => (3, false),
        "titulo" => (4, false),
        "capitulo" => (5, false),
        "seccion" => (6, false),
        "subseccion" or "paragrafo" => (7, false),
        _ => (0, false),
    };

    /// <summary>A Roman or Arabic number, a single letter or an ordinal word, with its ornaments and suffix.</summary>
    private static int NumberLength(ReadOnlySpan<char> at)
    {
        int quote = at is ['"' or '“' or '\'' or '«', ..] ? 1 : 0;
        if (at.Length > quote && char.IsAsciiLetterUpper(at[quote]) && (at.Length == quote + 1 || !char.IsLetterOrDigit(at[quote + 1])))
        {
            int single = quote + 1;
            return single < at.Length && at[single] is '"' or '”' or '\'' or '»' ? single + 1 : single;
        }
        int length = ArticleNumber.Read(at, out ArticleNumber number);
        if (number.Text.Length > 0) return WithLetter(at, length);
        int word = 0;
        while (word < at.Length && char.IsLetter(at[word])) word++;
        // Scanned "l" and "Vl" are "I" and "VI"; "IIIa" and "Ia" carry a letter of their own.
        if (word is > 0 and <= 6 && Roman.Value(at[..word].ToString().Replace('l', 'I')) > 0) return word;
        if (word > 1 && char.IsAsciiLetterLower(at[word - 1]) && Roman.Value(at[..(word - 1)]) > 0) return word;
        return IsOrderWord(ArticleNumber.Fold(at[..word])) ? word : 0;
    }

    /// <summary>"I.a)", "III b)".</summary>
    private static int WithLetter(ReadOnlySpan<char> at, int length) =>
        length + 2 < at.Length && at[length] is '.' or ' ' && char.IsAsciiLetterLower(at[length + 1]) && (length + 2 == at.Length || at[length + 2] == ')')
            ? Math.Min(at.Length, length + 3) : length;

    private static bool IsOrderWord(string word) =>
        word is "preliminar" or "unico" or "unica" or "general" or "especial" or "final" or "complementario"
        || word.Length > 4 && word[^1] == 'a' && ArticleNumber.Read(word[..^1] + "o", out _) == word.Length;

    private static bool Separated(ReadOnlySpan<char> rest, bool capitals, bool heading)
    {
        ReadOnlySpan<char> text = rest.TrimStart(" .-–—―:°ºª(\"“");
        if (text.IsEmpty) return true;
        if (rest[0] is ',' or ';' or ')' || text[0] is ',' or ';') return false;
        bool dashed = rest[..^text.Length].ContainsAny(Dashes);
        if (char.IsLower(text[0])) return dashed && !text.StartsWith("del ") && !text.StartsWith("de la ") && (heading || capitals);
        // "TITULO I DE LA LEY" is one; "Título III Capítulo 2 de la Ley" and "Sección 2 Ley" are not.
        return dashed || IsCapitals(text) || (heading && text[^1] is not (',' or ';') && !capitals == false);
    }

    /// <summary>Has letters, and none of them is lower case.</summary>
    internal static bool IsCapitals(ReadOnlySpan<char> text)
    {
        bool any = false;
        foreach (char c in text)
        {
            if (char.IsLower(c)) return false;
            any |= char.IsUpper(c);
        }
        return any;
    }
}
