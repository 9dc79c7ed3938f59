using System.Globalization;
using System.Text;
using Minga.Web.Parts;

namespace Minga.Library.ReadMeasure;

/// <summary>Looks for a reader's words inside one law: beginnings of words, whatever their case and accents.</summary>
internal sealed class WordsInside
{
    private readonly string[] words;

    private WordsInside(string[] words) => this.words = words;

    /// <summary>Null where nothing was asked.</summary>
    public static WordsInside? Of(string? asked) =>
        Fold(asked ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } words ? new(words) : null;

    /// <summary>Where the words stand; null where the heading and the text do not hold them all.</summary>
    public IReadOnlyList<Mark>? In(string heading, string text)
    {
        string foldedHeading = Fold(heading), folded = Fold(text);
        var marks = new List<Mark>();
        foreach (string word in words)
        {
            int before = marks.Count;
            for (int at = Next(folded, word, 0); at >= 0; at = Next(folded, word, at + word.Length)) marks.Add(new(at, End(folded, at + word.Length) - at));
            if (marks.Count == before && Next(foldedHeading, word, 0) < 0) return null;
        }
        return [.. marks.OrderBy(m => m.Start)];
    }

    private static int Next(string text, string word, int from)
    {
        for (int at = text.IndexOf(word, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1])) return at;
        return -1;
    }

    private static int End(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
        return at;
    }

    /// <summary>Without case and accents, each letter in its place.</summary>
    private static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (int i = 0; i < source.Length; i++) folded[i] = source[i] < 128 ? char.ToLowerInvariant(source[i]) : Base(source[i]);
    });

    private static char Base(char c)
    {
        if (char.IsSurrogate(c)) return c;
        string parts = c.ToString().Normalize(NormalizationForm.FormD);
        return CharUnicodeInfo.GetUnicodeCategory(parts[0]) == UnicodeCategory.NonSpacingMark ? c : char.ToLowerInvariant(parts[0]);
    }
}
