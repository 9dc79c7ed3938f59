namespace Minga.LegalText.Sources.Markdown;

/// <summary>What stands after the last article and rules nothing: enactment formulas, names and offices of those who signed, stamps.</summary>
internal static class ClosingText
{
    private const int Longest = 700;

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "de", "del", "la", "las", "los", "el", "y", "e", "en", "von", "van", "der", "di", "da", "a", "al", "s", "h", "firmado", "fdo", "firmas",
    };

    private static readonly string[] Titles = ["nota", "anexo", "anexos", "planilla", "protocolo", "acuerdo", "convenio", "antecedentes", "indice", "reglamento", "estatuto",
        "secretaria", "subsecretaria", "ministerio", "direccion", "subdireccion", "jefatura", "objetivos"];

    private static readonly string[] Formulas = ["tengase por ley", "tengase como ley", "por tanto"];

    /// <summary>Whether the paragraph enacts, signs or stamps.</summary>
    /// <param name="block">The paragraph.</param>
    /// <param name="before">What it stands under; names sign only under an article or other signatures, a lone word in capitals ("LEVINGSTON") only under an article.</param>
    public static bool IsSignature(Block block, Node before)
    {
        string text = block.Text;
        if (block.Row || block.Level > 0 || text.Length > Longest) return false;
        if (ApprovedText.IsEnactment(text) || IsStamp(text) || IsFormula(text)) return true;
        bool signed = before.Kind == ProvisionKind.Article || before.Signatures;
        bool word = !text.Contains(' ') && DivisionStart.IsCapitals(text);
        return signed && (!word || before.Kind == ProvisionKind.Article || text[^1] == '.' || IsFormula(before.Paragraphs[^1])) && IsNames(text);
    }

    private static bool IsFormula(string text)
    {
        string folded = ArticleNumber.Fold(text.AsSpan(0, Math.Min(text.Length, 20)));
        return Array.Exists(Formulas, formula => folded.StartsWith(formula, StringComparison.Ordinal));
    }

    /// <summary>"e. 05/12/2018 N° 92802/18 v. 05/12/2018": the gazette's own mark.</summary>
    private static bool IsStamp(string text) =>
        text.Length <= 60 && text.StartsWith("e. ", StringComparison.Ordinal) && char.IsAsciiDigit(text[3]) && text.Contains(" v. ", StringComparison.Ordinal);

    /// <summary>Every word is a name, an office or a particle between them: nothing is said.</summary>
    private static bool IsNames(string text)
    {
        int names = 0;
        foreach (string word in text.Split([' ', '.', ',', '—', '–', '-', ';', '"', '“', '”', '(', ')', '|'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsUpper(word[0])) names++;
            else if (!Small.Contains(word)) return false;
            if (names == 1 && Array.IndexOf(Titles, ArticleNumber.Fold(word)) >= 0) return false;
        }
        bool dashed = text.AsSpan().IndexOfAny("—–-") >= 0;
        // Long capitals without a dash between names are a title: "BANCO CENTRAL DE LA REPUBLICA ARGENTINA".
        return names > 0 && !text.EndsWith(':') && text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && (dashed || !DivisionStart.IsCapitals(text) || names <= 4);
    }
}
