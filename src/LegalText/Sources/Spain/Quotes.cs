using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Sources.Spain;

/// <summary>
/// Where a quotation that a line opens ends. Laws that change others put the new words between « and », often over many paragraphs, each
/// of which may open them anew; marks that are never closed are frequent, so a quotation has an end or is none.
/// </summary>
internal static class Quotes
{
    /// <summary>More lines than this nobody quotes: a mark is missing.</summary>
    private const int Longest = 1500;

    /// <summary>The last line of the quotation that this line leaves open; the line itself where it leaves none.</summary>
    public static int End(List<BodyLine> lines, int index)
    {
        if (Net(lines[index].Text) <= 0) return index;
        for (int i = index + 1; i < lines.Count && i - index <= Longest; i++)
            if (Net(lines[i].Text) < 0) return i;
        return index;
    }

    private static int Net(string text)
    {
        int net = 0;
        ReadOnlySpan<char> rest = text;
        for (int at = rest.IndexOfAny("«»“”"); at >= 0; at = rest.IndexOfAny("«»“”"))
        {
            net += rest[at] is '«' or '“' ? 1 : -1;
            rest = rest[(at + 1)..];
        }
        return net;
    }
}
