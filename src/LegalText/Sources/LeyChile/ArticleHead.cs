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
        string plain = Ornament.Replace(line, "°", 1);
        if (Word.Match(plain) is { Success: true } word)
        {
            if (Ordinal.Read(plain.AsSpan(word.Length), out int value) is > 0 and var length)
            {
                string text = value.ToString(CultureInfo.InvariantCulture);
                head = Of(new(text, value, "", plain.Substring(word.Length, length).ToLowerInvariant()), plain[(word.Length + length)..], plain[0] is '"' or '“');
                return true;
            }
            if (Named.Match(plain[word.Length..]) is { Success: true } named)
            {
                string name = named.Groups[1].Value.ToLowerInvariant();
                head = Of(new(name == "final" ? name : "", 0), (name == "final" ? "" : name) + plain[(word.Length + named.Groups[1].Length)..], false);
                return true;
            }
        }
        if (!ArticleStart.TryRead(plain, out ArticleStart start) || start.Number.Text.Length == 0) return false;
        head = Of(start.Number, start.Rest, start.Quoted);
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

    private static readonly char[] Separators = [' ', '.', '-', '–', '—', ':', ';', '°', 'º'];

    private static readonly Regex Ornament = new(@"(?<=^\W{0,2}[Aa][Rr][Tt][^\d]{0,10}\d+)\s?\.\s?[oaº°ª](?=[\s.(:-]|$)|(?<=^\W{0,2}[Aa][Rr][Tt][^\d]{0,10}\d+)[oa](?=[\s.(:-]|$)", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static readonly Regex Word = new(@"^[""“]?\s*(?:art[íi]culo|art\.)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static readonly Regex Named = new(@"^(transitorio|final)\b(?=\s*([.\-–—:]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
