namespace Minga.LegalText.Sources.Markdown;

/// <summary>
/// A line that may begin an article: "Artículo 9", "Art. 2° — Texto", "ARTICULO 1º BIS.- Texto". Whether it does is decided by
/// <see cref="ArticleSequence"/>, which sees the articles before it. A line that only speaks of an article ("artículo 4 de la ley",
/// "Artículo 12, inciso b") is none.
/// </summary>
/// <param name="Number">Its number.</param>
/// <param name="Rest">The text after the number and its separators; empty where the line holds nothing else.</param>
/// <param name="Quoted">A quotation mark opens before it.</param>
/// <param name="Doubtful">The text after the number begins in lower case, so it may be a sentence that begins with the word: an article
/// only where its number is the next and the line before ended a sentence.</param>
internal readonly record struct ArticleStart(ArticleNumber Number, string Rest, bool Quoted, bool Doubtful)
{
    private const string Opening = "\"“”«»'‘’";

    /// <summary>Reads the line; false where it cannot begin an article.</summary>
    public static bool TryRead(string line, out ArticleStart start)
    {
        start = default;
        ReadOnlySpan<char> at = line;
        bool quoted = false;
        // Digests print an asterisk before an article that was changed.
        while (!at.IsEmpty && (Opening.Contains(at[0]) || at[0] is ' ' or '*'))
        {
            quoted |= Opening.Contains(at[0]);
            at = at[1..];
        }
        int keyword = Keyword(at);
        if (keyword == 0) return false;
        at = at[keyword..].TrimStart(" .:");
        if (at.StartsWith("N°") || at.StartsWith("Nº") || at.StartsWith("S/N°")) at = at[(at.IndexOfAny('°', 'º') + 1)..].TrimStart();
        // "ARTICULO ..." lost its dots to the trimming above.
        int from = line.Length - at.Length;
        while (from > 0 && line[from - 1] == '.') from--;
        ReadOnlySpan<char> dots = line.AsSpan(from);
        int length = ArticleNumber.Read(at, out ArticleNumber number);
        if (length == 0 && ArticleNumber.Read(dots, out number) is > 0 and var dotted)
        {
            at = dots;
            length = dotted;
        }
        if (length == 0 && !line.AsSpan(0, from).Contains("S/N", StringComparison.Ordinal)) return false;
        return Separated(at[length..], number, quoted, out start);
    }

    /// <summary>The line is the word and nothing else; its number stands on the next line.</summary>
    public static bool IsKeywordAlone(string line) => line.Length <= 10 && Keyword(line + " ") is > 0 and var length && line.AsSpan(length).Trim(" .").IsEmpty;

    private static bool Separated(ReadOnlySpan<char> after, ArticleNumber number, bool quoted, out ArticleStart start)
    {
        start = default;
        int i = 0;
        bool strong = false;
        while (i < after.Length && (after[i] is ' ' or '.' or '-' or '–' or '—' or '―' or ':' or ';' or '_' or '*' or 'º' or '°' or '\u00ad' or '·' or '\u0096' or '\u0097' || after[i] == '"' && i == 0))
        {
            strong |= after[i] is not (' ' or '*' or 'º' or '°' or '"');
            i++;
        }
        ReadOnlySpan<char> rest = after[i..];
        if (rest.IsEmpty)
        {
            start = new(number, "", quoted, false);
            return true;
        }
        if (rest[0] is ',' or ')' or '/' or '”' or '»' or '&') return false;
        bool dashed = after[..i].IndexOfAny("-–—―:") >= 0;
        bool doubtful = char.IsLower(rest[0]) && !dashed;
        if (doubtful && (number.Text.Length == 0 || SpeaksOfArticle(rest))) return false;
        if (!strong && !doubtful && !char.IsUpper(rest[0]) && rest[0] is not ('(' or '"' or '“' or '«' or '¿' or '[')) return false;
        start = new(number, rest.ToString(), quoted, doubtful);
        return true;
    }

    /// <summary>"Articuo", "Ariculo", "ARTICULOS": at most one letter is missing, too many or another.</summary>
    internal static bool IsMisprint(string word)
    {
        const string Right = "articulo";
        if (word is "artiuclo" or "aritculo" or "articluo" or "artciulo") return true;
        int before = 0;
        while (before < word.Length && before < Right.Length && word[before] == Right[before]) before++;
        int after = 0;
        while (after < word.Length - before && after < Right.Length - before && word[^(after + 1)] == Right[^(after + 1)]) after++;
        return Math.Max(word.Length, Right.Length) - before - after <= 1;
    }

    private static bool SpeaksOfArticle(ReadOnlySpan<char> rest)
    {
        int word = 0;
        while (word < rest.Length && char.IsLetter(rest[word])) word++;
        return word < rest.Length && rest[word] is ')' or ',' or ';' || References.Contains(ArticleNumber.Fold(rest[..word]));
    }

    /// <summary>Words that follow the number of an article that is only spoken of.</summary>
    private static readonly HashSet<string> References = new(StringComparer.Ordinal)
    {
        "de", "del", "y", "e", "a", "al", "o", "u", "la", "en", "con", "por", "para", "que", "se", "es", "inciso", "incisos", "inc", "apartado", "apartados", "punto",
        "parrafo", "primer", "segundo", "ultimo", "precedente", "anterior", "siguiente", "siguientes", "citado", "sustituido", "incorporado", "derogado",
        "modificado", "bis", "ter", "quater", "no", "sin", "como", "segun", "sobre", "entre", "y/o", "sera", "seran", "ha", "han", "fue", "queda", "in",
    };

    /// <summary>Length of the word for article at the start of the span, 0 where it is another word or begins in lower case.</summary>
    private static int Keyword(ReadOnlySpan<char> at)
    {
        if (at.Length < 4 || at[0] != 'A') return 0;
        int letters = 0;
        while (letters < at.Length && (char.IsLetter(at[letters]) || at[letters] == '\u00ad')) letters++;
        if (letters == 2 && at.StartsWith("Ar. ")) return letters;
        if (letters is < 3 or > 9) return 0;
        string word = ArticleNumber.Fold(at[..letters]);
        if (word is "articulo" or "artigo" or "article" || letters >= 6 && IsMisprint(word)) return letters;
        return word is "art" && letters < at.Length && at[letters] is '.' or ' ' or ':' ? letters : 0;
    }
}
