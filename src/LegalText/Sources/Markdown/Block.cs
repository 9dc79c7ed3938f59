namespace Minga.LegalText.Sources.Markdown;

/// <summary>One paragraph, heading or row of the body, its hard-wrapped lines joined.</summary>
/// <param name="Line">Line of the file on which it begins.</param>
/// <param name="Level">Hashes before it; 0 for text.</param>
/// <param name="Text">The words.</param>
/// <param name="Bold">Every line is emphasised as a whole.</param>
/// <param name="Row">A row of a table.</param>
internal readonly record struct Block(int Line, int Level, string Text, bool Bold, bool Row)
{
    /// <summary>
    /// Joins lines. Lines without a blank line between them are one paragraph, as in Markdown. In scanned texts every line of a
    /// paragraph stands alone: it is joined to the line before where that one was cut in the middle of a sentence (see <see cref="Wrapping"/>).
    /// </summary>
    public static List<Block> Join(List<BodyLine> lines, bool sourceMarksArticles, List<Finding> findings)
    {
        var blocks = new List<Block>();
        var parts = new List<string>();
        BodyLine first = default;
        BodyLine last = default;
        bool afterBlank = true;
        foreach (BodyLine read in lines)
        {
            BodyLine line = read;
            if (line.Blank)
            {
                afterBlank = true;
                continue;
            }
            if (line.Level > 0 && !sourceMarksArticles && Wrapping.IsSentence(line, last))
            {
                findings.Add(new("heading-is-text", line.Line, Addressing.Shorten(line.Text)));
                line = line with { Level = 0 };
            }
            bool joins = parts.Count > 0 && Wrapping.Continues(last, line, afterBlank);
            if (!joins)
            {
                Flush();
                first = line;
            }
            parts.Add(line.Text);
            last = line;
            afterBlank = false;
        }
        Flush();
        return blocks;

        void Flush()
        {
            if (parts.Count == 0) return;
            var block = new Block(first.Line, first.Level, Wrapping.Joined(parts), first.Bold && last.Bold, first.Row);
            if (sourceMarksArticles || block.Row) blocks.Add(block);
            else blocks.AddRange(GluedArticles.Split(block));
            parts.Clear();
        }
    }
}
