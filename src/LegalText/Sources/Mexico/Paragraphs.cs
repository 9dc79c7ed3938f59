using System.Text;

namespace Minga.LegalText.Sources.Mexico;

/// <summary>A paragraph of the law, its hard-wrapped lines joined.</summary>
/// <param name="Text">Its words.</param>
/// <param name="At">Line in the file.</param>
/// <param name="Element">The number of the file's element that begins with it; null inside one.</param>
/// <param name="Notes">The notes that stand after it.</param>
internal sealed record Paragraph(string Text, int At, string? Element, IReadOnlyList<Footnote> Notes);

/// <summary>
/// Joins the lines that a page broke. The indentation that began a paragraph is lost; what tells a new one is a note or a numbered item,
/// or a line that ended a sentence although the next word had room on it.
/// </summary>
internal static class Paragraphs
{
    public static List<Paragraph> Of(IReadOnlyList<Line> lines)
    {
        double width = Width(lines);
        var paragraphs = new List<Paragraph>();
        var text = new StringBuilder();
        int first = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            Append(text, lines[i].Text);
            if (i + 1 < lines.Count && !Breaks(lines[i], lines[i + 1], width)) continue;
            paragraphs.Add(new(text.ToString(), lines[first].At, lines[first].Element, lines[i].Notes));
            text.Clear();
            first = i + 1;
        }
        return paragraphs;
    }

    /// <summary>The width of a full line: nine in ten of the long ones are no longer.</summary>
    private static double Width(IReadOnlyList<Line> lines)
    {
        int[] lengths = [.. lines.Select(l => l.Text.Length).Where(l => l > 60).Order()];
        return lengths.Length == 0 ? 100 : lengths[lengths.Length * 9 / 10];
    }

    private static void Append(StringBuilder text, string line)
    {
        // A word cut at the end of a line; "Rúbrica.-" and "2-" are no words.
        bool cut = text.Length > 1 && text[^1] == '-' && char.IsLetter(text[^2]) && line.Length > 0 && char.IsLower(line[0]);
        if (cut) text.Length--;
        else if (text.Length > 0) text.Append(' ');
        text.Append(line);
    }

    private static bool Breaks(Line line, Line next, double width)
    {
        if (line.Notes.Count > 0) return true;
        string text = line.Text, after = next.Text;
        bool ends = EndsSentence(text);
        // The converter takes "artículo 5 de" for an article wherever a line begins so.
        if (next.Element is not null && (ends || text[^1] == ')' || text.Length < width * 0.55 || Starts.Article(after) is not null)) return true;
        if (IsMark(after) || IsMark(text)) return true;
        // A title runs over its lines until the day of publication.
        if (Starts.IsPublication(text)) return Starts.Published(text) is not null;
        if (Starts.IsReform(after) && ends) return true;
        if (ends && (Starts.Transitional(after) is not null || Starts.IsClosing(after) || Item.Of(after) is not null)) return true;
        int room = after.IndexOf(' ') is > 0 and var word ? word : after.Length;
        bool fits = text.Length + 1 + room <= width * 0.88;
        if (ends) return fits && !char.IsLower(after[0]);
        return text.Length < width * 0.55 && (char.IsUpper(after[0]) || char.IsDigit(after[0]));
    }

    private static bool IsMark(string text) =>
        Starts.IsTransitional(text) || Starts.IsReforms(text) || Starts.Division(text) is not null || Starts.IsPublication(text);

    private static bool EndsSentence(string text) =>
        text.TrimEnd('"', '”', ')', '»', '\'', ' ') is { Length: > 0 } end && (end[^1] is '.' or ':' or ';' or '-' or '…'
        || text.EndsWith(", y", StringComparison.Ordinal) || text.EndsWith(", o", StringComparison.Ordinal) || text.EndsWith(" y/o", StringComparison.Ordinal)
        || text.EndsWith("; y", StringComparison.Ordinal) || text.EndsWith("; o", StringComparison.Ordinal) || end[^1] == ',');
}
