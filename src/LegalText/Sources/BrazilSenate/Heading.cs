using System.Text.RegularExpressions;

namespace Minga.LegalText.Sources.BrazilSenate;

/// <summary>A line that begins a division or an annex: "TÍTULO I", "CAPÍTULO II - Dos Crimes", "ANEXO", or words set in the middle.</summary>
/// <param name="Number">The word and its number as printed: "CAPÍTULO II"; empty for words alone.</param>
/// <param name="Words">What stands beside or instead of it.</param>
/// <param name="Rank">1 for an annex, 2 for the outermost division; a division ends those of its own rank and below.</param>
internal readonly partial record struct Heading(string Number, string Words, int Rank)
{
    private const int Longest = 240;

    public static Heading? Read(Block block)
    {
        string text = block.Text;
        if (block.Row || text.Length > Longest || text[0] is '"' or '“') return null;
        Match match = Form().Match(text);
        if (match.Success)
        {
            string words = match.Groups["w"].Value, label = match.Groups["l"].Value.TrimEnd(' ', '.', ':');
            int rank = RankOf(match.Groups["k"].Value);
            bool numbered = match.Groups["n"].Length > 0;
            bool alone = words.Length == 0 || match.Groups["d"].Value.AsSpan().IndexOfAny("-–—:") >= 0 || IsCapitals(words);
            if (alone && (block.Centred || IsCapitals(match.Groups["k"].Value) || (numbered && words.Length == 0)) && (numbered || rank == 1 || words.Length == 0))
                return new(label, words, rank);
        }
        return block.Centred && text.Length < 120 && text[^1] is not ('.' or ';' or ':' or ',') && Label.Read(text) is null && Article().IsMatch(text) ? new("", text, 9) : null;
    }

    public static bool IsCapitals(string text) => text.Any(char.IsUpper) && !text.Any(char.IsLower);

    private static int RankOf(string word) => char.ToLowerInvariant(word[0]) switch
    {
        'a' => 1, 'l' => 2, 'p' => 3, 't' => 4, 'c' => 5, _ => word.StartsWith("sub", StringComparison.OrdinalIgnoreCase) ? 7 : 6,
    };

    [GeneratedRegex(@"^(?<l>(?<k>livro|parte|t[íi]tulo|cap[íi]tulo|sec?[cç][ãa]o|subse[cç][ãa]o|anexos?|ap[êe]ndice)(?:\s+n[º.°]*)?\s*(?<n>[""“']?(?:[IVXLC]+(?:-[A-Z])?|\d{1,2}|[A-Z])[""”']?\s?[º°ª]?(?![\p{L}\d])|[úu]nic[oa]|primeir[oa]|segund[oa]|terceir[oa]|quart[oa]|quint[oa]|geral|especial|preliminar)?)(?<d>\s*[-–—:.]*\s*)(?<w>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    /// <summary>"Disposições Gerais", "Do Conselho", "DAS PENAS".</summary>
    [GeneratedRegex(@"^(?:d[aoe]s?\s|disposi[çc])", RegexOptions.IgnoreCase)]
    private static partial Regex Article();
}
