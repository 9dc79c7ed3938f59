using System.Xml.Linq;
using static Minga.LegalText.AkomaNtoso.Names;

namespace Minga.LegalText.AkomaNtoso;

/// <summary>The preamble in Akoma Ntoso's own elements: a formula, then recitals, whose items are a <c>blockList</c>.</summary>
internal static class Preambles
{
    /// <summary>Whether the preamble has the shape that the schema gives to one; any other is written as a container of the body.</summary>
    public static bool Fits(Provision p) =>
        p is { Kind: ProvisionKind.Preamble, Number: "", Heading: "" } && p.Paragraphs.Count + p.Notes.Count + p.Children.Count > 0
        && p.Children.All(r => r.Kind == ProvisionKind.Recital && FitsAsItem(r));

    private static bool FitsAsItem(Provision p) =>
        p.Paragraphs.Count > 0 && p.Children.All(c => c.Kind == ProvisionKind.Point && FitsAsItem(c));

    public static XElement Write(Provision p, ElementIds ids)
    {
        XElement xml = AkomaNtosoWriter.Mark(new XElement(Akn + "preamble"), p, "", "preamble", ids, []);
        string id = xml.Attribute("eId")!.Value;
        if (p.Paragraphs.Count + p.Notes.Count > 0)
            xml.Add(new XElement(Akn + "formula", new XAttribute("name", "enactingFormula"), new XAttribute("eId", ids.Next(id, "formula", "")), AkomaNtosoWriter.Blocks(p)));
        if (p.Children.Count > 0)
        {
            string recitals = ids.Next(id, "recs", "");
            xml.Add(new XElement(Akn + "recitals", new XAttribute("eId", recitals), p.Children.Select(r => Item(r, "recital", "rec", recitals, ids))));
        }
        return xml;
    }

    private static XElement Item(Provision p, string element, string prefix, string parent, ElementIds ids)
    {
        XElement xml = AkomaNtosoWriter.Mark(new XElement(Akn + element), p, parent, prefix, ids, AkomaNtosoWriter.Blocks(p));
        if (p.Children.Count == 0) return xml;
        string list = ids.Next(xml.Attribute("eId")!.Value, "list", "");
        xml.Add(new XElement(Akn + "blockList", new XAttribute("eId", list), p.Children.Select(c => Item(c, "item", "item", list, ids))));
        return xml;
    }
}
