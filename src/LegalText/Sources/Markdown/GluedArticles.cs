namespace Minga.LegalText.Sources.Markdown;

/// <summary>
/// Some old files have lost the line breaks of a whole law: "… DECRETA:Artículo 1º — Uno.Art. 2º — Dos.". They are put back where an
/// article begins right after the enacting word or without a blank, and from there on for the numbers that follow.
/// </summary>
internal static class GluedArticles
{
    /// <summary>Word, number, marks and the first words of the text: enough to know an article, however long the block is.</summary>
    private const int LongestHead = 120;

    private static readonly string[] EnactingWords = ["decreta:", "decretan:", "ley:", "sanciona:", "resuelve:", "dispone:"];

    /// <summary>The block, or the blocks that it is made of.</summary>
    public static IEnumerable<Block> Split(Block block)
    {
        string text = block.Text;
        int from = 0;
        int last = 0;
        for (int at = NextWord(text, 1); at > 0; at = NextWord(text, at + 2))
        {
            string window = text.Substring(at, Math.Min(LongestHead, text.Length - at));
            if (!ArticleStart.TryRead(window, out ArticleStart start) || start.Doubtful || start.Number.Value == 0 || !Begins(text, at, window[..^start.Rest.Length], start, last)) continue;
            last = start.Number.Value;
            yield return block with { Text = text[from..at].TrimEnd() };
            from = at;
        }
        yield return from == 0 ? block : block with { Text = text[from..] };
    }

    private static bool Begins(string text, int at, string head, ArticleStart start, int last)
    {
        // A number alone ("Artículo 4.") or a word without a dash after it may be spoken of.
        if (start.Rest.Length == 0 || head.IndexOfAny(['-', '–', '—', ':']) < 0) return false;
        if (last > 0) return start.Number.Value == last + 1 && text.AsSpan(0, at).TrimEnd() is [.., '.' or ':' or ';' or '"' or '”'];
        if (text[at - 1] == ':') return start.Number.Value == 1;
        string before = ArticleNumber.Fold(text.AsSpan(Math.Max(0, at - 12), Math.Min(12, at)).TrimEnd());
        return start.Number.Value == 1 && Array.Exists(EnactingWords, word => before.EndsWith(word, StringComparison.Ordinal));
    }

    private static int NextWord(string text, int from)
    {
        if (from >= text.Length) return -1;
        int next = text.AsSpan(from).IndexOf("rt", StringComparison.OrdinalIgnoreCase);
        while (next >= 0)
        {
            int at = from + next - 1;
            if (at > 0 && text[at] == 'A') return at;
            from += next + 2;
            if (from >= text.Length) return -1;
            next = text.AsSpan(from).IndexOf("rt", StringComparison.OrdinalIgnoreCase);
        }
        return -1;
    }
}
