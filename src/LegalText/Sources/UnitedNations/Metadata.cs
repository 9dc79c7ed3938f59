using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Minga.Kernel;
using Minga.LegalText.AkomaNtoso;

namespace Minga.LegalText.Sources.UnitedNations;

/// <summary>What the head of the file says: names, dates, votes, keywords. Nothing of it is taken for certain.</summary>
internal sealed class Metadata
{
    private readonly XElement main;
    private readonly XElement? meta;

    public Metadata(XElement main)
    {
        this.main = main;
        meta = main.Element(XmlFile.Akn + "meta");
        XElement? preface = main.Element(XmlFile.Akn + "preface");
        Symbol = SymbolOf(main, preface);
        Number = Symbol.StartsWith("A/RES/", StringComparison.Ordinal) ? Symbol[6..] : Symbol;
        Title = Words(preface?.Descendants(XmlFile.Akn + "docTitle").FirstOrDefault()) is { Length: > 0 } title ? title : Symbol;
        Language = LanguageOf(main);
    }

    public string Title { get; }

    public List<Finding> Findings { get; } = [];

    private string Symbol { get; }

    private string Number { get; }

    /// <summary>The language that the file claims; where the text's own formula says another, that one.</summary>
    public LanguageCode? Language { get; }

    private LanguageCode? LanguageOf(XElement main)
    {
        string? claimed = main.Document?.Descendants(XmlFile.Akn + "FRBRlanguage").Select(l => (string?)l.Attribute("language")).FirstOrDefault(l => !string.IsNullOrEmpty(l));
        string formula = Words(main.Document?.Descendants(XmlFile.Akn + "formula").FirstOrDefault());
        LanguageCode? spoken = formula.StartsWith("The General", StringComparison.Ordinal) ? LanguageCode.En
            : formula.StartsWith("La Asamblea", StringComparison.Ordinal) ? LanguageCode.Es
            : formula.Contains("Assemblée", StringComparison.Ordinal) ? LanguageCode.Fr
            : null;
        LanguageCode? language = LanguageCode.TryParse(claimed, out LanguageCode code) ? code : null;
        if (spoken is null || spoken == language) return language;
        Findings.Add(new("language-corrected", 0, $"{claimed} → {spoken}"));
        return spoken;
    }

    // The cover, the title and the FRBR addresses contradict one another in a few files: what most of them say.
    private string SymbolOf(XElement main, XElement? preface)
    {
        string cover = Words(main.Elements(XmlFile.Akn + "coverPage").Descendants(XmlFile.Akn + "docNumber").FirstOrDefault());
        string printed = Words(preface?.Descendants(XmlFile.Akn + "docNumber").FirstOrDefault()).TrimEnd('.').Trim();
        List<string> claims = [];
        if (cover.Length > 0) claims.Add(cover);
        if (printed.Length > 0) claims.Add("A/RES/" + printed);
        if (claims.Distinct(StringComparer.Ordinal).Count() < 2) return claims.FirstOrDefault() ?? "";
        // "75/242." in the title, "A/RES/75/242 B" on the cover: the longer one is complete.
        if (claims.Find(c => claims.TrueForAll(o => c.StartsWith(o, StringComparison.Ordinal))) is { } complete) return complete;
        IEnumerable<string> addresses = main.Descendants(XmlFile.Akn + "FRBRuri").Where(u => u.Parent!.Name.LocalName != "FRBRManifestation").Select(u => (string?)u.Attribute("value") ?? "");
        int For(string claim) => addresses.Count(a => a.Contains("/" + claim[6..].Replace('/', '-').Replace(" ", "", StringComparison.Ordinal) + "/", StringComparison.Ordinal));
        Findings.Add(new("symbol-doubtful", 0, string.Join(" / ", claims)));
        return claims.Where(c => c.Length > 6).OrderByDescending(For).FirstOrDefault() ?? claims[0];
    }

    public LegalDocument ToDocument(LanguageCode language)
    {
        string work = Uri("FRBRWork");
        string expression = Uri("FRBRExpression");
        var identifiers = new List<Identifier>();
        if (Symbol.Length > 0) identifiers.Add(new("un-symbol", Symbol));
        if (work.Length > 0) identifiers.Add(new("frbr-work", work));
        if (expression.Length > 0) identifiers.Add(new("frbr-expression", expression));
        return new()
        {
            Kind = DocumentKind.Instrument,
            Language = language,
            Title = Title,
            Rank = (string?)main.Attribute("name") is { Length: > 0 } name && name != "publication" ? name : "resolution",
            Number = Number,
            Identifiers = identifiers,
            OfficialAddress = Symbol.Length > 0 ? new Uri($"https://docs.un.org/{language}/{Symbol.Replace(" ", "%20", StringComparison.Ordinal)}") : null,
            Dates = Dates(),
            Statements = Statements(),
            Keywords = Keywords(),
            Provisions = [],
        };
    }

    private string Uri(string level)
    {
        string value = ((string?)meta?.Descendants(XmlFile.Akn + level).Elements(XmlFile.Akn + "FRBRuri").FirstOrDefault()?.Attribute("value") ?? "").Trim();
        return value.TrimEnd('/');
    }

    private List<StatedDate> Dates()
    {
        var dates = new List<StatedDate>();
        foreach (string level in (ReadOnlySpan<string>)["FRBRWork", "FRBRExpression"])
            foreach (XElement date in meta?.Descendants(XmlFile.Akn + "identification").Elements(XmlFile.Akn + level).Elements(XmlFile.Akn + "FRBRdate") ?? [])
                if (Day((string?)date.Attribute("date")) is { } on && (string?)date.Attribute("name") is { Length: > 0 } what) dates.Add(new(what, on));
        return dates;
    }

    /// <summary>A day; the sentinel 0001-01-01 (and anything before the Charter) is unknown.</summary>
    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year >= 1945 ? day : null;

    private List<SourceStatement> Statements()
    {
        var statements = new List<SourceStatement>();
        string outcome = (string?)meta?.Descendants(XmlFile.Akn + "voting").FirstOrDefault()?.Attribute("outcome") ?? "";
        if (outcome.Length > 0) statements.Add(new(StatementNames.Adopted, outcome));
        foreach (XElement count in meta?.Descendants(XmlFile.Akn + "count") ?? [])
            if ((string?)count.Attribute("value") is { Length: > 0 } value)
                statements.Add(new(StatementNames.Votes, $"{(string?)count.Attribute("id") ?? (string?)count.Attribute("refersTo") ?? (string?)count.Attribute("eId")} {value}".Trim()));
        foreach (XElement step in meta?.Descendants(XmlFile.Akn + "step") ?? [])
        {
            string what = (string?)step.Attribute("outcome") ?? "";
            string words = string.Join("; ", new[] { (string?)step.Attribute("as"), (string?)step.Attribute("by"), Day((string?)step.Attribute("date"))?.ToString("O", CultureInfo.InvariantCulture) }
                .Where(s => !string.IsNullOrWhiteSpace(s)));
            if (what.Length == 0 || what == "adopted" || words.Length == 0) continue;
            bool named = what is StatementNames.DraftResolution or StatementNames.AdditionalSponsors or StatementNames.RecommendedForAdoption;
            statements.Add(named ? new(what, words) : new(StatementNames.Procedure, $"{what}: {words}"));
        }
        foreach (Footnote note in main.Elements(XmlFile.Akn + "preface").SelectMany(NotesOf)) statements.Add(new(StatementNames.NoteOfTitle, note.Text));
        foreach (XElement keyword in Agenda())
            statements.Add(new(StatementNames.AgendaItem, $"{(string?)keyword.Attribute("value")} {(string?)keyword.Attribute("showAs")}".Trim()));
        return statements;
    }

    private IEnumerable<XElement> Agenda() =>
        meta?.Descendants(XmlFile.Akn + "keyword").Where(k => (string?)k.Attribute("refersTo") == "agenda") ?? [];

    private List<Keyword> Keywords()
    {
        var keywords = new List<Keyword>();
        foreach (XElement classification in meta?.Elements(XmlFile.Akn + "classification") ?? [])
        {
            // The library of the United Nations indexes by hand; everything else was assigned by a program.
            TextAuthority authority = (string?)classification.Attribute("source") == "DHLAUTH" ? TextAuthority.Human : TextAuthority.Machine;
            foreach (XElement keyword in classification.Elements(XmlFile.Akn + "keyword"))
            {
                if ((string?)keyword.Attribute("refersTo") == "agenda") continue;
                var word = new Keyword((string?)keyword.Attribute("dictionary") ?? "", (string?)keyword.Attribute("value") ?? "", authority);
                if (word.Value.Length > 0 && !keywords.Contains(word)) keywords.Add(word);
            }
        }
        return keywords;
    }

    public static string Words(XElement? element)
    {
        if (element is null) return "";
        var words = new StringBuilder();
        BlockList.Inline(element, words, [], skip: false);
        return BlockList.Collapse(words.ToString());
    }

    public static List<Footnote> NotesOf(XElement element)
    {
        var notes = new List<Footnote>();
        BlockList.Inline(element, new(), notes, skip: false);
        return notes;
    }
}
