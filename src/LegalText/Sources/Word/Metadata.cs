using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Minga.Kernel;
using Minga.LegalText.Sources.Markdown;
using static Minga.LegalText.Sources.Word.Body;
using static Minga.LegalText.Sources.Word.Package;

namespace Minga.LegalText.Sources.Word;

/// <summary>What the file's properties and its first lines state. The territory is for whoever imports it to say.</summary>
internal sealed partial class Metadata
{
    private readonly XElement? _core;
    private readonly List<Finding> _findings;
    private readonly Match _kind;

    public Metadata(Package package, List<Paragraph> paragraphs, List<Finding> findings)
    {
        (_core, _findings) = (package["docProps/core.xml"], findings);
        _kind = paragraphs.Take(5).Select(p => Kind().Match(p.Text)).FirstOrDefault(m => m.Success) ?? Match.Empty;
        // "PROYECTO DE LEY" is what it is, not what it is called; properties often keep the name of the file that it was made from.
        Title = paragraphs.Find(p => p.Title)?.Text ?? paragraphs.Take(5).FirstOrDefault(p => p.Text != _kind.Value && !ArticleStart.TryRead(p.Text, out _) && !DivisionStart.TryRead(p.Text, true, out _))?.Text ?? Core("title");
        string stated = Core("language") is { Length: > 0 } core ? core : Value(package["word/styles.xml"]?.Element(W + "docDefaults")?.Descendants(W + "lang").FirstOrDefault());
        LanguageCode? declared = LanguageCode.TryParse(stated.Split('-')[0].ToLowerInvariant(), out LanguageCode code) ? code : null;
        Language = Spoken(string.Join(' ', paragraphs.Take(200).Select(p => p.Text))) ?? declared;
        if (declared is not null && declared != Language) findings.Add(new("language-corrected", 0, stated));
    }

    public string Title { get; }

    /// <summary>That of the words, since Word writes its own where nobody chose one; else the stated one. Null where neither says.</summary>
    public LanguageCode? Language { get; }

    public LegalDocument Document(string file, LanguageCode language, IReadOnlyList<Provision> provisions)
    {
        string name = Path.GetFileNameWithoutExtension(file[(file.LastIndexOf('/') + 1)..]);
        var dates = new List<StatedDate>();
        if (Core("modified") is { Length: > 0 } modified)
            if (DateOnly.TryParseExact(modified.Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly on)) dates.Add(new("updated", on));
            else _findings.Add(new("date-not-valid", 0, Addressing.Shorten("modified: " + modified)));
        return new()
        {
            Kind = DocumentKind.Measure, Language = language, Title = Title, Provisions = provisions, Dates = dates,
            Identifiers = [new("docx", Core("identifier") is { Length: > 0 } own && !own.Any(char.IsWhiteSpace) ? own : Addressing.Slug(name) is { Length: > 0 } slug ? slug : "docx")],
            Rank = Addressing.Slug(_kind.Groups["kind"].Value), Number = _kind.Groups["number"].Value,
            // A bill is not law, and nothing in its file would say that it has become so.
            Statements = _kind.Groups["bill"].Success ? [new(StatementNames.Status, _kind.Groups["kind"].Value)] : [],
        };
    }

    private string Core(string name) => _core?.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim() ?? "";

    private static LanguageCode? Spoken(string text)
    {
        MatchCollection words = Common().Matches(text);
        (string Language, int Count)[] counts = [.. LanguageCode.Interface.Select(l => (l.Value, words.Count(m => m.Groups[l.Value].Success))).OrderByDescending(l => l.Item2)];
        return counts[0].Count >= 3 && counts[0].Count >= 2 * counts[1].Count ? LanguageCode.Parse(counts[0].Language) : null;
    }

    [GeneratedRegex(@"^(?<kind>(?<bill>(ante)?(proyecto|projeto)\s+de\s+|projet\s+de\s+)?(ley|lei|loi|decreto|resoluci[óo]n|bill|act)(\s+complementar)?)\b(\s+(n\.?\s?[°ºo.]+|no\.)?\s*(?<number>\d[\d.]*(/\d{2,4})?))?[^a-z]{0,12}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    /// <summary>Words that only one of the four languages has.</summary>
    [GeneratedRegex(@"\b((?<es>el|los|las|del|y|artículo|ley)|(?<pt>os|das|dos|do|da|em|ao|não|artigo|lei)|(?<en>the|of|and|shall|by)|(?<fr>les|des|du|et|une|aux|loi))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Common();
}
