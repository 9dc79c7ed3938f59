using Minga.Kernel;

namespace Minga.Web.Parts;

/// <summary>Words of an official text with the places that matter here. Line feeds part paragraphs.</summary>
/// <param name="Text">The text as the source has it.</param>
/// <param name="Language">Its language, which is never translated here.</param>
/// <param name="Marks">The places, which may overlap.</param>
public sealed record MarkedText(string Text, LanguageCode Language, params IReadOnlyList<Mark> Marks)
{
    /// <summary>Words that name another provision or text, each with its page. No two overlap.</summary>
    public IReadOnlyList<TextLink> Links { get; init; } = [];

    /// <summary>
    /// The words around the first mark, whole words only and about so many characters, with an ellipsis where words are left out;
    /// the beginning where nothing is marked.
    /// </summary>
    public MarkedText Excerpt(int length)
    {
        if (Text.Length <= length) return this;
        Mark? first = Marks.Count > 0 ? Marks.MinBy(m => m.Start) : null;
        int start = first is { } mark ? Math.Clamp(mark.Start - Math.Max(0, length - mark.Length) / 6, 0, Text.Length - length) : 0;
        int end = start + length;
        while (start > 0 && !char.IsWhiteSpace(Text[start - 1])) start--;
        while (end < Text.Length && !char.IsWhiteSpace(Text[end])) end++;
        string before = start > 0 ? "… " : "", after = end < Text.Length ? " …" : "";
        int shift = before.Length - start;
        return new(
            before + Text[start..end].Replace('\n', ' ') + after,
            Language,
            [.. Marks.Where(m => m.Start < end && m.End > start).Select(m => Clip(m, start, end)).Select(m => m with { Start = m.Start + shift })]);

        static Mark Clip(Mark mark, int start, int end)
        {
            int from = Math.Max(mark.Start, start);
            return mark with { Start = from, Length = Math.Min(mark.End, end) - from };
        }
    }

    /// <summary>More than three things are marked: to colour them all would colour everything.</summary>
    public bool Crowded => Marks.Where(m => m.Href is not null).Select(m => m.Href).Distinct(StringComparer.Ordinal).Skip(3).Any();

    /// <summary>
    /// The text of each paragraph, cut where marked words begin or end and where a mark is named: after its last place, once. Blanks
    /// at the edge of marked words are not marked.
    /// </summary>
    public IEnumerable<IReadOnlyList<MarkedPiece>> Paragraphs()
    {
        int start = 0;
        foreach (string line in Text.Split('\n'))
        {
            if (line.Length > 0) yield return Pieces(start, start + line.Length);
            start += line.Length + 1;
        }
    }

    private List<MarkedPiece> Pieces(int start, int end)
    {
        Mark[] here = [.. Marks.Where(m => m.Start < end && m.End > start)];
        // A mark that reaches the line feed after this paragraph ends with the paragraph.
        ILookup<int, Mark> named = here.Where(m => m.Href is not null && m.End <= end + 1 && !Marks.Any(other => other.Href == m.Href && other.End > m.End))
            .DistinctBy(m => m.Href).OrderBy(m => m.Label?.Length).ThenBy(m => m.Label, StringComparer.Ordinal).ToLookup(m => Math.Min(m.End, end));
        TextLink[] links = [.. Links.Where(l => l.Start < end && l.End > start)];
        int[] cuts = [.. here.SelectMany(m => new[] { m.Start, m.End }).Concat(links.SelectMany(l => new[] { l.Start, l.End })).Where(c => c > start && c < end).Append(start).Append(end).Distinct().Order()];
        var pieces = new List<MarkedPiece>(cuts.Length);
        int from = start;
        foreach ((int at, int to) in cuts.Zip(cuts.Skip(1)))
        {
            bool marked = Covered(at, to);
            if (to < end && !named.Contains(to) && marked == Covered(to, cuts.First(c => c > to)) && Link(at) == Link(to)) continue;
            Add(from, to, marked, [.. named[to]], Link(from));
            from = to;
        }
        return pieces;

        bool Covered(int at, int to) => here.Any(m => m.Start <= at && m.End >= to);

        string? Link(int at) => links.FirstOrDefault(l => l.Start <= at && l.End > at).Href;

        void Add(int first, int last, bool marked, IReadOnlyList<Mark> ending, string? href)
        {
            int begin = first, stop = last;
            while (marked && begin < stop && char.IsWhiteSpace(Text[begin])) begin++;
            while (marked && stop > begin && char.IsWhiteSpace(Text[stop - 1])) stop--;
            if (begin > first) pieces.Add(new(Text[first..begin], false, [], href));
            if (stop > begin || ending.Count > 0) pieces.Add(new(Text[begin..stop], marked && stop > begin, ending, href));
            if (stop < last) pieces.Add(new(Text[stop..last], false, [], href));
        }
    }
}

/// <summary>A marked place of a text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Characters.</param>
/// <param name="Label">What it is called in the list beside the text ("4"); null where the mark explains itself.</param>
/// <param name="Href">Where that list has it.</param>
public readonly record struct Mark(int Start, int Length, string? Label = null, string? Href = null)
{
    /// <summary>Index after its last character.</summary>
    public int End => Start + Length;
}

/// <summary>A run of words that is marked or not, and the marks that end with it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Marked">Whether they are marked.</param>
/// <param name="Ending">The marks that end with them.</param>
/// <param name="Href">What they name; null where they name nothing.</param>
public readonly record struct MarkedPiece(string Text, bool Marked, IReadOnlyList<Mark> Ending, string? Href = null);

/// <summary>Words that name another provision or text.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="Length">Characters.</param>
/// <param name="Href">Its page.</param>
public readonly record struct TextLink(int Start, int Length, string Href)
{
    /// <summary>Index after the last character.</summary>
    public int End => Start + Length;
}
