using System.Globalization;
using Minga.Kernel;

namespace Minga.LegalText.Sources.Markdown;

/// <summary>Makes the provision tree of a body, without addresses.</summary>
/// <param name="front">What the file states.</param>
/// <param name="body">The text under it.</param>
/// <param name="links">Receives the targets of links.</param>
/// <param name="findings">Receives what is doubtful.</param>
/// <returns>The tree; empty where the body holds no word but the title.</returns>
internal delegate List<Provision> BodyReading(FrontMatter front, ReadOnlySpan<char> body, List<string> links, List<Finding> findings);

/// <summary>Makes a measure of a front matter and a body.</summary>
internal static class MeasureReading
{
    /// <summary>The document, or why there is none.</summary>
    public static (LegalDocument? Document, Refusal? Refusal) Read(string name, FrontMatter front, ReadOnlySpan<char> body, BodyReading read)
    {
        if (front["identifier"] is not { } identifier) return (null, new("identifier-missing", $"{name}:1"));
        if (identifier.Any(char.IsWhiteSpace) || identifier.Contains('/'))
            return (null, new("identifier-not-valid", $"{name}:{front.LineOf("identifier")}", identifier));
        if (front["title"] is not { } title) return (null, new("title-missing", $"{name}:1"));
        var findings = new List<Finding>(front.Findings);
        var links = new List<string>();
        List<Provision> tree = read(front, body, links, findings);
        if (tree.Count == 0) return (null, new("body-empty", $"{name}:{front.BodyLine}"));
        (IReadOnlyList<Provision> provisions, IReadOnlyList<Finding> duplicates) = Addressing.Assign(tree);
        findings.AddRange(duplicates);
        var measure = new Metadata(front, findings);
        var document = new LegalDocument
        {
            Kind = DocumentKind.Measure,
            Language = measure.Language(),
            Title = title,
            Identifiers = measure.Identifiers(identifier),
            Provisions = provisions,
            Rank = front["rank"] ?? "",
            Number = measure.Number(identifier),
            Territory = measure.Territory(identifier),
            OfficialAddress = measure.Address(),
            Dates = measure.Dates(),
            Standing = measure.Standing(),
            Statements = measure.Statements(links),
        };
        CheckCount(front, document, findings);
        return (document with { Findings = [.. findings.OrderBy(f => f.Line)] }, null);
    }

    /// <summary>The first heading repeats the title of the front matter; where it does not, it stays as text.</summary>
    public static bool IsTitle(int level, string text, FrontMatter front) => level == 1 && Letters(text) == Letters(front["title"] ?? "");

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static void CheckCount(FrontMatter front, LegalDocument document, List<Finding> findings)
    {
        if (front["article_count"] is not { } stated) return;
        string read = document.All().Count(p => p.Kind == ProvisionKind.Article).ToString(CultureInfo.InvariantCulture);
        if (read != stated) findings.Add(new("article-count-differs", front.LineOf("article_count"), $"stated {stated}, read {read}"));
    }
}
