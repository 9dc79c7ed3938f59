using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Sources.Spain;

/// <summary>Titles that are told from text by their first words.</summary>
internal static class Approved
{
    private static readonly string[] Texts =
    [
        "texto refundido", "reglamento", "estatuto", "codigo", "ley ", "normas", "normativa", "ordenanza", "instruccion", "convenio", "acuerdo", "protocolo", "bases", "plan ",
        "reglas", "regimen", "compilacion", "texto articulado", "disposiciones reguladoras",
    ];

    /// <summary>A title in capitals or on a heading that names a kind of text: "REGLAMENTO DE …", "TEXTO REFUNDIDO DE LA LEY …".</summary>
    public static bool IsTitle(BodyLine line)
    {
        if (line.Text.Length > 300 || line.Level >= 5 || line.Level == 0 && !DivisionStart.IsCapitals(line.Text)) return false;
        string folded = ArticleNumber.Fold(line.Text.AsSpan(0, Math.Min(40, line.Text.Length)));
        return Array.Exists(Texts, kind => folded.StartsWith(kind, StringComparison.Ordinal));
    }

    /// <summary>"PREÁMBULO", "EXPOSICIÓN DE MOTIVOS".</summary>
    public static bool IsPreamble(string text) =>
        text.Length < 30 && ArticleNumber.Fold(text) is "preambulo" or "exposicion de motivos" or "preambulo." or "exposicion de motivos.";
}
