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

    [GeneratedRegex(@"reda[cçg][ãa]o|vigora|acresc|inclu[ií]d|substitu[ií]d|modificad|alterad|altera[çc]|passa(?:m|r[áã]o?)?\s+a\s|restabelecid", RegexOptions.IgnoreCase)]
    private static partial Regex Changes();

    [GeneratedRegex(@"\bart|§|par[áa]grafo|inciso|al[íi]nea|\bitem\b|\bitens\b|\blei\b|decreto|c[óo]digo|consolida|tabela|anexo", RegexOptions.IgnoreCase)]
    private static partial Regex Changed();
}
