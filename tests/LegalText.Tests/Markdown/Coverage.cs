using System.Text;
using System.Text.RegularExpressions;

namespace Minga.LegalText.Tests.Markdown;

/// <summary>
/// Whether every letter of a body is in its tree, in order. Only the words "Artículo" and "Anexo" with their numbers may be left out of
/// headings and paragraphs, since they became numbers.
/// </summary>
internal static partial class Coverage
{
    /// <summary>Empty where nothing is missing, else what is.</summary>
    public static string Missing(string file, LegalDocument document)
    {
        int end = file.IndexOf("\n---", 4, StringComparison.Ordinal);
        string body = file[(file.IndexOf('\n', end + 1) + 1)..].Replace("[IMG]", "", StringComparison.Ordinal);
        body = LinkTarget().Replace(body, "]");
        string title = Letters(document.Title);
        string read = Letters(string.Join('\n', body.Split('\n').Where(line => !(line.StartsWith("# ", StringComparison.Ordinal) && Letters(line) == title))));
        string kept = Letters(string.Join('\n', document.All().SelectMany(Words)).Replace("[IMG]", "", StringComparison.Ordinal));
        int found = 0;
        foreach (char c in read)
            if (found < kept.Length && kept[found] == c) found++;
        if (found < kept.Length) return "the tree has what the body has not: " + kept[Math.Max(0, found - 40)..Math.Min(kept.Length, found + 40)];
        int left = read.Length - kept.Length;
        int allowed = document.All().Sum(Allowed);
        return left > allowed ? $"{left} letters of the body are not in the tree, {allowed} may be" : "";
    }

    private static IEnumerable<string> Words(Provision provision) =>
        [provision.Kind == ProvisionKind.Division ? provision.Number : "", provision.Heading, .. provision.Paragraphs];

    private static int Allowed(Provision provision) => provision.Kind switch
    {
        ProvisionKind.Article => "artículo".Length + 2 + Letters(provision.Number).Length + provision.Aliases.Sum(alias => alias.Length),
        ProvisionKind.Annex => "apéndice".Length + provision.Number.Length,
        _ => 0,
    };

    private static string Letters(string text) => string.Concat(
        text.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(c => char.IsLetterOrDigit(c) && c is not ('º' or 'ª')));

    [GeneratedRegex(@"\]\([^\s)]*\)|\]\([^)\n]*\)")]
    private static partial Regex LinkTarget();
}
