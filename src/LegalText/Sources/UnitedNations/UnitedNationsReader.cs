using System.Xml.Linq;
using Minga.Kernel;
using Minga.LegalText.AkomaNtoso;

namespace Minga.LegalText.Sources.UnitedNations;

/// <summary>
/// Resolutions in Akoma Ntoso for the United Nations (the public repository UNxml/GAresolutions): unofficial copies, whose official texts
/// are at docs.un.org. Addresses come from the printed numbers, never from eIds, which differ between the languages; eIds stay as aliases.
/// Footnotes become <see cref="Provision.Notes"/>; a table becomes lines of cells. Findings: <c>number-misprinted</c> (mended),
/// <c>number-gap</c>, <c>number-repeated</c>, <c>number-not-understood</c>, <c>duplicate-number</c>, <c>heading-repeated</c>, <c>table-as-lines</c>,
/// <c>symbol-doubtful</c>, <c>language-corrected</c>, <c>duplicate-id</c>, <c>element-not-understood</c>, <c>no-text</c>.
/// Refused with <c>not-akoma-ntoso</c>, <c>language-unknown</c>, or a code of <see cref="XmlFile"/>.
/// </summary>
public sealed class UnitedNationsReader : ISourceReader
{
    /// <inheritdoc/>
    public bool Recognises(SourceFile file) =>
        XmlFile.LooksLikeAkomaNtoso(file) && XmlFile.Head(file) is var head
        // What our own writer made of a resolution goes back to our own reader.
        && !head.Contains("urn:minga:legal-text", StringComparison.Ordinal)
        && (head.Contains("akn4un", StringComparison.Ordinal) || head.Contains("/akn/un/", StringComparison.Ordinal));

    /// <inheritdoc/>
    public Reading Read(SourceFile file)
    {
        (XDocument? xml, Refusal? refusal) = XmlFile.Load(file);
        if (refusal is not null) return new(file.Name, null, refusal);
        XElement root = xml!.Root!;
        if (root.Name != XmlFile.Akn + "akomaNtoso" || root.Elements().FirstOrDefault(IsResolution) is not { } main)
            return new(file.Name, null, new("not-akoma-ntoso", $"{file.Name}:{XmlFile.LineOf(root)}", root.Name.LocalName));

        var metadata = new Metadata(main);
        if (metadata.Language is not { } language)
            return new(file.Name, null, new("language-unknown", $"{file.Name}:{XmlFile.LineOf(main)}"));

        List<Finding> findings = [.. metadata.Findings, .. XmlFile.WrongDates(main)];
        Node tree = TreeOf(root, main, findings);
        var (provisions, duplicates) = Addressing.Assign([.. tree.Children.Select(c => c.ToProvision())]);
        findings.AddRange(duplicates);
        DuplicateIds(root, findings);
        if (provisions.Count == 0) findings.Add(new("no-text", 0, metadata.Title));
        return new(file.Name, metadata.ToDocument(language) with { Provisions = provisions, Findings = findings }, null);
    }

    private static bool IsResolution(XElement element) => element.Name == XmlFile.Akn + "statement" || element.Name == XmlFile.Akn + "documentCollection";

    private static Node TreeOf(XElement root, XElement main, List<Finding> findings)
    {
        var tree = new Node(ProvisionKind.Text, 0);
        Statement(tree, main, findings);
        foreach (XElement component in root.Elements(XmlFile.Akn + "components").Elements(XmlFile.Akn + "component"))
        {
            XElement? statement = component.Element(XmlFile.Akn + "statement");
            if (statement is null) continue;
            XElement? preface = statement.Element(XmlFile.Akn + "preface");
            var part = tree.Add(new(ProvisionKind.Division, XmlFile.LineOf(component)) { Restarts = true, Numbered = true, Rank = -1 });
            if (preface is not null)
            {
                part.Number = Metadata.Words(preface.Descendants(XmlFile.Akn + "docNumber").FirstOrDefault()).TrimEnd('.');
                part.Heading = Metadata.Words(preface.Descendants(XmlFile.Akn + "docTitle").FirstOrDefault());
                part.Notes.AddRange(Metadata.NotesOf(preface));
            }
            if ((string?)component.Attribute("eId") is { Length: > 0 } id) part.Aliases.Add(id);
            Statement(part, statement, findings);
        }
        return tree;
    }

    private static void Statement(Node tree, XElement statement, List<Finding> findings)
    {
        // A resolution in sections repeats preamble and mainBody for each of them; its numbers are one row, so they are read as one.
        var body = new List<Block>();
        bool begun = false;
        foreach (XElement part in statement.Elements())
            switch (part.Name.LocalName)
            {
                case "preamble" when !begun:
                    Preamble.Build(tree, part);
                    begun = true;
                    break;
                case "preamble":
                    body.AddRange(BlockList.Of(part).Select(b => b is { Look: BlockLook.Text, Label: "" } ? b with { Look = BlockLook.Cross } : b));
                    break;
                case "mainBody":
                    body.AddRange(BlockList.Of(part));
                    begun = true;
                    break;
                case "meta" or "coverPage" or "preface" or "collectionBody" or "conclusions" or "attachments":
                    break;
                default:
                    findings.Add(new("element-not-understood", XmlFile.LineOf(part), part.Name.LocalName));
                    break;
            }
        Outline.Build(tree, body, annexes: false, findings);
        foreach (XElement conclusions in statement.Elements(XmlFile.Akn + "conclusions")) Closing(tree, conclusions);
        foreach (XElement doc in statement.Elements(XmlFile.Akn + "attachments").Descendants(XmlFile.Akn + "doc"))
            Outline.Build(tree, BlockList.Of(doc), annexes: true, findings);
    }

    private static void Closing(Node tree, XElement conclusions)
    {
        var node = new Node(ProvisionKind.Text, XmlFile.LineOf(conclusions));
        foreach (Block block in BlockList.Of(conclusions)) node.Take(block, block.Text);
        if (!node.IsEmpty) tree.Add(node);
    }

    private static void DuplicateIds(XElement root, List<Finding> findings)
    {
        // Each component is a document of its own, with its own identifiers.
        foreach (XElement scope in root.Descendants().Where(e => e.Name.LocalName is "statement" or "documentCollection"))
            foreach (IGrouping<string, XAttribute> id in scope.Descendants().Attributes("eId").GroupBy(a => a.Value).Where(g => g.Count() > 1))
                findings.Add(new("duplicate-id", XmlFile.LineOf(id.Skip(1).First()), id.Key));
    }
}
