using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Sources.Spain;

/// <summary>Titles that are told from text by their first words.</summary>
internal static class Approved
{
    private static readonly string[] Texts =
    [
        "texto refundido", "reglamento", "estatuto", "codigo", "ley ", "norma", "normativa", "ordenanza", "instruccion", "convenio", "acuerdo", "protocolo", "bases", "plan ",
        "reglas", "regimen", "compilacion", "texto articulado", "disposiciones reguladoras",
    ];

    private static readonly string[] Editors = ["Téngase en cuenta que", "Incluye la corrección de errores", "Incluye las correcciones de errores", "Norma derogada", "Disposición derogada"];

    /// <summary>A title in capitals or on a heading that names a kind of text: "REGLAMENTO DE …", "TEXTO REFUNDIDO DE LA LEY …".</summary>
    public static bool IsTitle(BodyLine line)
    {
        if (line.Text.Length > 300 || line.Level >= 5 || line.Level == 0 && !DivisionStart.IsCapitals(line.Text)) return false;
        return IsKind(line.Text);
    }

    /// <summary>Begins with the word for a kind of text.</summary>
    public static bool IsKind(string text)
    {
        if (text.Length > 300 || text[^1] is '.' or ',' or ':') return false;
        string folded = ArticleNumber.Fold(text.AsSpan(0, Math.Min(40, text.Length)));
        return Array.Exists(Texts, kind => folded.StartsWith(kind, StringComparison.Ordinal));
    }

    /// <summary>Capitals longer than any list of names: the title of what follows the signatures.</summary>
    public static bool IsLongTitle(string text) => text.Length is > 60 and < 300 && DivisionStart.IsCapitals(text);

    /// <summary>The editor speaks at the head of the text: what repealed it, which errata it includes.</summary>
    public static bool IsEditors(string text) => Array.Exists(Editors, words => text.StartsWith(words, StringComparison.Ordinal));

    /// <summary>A few words in capitals, as the names of those who sign.</summary>
    public static bool IsName(string text) =>
        text.Length < 60 && DivisionStart.IsCapitals(text) && text.AsSpan().Count(' ') < 6 && text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && text.IndexOf(". ", StringComparison.Ordinal) is < 0 or > 3;

    /// <summary>"PREÁMBULO", "EXPOSICIÓN DE MOTIVOS".</summary>
    public static bool IsPreamble(string text) =>
        text.Length < 30 && ArticleNumber.Fold(text) is "preambulo" or "exposicion de motivos" or "preambulo." or "exposicion de motivos.";
}
