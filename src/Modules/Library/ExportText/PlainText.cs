using System.Text;
using Minga.LegalText;
using Minga.Web;

namespace Minga.Library.ExportText;

/// <summary>A text as plain text: its head, then one paragraph a line with empty lines between, the footnotes below the paragraph they stand at.</summary>
internal static class PlainText
{
    /// <summary>UTF-8 without a byte order mark.</summary>
    public static byte[] Write(LegalDocument document, CopyHead head, Words words)
    {
        var text = new StringBuilder();
        Line(text, document.Title);
        foreach ((string name, string value) in head.Lines()) text.Append(name).Append(": ").Append(OneLine(value)).Append('\n');
        text.Append('\n');
        Line(text, head.Notice);
        Line(text, "----------");
        foreach (PrintedLine line in PrintedLine.Of(document, new(words, document)))
        {
            if (line.Text.Length > 0) Line(text, line.Text);
            foreach (Footnote note in line.Notes) Line(text, $"[{(note.Marker.Length > 0 ? note.Marker : words["export.note"])}] {note.Text}");
        }
        text.Length--;
        return new UTF8Encoding(false).GetBytes(text.ToString());
    }

    private static void Line(StringBuilder text, string line) => text.Append(OneLine(line)).Append("\n\n");

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
