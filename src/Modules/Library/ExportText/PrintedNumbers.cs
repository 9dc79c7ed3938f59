using System.Globalization;
using Minga.LegalText;
using Minga.Web;

namespace Minga.Library.ExportText;

/// <summary>
/// Numbers with the ornaments of print, which are not stored: "Artículo 9", "§ 1º", "Parágrafo único.", "a)". Made in the language of the
/// text; Brazil's by the law on the making of laws (Lei Complementar 95/1998, article 10).
/// </summary>
internal sealed class PrintedNumbers(Words words, LegalDocument document)
{
    private readonly bool brazil = document.Territory?.Value.Split('-')[0] == "br";

    /// <summary>The line above a division, an annex or an article; empty where nothing is printed there.</summary>
    public string Heading(Provision p) => p.Kind switch
    {
        ProvisionKind.Article => Joined(Article(p), p.Heading),
        ProvisionKind.Annex => Joined(Capital(p.Number.Length > 0 ? words["provision.annex-number", p.Number] : words["provision.annex"]), p.Heading),
        // A heading that holds its number ("CAPÍTULO II - …") does not get it twice.
        ProvisionKind.Division => p.Number.Length > 0 && !p.Heading.Contains(p.Number, StringComparison.OrdinalIgnoreCase) ? Joined(p.Number, p.Heading) : p.Heading,
        _ => p.Heading,
    };

    /// <summary>What stands before the words of a numbered paragraph or point; empty where it has no number.</summary>
    public string Label(Provision p)
    {
        if (p.Number.Length == 0) return "";
        if (brazil && p.Kind == ProvisionKind.Paragraph)
            return p.Number.Equals("único", StringComparison.OrdinalIgnoreCase) || p.Number == "unico" ? words["export.sole-paragraph"] : "§ " + Ordinal(p.Number);
        if (p.Kind is not ProvisionKind.Point) return p.Number + ".";
        if (document.Kind == DocumentKind.Instrument) return $"({p.Number})";
        if (brazil && p.Number.All(c => char.IsAsciiLetterUpper(c) || c == '-' || char.IsAsciiDigit(c)) && char.IsAsciiLetterUpper(p.Number[0])) return p.Number + " –";
        return char.IsAsciiDigit(p.Number[0]) ? p.Number + "." : p.Number + ")";
    }

    private string Article(Provision p)
    {
        if (p.Number.Length == 0) return Capital(words.Article(p.Address.Split('/')[^1].Split('~')[0]));
        return Capital(IsName(p.Number) ? p.Number : words["provision.article", brazil ? Ordinal(p.Number) : p.Number]);
    }

    // "disposición adicional segunda" is a name; "10 bis", "primero ter" and "único" are numbers.
    private static bool IsName(string number)
    {
        string[] parts = number.Split(' ');
        return parts.Length > 1 && parts[0].Length >= 4 && parts[0].All(char.IsLetter) && !Suffixes.Contains(parts[1].ToLowerInvariant());
    }

    private static readonly string[] Suffixes = ["bis", "ter", "quater", "quáter", "quinquies", "sexies", "septies", "octies", "nonies", "decies"];

    // Brazil writes the first nine as ordinals.
    private static string Ordinal(string number) => number.Length == 1 && number[0] is >= '1' and <= '9' ? number + "º" : number;

    private string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], words.Culture) + text[1..];

    private static string Joined(string number, string heading) => heading.Length == 0 ? number : number.Length == 0 ? heading
        : number.EndsWith('.') ? $"{number} {heading}" : string.Create(CultureInfo.InvariantCulture, $"{number}. {heading}");
}
