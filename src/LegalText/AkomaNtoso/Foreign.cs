using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Minga.Kernel;
using static Minga.LegalText.AkomaNtoso.Names;

namespace Minga.LegalText.AkomaNtoso;

/// <summary>Akoma Ntoso of other publishers, as far as its hierarchy goes. What stands outside it becomes a finding.</summary>
internal static partial class Foreign
{
    public static LegalDocument? Read(XElement main, IEnumerable<XElement> others)
    {
        XElement? meta = main.Element(Akn + "meta");
        XElement? work = meta?.Descendants(Akn + "FRBRWork").FirstOrDefault();
        XElement? expression = meta?.Descendants(Akn + "FRBRExpression").FirstOrDefault();
        if (!LanguageCode.TryParse((string?)expression?.Element(Akn + "FRBRlanguage")?.Attribute("language"), out LanguageCode language)) return null;
        List<Finding> findings = [.. others.Select(o => new Finding("other-document-in-file", XmlFile.LineOf(o), o.Name.LocalName)), .. meta is null ? [] : XmlFile.WrongDates(meta)];
        var tree = new List<Provision>();
        foreach (XElement part in main.Elements())
            switch (part.Name.LocalName)
            {
                case "preamble":
                    tree.Add(new() { Kind = ProvisionKind.Preamble, Line = XmlFile.LineOf(part), Paragraphs = Words(part) });
                    break;
                case "body" or "mainBody" or "portionBody":
                    tree.AddRange(Children(part, findings));
                    break;
                case "conclusions" when Words(part) is { Count: > 0 } closing:
                    tree.Add(new() { Kind = ProvisionKind.Text, Line = XmlFile.LineOf(part), Paragraphs = closing });
                    break;
                case "attachments":
                    tree.AddRange(part.Descendants(Akn + "doc").Select(d => new Provision
                    {
                        Kind = ProvisionKind.Annex, Line = XmlFile.LineOf(d), Children = d.Element(Akn + "mainBody") is { } body ? Children(body, findings) : [],
                    }));
                    break;
                case "components":
                    findings.Add(new("element-not-understood", XmlFile.LineOf(part), part.Name.LocalName));
                    break;
            }
        (IReadOnlyList<Provision> provisions, IReadOnlyList<Finding> duplicates) = Addressing.Assign(tree);
        return new()
        {
            Kind = main.Name.LocalName == "statement" ? DocumentKind.Instrument : DocumentKind.Measure,
            Language = language,
            Title = Text(main.Elements(Akn + "preface").Descendants(Akn + "docTitle").FirstOrDefault()) is { Length: > 0 } title ? title : (string?)work?.Element(Akn + "FRBRuri")?.Attribute("value") ?? "",
            Number = (string?)work?.Element(Akn + "FRBRnumber")?.Attribute("value") ?? "",
            Rank = (string?)main.Attribute("name") ?? main.Name.LocalName,
            Territory = TerritoryCode.TryParse((string?)work?.Element(Akn + "FRBRcountry")?.Attribute("value"), out TerritoryCode territory) ? territory : null,
            Identifiers = [.. new[] { ("frbr-work", work), ("frbr-expression", expression) }
                .Select(x => new Identifier(x.Item1, ((string?)x.Item2?.Element(Akn + "FRBRuri")?.Attribute("value") ?? "").TrimEnd('/'))).Where(i => i.Value.Length > 0)],
            Dates = [.. Dates(work), .. Dates(expression)],
            Keywords = [.. meta?.Elements(Akn + "classification").Elements(Akn + "keyword").Select(k => new Keyword((string?)k.Attribute("dictionary") ?? "", (string?)k.Attribute("value") ?? "")) ?? []],
            Provisions = provisions,
            Findings = [.. findings, .. duplicates],
        };
    }

    private static IEnumerable<StatedDate> Dates(XElement? level)
    {
        foreach (XElement date in level?.Elements(Akn + "FRBRdate") ?? [])
            if (DateOnly.TryParseExact((string?)date.Attribute("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly on) && on.Year > 1)
                yield return new((string?)date.Attribute("name") is { Length: > 0 } what ? what : "stated", on);
    }

    private static List<Provision> Children(XElement holder, List<Finding> findings)
    {
        var children = new List<Provision>();
        foreach (XElement e in holder.Elements())
        {
            string name = e.Name.LocalName;
            if (name is "num" or "heading" or "subheading" or "intro" or "content" or "wrapUp") continue;
            if (KindOf(e) is { } kind) children.Add(Provision(e, kind, findings));
            else if (name is "list" or "sublist") children.AddRange(Children(e, findings));
            else if (Words(e) is { Count: > 0 } words)
            {
                children.Add(new() { Kind = ProvisionKind.Text, Line = XmlFile.LineOf(e), Paragraphs = words });
                if (name is not ("p" or "block" or "crossHeading")) findings.Add(new("element-not-understood", XmlFile.LineOf(e), name));
            }
        }
        return children;
    }

    private static Provision Provision(XElement e, ProvisionKind kind, List<Finding> findings)
    {
        List<string> own = [.. e.Elements().Where(x => x.Name.LocalName is "intro" or "content").SelectMany(Words)];
        List<Provision> children = Children(e, findings);
        if (e.Element(Akn + "wrapUp") is { } end) children.Add(new() { Kind = ProvisionKind.Text, Line = XmlFile.LineOf(end), Paragraphs = Words(end) });
        return new()
        {
            Kind = kind,
            Number = NumberOf(Text(e.Element(Akn + "num"))),
            Heading = string.Join(' ', new[] { Text(e.Element(Akn + "heading")), Text(e.Element(Akn + "subheading")) }.Where(s => s.Length > 0)),
            Line = XmlFile.LineOf(e),
            Aliases = (string?)e.Attribute("eId") is { Length: > 0 } id ? [id] : [],
            Paragraphs = own,
            Children = children,
        };
    }

    private static ProvisionKind? KindOf(XElement e) => e.Name.LocalName switch
    {
        "article" or "rule" => ProvisionKind.Article,
        // In common law the section is the numbered unit; on the continent it groups articles.
        "section" => e.Descendants(Akn + "article").Any() || e.Descendants(Akn + "section").Any() ? ProvisionKind.Division : ProvisionKind.Article,
        "paragraph" or "subsection" or "clause" or "subrule" => ProvisionKind.Paragraph,
        "point" or "indent" or "item" or "subparagraph" or "subclause" or "alinea" or "level" => ProvisionKind.Point,
        "book" or "tome" or "part" or "subpart" or "title" or "subtitle" or "chapter" or "subchapter" or "division" or "subdivision" => ProvisionKind.Division,
        "hcontainer" or "proviso" or "transitional" => ProvisionKind.Text,
        _ => null,
    };

    private static string NumberOf(string printed) => NumberPart().Match(printed) is { Success: true } m ? m.Groups["n"].Value : printed.Trim('.', ' ', '(', ')');

    private static List<string> Words(XElement e)
    {
        List<XElement> blocks = [.. e.DescendantsAndSelf().Where(x => x.Name.LocalName is "p" or "block" or "listIntroduction" or "num" && !x.Ancestors().Any(a => a.Name.LocalName is "p" or "block"))];
        IEnumerable<string> texts = blocks.Count > 0 ? blocks.Select(Text) : [Text(e)];
        return [.. texts.Where(t => t.Length > 0)];
    }

    private static string Text(XElement? e)
    {
        if (e is null) return "";
        var words = new StringBuilder();
        foreach (string part in e.DescendantNodes().OfType<XText>().Select(t => t.Value)) words.Append(part);
        return Spaces().Replace(words.ToString(), " ").Trim();
    }

    [GeneratedRegex(@"(?<n>\d+([.-]\d+)*(\s?(bis|ter|quater|quinquies))?[a-zA-Z]?|\b[IVXLC]+|\b[a-zA-Z])[º°ª.):—–-]*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPart();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
