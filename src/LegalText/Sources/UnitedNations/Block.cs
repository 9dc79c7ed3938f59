using System.Text;
using System.Xml.Linq;
using Minga.LegalText.AkomaNtoso;

namespace Minga.LegalText.Sources.UnitedNations;

/// <summary>What a block of a resolution looks like on paper.</summary>
internal enum BlockLook
{
    Text,
    Heading,

    /// <summary>A paragraph between a section's heading and its first number: the section's own recitals.</summary>
    Cross,
    TableRow,
    Footnote,
}

/// <summary>One printed paragraph with the number that stands before it.</summary>
/// <param name="Look">What it looks like.</param>
/// <param name="Label">The number, where the file marks it as one.</param>
/// <param name="Text">The words, white space (also the non-breaking one) collapsed.</param>
/// <param name="Id">The eId of the element that holds it.</param>
/// <param name="Line">Line in the file.</param>
/// <param name="Notes">The footnotes that hang on it.</param>
internal sealed record Block(BlockLook Look, string Label, string Text, string Id, int Line, IReadOnlyList<Footnote> Notes);

/// <summary>
/// Flattens the body. The three languages of one resolution are marked up differently (a list here is a row of paragraphs there), but they
/// print the same numbers in the same order; so only the printed order is kept, and <see cref="Outline"/> builds the tree from the numbers.
/// </summary>
internal sealed class BlockList
{
    private readonly List<Block> blocks = [];
    private string label = "";
    private string id = "";
    private int line;

    public static List<Block> Of(XElement body)
    {
        var list = new BlockList();
        list.Walk(body);
        list.Flush();
        return list.blocks;
    }

    /// <summary>The blocks of one element that may itself be a paragraph.</summary>
    public static List<Block> OfPart(XElement part)
    {
        var list = new BlockList();
        list.Visit(part, part.Parent!);
        list.Flush();
        return list.blocks;
    }

    private void Walk(XElement element)
    {
        foreach (XNode node in element.Nodes())
        {
            if (node is XText loose)
            {
                string text = Collapse(loose.Value);
                if (text.Length > 0) Add(BlockLook.Text, text, element, []);
                continue;
            }
            if (node is XElement child) Visit(child, element);
        }
    }

    private void Visit(XElement element, XElement parent)
    {
        switch (element.Name.LocalName)
        {
            case "meta" or "coverPage":
                return;
            case "num":
                Flush();
                label = Collapse(element.Value);
                id = IdOf(element);
                line = XmlFile.LineOf(element);
                return;
            case "heading" or "subheading":
                AddInline(BlockLook.Heading, element);
                return;
            case "crossHeading":
                AddInline(IsCentred(element) ? BlockLook.Heading : BlockLook.Cross, element);
                return;
            case "tr":
                AddRow(element);
                return;
            case "p" or "listIntroduction" or "listWrapUp" or "block" or "authorialNote":
                AddParagraph(element, parent);
                return;
            default:
                bool holds = element.Name.LocalName is "paragraph" or "point" or "item";
                if (holds) Flush();
                Walk(element);
                if (holds) Flush();
                return;
        }
    }

    private void AddParagraph(XElement p, XElement parent)
    {
        // "num" and headings inside a p: seen in 78/69 and 77/104.
        foreach (XElement inner in p.Elements().Where(e => e.Name.LocalName is "num" or "heading" or "subheading")) Visit(inner, p);
        var notes = new List<Footnote>();
        var words = new StringBuilder();
        Inline(p, words, notes, skip: true);
        string text = Collapse(words.ToString());
        string? style = (string?)p.Ancestors().FirstOrDefault(e => e.Name.LocalName == "paragraph")?.Attribute("class");
        BlockLook look = style?.StartsWith("FootnoteText", StringComparison.Ordinal) == true ? BlockLook.Footnote
            : label.Length == 0 && LooksLikeHeading(p, text, style) ? BlockLook.Heading
            : BlockLook.Text;
        Add(look, text, p, notes);
    }

    private void AddInline(BlockLook look, XElement element)
    {
        var notes = new List<Footnote>();
        var words = new StringBuilder();
        Inline(element, words, notes, skip: false);
        string text = Collapse(words.ToString());
        if (text.Length > 0 || notes.Count > 0) Add(look, text, element, notes);
    }

    private void AddRow(XElement row)
    {
        var notes = new List<Footnote>();
        var cells = new List<string>();
        foreach (XElement cell in row.Elements())
        {
            var words = new StringBuilder();
            Inline(cell, words, notes, skip: false);
            cells.Add(Collapse(words.ToString()));
        }
        string text = string.Join(" | ", cells.Where(c => c.Length > 0));
        if (text.Length > 0 || notes.Count > 0) Add(BlockLook.TableRow, text, row, notes);
    }

    private void Add(BlockLook look, string text, XElement element, List<Footnote> notes)
    {
        if (text.Length == 0 && notes.Count == 0 && label.Length == 0) return;
        bool labelled = label.Length > 0;
        if (text.Length == 0 && labelled && notes.Count == 0) return;
        blocks.Add(new(look, label, text, labelled && id.Length > 0 ? id : IdOf(element), labelled ? line : XmlFile.LineOf(element), notes));
        label = "";
    }

    // A number whose own paragraph is empty: its words follow as the next paragraph (French 79/323).
    private void Flush()
    {
        if (label.Length == 0) return;
        blocks.Add(new(BlockLook.Text, label, "", id, line, []));
        label = "";
    }

    private static string IdOf(XElement element)
    {
        for (XElement? e = element; e is not null; e = e.Parent)
            if (e.Name.LocalName is "paragraph" or "point" or "item" or "container" or "formula" or "conclusions" or "section" or "part" or "title")
                return (string?)e.Attribute("eId") ?? "";
        return "";
    }

    private static bool LooksLikeHeading(XElement p, string text, string? style)
    {
        // Two tabs centre a line in the word processor.
        bool centred = IsCentred(p);
        if (text.Length == 0 || text.Length > (centred ? 700 : 250)) return false;
        if (text[^1] is ';' or '.' or ',' or ':') return style is "H1" or "H23" or "H4" or "HCh";
        if (style is "H1" or "H23" or "H4" or "HCh" or "HCH" or "HCh0" or "TitleH1") return true;
        if (centred) return true;
        return p.Nodes().All(n => n is XText t ? string.IsNullOrWhiteSpace(t.Value)
            : n is XElement e && (e.Name.LocalName is "eol" or "authorialNote" || (e.Name.LocalName == "span" && (string?)e.Attribute("class") is "bold" or "italic" or "bold italic" or "italic bold")));
    }

    private static bool IsCentred(XElement p) => p.Value.TrimStart('\n', '\r', ' ').StartsWith("\t\t", StringComparison.Ordinal);

    internal static void Inline(XElement element, StringBuilder words, List<Footnote> notes, bool skip)
    {
        foreach (XNode node in element.Nodes())
        {
            if (node is XText text)
            {
                words.Append(text.Value);
                continue;
            }
            if (node is not XElement child) continue;
            switch (child.Name.LocalName)
            {
                case "authorialNote":
                    notes.Add(NoteOf(child));
                    break;
                case "eol" or "br":
                    words.Append(' ');
                    break;
                case "num" or "heading" or "subheading" when skip:
                    break;
                default:
                    bool block = child.Name.LocalName is "p" or "td" or "th" or "item" or "location" or "docDate";
                    if (block) words.Append(' ');
                    Inline(child, words, notes, skip);
                    if (block) words.Append(' ');
                    break;
            }
        }
    }

    private static Footnote NoteOf(XElement note)
    {
        var words = new StringBuilder();
        var nested = new List<Footnote>();
        Inline(note, words, nested, skip: false);
        return new((string?)note.Attribute("marker") ?? "", Collapse(string.Join(' ', [words.ToString(), .. nested.Select(n => n.Text)])));
    }

    /// <summary>All white space, the non-breaking kinds included, as single spaces; none at either end.</summary>
    internal static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            // Marks of direction and zero-width spaces that a word processor left behind; the joiners of Arabic and Persian stay.
            if (c is '\u200E' or '\u200F' or '\u200B' or '\u2060' or '\uFEFF') continue;
            if (!char.IsWhiteSpace(c)) collapsed.Append(c);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ') collapsed.Append(' ');
        }
        if (collapsed.Length > 0 && collapsed[^1] == ' ') collapsed.Length--;
        return collapsed.ToString();
    }
}
