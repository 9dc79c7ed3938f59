using System.Globalization;
using System.Text.RegularExpressions;

namespace Minga.Web;

/// <summary>What a person calls a provision, made of its address: the number is the address, the same in all languages.</summary>
public static partial class ProvisionWords
{
    /// <summary>A provision of a measure: "9" is "Artículo 9", "anexo/3" is "Anexo, artículo 3".</summary>
    public static string Article(this Words words, string address) => Name(words, address, "provision.article");

    /// <summary>A provision of an instrument: "32(h)" is "Párrafo 32(h)", "preambulo/4" is "Preámbulo, párrafo 4".</summary>
    public static string Paragraph(this Words words, string address) => Name(words, address, "provision.paragraph");

    private static string Name(Words words, string address, string numbered)
    {
        string[] parts = address.Split('/');
        // The numbers of a preamble are those of its paragraphs.
        string name = string.Join(", ", parts.Select((part, place) => Part(words, part, parts.Take(place).Contains("preambulo") ? "provision.paragraph" : numbered)));
        return name.Length > 1 ? char.ToUpper(name[0], words.Culture) + name[1..] : name;
    }

    private static string Part(Words words, string part, string numbered)
    {
        // "9~2": the second provision with the number 9.
        string[] pieces = part.Split('~');
        string name = pieces[0] switch
        {
            "preambulo" => words["provision.preamble"],
            // The address has no accent; the word has.
            "unico" => words[numbered, "único"],
            "texto" => words["provision.text"],
            "firmas" => words["provision.signatures"],
            "anexo" => words["provision.annex"],
            "transitorios" => words["provision.transitory"],
            var decree when decree.StartsWith("transitorios-", StringComparison.Ordinal) && DateOnly.TryParseExact(decree[13..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
                => words["provision.transitory-of", day],
            var disposition when Disposition().Match(disposition) is { Success: true } match
                => words[$"disposition.{match.Groups[1].Value}", match.Groups[2].Value == "unica" ? "\u0001" : match.Groups[2].Value].Replace("\u0001.ª", words["provision.sole"], StringComparison.Ordinal).Replace("\u0001", words["provision.sole"], StringComparison.Ordinal),
            var section when section.StartsWith("seccion-", StringComparison.Ordinal) => words["provision.section", section[8..].ToUpperInvariant()],
            var annex when annex.StartsWith("anexo-", StringComparison.Ordinal) => words["provision.annex-number", annex[6..].ToUpperInvariant()],
            var division when division.StartsWith("d:", StringComparison.Ordinal) => division[2..].Replace('-', ' '),
            var text when Unnumbered().IsMatch(text) => words["provision.unnumbered", text[1..]],
            var number => words[numbered, number.Replace('-', ' ')],
        };
        return pieces.Length > 1 ? words["provision.repeated", name, pieces[1]] : name;
    }

    [GeneratedRegex(@"^disposicion-(adicional|transitoria|derogatoria|final)-(\d+|unica)(?=$|-)")]
    private static partial Regex Disposition();

    [GeneratedRegex(@"^s\d+$")]
    private static partial Regex Unnumbered();
}
