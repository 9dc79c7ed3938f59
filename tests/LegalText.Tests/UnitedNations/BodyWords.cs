using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Minga.LegalText.Sources;

namespace Minga.LegalText.Tests.UnitedNations;

/// <summary>Compares the words of a file's body with the words of its tree, by a way of its own to read the file.</summary>
internal static partial class BodyWords
{
    /// <summary>
    /// The words that are in one and not in the other; empty where nothing was lost. A number that the reader mended or found twice is
    /// in a finding, and not counted here.
    /// </summary>
    public static string Difference(SourceFile file, LegalDocument document)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string word in OfFile(file)) counts[word] = counts.GetValueOrDefault(word) + 1;
        foreach (string word in OfTree(document)) counts[word] = counts.GetValueOrDefault(word) - 1;
        bool mended = document.Findings.Any(f => f.Code is "number-misprinted" or "number-repeated" or "heading-repeated");
        List<string> lost = [.. counts.Where(c => c.Value > 0 && !(mended && Mended().IsMatch(c.Key))).Select(c => c.Key)];
        List<string> extra = [.. counts.Where(c => c.Value < 0 && !(mended && Mended().IsMatch(c.Key))).Select(c => c.Key)];
        // The same letters, cut into words in another place (a footnote's mark that touches a word in a table).
        if (string.Concat(string.Concat(lost).Order()) == string.Concat(string.Concat(extra).Order())) return "";
        // "Article premier" is number 1.
        extra.Remove("1");
        return lost.Count + extra.Count == 0 ? "" : $"lost: {string.Join(' ', lost.Take(8))}; added: {string.Join(' ', extra.Take(8))}";
    }

    private static IEnumerable<string> OfFile(SourceFile file)
    {
        var words = new StringBuilder();
        using var bytes = new MemoryStream(file.Bytes.ToArray());
        Walk(XDocument.Load(bytes, LoadOptions.PreserveWhitespace).Root!, inBody: false, words);
        foreach (char invisible in "\u200E\u200F\u200B\u2060\uFEFF") words.Replace(invisible.ToString(), "");
        return Word().Matches(words.ToString()).Select(m => m.Value);
    }

    private static void Walk(XElement element, bool inBody, StringBuilder words)
    {
        foreach (XNode node in element.Nodes())
        {
            if (node is XText text && inBody) words.Append(text.Value);
            if (node is not XElement child) continue;
            string name = child.Name.LocalName;
            // Footnotes are kept as notes of their provision.
            if (name is "meta" or "authorialNote" || ((string?)child.Attribute("class"))?.StartsWith("FootnoteText", StringComparison.Ordinal) == true) continue;
            string space = name is "span" or "a" or "sup" or "sub" or "inline" ? "" : " ";
            words.Append(space);
            Walk(child, inBody || name is "preamble" or "mainBody" or "conclusions", words);
            words.Append(space);
        }
    }

    private static IEnumerable<string> OfTree(LegalDocument document)
    {
        foreach (Provision p in document.All())
        {
            // The parts of a collection take number and heading from their prefaces, which are outside the body.
            if (p.Aliases.Any(a => a.StartsWith("comp_", StringComparison.Ordinal))) continue;
            bool numberInHeading = Word().Matches(p.Heading).Take(2).Any(m => m.Value == p.Number);
            string own = string.Join(' ', [numberInHeading ? "" : p.Number, p.Heading, .. p.Paragraphs]);
            foreach (Match word in Word().Matches(own)) yield return word.Value;
        }
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(\d+|[A-Zl]|[IVXL]+|Artículo)$")]
    private static partial Regex Mended();
}
