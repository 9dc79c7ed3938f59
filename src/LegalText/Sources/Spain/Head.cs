using System.Buffers;
using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Sources.Spain;

/// <summary>What a line may begin.</summary>
internal enum HeadKind
{
    /// <summary>"Artículo 9", "Art. 2.º", "Artículos 115 a 119".</summary>
    Article,

    /// <summary>"Disposición adicional segunda".</summary>
    Provision,

    /// <summary>"DISPOSICIONES ADICIONALES": what follows as "Primera" is one of them.</summary>
    Group,

    /// <summary>"CAPÍTULO II".</summary>
    Division,

    /// <summary>"ANEXO III".</summary>
    Annex,
}

/// <summary>A line that looks like the beginning of something. Whether it is one, <see cref="Outline"/> decides, which sees what stands around it.</summary>
/// <param name="Kind">What it would begin.</param>
/// <param name="Number">The visible number: "10 bis", "disposición adicional segunda", "CAPÍTULO II".</param>
/// <param name="Segment">The segment of the address where the number is not that; of a group, the beginning of its provisions'.</param>
/// <param name="Numeral">The number alone.</param>
/// <param name="Last">The last number of a range, else the same.</param>
/// <param name="Rest">The text after the number.</param>
/// <param name="Quoted">A quotation mark opens before it.</param>
/// <param name="Strong">A full stop, a dash or the end of the line follows the number, and no word in lower case.</param>
/// <param name="Bare">The number stands without a word for what it counts: "Primero.", "2.ª".</param>
internal readonly record struct Head(
    HeadKind Kind, string Number, string Segment, Numeral Numeral, int Last, string Rest, bool Quoted, bool Strong, bool Bare = false)
{
    private const int LongestTitle = 250;
    private const string Opening = "\"“«'‘";
    private static readonly SearchValues<char> Separators = SearchValues.Create(".:-–—―;");

    private static readonly string[] Labels = ["regla", "norma", "clausula", "base", "ley", "apartado", "instruccion", "pauta", "punto", "criterio", "estipulacion"];

    private static readonly string[] Kinds = ["adicional", "transitoria", "derogatoria", "final", "modificativa", "complementaria", "interpretativa", "reguladora", "preliminar"];

    private static readonly string[] DivisionWords = ["libro", "parte", "titulo", "capitulo", "seccion", "subseccion"];

    private static readonly string[] OrderWords = ["preliminar", "general", "especial", "final", "adicional", "complementario", "complementaria"];

    /// <summary>Rank of a division: 0 is outermost. Headings of no known kind are below all.</summary>
    public int Rank => Math.Max(0, Array.IndexOf(DivisionWords, ArticleNumber.Fold(Number.Split(' ')[0])));

    /// <summary>Reads the line; null where it is text.</summary>
    /// <param name="line">The words of the line.</param>
    /// <param name="level">Its hashes: under five and six, which the source gives to articles, rules and clauses are articles too.</param>
    public static Head? Read(string line, int level)
    {
        ReadOnlySpan<char> at = line;
        bool quoted = false;
        while (!at.IsEmpty && Opening.Contains(at[0]))
        {
            quoted = true;
            at = at[1..];
        }
        if (level >= 5 && !at.IsEmpty && char.IsAsciiDigit(at[0])) return ReadOrdinal(line, "", "", level);
        if (at.IsEmpty || !char.IsUpper(at[0])) return null;
        int word = WordLength(at);
        if (word is < 3 or > 14) return null;
        string keyword = ArticleNumber.Fold(at[..word]);
        switch (keyword)
        {
            // "Artículo: 63." is a line of a budget.
            case "articulo" or "articulos" when word < at.Length && at[word] == ':': return null;
            case "articulo" or "articulos" or "art" or "arts": return ReadArticle(at[word..].TrimStart(" .:"), "", "", quoted);
            case "disposicion" or "disposiciones": return ReadProvision(at, word, quoted);
            case "anexo" or "anexos" or "anejo" or "anejos" or "apendice": return ReadAnnex(at, word, level, quoted);
        }
        if (keyword.Length >= 6 && keyword[0] == 'a' && ArticleStart.IsMisprint(keyword)) return ReadArticle(at[word..].TrimStart(" .:"), "", "", quoted);
        if (Array.IndexOf(DivisionWords, keyword) >= 0) return ReadDivision(at, word, level, quoted);
        if (level < 5) return null;
        if (Array.IndexOf(Labels, keyword) >= 0 && ReadArticle(at[word..].TrimStart(), keyword + " ", keyword + "-", quoted) is { } labelled)
            return labelled.Number.Contains('/') ? null : labelled;
        return ReadOrdinal(line, "", "", level);
    }

    /// <summary>"Primero. Objeto", "2.ª", "Única": the number alone, as a provision of the group or as an article.</summary>
    /// <param name="line">The words of the line.</param>
    /// <param name="name">The group's name in the singular ("disposición final"); empty for an article.</param>
    /// <param name="segment">The beginning of the address.</param>
    /// <param name="level">Its hashes: under a heading a number may be written in any way.</param>
    public static Head? ReadOrdinal(string line, string name, string segment, int level = 0)
    {
        bool quoted = line.Length > 0 && Opening.Contains(line[0]);
        ReadOnlySpan<char> at = line.AsSpan().TrimStart(Opening);
        if (at.IsEmpty || !char.IsUpper(at[0]) && !char.IsAsciiDigit(at[0])) return null;
        int length = Numeral.Read(at, out Numeral number);
        if (length == 0 || number.Word && Roman.Value(at[..length]) > 0 || level < 5 && !IsOrdinal(at[..length], number)) return null;
        (string rest, bool strong) = After(at[length..]);
        if (!strong || rest.Length > 0 && char.IsLower(rest[0])) return null;
        return name.Length == 0
            ? new(HeadKind.Article, number.Text, "", number, number.Value, rest, quoted, true, Bare: true)
            : new(HeadKind.Provision, $"{name} {at[..length].ToString().ToLowerInvariant()}", Joined(segment, Feminine(number.Text)), number, number.Value, rest, quoted, true, Bare: true);
    }

    /// <summary>A provision is "única", an article "único".</summary>
    private static string Feminine(string number) => number == "único" ? "única" : number;

    private static bool IsOrdinal(ReadOnlySpan<char> printed, Numeral number) =>
        number.Word ? printed[^1] is 'o' or 'a' or 'O' or 'A' : printed.IndexOfAny('º', 'ª', '°') >= 0;

    private static Head? ReadArticle(ReadOnlySpan<char> at, string label, string segment, bool quoted)
    {
        int length = Numeral.Read(at, out Numeral number);
        if (length == 0) return null;
        int last = number.Value;
        string text = number.Text;
        ReadOnlySpan<char> between = at[length..];
        foreach (string link in (string[])[" a ", " y ", " al "])
        {
            if (!between.StartsWith(link) || Numeral.Read(between[link.Length..], out Numeral to) is not (> 0 and var more) || to.Value <= number.Value) continue;
            length += link.Length + more;
            last = to.Value;
            text = $"{number.Text}{link}{to.Text}";
            break;
        }
        (string rest, bool strong) = After(at[length..]);
        if (rest.Length > 0 && (rest[0] is ',' or ')' or '/' or '»' || !strong && !char.IsUpper(rest[0]) && rest[0] is not ('(' or '«' or '¿' or '['))) return null;
        strong &= rest.Length == 0 || !char.IsLower(rest[0]) || at[length] is '-' or '–' or '—';
        return new(HeadKind.Article, label + text, segment.Length > 0 ? segment + Addressing.Slug(text) : "", number, last, rest, quoted, strong);
    }

    private static Head? ReadProvision(ReadOnlySpan<char> at, int word, bool quoted)
    {
        bool many = at[word - 1] is 's' or 'S';
        string name = "disposición";
        string segment = "disposicion";
        int end = word;
        while (end < at.Length && at[end] == ' ')
        {
            int length = WordLength(at[(end + 1)..]);
            string next = ArticleNumber.Fold(at.Slice(end + 1, length));
            // "transitora", "adiciona", "finales" are slips for the same.
            int kind = next.Length < 5 ? -1 : Array.FindIndex(Kinds, k => next[..5] == k[..5] && Math.Abs(next.Length - k.Length) < 3);
            if (kind < 0 && !(next == "y" && end > word)) break;
            // "Disposición adicional adicional décima" is a slip.
            if (kind < 0 || !segment.EndsWith(Kinds[kind], StringComparison.Ordinal))
            {
                name += " " + (kind < 0 ? next : Kinds[kind]);
                segment += "-" + (kind < 0 ? next : Kinds[kind]);
            }
            end += 1 + length;
        }
        if (end == word || segment.EndsWith("-y", StringComparison.Ordinal)) return null;
        int blank = end < at.Length && at[end] == ' ' ? 1 : 0;
        int read = Numeral.Read(at[(end + blank)..], out Numeral number);
        int last = number.Value;
        if (read > 0)
        {
            end += blank + read;
            segment = Joined(segment, Feminine(number.Text));
            ReadOnlySpan<char> link = at[end..].StartsWith(" a ") ? " a " : at[end..].StartsWith(" y ") ? " y " : "";
            if (link.Length > 0 && Numeral.Read(at[(end + 3)..], out Numeral to) is > 0 and var more && to.Value > number.Value)
            {
                end += 3 + more;
                last = to.Value;
                segment += Addressing.Slug(link.ToString() + to.Text) is var tail ? "-" + tail : "";
            }
        }
        (string rest, bool strong) = After(at[end..]);
        if (rest.Length > 0 && (rest[0] is ',' or ')' or '»' || !strong && !char.IsUpper(rest[0]) && rest[0] != '(')) return null;
        strong &= rest.Length == 0 || !char.IsLower(rest[0]);
        if (many && read == 0) return rest.Length > 0 ? null : new(HeadKind.Group, at.ToString(), segment, default, 0, name, quoted, strong);
        return new(HeadKind.Provision, at[..end].ToString().ToLowerInvariant(), segment, number, last, rest, quoted, strong);
    }

    private static Head? ReadDivision(ReadOnlySpan<char> at, int word, int level, bool quoted)
    {
        if (at.Length > LongestTitle || word + 1 >= at.Length || at[word] is not (' ' or '.' or ':')) return null;
        int from = word;
        while (from < at.Length && at[from] is ' ' or '.' or ':') from++;
        int length = Numeral.Read(at[from..], out Numeral number);
        if (length == 0)
        {
            int order = WordLength(at[from..]);
            if (order is > 0 and < 7 && Roman.Value(at.Slice(from, order).ToString().Replace('l', 'I')) > 0) length = order;
            else if (Array.IndexOf(OrderWords, ArticleNumber.Fold(at.Slice(from, order))) >= 0) length = order;
            else if (order == 1 && char.IsUpper(at[from])) length = 1;
            else return null;
        }
        (string rest, bool strong) = After(at[(from + length)..]);
        strong |= at[from + length - 1] is 'ª' or 'º' || at[..(from + length)].EndsWith(".a");
        if (rest.Length > 0 && (rest[0] is ',' or ')' or '»' || char.IsLower(rest[0]) && !(level > 0 && strong))) return null;
        if (rest.Length > 0 && level == 0 && rest[^1] is ';' or ',' or ':') return null;
        return new(HeadKind.Division, at[..(from + length)].ToString(), "", number, number.Value, rest, quoted, strong);
    }

    private static Head? ReadAnnex(ReadOnlySpan<char> at, int word, int level, bool quoted)
    {
        if (at.Length > LongestTitle) return null;
        bool capitals = DivisionStart.IsCapitals(at[..word]);
        int from = word;
        while (from < at.Length && at[from] == ' ') from++;
        foreach (string mark in (string[])["n.º", "n.°", "nº", "núm.", "número"])
            if (at[from..].StartsWith(mark, StringComparison.OrdinalIgnoreCase)) from += mark.Length + (from + mark.Length < at.Length && at[from + mark.Length] == ' ' ? 1 : 0);
        int end = from;
        while (end < at.Length && (char.IsAsciiDigit(at[end]) || char.IsAsciiLetterUpper(at[end]) || end > from && at[end] is '.' or '-' or '·' or '/')) end++;
        if (end + 1 <= at.Length && end > from && at[end - 1] == '.' && end < at.Length && char.IsAsciiLetterLower(at[end]) && (end + 1 == at.Length || !char.IsLetter(at[end + 1]))) end++;
        ReadOnlySpan<char> number = at[from..end].TrimEnd(".-");
        bool numbered = number.Length > 0 && (end == at.Length || !char.IsLetterOrDigit(at[end]))
            && (char.IsAsciiDigit(number[0]) || number.Length == 1 || Roman.Value(number) > 0 || number.IndexOfAny('.', '-') > 0);
        if (!numbered && Numeral.Read(at[from..], out Numeral words) is > 0 and var read && words.Word)
        {
            numbered = true;
            number = at.Slice(from, read);
        }
        if (numbered && Suffix(at, from + number.Length) is > 0 and var suffix) number = at.Slice(from, number.Length + suffix);
        (string rest, bool strong) = After(numbered ? at[(from + number.Length)..] : at[word..]);
        if (rest.Length > 0 && (char.IsLower(rest[0]) || rest[0] is ',' or ')' or '»')) return null;
        if (rest.Length > 0 && !strong && !(level > 0 && capitals) && !DivisionStart.IsCapitals(at)) return null;
        if (level == 0 && !capitals && (rest.Length > 120 || rest.Length > 0 && rest[^1] is ';' or ',')) return null;
        string text = numbered ? number.ToString() : "";
        if (at[0] is 'A' && at[1] is 'p' or 'P') text = $"apéndice {text}".TrimEnd();
        int value = Roman.Value(text) is > 0 and var roman ? roman : int.TryParse(text, out int digits) ? digits : 0;
        return new(HeadKind.Annex, text, "", default, value, rest, quoted, strong);
    }

    /// <summary>" bis", "-a", " a" behind the number of an annex.</summary>
    private static int Suffix(ReadOnlySpan<char> at, int from)
    {
        if (from + 1 >= at.Length || at[from] is not (' ' or '-')) return 0;
        int length = WordLength(at[(from + 1)..]);
        bool suffix = length == 1 && char.IsLower(at[from + 1]) && (from + 2 == at.Length || at[from + 2] is '.' or ':' or ')')
            || ArticleNumber.Fold(at.Slice(from + 1, length)) is "bis" or "ter" or "quater" or "quinquies";
        return suffix ? length + 1 : 0;
    }

    private static (string Text, bool Strong) After(ReadOnlySpan<char> after)
    {
        int i = 0;
        while (i < after.Length && (after[i] is ' ' or '*' or '_' or 'º' or 'ª' or '°' || Separators.Contains(after[i]))) i++;
        return (after[i..].ToString(), i == after.Length || after[..i].ContainsAny(Separators));
    }

    private static string Joined(string segment, string number) => number.Length > 0 ? segment + "-" + Addressing.Slug(number) : segment;

    private static int WordLength(ReadOnlySpan<char> at)
    {
        int end = 0;
        while (end < at.Length && char.IsLetter(at[end]) && at[end] is not ('º' or 'ª')) end++;
        return end;
    }
}
