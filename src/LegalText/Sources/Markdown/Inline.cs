using System.Buffers;
using System.Text;

namespace Minga.LegalText.Sources.Markdown;

/// <summary>
/// Markdown inside a line, as plain words: the marks that <see cref="Emphasis"/> found go, a link leaves its text here and its target to the caller, an image leaves
/// <see cref="Image"/>. Everything else stays as it is printed, HTML and backslashes included.
/// </summary>
internal static class Inline
{
    /// <summary>What stands in the text for a picture that the source left out.</summary>
    public const string Image = "[IMG]";

    /// <summary>A bracket is not looked for any further, so that a line of brackets alone is read in linear time.</summary>
    private const int LongestLink = 4000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\uFDD0\uFDD1[\t\u00a0\u00ad\u200b");

    /// <summary>The words of the line, runs of blanks made one.</summary>
    public static string Plain(ReadOnlySpan<char> line, List<string> links)
    {
        if (!line.ContainsAny(Marks) && line.IndexOf("  ") < 0) return line.ToString();
        var plain = new StringBuilder(line.Length);
        Append(plain, line, links);
        return plain.ToString().Trim();
    }

    /// <summary>
    /// The line without the end of a link whose text began on a line above, "Decreto N° 5](http://…)"; null where there is none.
    /// </summary>
    public static string? CloseLink(string line, List<string> links)
    {
        StringBuilder? closed = null;
        int from = 0;
        for (int close = line.IndexOf("](", StringComparison.Ordinal); close >= 0; close = line.IndexOf("](", close + 2, StringComparison.Ordinal))
        {
            int length = line.AsSpan(close, Math.Min(LongestLink, line.Length - close)).IndexOfAny(' ', ')');
            if (length < 3 || line[close + length] != ')') continue;
            links.Add(line[(close + 2)..(close + length)]);
            closed ??= new(line.Length);
            closed.Append(line, from, close - from);
            from = close + length + 1;
            if (from < line.Length && char.IsLetterOrDigit(line[from])) closed.Append(' ');
        }
        return closed?.Append(line, from, line.Length - from).ToString().Trim();
    }

    /// <summary>The line without its last opening bracket.</summary>
    public static string WithoutLastBracket(string line) => line.Remove(line.LastIndexOf('['), 1).Trim() is { Length: > 0 } rest ? rest : "";

    private static void Append(StringBuilder plain, ReadOnlySpan<char> line, List<string> links)
    {
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c is Emphasis.Strong or Emphasis.Light)
            {
                while (i + 1 < line.Length && line[i + 1] is Emphasis.Strong or Emphasis.Light) i++;
                Space(plain, i + 1 < line.Length ? line[i + 1] : ' ');
            }
            else if (c == '[' && Link(line[i..], out int textLength, out int length))
            {
                bool image = plain.Length > 0 && plain[^1] == '!';
                if (image) plain.Length--;
                links.Add(line[(i + textLength + 3)..(i + length - 1)].Trim().ToString());
                if (image) plain.Append(Image).Append(' ');
                Append(plain, line.Slice(i + 1, textLength), links);
                i += length - 1;
                Space(plain, i + 1 < line.Length ? line[i + 1] : ' ');
            }
            else if (c is '\u00ad' or '\u200b') continue;
            else if (char.IsWhiteSpace(c))
            {
                if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
            }
            else plain.Append(c);
        }
    }

    /// <summary>Where a mark alone kept two words apart, a blank must: "del*[Decreto". A mark inside a word ("**P**odrán") must not.</summary>
    private static void Space(StringBuilder plain, char next)
    {
        if (plain.Length < 2 || !(char.IsLetterOrDigit(next) || next == '[')) return;
        bool word = char.IsLetterOrDigit(plain[^1]) && char.IsLetterOrDigit(plain[^2]);
        if (word || plain[^1] is '—' or '–' or ',' or ';' or ':' or ')') plain.Append(' ');
    }

    /// <summary>"[text](target)" at the start of the span.</summary>
    private static bool Link(ReadOnlySpan<char> at, out int textLength, out int length)
    {
        textLength = length = 0;
        at = at[..Math.Min(at.Length, LongestLink)];
        int close = at.IndexOf("](");
        if (close < 0 || at[1..close].Contains('[')) return false;
        int end = at[close..].IndexOf(')');
        if (end < 0) return false;
        textLength = close - 1;
        length = close + end + 1;
        return true;
    }
}
