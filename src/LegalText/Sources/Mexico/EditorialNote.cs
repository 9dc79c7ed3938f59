using System.Globalization;
using System.Text.RegularExpressions;

namespace Minga.LegalText.Sources.Mexico;

/// <summary>
/// What the Chamber's editors write between the paragraphs: "Párrafo reformado DOF 30-12-2015". A law itself never gives a date of the
/// gazette with hyphens, so that those words alone tell a note from the text.
/// </summary>
internal static partial class EditorialNote
{
    private const int LongestNote = 6;

    /// <summary>The rest of a note that the converter cut: ", 30-12-2015", ". Derogado DOF 16-05-2016".</summary>
    public static bool IsRest(string line) => line.Length > 0 && (line[0] is ',' or '.' or ';' || char.IsAsciiDigit(line[0])) && RestWords().IsMatch(line);

    /// <summary>Whether a line right after a note belongs to it.</summary>
    public static bool GoesOn(string line) => (Gazette().IsMatch(line) && !line.Contains("sic", StringComparison.Ordinal))
        || IsBracket(line);

    /// <summary>The note with the last day that it names: that of the state in which the text is.</summary>
    public static Footnote Of(string words)
    {
        string text = words.Trim();
        Match last = Dates().Matches(text).LastOrDefault() ?? Match.Empty;
        return new("", text, last.Success ? Day(last.Value) : null);
    }

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "dd-MM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>What of the text the note means: "(en la porción normativa …)".</summary>
    private static bool IsBracket(string line) => line.StartsWith("(en la", StringComparison.OrdinalIgnoreCase) && line.Contains("porci", StringComparison.Ordinal);

    /// <summary>The line after the note that begins at <paramref name="i"/>; the same line where none does.</summary>
    public static int End(int count, Func<int, string> text, int i)
    {
        bool whole = text(i).Length > 0 && char.IsUpper(text(i)[0]) && Gazette().IsMatch(text(i)) && !text(i).Contains("(sic", StringComparison.Ordinal);
        // What is said of the text on its first line is what tells a note from a sentence that goes on with "Ley" or "Artículo".
        if (!whole && !(Opening().IsMatch(text(i)) && Said().IsMatch(text(i)))) return i;
        for (int end = i; end < count && end < i + LongestNote; end++)
        {
            if (end > i && (text(end).Length == 0 || (Opening().IsMatch(text(end)) && !text(end).StartsWith("DOF", StringComparison.Ordinal)) || Starts.Article(text(end)) is not null || Furniture.End(count, text, end) > end)) return i;
            if (!Gazette().IsMatch(text(end))) continue;
            int open = Enumerable.Range(i, end - i + 1).Sum(j => text(j).Count(c => c == '(') - text(j).Count(c => c == ')'));
            int after = open > 0 && end + 1 < count && text(end + 1).Contains(')') ? end + 2 : end + 1;
            return after < count && IsBracket(text(after)) ? after + 1 : after;
        }
        return i;
    }

    [GeneratedRegex(@"^([,.;]\s*|(?=\d\d-\d\d-\d{4}))(\d\d-\d\d-\d{4}|.*\bDOF \d\d-\d\d-\d{4})")]
    private static partial Regex RestWords();

    [GeneratedRegex(@"\b\d\d-\d\d-\d{4}\b")]
    private static partial Regex Dates();

    [GeneratedRegex(@"\bDOF \d\d-\d\d-\d{4}|\bDOF$")]
    private static partial Regex Gazette();

    [GeneratedRegex(@"reform[aó]|[Aa]dición|[Nn]ota\b|erratas|\bDOF\b|\b\w*(adicionad|derogad|declarad|inválid|recorrid|reubicad|numerad|modificad|actualizad|compilad|publicad|corregid|suprimid|abrogad|ordenad|ajustad|sustituid|restablecid)[oa]s?\b|\bvigencia\b", RegexOptions.IgnoreCase)]
    private static partial Regex Said();

    [GeneratedRegex(@"^(Artículo|Párrafo|Fracción|Fracciones|Inciso|Subinciso|Numeral|Apartado|Sección|Capítulo|Título|Libro|Denominación|Fe de erratas|Reforma|Reformad|Adición|Adicionad|Derogad|Nota|Inconstitucionalidad|Arancel|Cuota|Cantidad|Tabla|Tarifa|Renglón|Base|Encabezado|Punto|Transitorio|Subsección|Anexo|Último párrafo|Ley|Código|DOF)\b(?!\s+(\d|[IVXL]+\b|[Pp]rimer|[Ss]egund|[Tt]ercer|[Cc]uart|[Úú]nic))")]
    private static partial Regex Opening();
}
