using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Minga.LegalText.Sources.Word.Package;

namespace Minga.LegalText.Sources.Word;

/// <summary>A paragraph of the document, or a row of a table with its cells set apart by " | ".</summary>
/// <param name="Text">Its words, with the number that Word gives it.</param>
/// <param name="Line">How many paragraphs stand before it, and one.</param>
/// <param name="Level">Depth of a heading, from 1; 0 for text.</param>
/// <param name="Title">It is in Word's style for the title.</param>
/// <param name="Row">It is a row of a table.</param>
/// <param name="Notes">Its footnotes.</param>
internal sealed record Paragraph(string Text, int Line, int Level, bool Title, bool Row, IReadOnlyList<Footnote> Notes);

/// <summary>Reads the paragraphs in order. Of tracked changes the text is as after accepting them all; what they delete is a finding.</summary>
internal sealed partial class Body
{
    private readonly Dictionary<string, (int Level, bool Title)> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _notes = new(StringComparer.Ordinal);
    private readonly Numbers _numbers;
    private readonly List<Finding> _findings;
    private int _line;

    public Body(Package package, List<Finding> findings)
    {
        _findings = findings;
        _numbers = new Numbers(package["word/styles.xml"], package["word/numbering.xml"]);
        foreach (XElement style in package["word/styles.xml"]?.Elements(W + "style") ?? [])
        {
            string name = Value(style.Element(W + "name")).ToLowerInvariant();
            if (Value(style, "styleId") is { Length: > 0 } id) _styles[id] = (Heading().Match(name) is { Success: true } m ? m.Groups[1].Value[0] - '0' : Outline(style), name is "title" or "título");
        }
        foreach (XElement note in package["word/footnotes.xml"]?.Elements(W + "footnote") ?? [])
            _notes[Value(note, "id")] = string.Join(' ', note.Elements(W + "p").Select(p => Words(p, []).Trim()).Where(t => t.Length > 0));
        if (package.Main.Element(W + "body") is { } body) Blocks(body);
    }

    public List<Paragraph> Paragraphs { get; } = [];

    private void Blocks(XElement holder)
    {
        foreach (XElement e in holder.Elements())
            switch (e.Name.LocalName)
            {
                case "p": Take(e); break;
                case "tbl": Table(e); break;
                case "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml" or "smartTag": Blocks(e); break;
                case "altChunk" or "subDoc": _findings.Add(new("element-not-understood", _line, e.Name.LocalName)); break;
            }
    }

    private void Take(XElement p)
    {
        _line++;
        XElement? properties = p.Element(W + "pPr");
        (int level, bool title) = _styles.GetValueOrDefault(Value(properties?.Element(W + "pStyle")));
        if (Outline(p) is > 0 and var own) level = own;
        var notes = new List<Footnote>();
        string words = Words(p, notes), label = words.Length > 0 ? _numbers.Next(properties) : "";
        // A line break inside a paragraph sets an article's number apart from its words.
        string[] lines = [.. (label + words).Split('\n').Select(l => Spaces().Replace(l, " ").Trim()).Where(l => l.Length > 0)];
        for (int i = 0; i < lines.Length; i++) Paragraphs.Add(new(lines[i], _line, i == 0 && lines[i].Length < 300 ? level : 0, title, false, i == lines.Length - 1 ? notes : []));
        foreach (XElement box in p.Descendants(W + "txbxContent").Where(b => !b.Ancestors().Any(a => a.Name.LocalName == "Fallback"))) Blocks(box);
    }

    private void Table(XElement table)
    {
        foreach (XElement row in table.Elements(W + "tr"))
        {
            _line++;
            var notes = new List<Footnote>();
            string text = string.Join(" | ", row.Descendants(W + "tc").Select(c => string.Join(' ', c.Elements(W + "p").Select(p => Spaces().Replace(Words(p, notes), " ").Trim()))));
            if (Paragraphs is not [.., { Row: true }]) _findings.Add(new("table-as-lines", _line, Addressing.Shorten(text)));
            if (text.Any(char.IsLetterOrDigit)) Paragraphs.Add(new(text, _line, 0, false, true, notes));
        }
    }

    private string Words(XElement p, List<Footnote> notes)
    {
        var words = new StringBuilder();
        foreach (XElement e in p.Descendants().Where(e => !e.Ancestors().TakeWhile(a => a != p).Any(a => a.Name.LocalName is "txbxContent" or "moveFrom" or "Fallback")))
            switch (e.Name.LocalName)
            {
                case "t": words.Append(e.Value); break;
                case "tab" when e.Parent!.Name == W + "r": words.Append(' '); break;
                case "br" or "cr": words.Append(Value(e, "type") == "" ? '\n' : ' '); break;
                case "noBreakHyphen": words.Append('-'); break;
                case "delText": _findings.Add(new("tracked-deletion", _line, Addressing.Shorten(e.Value))); break;
                case "commentReference": _findings.Add(new("comment-left-out", _line, "")); break;
                case "blip" or "imagedata": _findings.Add(new("image-left-out", _line, "")); break;
                case "footnoteReference": notes.Add(new("", _notes.GetValueOrDefault(Value(e, "id"), ""))); break;
            }
        return words.ToString();
    }

    private static int Outline(XElement holder) =>
        int.TryParse(Value(holder.Element(W + "pPr")?.Element(W + "outlineLvl")), out int level) && level is >= 0 and < 9 ? level + 1 : 0;

    internal static string Value(XElement? e, string name = "val") => (string?)e?.Attribute(W + name) ?? "";

    [GeneratedRegex(@"^(?:heading|t[íi]tulo|titre) ([1-9])$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[\s-[\n]]+")]
    private static partial Regex Spaces();
}
