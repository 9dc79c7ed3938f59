using System.Globalization;
using System.Text.RegularExpressions;

namespace Minga.LegalText.Sources.LeyChile;

/// <summary>
/// Takes the editor's notes out of a block. LeyChile prints "NOTA" or "NOTA 3" where the mark stands in the margin, even in the middle of a word,
/// and once more at the end of the block with the note's words below it. The first is a mark and its sentence is joined again; the second
/// begins the note.
/// </summary>
internal sealed partial class EditorNotes
{
    private readonly Dictionary<string, int> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Finding> _findings;

    /// <param name="lines">All lines of the body: whether a word was cut is told by the words of the whole.</param>
    /// <param name="findings">Receives a line for each sentence that was joined.</param>
    public EditorNotes(IEnumerable<string> lines, List<Finding> findings)
    {
        _findings = findings;
        foreach (string line in lines)
            foreach (ValueMatch word in Word().EnumerateMatches(line))
            {
                string found = line.Substring(word.Index, word.Length);
                _words[found] = _words.GetValueOrDefault(found) + 1;
            }
    }

    /// <summary>The lines that are law, and the notes.</summary>
    public (List<string> Paragraphs, List<Footnote> Notes) Split(List<string> lines, int firstLine, bool heading)
    {
        var paragraphs = new List<string>();
        var notes = new List<Footnote>();
        string? label = null;
        var words = new List<string>();
        bool cut = false;
        for (int i = 0; i < lines.Count; i++)
        {
            if (Label().Match(lines[i]) is { Success: true } mark)
            {
                if (IsMark(lines, i, mark.Groups[1].Value, label is not null))
                {
                    cut = paragraphs.Count > 0;
                    continue;
                }
                Flush();
                label = mark.Groups[1].Value;
            }
            else if (label is not null) words.Add(lines[i]);
            else if (cut && Continues(paragraphs[^1], lines[i], heading))
            {
                _findings.Add(new("note-inside-sentence", firstLine + i, Addressing.Shorten(lines[i])));
                paragraphs[^1] = Join(paragraphs[^1], lines[i]);
                cut = false;
            }
            else
            {
                paragraphs.Add(lines[i]);
                cut = false;
            }
        }
        Flush();
        return (paragraphs, notes);

        void Flush()
        {
            if (words.Count > 0) notes.Add(new(label!, string.Join('\n', words), Day(words)));
            words.Clear();
        }
    }

    /// <summary>Whether the label at this line marks a place of the text, rather than beginning a note.</summary>
    private static bool IsMark(List<string> lines, int at, string label, bool inNote)
    {
        if (at + 1 == lines.Count) return true;
        string next = lines[at + 1];
        if (Label().IsMatch(next)) return true;
        if (inNote) return false;
        bool before = Enumerable.Range(0, at).Any(i => Carries(lines[i], label)), again = Enumerable.Range(at + 1, lines.Count - at - 1).Any(i => Carries(lines[i], label));
        // The mark and its note carry the same label: the last one is the note's. Two notes may share one too, but only the editor names acts with
        // the day of their publication.
        if (again) return !Editorial().IsMatch(next) || char.IsLower(next[0]);
        if (char.IsLower(next[0])) return true;
        return !before && at > 0 && !Markdown.Wrapping.EndsSentence(lines[at - 1]) && !Editorial().IsMatch(next);
    }

    private static bool Carries(string line, string label) => Label().Match(line) is { Success: true } other && other.Groups[1].Value == label;

    /// <summary>The label of a heading and its title stay apart.</summary>
    private static bool Continues(string before, string after, bool heading) => char.IsLower(after[0]) || !heading && !Markdown.Wrapping.EndsSentence(before);

    /// <summary>The two pieces, with a blank unless the cut went through a word that the text knows better than its pieces.</summary>
    private string Join(string before, string after)
    {
        // A number cut in two: "artículo 69", "6".
        if (char.IsAsciiDigit(before[^1]) && char.IsAsciiDigit(after[0])) return before + after;
        int start = before.Length;
        while (start > 0 && char.IsLetter(before[start - 1])) start--;
        int end = 0;
        while (end < after.Length && char.IsLetter(after[end])) end++;
        if (start == before.Length) return char.IsLetterOrDigit(after[0]) || !",.;:)".Contains(after[0]) ? before + " " + after : before + after;
        if (end == 0) return ",.;:)".Contains(after[0]) ? before + after : before + " " + after;
        int whole = Count(before[start..] + after[..end]);
        return whole > 0 && whole > Math.Min(Count(before[start..]), Count(after[..end])) - 1 ? before + after : before + " " + after;
    }

    private int Count(string word) => _words.GetValueOrDefault(word);

    /// <summary>The first day that the note names: "publicada el 25.05.2004".</summary>
    private static DateOnly? Day(List<string> words)
    {
        foreach (Match day in NumericDay().Matches(string.Join('\n', words)))
            if (DateOnly.TryParseExact(day.Value.Replace('-', '.').Replace('/', '.'), "d.M.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly on)) return on;
        return null;
    }

    [GeneratedRegex(@"^NOTAS?\s*:?\s*([\d.]*)[\s.:-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^V[ée]r\b|^V[ée]a[sn]|[Pp]ublicad[oa]s?\b|\bD\.\s?O\.|Diario Oficial|\bLEY(ES)?\b|\bLey \d{4}|D\.?\s?F\.?\s?L|D\.\s?L\.|Decreto|[Rr]ectifica|presente (artículo|norma|inciso)|[Mm]odifica(ción|do|da)", RegexOptions.CultureInvariant)]
    private static partial Regex Editorial();

    [GeneratedRegex(@"\b\d{1,2}[.\-/]\d{1,2}[.\-/]\d{4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex NumericDay();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
