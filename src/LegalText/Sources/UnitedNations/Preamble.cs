using System.Xml.Linq;

namespace Minga.LegalText.Sources.UnitedNations;

/// <summary>
/// The preamble: its formula ("The General Assembly,") and one recital for each paragraph. The names of the containers are the recitals'
/// verbs in the language of the file, with typing errors; they say nothing that the text does not.
/// </summary>
internal static class Preamble
{
    public static void Build(Node tree, XElement element)
    {
        var preamble = new Node(ProvisionKind.Preamble, AkomaNtoso.XmlFile.LineOf(element));
        var open = new Stack<(NumberStyle Style, Node Node)>();
        foreach (XElement part in element.Elements())
        {
            bool formula = part.Name.LocalName == "formula";
            foreach (Block block in BlockList.OfPart(part))
            {
                if (formula)
                {
                    preamble.Take(block, block.Text);
                    continue;
                }
                var (label, text) = block.Label.Length > 0 ? (Label.Of(block.Label), block.Text)
                    : Label.Leading(block.Text) is { Label.IsItem: true } typed ? typed : (null, block.Text);
                if (label is null or { IsItem: false } || preamble.Children.Count == 0)
                {
                    open.Clear();
                    preamble.Add(new(ProvisionKind.Recital, block.Line)).Take(block, block.Label.Length > 0 ? $"{block.Label} {block.Text}".Trim() : block.Text);
                    continue;
                }
                NumberStyle style = label.CountsAs(NumberStyle.Roman, 1) && open.Count > 0 && open.Peek().Style == NumberStyle.Letter ? NumberStyle.Roman
                    : open.Count > 0 && label.Is(open.Peek().Style) ? open.Peek().Style : label.Counts[0].Style;
                while (open.Any(o => o.Style == style)) open.Pop();
                Node parent = open.Count > 0 ? open.Peek().Node : preamble.Children[^1];
                open.Push((style, parent.Add(new(ProvisionKind.Point, block.Line) { Number = label.Text }).Take(block, text)));
            }
        }
        if (!preamble.IsEmpty) tree.Add(preamble);
    }
}
