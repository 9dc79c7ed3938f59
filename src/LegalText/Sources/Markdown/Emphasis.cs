using System.Runtime.InteropServices;

namespace Minga.LegalText.Sources.Markdown;

/// <summary>
/// Tells the asterisks that Markdown uses as emphasis from those that a law prints: "(*)" is a note's mark, "Total *" and "* Nota" are
/// too. Only a pair around text is emphasis. A pair may span lines, blank ones included, since gazettes were scanned line by line.
/// </summary>
internal static class Emphasis
{
    /// <summary>Stands where "**" of a pair stood. A noncharacter of Unicode, which no text may hold.</summary>
    public const char Strong = '\uFDD0';

    /// <summary>Stands where "*" of a pair stood.</summary>
    public const char Light = '\uFDD1';

    /// <summary>A pair spans no more lines than this, so that two marks far apart are not taken for one.</summary>
    private const int LongestSpan = 40;

    private readonly record struct Mark(int At, int Length, int Line);

    /// <summary>The text with <see cref="Strong"/> and <see cref="Light"/> in the places of emphasis; every other asterisk stays.</summary>
    public static string Read(ReadOnlySpan<char> text)
    {
        if (!text.Contains('*')) return text.ToString();
        char[] marked = text.ToArray();
        var open = new List<Mark>();
        int number = 0;
        for (int start = 0; start < marked.Length; number++)
        {
            int length = text[start..].IndexOf('\n');
            int end = length < 0 ? marked.Length : start + length;
            ReadOnlySpan<char> line = text[start..end].TrimStart();
            bool alone = line is ['#' or '|', ..];
            if (alone) open.Clear();
            ReadLine(text, marked, end - line.Length, end, number, open);
            if (alone) open.Clear();
            start = end + 1;
        }
        // The second asterisk of a pair left no mark of its own.
        Span<char> kept = marked;
        int to = 0;
        foreach (char c in marked)
            if (c != '\0' || text.Contains('\0')) kept[to++] = c;
        return new(kept[..to]);
    }

    private static void ReadLine(ReadOnlySpan<char> text, char[] marked, int from, int end, int line, List<Mark> open)
    {
        int afterLink = -1;
        for (int i = from; i < end; i++)
        {
            if (text[i] == ']' && i + 1 < end && text[i + 1] == '(' && text[i..end].IndexOf(')') is > 0 and var target)
            {
                i += target;
                // The emphasis that ended before a link goes on after it, whatever follows: "*(del*[decreto](…)*, B.O. 1/1/2000)*".
                afterLink = i + 1;
            }
            if (text[i] != '*') continue;
            int first = i;
            while (i + 1 < end && text[i + 1] == '*') i++;
            char before = first > from ? text[first - 1] : ' ';
            char after = i + 1 < end ? text[i + 1] : ' ';
            if (before == '(' && after == ')' || before == '\\') continue;
            int length = i + 1 - first;
            if (length > 4) continue;
            bool closes = !char.IsWhiteSpace(before) && !"([{“«¿¡".Contains(before);
            bool opens = first == afterLink || !char.IsWhiteSpace(after) && !".,;)]}”»?".Contains(after);
            for (int at = first; at <= i;)
            {
                int size = Size(i + 1 - at, closes, opens || length == 2 && at > first, open, line);
                if (!(closes && TryClose(marked, at, size, line, open)) && (opens || at + size <= i)) open.Add(new(at, size, line));
                at += size;
            }
        }
    }

    /// <summary>
    /// How many asterisks of a run are the next mark. Of three and four, the mark that was opened last is closed first; two inside a light pair
    /// close it and open another ("*párrafo**sustituido*").
    /// </summary>
    private static int Size(int left, bool closes, bool opens, List<Mark> open, int line)
    {
        bool light = closes && open is [.., { Length: 1 } last] && line - last.Line <= LongestSpan;
        return left switch
        {
            1 => 1,
            2 => light && (opens || !open.Exists(mark => mark.Length == 2)) ? 1 : 2,
            _ => light ? 1 : 2,
        };
    }

    private static bool TryClose(char[] marked, int at, int size, int line, List<Mark> open)
    {
        int opener = open.FindLastIndex(mark => mark.Length == size && line - mark.Line <= LongestSpan);
        if (opener < 0) return false;
        Drop(marked, open[opener].At, size);
        Drop(marked, at, size);
        CollectionsMarshal.SetCount(open, opener);
        return true;
    }

    private static void Drop(char[] marked, int at, int size)
    {
        marked[at] = size == 2 ? Strong : Light;
        if (size == 2) marked[at + 1] = '\0';
    }
}
