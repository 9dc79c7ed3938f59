using System.Text.RegularExpressions;

namespace Minga.LegalText.Sources.LeyChile;

/// <summary>What stands between two blank lines: a heading with its title, or an article with its paragraphs.</summary>
/// <param name="Line">Line of the file on which it begins.</param>
/// <param name="Level">Number of hashes before its first line; 0 for text.</param>
/// <param name="Paragraphs">Its lines without the editor's notes; never empty.</param>
/// <param name="Notes">The editor's notes.</param>
internal sealed record Block(int Line, int Level, List<string> Paragraphs, List<Footnote> Notes)
{
    /// <summary>The first line.</summary>
    public string First => Paragraphs[0];

    /// <summary>
    /// Reads the body. Its first heading, and the title in italics below it, repeat what the front matter says. A block that holds nothing but
    /// notes hands them to the one before it.
    /// </summary>
    public static List<Block> ReadAll(ReadOnlySpan<char> body, int firstLine, List<Finding> findings)
    {
        var read = new List<(int Line, List<string> Lines)>();
        List<string>? open = null;
        int number = firstLine - 1;
        foreach (ReadOnlySpan<char> raw in body.EnumerateLines())
        {
            number++;
            string line = Blanks.Replace(raw.Trim().ToString(), " ");
            if (line.Length == 0) open = null;
            else
            {
                if (open is null) read.Add((number, open = []));
                open.Add(line);
            }
        }
        if (read is [(_, [['#', ' ', ..]]), ..])
        {
            read.RemoveAt(0);
            if (read is [(_, [['*', .., '*']]), ..]) read.RemoveAt(0);
        }
        var notes = new EditorNotes(read.SelectMany(b => b.Lines), findings);
        var blocks = new List<Block>();
        foreach ((int line, List<string> lines) in read)
        {
            int level = 0;
            while (level < lines[0].Length && lines[0][level] == '#') level++;
            if (level > 0) lines[0] = lines[0][level..].Trim();
            (List<string> paragraphs, List<Footnote> found) = notes.Split(lines, line, level > 0);
            if (paragraphs.Count > 0) blocks.Add(new(line, level, paragraphs, found));
            else if (blocks.Count > 0) blocks[^1].Notes.AddRange(found);
        }
        return blocks;
    }

    private static readonly Regex Blanks = new(@"\s+", RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
