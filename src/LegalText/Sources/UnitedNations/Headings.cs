using System.Text.RegularExpressions;

namespace Minga.LegalText.Sources.UnitedNations;

/// <summary>The words by which headings say what they open, in English, French and Spanish.</summary>
internal static partial class Headings
{
    public static Match Annex(string text) => AnnexPattern().Match(text);

    public static Match Article(string text) => ArticlePattern().Match(text);

    /// <summary>A part, chapter, section or title, and its rank: the smaller holds the greater.</summary>
    public static (int Rank, string Number)? Part(string text)
    {
        Match part = PartPattern().Match(text);
        if (!part.Success) return null;
        char word = char.ToUpperInvariant(part.Groups["word"].Value[0]);
        return (word switch { 'P' => 0, 'S' => 2, _ => 1 }, part.Groups["n"].Value);
    }

    /// <summary>The mark at the beginning of a footnote that stands in the body.</summary>
    public static Match NoteMark(string text) => MarkPattern().Match(text);

    [GeneratedRegex(@"^(Annex|Annexe|Anexo|Appendix|Appendice|Apéndice)\b(\s+(?<n>[IVX]+|\d+|[A-Z]$))?\.?(?=\s|$|\p{P})", RegexOptions.CultureInvariant)]
    private static partial Regex AnnexPattern();

    [GeneratedRegex(@"^(Article|Artículo|Rule|Regla|Règle|Principle|Principio|Principe)\s+((?<n>\d+(\s+(bis|ter))?)|premier|1er)\b(?!\s+(of|de|du)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex ArticlePattern();

    [GeneratedRegex(@"^(?<word>Part|Parte|Partie|Chapter|Chapitre|Capítulo|Section|Sección|Title|Titre|Título)\s+(?<n>[IVXLC]+|\d+[A-Z]?|[A-Z])(?=\.|:|\s|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PartPattern();

    [GeneratedRegex(@"^(?<m>[*†]+|[a-z\d]{1,2}(?=\s))?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex MarkPattern();
}
