using System.Buffers;

namespace Minga.LegalText;

/// <summary>
/// Whether what stands around an unqualified "artículo 5" speaks of another norm, whose article it may be; and whether a text changes
/// another law, so that its articles are that law's.
/// </summary>
internal static class OtherNorms
{
    /// <summary>How far back a list's leading words are looked for.</summary>
    private const int Farthest = 3_000;

    // ASCII only, since the search for these is many times faster when letters' case does not count.
    private static readonly SearchValues<string> Nouns = SearchValues.Create(
        ["ley", "lei", "decret", "digo", "constituc", "constitui", "reglament", "regulament", "tratado", "conven", "directiva", "estatut", "texto ", "orden ",
            "resolu", "acuerdo", "acordo", "protocolo", "carta ", "ordenanza", "instrucci", "circular", "bases ", "pacto", "normativa", "norma ", "contrato", "pliego", "consolida",
            "legisla", "disposici"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Changing = SearchValues.Create(
        ["sustit", "substit", "reempl", "gase", "ganse", "deroga", "agrega", "greguese", "incorp", "interc", "suprim", "introd", "modifi", "adicion", "redact", "redacci", "reform", "eliminase", "elimina",
            "a vigorar", "crescent", "altera", "revog", "incluyese", "rt. unico"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> ChangingAccented = SearchValues.Create(
        ["ñade", "ñáda", "ñáde", "upríme", "UPRÍM", "dê-se", "Dê-se", "redaç", "limína", "nclúy", "odifíc", "ículo único"], StringComparison.Ordinal);

    /// <summary>Where the text first speaks of changing another one; its length where it does not.</summary>
    public static int FirstChange(string text)
    {
        int plain = text.AsSpan().IndexOfAny(Changing);
        int accented = text.AsSpan(0, plain < 0 ? text.Length : plain).IndexOfAny(ChangingAccented);
        return accented >= 0 ? accented : plain >= 0 ? plain : text.Length;
    }

    /// <summary>Whether the paragraph up to this place and the sentence after it, and the lines that lead into the paragraph, name another norm.</summary>
    /// <param name="text">The provision's text.</param>
    /// <param name="start">Where the article is named.</param>
    /// <param name="end">The place after it.</param>
    /// <param name="clear">A stretch known to name none, so that no word is looked at for every article anew.</param>
    public static bool Around(string text, int start, int end, ref Span clear)
    {
        int from = start;
        while (true)
        {
            int line = from > 0 ? text.LastIndexOf('\n', from - 1) : -1;
            from = line + 1;
            if (line <= 0 || text[line - 1] is '.' || start - from > Farthest) break;
            from = line;
        }
        from = Math.Max(from, start - Farthest);
        int to = end;
        while (to < text.Length && text[to] != '\n' && !(text[to] is '.' && to + 2 < text.Length && text[to + 1] == ' ' && char.IsUpper(text[to + 2]))) to++;
        bool known = clear.Length > 0 && from >= clear.Start && from <= clear.Start + clear.Length;
        for (int at = known ? Math.Max(from, clear.Start + clear.Length) : from; at < to; at++)
        {
            int step = text.AsSpan(at, to - at).IndexOfAny(Nouns);
            if (step < 0) break;
            at += step;
            if (IsOther(text, at)) return true;
        }
        int first = known ? clear.Start : from;
        clear = new(first, Math.Max(to, known ? clear.Start + clear.Length : 0) - first);
        return false;
    }

    private static bool IsOther(string text, int at)
    {
        int start = at;
        while (start > 0 && Letters.IsLetter(text[start - 1])) start--;
        Span<char> buffer = stackalloc char[20];
        ReadOnlySpan<char> word = Letters.Word(text, start, buffer);
        if (word.IsEmpty || at - start > 2) return false;
        Span<char> other = stackalloc char[12];
        ReadOnlySpan<char> before = Letters.WordBefore(text, start, other);
        if (before is "esta" or "este" or "presente" or "desta" or "deste" or "nesta" or "neste" or "esa") return false;
        if (before is "real" or "misma" or "mesma") return before is not ("misma" or "mesma") && !IsThis(text, start, 2);
        bool capital = char.IsUpper(text[start]);
        int next = Letters.Spaces(text, start + word.Length);
        ReadOnlySpan<char> after = Letters.Word(text, next, other);
        bool numbered = next < text.Length && char.IsAsciiDigit(text[next]) || after is "n" or "no" or "nro" or "num" or "numero";
        return word switch
        {
            "ley" or "lei" or "leyes" or "leis" => capital || numbered || after is "de" or "del" or "da" or "do" or "organica" or "general" or "federal",
            "decreto" or "decretos" => capital || numbered || next < text.Length && text[start + word.Length] == '-',
            "codigo" or "codigos" => true,
            "texto" => after is "refundido" or "ordenado" or "unico" or "articulado",
            "orden" => capital || after is "ministerial",
            "acuerdo" or "acordo" => capital && before is not "de",
            "norma" or "legislacion" or "normativa" or "disposicion" or "disposiciones" or "bases" or "contrato" or "pliego" or "carta" or "pacto" or "circular" => capital,
            _ => capital || numbered,
        };
    }

    private static bool IsThis(string text, int at, int words)
    {
        Span<char> buffer = stackalloc char[12];
        for (; words > 0; words--)
        {
            ReadOnlySpan<char> word = Letters.WordBefore(text, at, buffer);
            if (word is "este" or "presente") return true;
            while (at > 0 && char.IsWhiteSpace(text[at - 1])) at--;
            at -= word.Length;
        }
        return false;
    }
}
