using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Minga.LegalText.Tests.Mexico;

/// <summary>The words of a file by a way of its own, without furniture, and those that the document holds.</summary>
internal static partial class SourceWords
{
    /// <summary>The words of the file that neither tree nor notes nor findings hold, those of numbers left out.</summary>
    public static List<string> Missing(XDocument file, LegalDocument document)
    {
        var held = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Provision p in document.All())
            foreach (string word in Words(p.Heading + "\n" + p.OwnText + "\n" + string.Join('\n', p.Notes.Select(n => n.Text))))
                held[word] = held.GetValueOrDefault(word) + 1;
        foreach (Finding finding in document.Findings.Where(f => f.Code == "division-without-place"))
            foreach (string word in Words(finding.Excerpt)) held[word] = held.GetValueOrDefault(word) + 1;
        HashSet<int> repeated = [.. document.Findings.Where(f => f.Code == "repeated-text").Select(f => f.Line)];
        var missing = new List<string>();
        foreach (string word in Words(Printed(file, repeated)))
            if (held.GetValueOrDefault(word) is > 0 and var left) held[word] = left - 1;
            else missing.Add(word);
        return missing;
    }

    private static string Printed(XDocument file, HashSet<int> repeated)
    {
        var lines = new List<string>();
        bool header = false;
        foreach (XElement article in file.Descendants().Where(e => e.Name.LocalName == "article" && !repeated.Contains(((System.Xml.IXmlLineInfo)e).LineNumber)))
            foreach (XElement p in article.Descendants().Where(e => e.Name.LocalName == "p"))
                foreach (string line in p.Value.Split('\n').Select(l => Edition().Replace(l.Trim(), "")))
                {
                    // The title after the number of the page.
                    if (header && !line.Any(char.IsLower)) continue;
                    header = Page().IsMatch(line);
                    if (line.StartsWith("CÁMARA DE DIPUTADOS DEL H. CONGRESO DE LA UNIÓN", StringComparison.Ordinal))
                        while (lines.Count > 0 && (lines[^1].Length == 0 || !lines[^1].Any(char.IsLower) || Page().IsMatch(lines[^1]))) lines.RemoveAt(lines.Count - 1);
                    else if (!Page().IsMatch(line) && line is not ("Secretaría General" or "Secretaría de Servicios Parlamentarios")) lines.Add(line);
                }
        return Cut().Replace(string.Join('\n', lines), "");
    }

    /// <summary>Runs of letters and marks, in lower case; a law says few different words, so that each is looked at once.</summary>
    private static IEnumerable<string> Words(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            while (i < text.Length && IsLetter(text[i])) i++;
            if (i == start) continue;
            string word = text[start..i].ToLowerInvariant();
            if (!Numbers.GetOrAdd(word, static w => NumberWord().IsMatch(w))) yield return word;
        }
    }

    private static bool IsLetter(char c) => char.IsLetter(c)
        || (c > 127 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    private static readonly ConcurrentDictionary<string, bool> Numbers = new(StringComparer.Ordinal);

    [GeneratedRegex(@"^(P[áa]gina )?\d+ de \d+$")]
    private static partial Regex Page();

    [GeneratedRegex(@"^Última Reforma DOF \d\d/\d\d/\d{4}\s*")]
    private static partial Regex Edition();

    [GeneratedRegex(@"(?<=\p{L})-\n(?=\p{Ll})")]
    private static partial Regex Cut();

    [GeneratedRegex(@"^([a-zñºª]{1,2}|cuartode|[ivxlc]+|art[ií]culos?|art|transitorio|[uú]nic[oa]|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|s[eé]ptim[oa]|octav[oa]|noven[oa]|\w*[ds]?[eé]cim[oa]\w*|\w*g[eé]sim[oa]\w*|cent[eé]sim[oa]|ter|bis|qu[aá]ter|\w+(ies|us))$")]
    private static partial Regex NumberWord();
}
