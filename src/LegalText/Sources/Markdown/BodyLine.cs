namespace Minga.LegalText.Sources.Markdown;

/// <summary>One physical line of the body, its Markdown read.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Level">Number of hashes before it; 0 for text.</param>
/// <param name="Text">The words, without hashes and emphasis; empty for a blank line.</param>
/// <param name="Bold">The whole line is emphasised, perhaps together with its neighbours.</param>
/// <param name="Row">A row of a table, its cells already set apart.</param>
internal readonly record struct BodyLine(int Line, int Level, string Text, bool Bold = false, bool Row = false)
{
    /// <summary>Nothing is on the line.</summary>
    public bool Blank => Text.Length == 0;

    /// <summary>Reads every line of the body; link targets go to <paramref name="links"/> in the order in which they occur.</summary>
    public static List<BodyLine> ReadAll(ReadOnlySpan<char> body, int firstLine, bool sourceMarksArticles, List<string> links)
    {
        var lines = new List<BodyLine>();
        int number = firstLine;
        int opened = -1;
        bool strong = false;
        foreach (ReadOnlySpan<char> raw in Emphasis.Read(body).AsSpan().EnumerateLines())
        {
            // Gazettes that were scanned line by line open and close emphasis at random.
            if (!sourceMarksArticles) strong = false;
            BodyLine line = Read(raw, number++, sourceMarksArticles, ref strong, links);
            if (Inline.CloseLink(line.Text, links) is { } closed)
            {
                line = line with { Text = closed };
                // The link began some lines above, since the source cut its text: its bracket goes too.
                if (opened >= 0) lines[opened] = lines[opened] with { Text = Inline.WithoutLastBracket(lines[opened].Text) };
                opened = -1;
            }
            if (line.Text.LastIndexOf('[') is >= 0 and var bracket && line.Text.IndexOf(']', bracket) < 0) opened = lines.Count;
            else if (opened >= 0 && lines.Count - opened > LongestLink) opened = -1;
            lines.Add(line);
        }
        return lines;
    }

    /// <summary>The text of a link is never cut into more lines than this, blank ones included.</summary>
    private const int LongestLink = 12;

    private static BodyLine Read(ReadOnlySpan<char> line, int number, bool sourceMarksArticles, ref bool strong, List<string> links)
    {
        ReadOnlySpan<char> content = line.Trim();
        if (content.IsEmpty) return new(number, 0, "");
        if (content[0] == '|') return ReadRow(content, number, links);
        int level = 0;
        while (level < content.Length && level < 6 && content[level] == '#') level++;
        if (level > 0 && level < content.Length && content[level] != ' ') level = 0;
        content = content[level..].Trim();
        bool begins = strong || content.StartsWith([Emphasis.Strong]);
        int marks = content.Count(Emphasis.Strong);
        strong ^= marks % 2 == 1;
        bool bold = content.Length > 2 && begins && (sourceMarksArticles && strong || content[^1] == Emphasis.Strong) && marks <= 2;
        return new(number, level, Inline.Plain(content, links), bold);
    }

    private static BodyLine ReadRow(ReadOnlySpan<char> content, int number, List<string> links)
    {
        if (content.IndexOfAnyExcept("|-: \t") < 0) return new(number, 0, "");
        string cells = string.Join(" | ", content.Trim('|').ToString().Split('|', StringSplitOptions.TrimEntries));
        return new(number, 0, Inline.Plain(cells, links).Trim(), Row: true);
    }
}
