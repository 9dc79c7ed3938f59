using System.Globalization;
using System.Xml.Linq;
using Minga.Kernel;
using Minga.LegalText.Sources;
using static Minga.LegalText.AkomaNtoso.Names;

namespace Minga.LegalText.AkomaNtoso;

/// <summary>
/// Reads Akoma Ntoso 3.0. What <see cref="AkomaNtosoWriter"/> wrote comes back as the same document; a file of others is read as far as
/// its hierarchy goes, with addresses from its numbers. Refused with <c>not-akoma-ntoso</c> (another vocabulary or version),
/// <c>akoma-ntoso-kind-unsupported</c> (a debate, a judgment: no numbered provisions), <c>language-unknown</c>, or a code of
/// <see cref="XmlFile"/>.
/// </summary>
public sealed class AkomaNtosoReader : ISourceReader
{
    /// <inheritdoc/>
    public bool Recognises(SourceFile file) => XmlFile.LooksLikeAkomaNtoso(file);

    /// <inheritdoc/>
    public Reading Read(SourceFile file)
    {
        (XDocument? xml, Refusal? refusal) = XmlFile.Load(file);
        if (refusal is not null) return new(file.Name, null, refusal);
        XElement root = xml!.Root!;
        if (root.Name != Akn + "akomaNtoso" || root.Elements().FirstOrDefault() is not { } main)
            return new(file.Name, null, new("not-akoma-ntoso", $"{file.Name}:{XmlFile.LineOf(root)}", root.Name.ToString()));
        // A collection holds its documents as components: one is read, an act or a bill before its covering letter; the others are reported.
        List<XElement> collected = main.Name == Akn + "documentCollection" ? [.. root.Descendants().Where(HasBody).OrderBy(e => e.Element(Akn + "body") is null)] : [];
        if (collected.Count > 0) main = collected[0];
        if (!HasBody(main))
            return new(file.Name, null, new("akoma-ntoso-kind-unsupported", $"{file.Name}:{XmlFile.LineOf(main)}", main.Name.LocalName));
        XElement? record = main.Element(Akn + "meta")?.Elements(Akn + "proprietary").Elements(Own + "document").FirstOrDefault();
        LegalDocument? document = record is null ? Foreign.Read(main, collected.Skip(1)) : Ours(main, record);
        return document is null
            ? new(file.Name, null, new("language-unknown", $"{file.Name}:{XmlFile.LineOf(main)}"))
            : new(file.Name, document, null);
    }

    private static bool HasBody(XElement e) => e.Element(Akn + "body") is not null || e.Element(Akn + "mainBody") is not null || e.Element(Akn + "portionBody") is not null;

    private static LegalDocument? Ours(XElement main, XElement record)
    {
        if (!LanguageCode.TryParse(Value(record, "language"), out LanguageCode language)) return null;
        return new()
        {
            Kind = Value(record, "kind") == "measure" ? DocumentKind.Measure : DocumentKind.Instrument,
            Language = language,
            Title = main.Elements(Akn + "preface").Descendants(Akn + "docTitle").FirstOrDefault()?.Value ?? "",
            Number = main.Elements(Akn + "preface").Descendants(Akn + "docNumber").FirstOrDefault()?.Value ?? "",
            Rank = Value(record, "rank"),
            Territory = TerritoryCode.TryParse((string?)record.Attribute("territory"), out TerritoryCode territory) ? territory : null,
            OfficialAddress = Uri.TryCreate((string?)record.Attribute("official"), UriKind.RelativeOrAbsolute, out Uri? official) ? official : null,
            Identifiers = [.. record.Elements(Own + "identifier").Select(e => new Identifier(Value(e, "scheme"), Value(e, "value")))],
            Dates = [.. record.Elements(Own + "date").Select(e => (Row: e, Day: Day(Value(e, "on")))).Where(e => e.Day is not null).Select(e => new StatedDate(Value(e.Row, "what"), e.Day!.Value))],
            Statements = [.. record.Elements(Own + "statement").Select(e => new SourceStatement(Value(e, "what"), Value(e, "value")))],
            Keywords = [.. record.Elements(Own + "keyword").Select(e => new Keyword(Value(e, "vocabulary"), Value(e, "value"),
                Enum.TryParse(Value(e, "authority"), ignoreCase: true, out TextAuthority authority) ? authority : TextAuthority.Machine))],
            Findings = [.. record.Elements(Own + "finding").Select(e => new Finding(Value(e, "code"), Number(e, "line"), Value(e, "excerpt")))],
            Standing = Lifecycle.StandingOf((string?)record.Attribute("standing")),
            InForce = Lifecycle.Read(record),
            Provisions = Provisions(main),
        };
    }

    private static List<Provision> Provisions(XElement main)
    {
        var provisions = new List<Provision>();
        foreach (XElement part in main.Elements())
            switch (part.Name.LocalName)
            {
                case "preamble":
                    provisions.Add(Marked(part, ProvisionKind.Preamble, part.Elements(Akn + "formula"),
                        part.Elements(Akn + "recitals").Elements(Akn + "recital").Select(r => Item(r, ProvisionKind.Recital))));
                    break;
                case "body" or "mainBody":
                    provisions.AddRange(Hierarchies(part));
                    break;
                case "conclusions":
                    provisions.Add(Marked(part, ProvisionKind.Text, [part], []));
                    break;
                case "attachments":
                    provisions.AddRange(part.Elements(Akn + "attachment").Elements(Akn + "doc").Elements(Akn + "mainBody").SelectMany(Hierarchies));
                    break;
            }
        return provisions;
    }

    private static IEnumerable<Provision> Hierarchies(XElement holder) =>
        holder.Elements().Where(e => KindOf(e) is not null).Select(e => Marked(e, KindOf(e)!.Value, e.Elements().Where(x => x.Name.LocalName is "intro" or "content"), Hierarchies(e)));

    private static Provision Item(XElement e, ProvisionKind kind) =>
        Marked(e, kind, [e], e.Elements(Akn + "blockList").Elements(Akn + "item").Select(i => Item(i, ProvisionKind.Point)));

    private static ProvisionKind? KindOf(XElement e) => (e.Name.LocalName, (string?)e.Attribute("name")) switch
    {
        ("division", _) => ProvisionKind.Division,
        ("article", _) => ProvisionKind.Article,
        ("paragraph", _) => ProvisionKind.Paragraph,
        ("point", _) => ProvisionKind.Point,
        ("hcontainer", "preamble") => ProvisionKind.Preamble,
        ("hcontainer", "recital") => ProvisionKind.Recital,
        ("hcontainer", "annex") => ProvisionKind.Annex,
        ("hcontainer", "text") => ProvisionKind.Text,
        _ => null,
    };

    private static Provision Marked(XElement e, ProvisionKind kind, IEnumerable<XElement> holders, IEnumerable<Provision> children)
    {
        var paragraphs = new List<string>();
        var notes = new List<Footnote>();
        foreach (XElement p in holders.Elements(Akn + "p"))
        {
            if (p.Attribute(Own + "only-notes") is null) paragraphs.Add(string.Concat(p.Nodes().OfType<XText>().Select(t => t.Value)));
            notes.AddRange(p.Elements(Akn + "authorialNote").Select(n => new Footnote(Value(n, "marker"), n.Element(Akn + "p")?.Value ?? "", Day(Value(n.Attribute(Own + "on"))))));
        }
        return new()
        {
            Kind = kind,
            Number = e.Element(Akn + "num")?.Value ?? "",
            Heading = e.Element(Akn + "heading")?.Value ?? "",
            Address = Unescape(Value(e, "wId")),
            Line = (int?)e.Attribute(Own + "line") ?? 0,
            Aliases = [.. ((string?)e.Attribute(Own + "aliases") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Unescape)],
            Restarts = Value(e.Attribute(Own + "restarts")) == "true",
            Paragraphs = paragraphs,
            Notes = notes,
            Children = [.. children],
        };
    }

    private static string Value(XElement e, string name) => (string?)e.Attribute(name) ?? "";

    private static string Value(XAttribute? attribute) => attribute?.Value ?? "";

    private static int Number(XElement e, string name) => int.TryParse(Value(e, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int n) ? n : 0;

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
