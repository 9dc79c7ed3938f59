using System.Globalization;
using System.Text.RegularExpressions;
using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Sources.BrazilSenate;

/// <summary>The parts of an article, as Brazil's law on the making of laws names them (Lei Complementar 95/1998, article 10).</summary>
internal enum Part { Article, Paragraph, Inciso, Alinea, Item }

/// <summary>The label at the start of a paragraph: "Art. 5º", "§ 1º", "Parágrafo único.", "I -", "a)", "1.". Whether it counts, its place decides.</summary>
/// <param name="Part">What it begins.</param>
/// <param name="Number">As printed, without ornaments: "5", "10-A", "único", "IV", "a".</param>
/// <param name="Value">Its place in its row, from 1; of "único", 1.</param>
/// <param name="Rest">The text after it.</param>
/// <param name="Strong">Set off by a dash or a bracket and not by a point alone, as initials of a name are.</param>
internal readonly partial record struct Label(Part Part, string Number, int Value, string Rest, bool Strong)
{
    /// <summary>The label of the line after an opening quotation mark, if there is one; null where there is none.</summary>
    public static Label? Read(string line)
    {
        string text = line.TrimStart('"', '“', '”', '«', '\'', '‘', ' ', '.', '*');
        if (text.Length == 0) return null;
        return text[0] switch
        {
            'A' or 'a' when ArticleForm().Match(text) is { Success: true } m => Numbered(Part.Article, m),
            '§' or 'P' or 'p' when ParagraphForm().Match(text) is { Success: true } m => Numbered(Part.Paragraph, m),
            'I' or 'V' or 'X' or 'L' or 'C' or 'l' when IncisoForm().Match(text) is { Success: true } m && Roman.Value(m.Groups["n"].Value.Replace('l', 'I')) is > 0 and var value
                => new(Part.Inciso, m.Groups["n"].Value.Replace('l', 'I') + m.Groups["s"].Value, value, m.Groups["r"].Value, m.Groups["d"].Value != "."),
            >= '1' and <= '9' when ItemForm().Match(text) is { Success: true } m
                => new(Part.Item, m.Groups["n"].Value, int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture), m.Groups["r"].Value, m.Groups["d"].Value != "."),
            >= 'a' and <= 'z' when AlineaForm().Match(text) is { Success: true } m => Lettered(m),
            _ => null,
        };
    }

    private static Label? Numbered(Part part, Match match)
    {
        string rest = match.Groups["r"].Value;
        // "Art. 5º, § 2º" and "Art. 5º da Lei" speak of an article; a comma before a sentence is a misprinted point.
        if (rest is [',', ..] && Sentence().IsMatch(rest)) rest = rest[1..].TrimStart();
        if (rest.Length > 0 && (rest[0] is ',' or '/' || (match.Groups["d"].Length == 0 && Mention().IsMatch(rest)))) return null;
        string digits = string.Concat(match.Groups["n"].Value.Replace('l', '1').Where(char.IsAsciiDigit));
        return digits.Length == 0
            ? new(part, "único", 1, rest, true)
            : new(part, digits.TrimStart('0') + match.Groups["s"].Value, int.Parse(digits, CultureInfo.InvariantCulture), rest, true);
    }

    /// <summary>"z" is the 26th, "aa" the 27th.</summary>
    private static Label Lettered(Match match)
    {
        string letters = match.Groups["n"].Value;
        int value = letters.Aggregate(0, (total, letter) => total * 26 + letter - 'a' + 1);
        return new(Part.Alinea, letters, value, match.Groups["r"].Value, match.Groups["d"].Value.Contains(')'));
    }

    /// <summary>"Art. É concedida isenção": the number was lost in print.</summary>
    public static bool LostNumber(string line) => Lost().IsMatch(line);

    [GeneratedRegex(@"^Art\.?\s*[º°]?\s*\p{Lu}")]
    private static partial Regex Lost();

    private const string Ordinal = @"\s?(?:[º°ª˚]|[oOa](?![\p{L}\d]))?";
    private const string After = @"(?<s>-[A-Z](?=[.\s]))?\s*(?<d>[-–—.:)]*)\s*(?<r>.*)$";

    [GeneratedRegex(@"^(?:Art|ART|art)(?:igo|IGO)?[\s.,º-]*(?:(?<n>\d{1,4}(?:\.\s?\d{3})?|l(?=\s?[º°]))(?!\d)" + Ordinal + @"\.?|[úuÚU][nN][iI][cC][oO])" + After, RegexOptions.Singleline)]
    private static partial Regex ArticleForm();

    [GeneratedRegex(@"^(?:§[\s.-]*|par[áa]grafos?\s+)(?:(?<n>\d{1,3}|l(?=\s?[º°o]))(?!\d)" + Ordinal + @"\.?|[úu]nico)" + After, RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex ParagraphForm();

    [GeneratedRegex(@"^(?<n>[IVXLCl]{1,9})(?<s>-[A-Z](?=\s))?\s*(?<d>[-–—.:)]+)\s*(?<r>.*)$", RegexOptions.Singleline)]
    private static partial Regex IncisoForm();

    [GeneratedRegex(@"^(?<n>[a-z]{1,2})\s?(?<d>[-–—.)]+)\s*(?<r>.*)$", RegexOptions.Singleline)]
    private static partial Regex AlineaForm();

    [GeneratedRegex(@"^(?<n>[1-9]\d{0,2})\s?[º°ª]?\s?(?<d>[-–—.)]+)(?!\d)\s*(?<r>.*)$", RegexOptions.Singleline)]
    private static partial Regex ItemForm();

    [GeneratedRegex(@"^,\s*(?!Par[áa]g|[IVXLC]+\b)\p{Lu}")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?:d[aoe]s?|e|a|ao)\s")]
    private static partial Regex Mention();
}
