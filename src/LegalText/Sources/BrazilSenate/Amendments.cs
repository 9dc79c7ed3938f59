using System.Text.RegularExpressions;

namespace Minga.LegalText.Sources.BrazilSenate;

/// <summary>Which paragraphs are the words of another law, quoted by an article that changes it. They stay inside that article.</summary>
internal static partial class Amendments
{
    /// <summary>Marks the paragraphs of quotations that begin with a mark and a label and are closed.</summary>
    public static bool[] Quoted(IReadOnlyList<Block> blocks)
    {
        bool[] quoted = new bool[blocks.Count];
        for (int i = 0; i < blocks.Count; i++)
        {
            if (!Opens(blocks[i].Text)) continue;
            int end = i;
            while (end < blocks.Count && !Closes(blocks[end].Text, end > i) && (end == i || !OpensAnew(blocks, end))) end++;
            if (end == blocks.Count || (end > i && !Closes(blocks[end].Text, true))) continue;
            quoted.AsSpan(i, end - i + 1).Fill(true);
            i = end;
        }
        return quoted;
    }

    /// <summary>"... passa a vigorar com a seguinte redação:": what follows is another law's text, quoted or not.</summary>
    public static bool Announces(string text) => text.Length > 0 && text[^1] is ':' && Changes().IsMatch(text) && Changed().IsMatch(text);

    /// <summary>
    /// Whether the announced text follows without quotation marks. Where a row of the law's own begins ("I -", "a)"), only what says that words
    /// change is an announcement: others say "the following items" of articles too.
    /// </summary>
    public static bool Follows(string announcement, string next) =>
        Announces(announcement) && (Label.Read(next) is not { Value: 1, Part: > Part.Paragraph } || Words().IsMatch(announcement));

    private static bool Opens(string text) => text.Length > 1 && text[0] is '"' or '“' or '«' or '”' or '‘' && Label.Read(text) is not null;

    /// <summary>A new quotation is announced although the last one was not closed.</summary>
    private static bool OpensAnew(IReadOnlyList<Block> blocks, int at) => Opens(blocks[at].Text) && blocks[at - 1].Text.EndsWith(':');

    private static bool Closes(string text, bool inside)
    {
        string bare = Suffix().Replace(text, "");
        if (bare.Length == 0 || bare[^1] is not ('"' or '”' or '“' or '»' or '’')) return false;
        // A word in quotation marks at the end of a paragraph closes nothing.
        int marks = text.Count(c => c is '"' or '“' or '”' or '«' or '»' or '‘');
        return inside ? marks % 2 == 1 : marks % 2 == 0;
    }

    [GeneratedRegex(@"(?:\s|[.;,:]|\(NR\)|\(AC\)|\bNR\b)+$")]
    private static partial Regex Suffix();

    [GeneratedRegex(
        @"(?:seguintes?|nova|com a|a mesma)\s+reda[cçg]|passa(?:m|r[áã]o?)?\s+a\s+(?:vigorar|viger|vigir|ter|constar)|acrescid[oa]s?\s+d|acrescent(?:a|e)|seguintes?\s+(?:altera|modifica)"
        + @"|seguintes?\s+(?:art|par[áa]g|§|inciso|al[íi]nea|dispositivo)|ficam?\s+(?:inclu[íi]d|alterad|modificad|substitu[íi]d|assim redigid)|substitu[íi]d[oa]s?\s+pel",
        RegexOptions.IgnoreCase)]
    private static partial Regex Changes();

    [GeneratedRegex(@"reda[cç]|vigora|acrescid[oa]s?\s+d", RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex(@"\bart|§|par[áa]grafo|\blei\b|decreto|c[óo]digo|consolida", RegexOptions.IgnoreCase)]
    private static partial Regex Changed();
}
