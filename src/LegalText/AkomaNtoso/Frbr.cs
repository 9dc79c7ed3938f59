using System.Globalization;
using System.Xml.Linq;
using Minga.Kernel;
using static Minga.LegalText.AkomaNtoso.AkomaNtosoWriter;
using static Minga.LegalText.AkomaNtoso.Names;

namespace Minga.LegalText.AkomaNtoso;

/// <summary>The head of the file: work, expression and manifestation, keywords, and our own record of the document.</summary>
internal static class Frbr
{
    /// <summary>The meta element of the document, or of one of its annexes, which has no record of its own.</summary>
    public static XElement Meta(LegalDocument document, string component)
    {
        string work = Work(document);
        string expression = Of(document, "frbr-expression") is { Length: > 0 } named ? named : $"{work}/{document.Language.Iso}@{From(document)}";
        string part = component.Length > 0 ? "!" + component : "!main";
        bool main = component.Length == 0;
        return new(Akn + "meta",
            new XElement(Akn + "identification", new XAttribute("source", "#minga"),
                Level("FRBRWork", work, part, Dates(document, work: true),
                    new XElement(Akn + "FRBRcountry", new XAttribute("value", document.Territory?.Value ?? "un")),
                    document.Number.Length > 0 ? new XElement(Akn + "FRBRnumber", new XAttribute("value", Clean(document.Number))) : null),
                Level("FRBRExpression", expression, part, Dates(document, work: false),
                    new XElement(Akn + "FRBRlanguage", new XAttribute("language", document.Language.Iso))),
                Level("FRBRManifestation", expression + ".xml", part, [Date("unknown", DateOnly.MinValue)],
                    new XElement(Akn + "FRBRformat", new XAttribute("value", "application/akn+xml")))),
            main ? Classifications(document) : null,
            main ? Lifecycle.Events(document) : null,
            main ? Lifecycle.Interval(document) : null,
            main ? References(document) : null,
            main ? new XElement(Akn + "proprietary", new XAttribute("source", "#minga"), Record(document)) : null);
    }

    // The naming convention dates an expression by the day from which its words count; nothing behind the @ is the original one.
    private static string From(LegalDocument document) => document.InForce is { } version ? version.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    private static string Of(LegalDocument document, string scheme) => Clean(document.Identifiers.FirstOrDefault(i => i.Scheme == scheme).Value ?? "");

    private static string Work(LegalDocument document)
    {
        if (Of(document, "frbr-work") is { Length: > 0 } named) return named;
        string kind = document.Kind == DocumentKind.Measure ? "act" : "statement";
        string date = document.Dates.Count > 0 ? document.Dates[0].On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "nd";
        string number = Addressing.Slug(document.Number.Length > 0 ? document.Number : document.Title);
        string rank = Addressing.Slug(document.Rank);
        return string.Join('/', new[] { "/akn", document.Territory?.Value ?? "un", kind, rank, date, number }.Where(s => s.Length > 0));
    }

    private static XElement Level(string level, string uri, string part, IEnumerable<XElement> dates, params object?[] rest) => new(Akn + level,
        new XElement(Akn + "FRBRthis", new XAttribute("value", uri + "/" + part)),
        new XElement(Akn + "FRBRuri", new XAttribute("value", uri)),
        dates,
        new XElement(Akn + "FRBRauthor", new XAttribute("href", "#issuer")),
        rest);

    private static List<XElement> Dates(LegalDocument document, bool work)
    {
        IEnumerable<StatedDate> dates = document.Dates.Where(d => work ? d.What != "publication" : d.What == "publication");
        List<XElement> written = [.. dates.Select(d => Date(d.What, d.On))];
        if (!work && document.InForce is { } version) written.Insert(0, Date("in-force", version.From));
        return written.Count > 0 ? written : [Date("unknown", DateOnly.MinValue)];
    }

    private static XElement Date(string what, DateOnly on) =>
        new(Akn + "FRBRdate", new XAttribute("date", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), new XAttribute("name", Clean(what)));

    private static IEnumerable<XElement> Classifications(LegalDocument document) =>
        document.Keywords.GroupBy(k => k.Authority).Select(g => new XElement(Akn + "classification", new XAttribute("source", "#" + Word(g.Key)),
            g.Select(k => new XElement(Akn + "keyword", new XAttribute("value", Clean(k.Value)), new XAttribute("showAs", Clean(k.Value)),
                new XAttribute("dictionary", "#" + VocabularyId(k))))));

    private static string VocabularyId(Keyword keyword) => "voc-" + Addressing.Slug(keyword.Vocabulary);

    private static XElement References(LegalDocument document) => new(Akn + "references", new XAttribute("source", "#minga"),
        Organisation("minga", "Minga"), Organisation("issuer", "The body that issued the text"),
        Organisation(Word(TextAuthority.Machine), "Assigned by a program, not reviewed"),
        Organisation(Word(TextAuthority.Human), "Assigned or reviewed by a person"),
        Organisation(Word(TextAuthority.Official), "Assigned by the issuing body"),
        document.Keywords.DistinctBy(VocabularyId).Select(k => new XElement(Akn + "TLCConcept", new XAttribute("eId", VocabularyId(k)),
            new XAttribute("href", "/ontology/concept/minga/" + VocabularyId(k)), new XAttribute("showAs", Clean(k.Vocabulary)))),
        Lifecycle.References(document));

    private static XElement Organisation(string id, string name) =>
        new(Akn + "TLCOrganization", new XAttribute("eId", id), new XAttribute("href", "/ontology/organization/minga/" + id), new XAttribute("showAs", name));

    internal static string Word(TextAuthority authority) => authority.ToString().ToLowerInvariant();

    private static XElement Record(LegalDocument d)
    {
        static XElement Row(string name, params (string Name, string Value)[] values) =>
            new(Own + name, values.Select(v => new XAttribute(v.Name, Clean(v.Value))));
        return new(Own + "document",
            new XAttribute("kind", d.Kind.ToString().ToLowerInvariant()), new XAttribute("language", d.Language.Value), new XAttribute("rank", Clean(d.Rank)),
            d.Territory is { } t ? new XAttribute("territory", t.Value) : null,
            d.OfficialAddress is { } a ? new XAttribute("official", Clean(a.OriginalString)) : null,
            Lifecycle.Word(d.Standing) is { } standing ? new XAttribute("standing", standing) : null,
            Lifecycle.Record(d),
            d.Identifiers.Select(i => Row("identifier", ("scheme", i.Scheme), ("value", i.Value))),
            d.Dates.Select(x => Row("date", ("what", x.What), ("on", x.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))),
            d.Statements.Select(s => Row("statement", ("what", s.What), ("value", s.Value))),
            d.Keywords.Select(k => Row("keyword", ("vocabulary", k.Vocabulary), ("value", k.Value), ("authority", Word(k.Authority)))),
            d.Findings.Select(f => Row("finding", ("code", f.Code), ("line", f.Line.ToString(CultureInfo.InvariantCulture)), ("excerpt", f.Excerpt))));
    }
}
