using System.Text.RegularExpressions;

namespace Minga.LegalText.Tests.Spain;

/// <summary>
/// Whether every line of a body is in its tree, word for word: as a paragraph, a heading, a note, or, where something begins, as a label
/// ("Artículo treinta y uno.") that became a number with the rest behind it.
/// </summary>
internal static partial class LineCoverage
{
    /// <summary>"Disposición transitoria quincuagésima séptima" and its like.</summary>
    private const int LongestLabel = 70;

    /// <summary>Empty where nothing is missing and nothing is there twice, else the first line that is.</summary>
    public static string Missing(string file, LegalDocument document)
    {
        int end = file.IndexOf("\n---", 4, StringComparison.Ordinal);
        string[] lines = file.Split('\n');
        int body = file[..(end + 5)].Count(c => c == '\n');
        string title = Letters(document.Title);
        string tree = string.Concat(document.All().Select(p => Letters(string.Join(' ', Words(p)))));
        var begins = document.All().Where(p => p.Kind is ProvisionKind.Article or ProvisionKind.Annex or ProvisionKind.Division).ToLookup(p => p.Line);
        int read = 0;
        for (int i = body; i < lines.Length; i++)
        {
            string line = Letters(Markup().Replace(lines[i], ""));
            if (line.Length == 0 || (lines[i].StartsWith("# ", StringComparison.Ordinal) && line == title)) continue;
            read += line.Length;
            if (tree.Contains(line, StringComparison.Ordinal) || begins[i + 1].Any(p => IsLabelled(line, p))) continue;
            return $"line {i + 1}: {lines[i]}";
        }
        return tree.Length > read ? $"the tree has {tree.Length} letters, the body {read}" : "";
    }

    private static bool IsLabelled(string line, Provision provision)
    {
        string rest = new[] { Letters(provision.Heading), Letters(provision.Paragraphs is [var first, ..] ? first : "") }.FirstOrDefault(r => r.Length > 0 && line.EndsWith(r, StringComparison.Ordinal)) ?? "";
        return line.Length - rest.Length <= LongestLabel;
    }

    private static IEnumerable<string> Words(Provision provision) =>
        [provision.Kind == ProvisionKind.Division ? provision.Number : "", provision.Heading, .. provision.Paragraphs, .. provision.Notes.Select(n => n.Text)];

    private static string Letters(string text) =>
        string.Concat(text.Where(c => char.IsLetterOrDigit(c) && c is not ('º' or 'ª'))).ToLowerInvariant().Replace("img", "", StringComparison.Ordinal);

    /// <summary>Targets of links, and the marks of small print.</summary>
    [GeneratedRegex(@"(?<=\])\([^\s)]*\)|(?<=\])\([^)\n]*\)|</?small>")]
    private static partial Regex Markup();
}
