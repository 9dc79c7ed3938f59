using System.Globalization;

namespace Minga.LegalText;

/// <summary>The numbers after "artículo" or "artículos", with the fractions, paragraphs and letters between them stepped over.</summary>
internal static class ArticleGroup
{
    private static readonly string[] Suffixes =
        ["bis", "ter", "quater", "quinquies", "quinquis", "sexies", "septies", "octies", "nonies", "novies", "decies", "undecies", "duodecies", "terdecies", "quaterdecies", "quindecies", "sexdecies", "vicies"];

    private static readonly string[] Ordinals =
        ["primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "septimo", "octavo", "noveno", "decimo"];

    /// <summary>Reads the group that begins here. Returns the place after it, -1 where no number stands here.</summary>
    /// <param name="text">The provision's text.</param>
    /// <param name="at">The first character after the word and its white space.</param>
    /// <param name="start">Where the word begins: the first number's span includes it.</param>
    /// <param name="several">Whether the word is plural, so that more numbers may follow.</param>
    /// <param name="items">Gets the spans and addresses without container.</param>
    public static int Read(string text, int at, int start, bool several, List<(Span Span, string Address)> items)
    {
        int end = Number(text, at, out string address);
        if (end < 0) return -1;
        items.Add((new(start, end - start), address));
        while (true)
        {
            int next = Letters.Spaces(text, end);
            if (next < text.Length && text[next] == ',') next = Letters.Spaces(text, next + 1);
            bool joined = next > end && text[next - 1] != ',' && Connector(text, ref next);
            if (Letters.Is(text, next, "inclusive"))
            {
                end = next + "inclusive".Length;
                continue;
            }
            if (Subdivision(text, next) is > 0 and var after)
            {
                end = after;
                continue;
            }
            if (joined && (Letters.Skip(text, ref next, "siguientes") || Letters.Skip(text, ref next, "concordantes") || Letters.Skip(text, ref next, "seguintes")))
            {
                end = next;
                while (char.IsWhiteSpace(text[end - 1])) end--;
                continue;
            }
            if (!several || next == end || Number(text, next, out address) is not (> 0 and var stop) || IsMeasure(text, stop)) return end;
            items.Add((new(next, stop - next), address));
            end = stop;
        }
    }

    private static bool Connector(string text, ref int at)
    {
        if (!(Letters.Skip(text, ref at, "y") || Letters.Skip(text, ref at, "e") || Letters.Skip(text, ref at, "o") || Letters.Skip(text, ref at, "u")
            || Letters.Skip(text, ref at, "ou") || Letters.Skip(text, ref at, "a") || Letters.Skip(text, ref at, "al") || Letters.Skip(text, ref at, "ao"))) return false;
        if (Letters.Is(text, at, "el")) Letters.Skip(text, ref at, "el");
        return true;
    }

    /// <summary>"5", "10 bis", "3o.", "8º-E", "1.234", "149.1.14.ª" (the article 149), "primero". Returns the place after it, -1 where there is none.</summary>
    private static int Number(string text, int at, out string address)
    {
        address = "";
        int end = Letters.Digits(text, at);
        if (end == at)
        {
            for (int i = 0; i < Ordinals.Length; i++)
                if (Letters.Is(text, at, Ordinals[i]))
                {
                    address = (i + 1).ToString(CultureInfo.InvariantCulture);
                    return at + Ordinals[i].Length;
                }
            return -1;
        }
        if (end - at > 4) return -1;
        string digits = text[at..end];
        if (end - at <= 2 && end + 3 < text.Length && text[end] == '.' && Letters.Digits(text, end + 1) == end + 4)
        {
            digits += text[(end + 1)..(end + 4)];
            end += 4;
        }
        end = Ornament(text, end);
        end = Suffix(text, end, out string suffix);
        end = Parts(text, end);
        if (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '/' or '%')) return -1;
        address = digits.TrimStart('0') + (suffix.Length > 0 ? "-" + suffix : "");
        return address.Length > 0 ? end : -1;
    }

    private static int Ornament(string text, int at)
    {
        int end = at;
        // "1.º", "3.er": the stop belongs to the sign.
        if (end + 1 < text.Length && text[end] == '.' && text[end + 1] is 'º' or '°' or 'ª' or '˚') end++;
        while (end < text.Length && text[end] is 'º' or '°' or 'ª' or '˚') end++;
        if (end > at) return end;
        foreach (string ending in (ReadOnlySpan<string>)["o", "ro", "er", "do", "to", "vo", "mo", "no"])
            if (Letters.Is(text, at, ending)) return at + ending.Length + (at + ending.Length < text.Length - 2 && text[at + ending.Length] == '.' && text[at + ending.Length + 1] is ' ' or ',' or ';' && !char.IsUpper(text[at + ending.Length + 2]) ? 1 : 0);
        return at;
    }

    private static int Suffix(string text, int at, out string suffix)
    {
        suffix = "";
        int word = at;
        while (word < text.Length && word < at + 2 && text[word] is ' ' or '-') word++;
        foreach (string known in Suffixes)
            if (Letters.Is(text, word, known))
            {
                suffix = known;
                int end = word + known.Length;
                if (end + 1 < text.Length && text[end] is ' ' or '-' && char.IsAsciiLetterUpper(text[end + 1]) && (end + 2 == text.Length || !char.IsLetterOrDigit(text[end + 2])) && text[end + 1] is not ('Y' or 'E' or 'O'))
                {
                    suffix += "-" + char.ToLowerInvariant(text[end + 1]);
                    end += 2;
                }
                return end;
            }
        if (at + 1 < text.Length && text[at] is '-' or '–' && char.IsAsciiLetterUpper(text[at + 1]) && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2])))
        {
            suffix = char.ToLowerInvariant(text[at + 1]).ToString();
            return at + 2;
        }
        return at;
    }

    /// <summary>The paragraph or letter that Spain writes on to the number: "10.1", "4.2.d)", "50.a)".</summary>
    private static int Parts(string text, int at)
    {
        while (at + 1 < text.Length && text[at] == '.')
        {
            int end = Letters.Digits(text, at + 1);
            if (end == at + 1 && char.IsLower(text[at + 1]) && at + 2 < text.Length && text[at + 2] == ')') end = at + 3;
            if (end == at + 1) break;
            at = Ornament(text, end);
        }
        return at;
    }

    private static bool IsMeasure(string text, int at)
    {
        Span<char> buffer = stackalloc char[16];
        return Letters.Word(text, Letters.Spaces(text, at), buffer) is "dias" or "anos" or "meses" or "horas" or "por" or "pesos" or "dia" or "salarios" or "unidades";
    }

    /// <summary>Steps over "apartado 2", "incisos b) y c)", "§ 3º", "segundo párrafo". Returns the place after it, 0 where there is none.</summary>
    private static int Subdivision(string text, int at)
    {
        Span<char> buffer = stackalloc char[16];
        if (at < text.Length && text[at] == '§') at = text.AsSpan(at).IndexOfAnyExcept('§') is > 0 and var signs ? at + signs : at + 1;
        else if (Letters.Word(text, at, buffer) is
            "apartado" or "apartados" or "parrafo" or "parrafos" or "inciso" or "incisos" or "inc" or "incs" or "fraccion" or "fracciones" or "letra" or "letras"
            or "numeral" or "numerales" or "literal" or "literales" or "punto" or "puntos" or "numero" or "numeros" or "num" or "ordinal" or "paragrafo" or "paragrafos"
            or "alinea" or "alineas" or "item" or "itens" or "caput" or "acapite" or "acapites" or "subinciso" or "ap" or "apdo" or "base" or "regla"
            or "primer" or "primero" or "segundo" or "tercer" or "tercero" or "cuarto" or "quinto" or "sexto" or "septimo" or "octavo" or "ultimo" or "penultimo" or "primeiro" or "terceiro" or "quarto"
            or "primera" or "segunda" or "tercera" or "ultima")
            at += Letters.Word(text, at, buffer).Length;
        else if (at + 1 < text.Length && char.IsLower(text[at]) && text[at + 1] == ')') return at + 2;
        else if (at + 1 < text.Length && text[at] is 'n' or 'N' && text[at + 1] is 'º' or '°') at += 2;
        else return 0;
        if (at < text.Length && text[at] == '.') at++;
        char kind = '\0';
        for (int value = Letters.Spaces(text, at); ;)
        {
            int end = Value(text, value, out char found);
            if (end < 0 || kind != '\0' && found != kind) return at;
            (kind, at) = (found, end);
            value = Letters.Spaces(text, at);
            if (value < text.Length && text[value] == ',') value = Letters.Spaces(text, value + 1);
            else if (!Connector(text, ref value)) return at;
        }
    }

    private static int Value(string text, int at, out char kind)
    {
        kind = '\0';
        if (at < text.Length && text[at] is '"' or '“' or '«' or '\'' or '‘' && at + 2 < text.Length) at = Letters.Spaces(text, at + 1);
        int end = Letters.Digits(text, at);
        if (end > at)
        {
            kind = '1';
            end = Parts(text, Ornament(text, end));
            if (end < text.Length && text[end] == ')') end++;
            return end;
        }
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        ReadOnlySpan<char> letters = text.AsSpan(at, end - at);
        if (letters.IsEmpty) return -1;
        bool closed = end < text.Length && text[end] is ')' or '"' or '”' or '»' or '\'' or '’' or ' ' && Closed(text, end) > 0;
        if (letters.IndexOfAnyExcept("IVXLC") < 0) kind = 'I';
        else if (letters.Length <= 2 && closed) kind = 'a';
        else if (closed && text[end] != ' ') kind = 'a';
        else if (letters.Length == 1 && letters[0] is not ('a' or 'e' or 'o' or 'y' or 'u')) kind = 'a';
        else
        {
            Span<char> buffer = stackalloc char[16];
            if (Letters.Word(text, at, buffer) is "unico" or "final" or "primero" or "segundo" or "tercero" or "cuarto" or "quinto" or "sexto" or "septimo" or "octavo" or "noveno" or "decimo"
                or "primera" or "segunda" or "tercera" or "cuarta" or "quinta" or "ultimo" or "primeiro" or "terceiro" or "parrafo" or "parrafos" or "inciso" or "incisos") kind = 'o';
            else return -1;
            return at + Letters.Word(text, at, buffer).Length;
        }
        return closed ? Math.Max(end + 1, Closed(text, end)) : end;
    }

    /// <summary>The place after a quotation mark that stands apart: “ a ”.</summary>
    private static int Closed(string text, int at) =>
        at + 1 < text.Length && text[at] == ' ' && text[at + 1] is '”' or '"' or '’' ? at + 2 : 0;
}
