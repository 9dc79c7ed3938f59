using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using static Minga.LegalText.AkomaNtoso.Names;

namespace Minga.LegalText.AkomaNtoso;

/// <summary>
/// Writes a text as Akoma Ntoso 3.0, valid against the schema of OASIS: an instrument as <c>statement</c>, a measure as <c>act</c>. Each
/// provision keeps its address as <c>wId</c> (white space and "%" as "%" and four hexadecimal digits); lines, aliases and what else
/// Akoma Ntoso has no place for are attributes and one <c>proprietary</c> element of our own namespace, so that
/// <see cref="AkomaNtosoReader"/> reads back the same document. Characters that XML cannot hold become U+FFFD.
/// </summary>
public static class AkomaNtosoWriter
{
    /// <summary>Writes UTF-8 without a byte order mark; the stream stays open.</summary>
    public static void Write(LegalDocument document, Stream stream)
    {
        XDocument xml = ToXml(document);
        var settings = new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize };
        using var writer = XmlWriter.Create(stream, settings);
        xml.Save(writer);
    }

    private static XDocument ToXml(LegalDocument document)
    {
        var ids = new ElementIds();
        List<Provision> rest = [.. document.Provisions];
        XElement? preamble = rest.Count > 0 && Preambles.Fits(rest[0]) ? Preambles.Write(Take(rest, 0), ids) : null;
        int annexes = rest.Count;
        while (annexes > 0 && rest[annexes - 1].Kind == ProvisionKind.Annex) annexes--;
        List<Provision> attached = rest[annexes..];
        rest.RemoveRange(annexes, rest.Count - annexes);
        Provision? closing = rest.Count > 0 && IsClosing(rest[^1]) ? Take(rest, rest.Count - 1) : null;

        bool act = document.Kind == DocumentKind.Measure;
        var main = new XElement(Akn + (act ? "act" : "statement"), new XAttribute("name", document.Rank.Length > 0 ? Clean(document.Rank) : act ? "act" : "statement"),
            document.InForce is { Acts.Count: > 0 } ? new XAttribute("contains", "singleVersion") : null,
            Frbr.Meta(document, component: ""),
            new XElement(Akn + "preface", new XElement(Akn + "p",
                document.Number.Length > 0 ? new XElement(Akn + "docNumber", Clean(document.Number)) : null,
                new XElement(Akn + "docTitle", Clean(document.Title)))),
            preamble,
            new XElement(Akn + (act ? "body" : "mainBody"), rest.Count > 0
                ? rest.Select(p => Hierarchy(p, "", ids))
                : [new XElement(Akn + "hcontainer", new XAttribute("name", "empty"))]),
            closing is null ? null : Mark(new XElement(Akn + "conclusions"), closing, "", "conclusions", ids, Blocks(closing)),
            attached.Count == 0 ? null : new XElement(Akn + "attachments", attached.Select((a, i) => Attachment(document, a, i, ids))));
        return new(new XElement(Akn + "akomaNtoso", new XAttribute(XNamespace.Xmlns + "minga", Own.NamespaceName), main));
    }

    private static Provision Take(List<Provision> provisions, int index)
    {
        Provision provision = provisions[index];
        provisions.RemoveAt(index);
        return provision;
    }

    private static bool IsClosing(Provision p) =>
        p is { Kind: ProvisionKind.Text, Number: "", Heading: "", Restarts: false, Children.Count: 0, Paragraphs.Count: > 0 };

    private static XElement Attachment(LegalDocument document, Provision annex, int index, ElementIds ids)
    {
        string number = (index + 1).ToString(CultureInfo.InvariantCulture);
        string id = ids.Next("", "att", number);
        return new(Akn + "attachment", new XAttribute("eId", id), new XElement(Akn + "doc", new XAttribute("name", "annex"),
            Frbr.Meta(document, component: "annex_" + number), new XElement(Akn + "mainBody", Hierarchy(annex, id, ids))));
    }

    private static XElement Hierarchy(Provision p, string parent, ElementIds ids)
    {
        (string element, string name, string prefix) = Of(p.Kind);
        var xml = new XElement(Akn + element, name.Length > 0 ? new XAttribute("name", name) : null);
        Mark(xml, p, parent, prefix, ids, []);
        string id = xml.Attribute("eId")!.Value;
        bool words = p.Paragraphs.Count + p.Notes.Count > 0;
        if (p.Children.Count == 0)
        {
            if (words) xml.Add(new XElement(Akn + "content", new XAttribute("eId", id + "__content"), Blocks(p)));
            return xml;
        }
        if (words) xml.Add(new XElement(Akn + "intro", new XAttribute("eId", id + "__intro"), Blocks(p)));
        foreach (Provision child in p.Children) xml.Add(Hierarchy(child, id, ids));
        return xml;
    }

    /// <summary>Gives the element its identifiers, its number and heading, and then its content.</summary>
    internal static XElement Mark(XElement xml, Provision p, string parent, string prefix, ElementIds ids, IEnumerable<object> content)
    {
        xml.Add(new XAttribute("eId", ids.Next(parent, prefix, p.Number)));
        if (p.Address.Length > 0) xml.Add(new XAttribute("wId", Escape(Clean(p.Address))));
        if (p.Line != 0) xml.Add(new XAttribute(Own + "line", p.Line.ToString(CultureInfo.InvariantCulture)));
        if (p.Aliases.Count > 0) xml.Add(new XAttribute(Own + "aliases", string.Join(' ', p.Aliases.Select(a => Escape(Clean(a))))));
        if (p.Restarts) xml.Add(new XAttribute(Own + "restarts", "true"));
        if (p.Number.Length > 0) xml.Add(new XElement(Akn + "num", Clean(p.Number)));
        if (p.Heading.Length > 0) xml.Add(new XElement(Akn + "heading", Clean(p.Heading)));
        xml.Add(content);
        return xml;
    }

    /// <summary>The paragraphs, the footnotes at the end of the last one.</summary>
    internal static List<XElement> Blocks(Provision p)
    {
        List<XElement> blocks = [.. p.Paragraphs.Select(t => new XElement(Akn + "p", Clean(t)))];
        if (p.Notes.Count == 0) return blocks;
        if (p.Paragraphs.Count == 0 || p.Paragraphs[^1].Length == 0) blocks.Add(new(Akn + "p", new XAttribute(Own + "only-notes", "true")));
        foreach (Footnote note in p.Notes)
            blocks[^1].Add(new XElement(Akn + "authorialNote", new XAttribute("marker", Clean(note.Marker)), new XAttribute("placement", "bottom"),
                note.On is { } on ? new XAttribute(Own + "on", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null, new XElement(Akn + "p", Clean(note.Text))));
        return blocks;
    }

    internal static string Clean(string text)
    {
        bool clean = true;
        for (int i = 0; i < text.Length && clean; i++)
            clean = XmlConvert.IsXmlChar(text[i]) || (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]) && ++i > 0);
        if (clean) return text;
        var mended = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
            if (XmlConvert.IsXmlChar(text[i])) mended.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) mended.Append(text[i]).Append(text[++i]);
            else mended.Append('\uFFFD');
        return mended.ToString();
    }
}
