namespace Minga.LegalText.Sources.Markdown;

/// <summary>
/// The words under a heading that belong to it: the name under "CAPITULO I" or "INCISO 02", the words in capitals after an article's
/// number, and the rest of a heading that was too long for its line ("… DISOLUCION Y" above "LIQUIDACION"). Only typography tells
/// them from text: capitals under capitals, a long line that goes on in lower case, no full stop, few words.
/// </summary>
internal static class HeadingBelow
{
    private const int Longest = 160;
    private const int LongestInCapitals = 240;

    private static readonly string[] Parts = ["seccion", "parte", "inciso", "capitulo", "titulo", "libro"];

    /// <summary>Moves the first paragraph of the node into its heading where it belongs there.</summary>
    public static void Take(Node node)
    {
        if (node.Paragraphs.Count == 0) return;
        string first = node.Paragraphs[0];
        if (first.Length > (node.Kind == ProvisionKind.Division && DivisionStart.IsCapitals(first) ? LongestInCapitals : Longest)) return;
        if (node.Heading.Length == 0)
        {
            if (!IsName(node, first)) return;
            node.Heading = first;
        }
        else
        {
            if (node.Kind != ProvisionKind.Division || node.Paragraphs.Count > 1 || !IsTitle(first)) return;
            if (node.Number.Length == 0 && IsLabel(node.Heading)) (node.Number, node.Heading) = (node.Heading, first);
            else if (IsRest(node, first)) node.Heading += " " + first;
            else return;
        }
        node.Paragraphs.RemoveAt(0);
    }

    private static bool IsName(Node node, string first)
    {
        bool capitals = DivisionStart.IsCapitals(first) && !Wrapping.IsItem(first);
        return node.Kind switch
        {
            ProvisionKind.Division => node.Paragraphs.Count == 1 && (node.Children.Count > 0 || IsTitle(first)) || capitals && IsTitle(first),
            ProvisionKind.Annex => capitals && !first.Contains('|'),
            ProvisionKind.Article => node.Paragraphs.Count > 1 && capitals && !Wrapping.EndsSentence(first),
            _ => false,
        };
    }

    /// <summary>Neither a sentence nor an item nor a line of a budget.</summary>
    private static bool IsTitle(string text) =>
        !Wrapping.EndsSentence(text) && !Wrapping.IsItem(text) && !text.Contains("...", StringComparison.Ordinal) && text.AsSpan().IndexOfAny("$|_") < 0;

    /// <summary>"II", "INCISO 02", "1ª PARTE", "PRIMERA SECCION": a number and a word for a part, and no name.</summary>
    private static bool IsLabel(string heading)
    {
        if (heading.Length > 20 || !DivisionStart.IsCapitals(heading.Replace(".a ", " ", StringComparison.Ordinal).Replace("ª", "", StringComparison.Ordinal))) return false;
        string[] words = heading.Split(' ');
        if (words.Length == 1) return Roman.Value(heading) > 0;
        return words.Length == 2 && (char.IsAsciiDigit(words[1][0]) || Roman.Value(words[1]) > 0 || Array.IndexOf(Parts, ArticleNumber.Fold(words[1])) >= 0);
    }

    private static bool IsRest(Node node, string first)
    {
        string above = node.Heading;
        if (Wrapping.EndsSentence(above)) return false;
        if (char.IsLower(first[0])) return (node.Number + " - " + above).Length >= Wrapping.ShortestCut;
        return DivisionStart.IsCapitals(above) && DivisionStart.IsCapitals(first) && !IsPart(first);
    }

    /// <summary>"INCISO 02 - PRESIDENCIA", "CAPITULO I": begins a part of its own.</summary>
    private static bool IsPart(string text)
    {
        int blank = text.IndexOf(' ');
        return blank > 0 && Array.IndexOf(Parts, ArticleNumber.Fold(text.AsSpan(0, blank))) >= 0 && (char.IsAsciiDigit(text[blank + 1]) || Roman.Value(text.AsSpan(blank + 1).ToString().Split(' ')[0]) > 0);
    }
}
