using System.Globalization;
using System.Text.RegularExpressions;
using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Sources.LeyChile;

/// <summary>The beginning of an article: "Artículo 1.o Las", "Art. 2° bis.-", "Artículo vigésimo primero transitorio.-", "Artículo final."</summary>
/// <param name="Number">Its number as it is addressed; empty where it has none ("Artículo transitorio").</param>
/// <param name="Value">What the numbers around it are compared with; 0 where it has none.</param>
/// <param name="Transitory">It says of itself that it is transitory.</param>
/// <param name="Rest">The text after it.</param>
/// <param name="Start">As the other readers know it.</param>
internal readonly record struct ArticleHead(string Number, int Value, bool Transitory, string Rest, ArticleStart Start)
{
    /// <summary>Reads the line; false where it begins no article.</summary>
    public static bool TryRead(string line, out ArticleHead head)
    {
        head = default;
        if (Word.Match(line) is not { Success: true } word) return false;
        bool quoted = !char.IsLetter(line[0]);
        string after = line[word.Length..];
        if (Digits.Match(after) is { Success: true } digits) return TryReadDigits(after, digits, quoted, out head);
        if (Ordinal.Read(after, out int value) is > 0 and var length)
        {
            head = Of(new(value.ToString(CultureInfo.InvariantCulture), value, "", after[..length].ToLowerInvariant()), after[length..], quoted);
            return true;
        }
        if (Named.Match(after) is { Success: true } named)
        {
            string name = named.Value.ToLowerInvariant();
            head = Of(new(name is "transitorio" ? "" : name, name is "único" or "unico" ? 1 : 0), name is "transitorio" ? after : after[name.Length..], quoted);
            return true;
        }
        if (!ArticleStart.TryRead(line, out ArticleStart start) || start.Number.Text.Length == 0) return false;
        head = Of(start.Number, start.Rest, start.Quoted);
        return true;
    }

    private static bool TryReadDigits(string after, Match digits, bool quoted, out ArticleHead head)
    {
        head = default;
        string rest = after[digits.Length..];
        // "Artículo 5, inciso" and "Artículos 5 y 6" speak of articles.
        if (rest.Length > 0 && (rest[0] is ',' or ')' && digits.Groups[5].Length == 0 || Spoken.IsMatch(rest))) return false;
        string number = digits.Groups[1].Value.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        string latin = ArticleNumber.Fold(digits.Groups[3].Value), letter = digits.Groups[5].Value, again = ArticleNumber.Fold(digits.Groups[6].Value);
        int value = int.Parse(number.Length > 0 ? number : "0", CultureInfo.InvariantCulture);
        string suffix = string.Join(' ', new[] { latin, digits.Groups[4].Value, letter, again }.Where(p => p.Length > 0));
        string range = digits.Groups[2].Length > 0 ? "-" + digits.Groups[2].Value : "";
        // "183-A" as elsewhere, but "152 bis A".
        head = Of(new(number + range + (suffix.Length == 0 ? "" : (latin.Length == 0 ? "-" : " ") + suffix), value, suffix), rest, quoted);
        return true;
    }

    /// <summary>"PRIMERA.- Mientras", "VIGÉSIMO OCTAVA.-": a transitory provision of the constitution.</summary>
    public static bool TryReadOrdinal(string line, out ArticleHead head)
    {
        head = default;
        if (Ordinal.Read(line, out int value) is not (> 0 and var length) || length == line.Length || line[length] is not ('.' or '°')) return false;
        head = Of(new(value.ToString(CultureInfo.InvariantCulture), value, "", line[..length].ToLowerInvariant()), line[length..], false);
        return true;
    }

    private static ArticleHead Of(ArticleNumber number, string after, bool quoted)
    {
        string rest = after.TrimStart(Separators);
        bool transitory = rest.StartsWith("transitori", StringComparison.OrdinalIgnoreCase) && rest.Length > 10;
        if (transitory) rest = rest[11..].TrimStart(Separators);
        return new(number.Text, number.Value, transitory, rest, new(number, rest, quoted, false));
    }

    private static readonly char[] Separators = [' ', '.', '-', '–', '—', ':', ';', '°', 'º', ')'];

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Compiled;

    private static readonly Regex Word = new(@"^(?:[""“«]|'')?\s*(?:art[íi]culo|art)\s*\.?\s*(?:N[°º]\s*)?(?=[\p{L}\d])", RegexOptions.IgnoreCase | Options);

    private const string Latin = @"bis|ter|qu[áa]ter|quinquies|quinquis|sexies|septies|octies|nonies|novies|decies|\p{L}{2,8}decies|vicies";

    /// <summary>"12", "1.o", "2° bis", "129 bis 1°", "183-AA", "152 quáter O bis", "483 a)", "548-1". A letter is no word of the text: "12 A los efectos".</summary>
    private static readonly Regex Digits = new(
        @"^(\d\.\d{3}|\d{1,4})(?:\s?-\s?(\d{1,4})(?=\s*\.))?(?:\s?\.?\s?[oaº°ª](?=[\s.(:,-]|$))?(?:[\s.-]{1,2}((?i:" + Latin + @"))\b(?:\s(\d{1,2})(?=\s?[°º.-]|\s[A-Z]\s?\.)[°º]?)?)?"
        + @"(?:(?:\s|\s?-\s?|\.\s(?=[a-z]\)$))([A-ZÑ]{1,2}|[a-z])(?=\s*[.°:)-]|\s+\p{Lu}\p{Ll}|\s+(?i:" + Latin + @")\b|$)(?:\s((?i:" + Latin + @"))\b)?)?", Options);

    private static readonly Regex Spoken = new(@"^\s*(y|e|a|al|o|u|de|del|inciso|incisos|letra|letras|n[úu]mero|n[°º])\s", Options);

    private static readonly Regex Named = new(@"^(transitorio|final|[úu]nico)\b", RegexOptions.IgnoreCase | Options);
}
