using Minga.Kernel;
using Minga.LegalText;
using Minga.Web;

namespace Minga.Library.ExportText;

/// <summary>
/// A text as a lawyer cites it, in the reader's language: "España, Ley 90/2011, de 29 de marzo, de pruebas, art. 9 (BOE-A-2011-90001; texto
/// en vigor desde el 1 de abril de 2019; tomado el 7 de agosto de 2026), https://…". Made of what is stored and nothing else.
/// </summary>
public static class Citation
{
    /// <summary>The citation of a text, or of one provision of it.</summary>
    /// <param name="facts">What is stored.</param>
    /// <param name="territory">The name of its territory; null for an instrument.</param>
    /// <param name="address">The address of the provision ("9", "anexo/3", "4.1(I)(a)"); null for the whole text.</param>
    /// <param name="words">The reader's language.</param>
    public static string Of(TextFacts facts, LanguageMap? territory, string? address, Words words)
    {
        var parts = new List<string>();
        if (territory is not null) parts.Add(words.In(territory).Text);
        parts.Add(Title(facts));
        if (!string.IsNullOrEmpty(address)) parts.Add(Place(facts, address, words));
        var brackets = new List<string> { facts.SourceId };
        if (facts.InForceFrom is { } from) brackets.Add(words["citation.in-force-from", words.LongDate(from)]);
        brackets.Add(words["citation.taken", words.LongDate(facts.TakenOn)]);
        string text = $"{string.Join(", ", parts)} ({string.Join("; ", brackets)})";
        return facts.Official is { } official ? $"{text}, {official.AbsoluteUri}" : text;
    }

    // A title that names the act by its number stands alone; any other follows the name.
    private static string Title(TextFacts facts)
    {
        string title = facts.Title.Trim().TrimEnd('.');
        if (facts.Kind == DocumentKind.Instrument || facts.Number.Length == 0 || Digits(title).Contains(Digits(facts.Number), StringComparison.Ordinal) && Digits(facts.Number).Length > 0) return title;
        return ActName.Of(facts.Rank, facts.Number) is { Length: > 0 } name ? $"{name}, {title}" : title;

        static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
    }

    // "9" is "art. 9"; what is no plain article is called as the pages call it.
    private static string Place(TextFacts facts, string address, Words words)
    {
        if (facts.Kind == DocumentKind.Instrument) return words.Paragraph(address).ToLower(words.Culture);
        if (!char.IsAsciiDigit(address[0]) || address.AsSpan().IndexOfAny('/', '~') >= 0) return words.Article(address).ToLower(words.Culture);
        bool brazil = facts.Territory?.Value.Split('-')[0] == "br";
        int end = address.AsSpan().IndexOfAny('.', '(');
        string article = (end < 0 ? address : address[..end]).Replace('-', ' ');
        string rest = end < 0 ? "" : address[end..];
        if (!brazil) return words["citation.article", article + rest];
        // "4.1(I)(a)" is art. 4º, § 1º, I, a.
        string inner = rest.StartsWith(".unico", StringComparison.Ordinal) ? $", {words["export.sole-paragraph"].TrimEnd('.').ToLower(words.Culture)}{rest[6..]}"
            : rest.StartsWith('.') ? ", § " + Ordinal(rest[1..].Split('(')[0]) + rest[(rest.IndexOf('(', StringComparison.Ordinal) is >= 0 and var at ? at : rest.Length)..]
            : rest;
        return words["citation.article", Ordinal(article) + inner.Replace("(", ", ", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal)];
    }

    private static string Ordinal(string number) => number.Length == 1 ? number + "º" : number;
}
