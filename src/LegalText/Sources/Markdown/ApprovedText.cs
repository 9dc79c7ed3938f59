namespace Minga.LegalText.Sources.Markdown;

/// <summary>The parts around the articles: titles of texts that a law approves, formulas with which a law was enacted, numbers of annexes.</summary>
internal static class ApprovedText
{
    private static readonly string[] Kinds =
    [
        "convenio", "acuerdo", "tratado", "protocolo", "estatuto", "reglamento", "contrato", "codigo", "convencion", "memorandum", "carta",
        "acta", "planilla", "texto ordenado", "reglamentacion", "regimen", "bases", "pliego", "ley ", "constitucion", "enmienda", "estructura", "canje", "programa",
    ];

    private static readonly string[] Enactments =
    [
        "dada en la sala", "dado en la sala", "dada en el recinto", "registrada bajo", "registrado bajo", "— registrada", "- registrada", "–registrada", "-registrada", "—registrada",
    ];

    /// <summary>A title in capitals that names a kind of text.</summary>
    public static bool IsTitle(string text)
    {
        if (!DivisionStart.IsCapitals(text)) return false;
        string folded = ArticleNumber.Fold(text.AsSpan(0, Math.Min(40, text.Length)).TrimStart(" \"“«"));
        return Array.Exists(Kinds, kind => folded.StartsWith(kind, StringComparison.Ordinal));
    }

    /// <summary>"PLANILLA ANEXA AL ARTICULO 1º": an annex without articles.</summary>
    public static bool IsTable(string title) => title.StartsWith("PLANILLA ANEXA", StringComparison.Ordinal) || title.StartsWith("PLANILLAS ANEXAS", StringComparison.Ordinal);

    /// <summary>"DADA EN LA SALA DE SESIONES …", "REGISTRADA BAJO EL Nº …".</summary>
    public static bool IsEnactment(string text)
    {
        string folded = ArticleNumber.Fold(text.AsSpan(0, Math.Min(24, text.Length)).TrimStart(" \"“"));
        return Array.Exists(Enactments, formula => folded.StartsWith(formula, StringComparison.Ordinal));
    }

    /// <summary>"ANEXO II" is number "II"; the word is the kind.</summary>
    public static string AnnexNumber(string label)
    {
        int blank = label.IndexOf(' ');
        return blank < 0 ? "" : label[(blank + 1)..].Trim(' ', '"', '“', '”', '\'', '«', '»', '°', 'º', '.', '-');
    }
}
