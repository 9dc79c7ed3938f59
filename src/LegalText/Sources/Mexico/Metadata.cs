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

    private const string Federal = "mx-fed-";

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
        {
            Dictionary<string, Registered>? laws = Register.Read(json);
            string key = _id.StartsWith(Federal, StringComparison.Ordinal) ? _id[Federal.Length..] : _id;
            _registered = laws?.GetValueOrDefault(key);
            if (_registered?.Key is { } named && named != key && laws!.GetValueOrDefault(named)?.Address == _registered.Address
                && Federal + named + Second + ".xml" is var beside && file.Beside(beside) is { } twin && IsSame(file.Bytes, twin)) CopyOf = beside;
        }
    }

    /// <summary>The name of the file that holds the same act in a later edition; null where none lies beside.</summary>
    public string? Newer { get; }

    /// <summary>The name of the file that holds the very same text under the name that its official address gives it; null where none lies beside.</summary>
    public string? CopyOf { get; }

    /// <summary>The name that the register gives, where it has no word in common with the whole title on the pages; null otherwise.</summary>
    public string? OtherName(string printed) =>
        _registered is { Name.Length: > 0 } known && Kind(printed) is not null && !Words(known.Name).Intersect(Words(printed)).Any() ? known.Name : null;

    public LegalDocument ToDocument(Pages pages)
    {
        // What the register says of another law is not said of this one; the address is that of the file and holds.
        Registered? known = OtherName(pages.Title) is null ? _registered : null;
        (DateOnly On, bool Reform, string Words)? printed = pages.Edition;
        DateOnly? published = known?.Published ?? (printed is { Reform: false } fresh ? fresh.On : _dated);
        var dates = new List<StatedDate>();
        if (published is { } day) dates.Add(new("publication", day));
        if (printed is { Reform: true } reform) dates.Add(new("updated", reform.On));
        bool ended = known?.Status == "abrogated" || printed?.Words.Contains("brogad", StringComparison.Ordinal) == true;
        string status = ended ? known is { Status: "abrogated", Abrogated: { } on } ? $"abrogated {on:yyyy-MM-dd}" : printed?.Words ?? "abrogated" : "";
        string local = Array.Find(Local, l => _work.Contains(l.Part, StringComparison.Ordinal)).Territory ?? "mx";
        return new()
        {
            Kind = DocumentKind.Measure,
            Language = LanguageCode.Es,
            Title = known is { Name.Length: > 0 } ? known.Name : pages.Title.Length > 0 ? pages.Title : _work[(_work.LastIndexOf('/') + 1)..].Replace('-', ' '),
            Identifiers = [new(Scheme, _id), .. _work.Length > 0 ? new Identifier[] { new("frbr", _work) } : []],
            Provisions = [],
            Rank = Rank(known?.Name ?? pages.Title),
            Territory = TerritoryCode.Parse(local),
            OfficialAddress = _registered?.Address,
            Dates = dates,
            Standing = ended ? Standing.Ended : Standing.Unstated,
            Statements = status.Length > 0 ? [new(StatementNames.Status, status)] : [],
        };
    }

    private static IEnumerable<string> Words(string title) => Addressing.Slug(title).Split('-').Where(word => word.Length > 3);

    /// <summary>Whether two files have the same body, byte by byte; what stands before it is the converter's own.</summary>
    private static bool IsSame(ReadOnlyMemory<byte> one, ReadOnlyMemory<byte> other) =>
        one.Span.IndexOf("<body>"u8) is >= 0 and var a && other.Span.IndexOf("<body>"u8) is >= 0 and var b && one.Span[a..].SequenceEqual(other.Span[b..]);

    /// <summary>The name says better what an act is than its FRBR address, which calls all but a few of them "ley".</summary>
    private string Rank(string title)
    {
        if (Kind(title) is { } kind) return kind;
        string[] parts = _work.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 2 ? parts[2] : "";
    }

    private static string? Kind(string title) => Addressing.Slug(title).Split('-')[0] is var first
        && first is "ley" or "codigo" or "constitucion" or "reglamento" or "estatuto" or "acuerdo" or "ordenanza" or "presupuesto" or "decreto" ? first : null;
}
