using System.Xml.Linq;
using Minga.Kernel;
using static Minga.LegalText.AkomaNtoso.XmlFile;

namespace Minga.LegalText.Sources.Mexico;

/// <summary>What is known of the act: from the register where it names the act, otherwise from the file.</summary>
internal sealed class Metadata
{
    /// <summary>The scheme of the first identifier: the file's name without its ending.</summary>
    public const string Scheme = "mx-diputados";

    /// <summary>The second edition of a file, which takes the place of the first.</summary>
    private const string Second = "-v2";

    /// <summary>Acts below the Federation by the words of their FRBR address; keys of municipalities are INEGI's.</summary>
    private static readonly (string Part, string Territory)[] Local =
        [("/mun-cdmx-", "mx-cmx"), ("/mun-guadalajara-", "mx-jal-039"), ("/mun-monterrey-", "mx-nle-039")];

    private readonly string _id;
    private readonly string _work;
    private readonly Registered? _registered;
    private readonly DateOnly? _dated;

    public Metadata(SourceFile file, XElement act)
    {
        string name = file.Name[(file.Name.LastIndexOf('/') + 1)..];
        if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) name = name[..^4];
        _id = name.EndsWith(Second, StringComparison.Ordinal) ? name[..^Second.Length] : name;
        if (_id == name && file.Beside(name + Second + ".xml") is { IsEmpty: false }) Newer = name + Second + ".xml";
        XElement? work = act.Descendants(Akn + "FRBRWork").FirstOrDefault();
        _work = (string?)work?.Element(Akn + "FRBRuri")?.Attribute("value") ?? "";
        // The date that the converter gives to an act whose date it does not know is the first of January.
        _dated = Register.Day((string?)work?.Element(Akn + "FRBRdate")?.Attribute("date") ?? "") is { } day && (day.Month, day.Day) != (1, 1) ? day : null;
        if (file.Beside(Register.FileName) is { IsEmpty: false } json)
            _registered = Register.Read(json)?.GetValueOrDefault(_id.StartsWith("mx-fed-", StringComparison.Ordinal) ? _id[7..] : _id);
    }

    /// <summary>The name of the file that holds the same act in a later edition; null where none lies beside.</summary>
    public string? Newer { get; }

    public LegalDocument ToDocument(Pages pages)
    {
        (DateOnly On, bool Reform, string Words)? printed = pages.Edition;
        DateOnly? published = _registered?.Published ?? (printed is { Reform: false } fresh ? fresh.On : _dated);
        var dates = new List<StatedDate>();
        if (published is { } day) dates.Add(new("publication", day));
        if (printed is { Reform: true } reform) dates.Add(new("updated", reform.On));
        bool ended = _registered?.Status == "abrogated" || printed?.Words.Contains("brogad", StringComparison.Ordinal) == true;
        string status = ended ? _registered is { Status: "abrogated", Abrogated: { } on } ? $"abrogated {on:yyyy-MM-dd}" : printed?.Words ?? "abrogated" : "";
        string local = Array.Find(Local, l => _work.Contains(l.Part, StringComparison.Ordinal)).Territory ?? "mx";
        return new()
        {
            Kind = DocumentKind.Measure,
            Language = LanguageCode.Es,
            Title = _registered is { Name.Length: > 0 } known ? known.Name : pages.Title.Length > 0 ? pages.Title : _work[(_work.LastIndexOf('/') + 1)..].Replace('-', ' '),
            Identifiers = [new(Scheme, _id), .. _work.Length > 0 ? new Identifier[] { new("frbr", _work) } : []],
            Provisions = [],
            Rank = Rank(_registered?.Name ?? pages.Title),
            Territory = TerritoryCode.Parse(local),
            OfficialAddress = _registered?.Address,
            Dates = dates,
            Standing = ended ? Standing.Ended : Standing.Unstated,
            Statements = status.Length > 0 ? [new(StatementNames.Status, status)] : [],
        };
    }

    /// <summary>The name says better what an act is than its FRBR address, which calls all but a few of them "ley".</summary>
    private string Rank(string title)
    {
        string first = Addressing.Slug(title).Split('-')[0];
        if (first is "ley" or "codigo" or "constitucion" or "reglamento" or "estatuto" or "acuerdo" or "ordenanza" or "presupuesto" or "decreto") return first;
        string[] parts = _work.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 2 ? parts[2] : "";
    }
}
