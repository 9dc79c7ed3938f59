using Minga.Kernel;

namespace Minga.LegalText;

/// <summary>
/// The words of a text and their places: maximal runs of letters and digits. A selector counts words and not characters, so that
/// spaces, quotation marks and punctuation, which differ between editions of one text, do not move it.
/// </summary>
public static class WordPlaces
{
    /// <summary>The places of the words, in order: first character and length.</summary>
    public static IReadOnlyList<(int Start, int Length)> Places(string text)
    {
        var places = new List<(int, int)>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            places.Add((start, i - start));
            start = -1;
        }
        return places;
    }

    /// <summary>The SHA-256 of these words joined by single spaces, in their own case; null where the text has no such places.</summary>
    /// <param name="text">The provision's text.</param>
    /// <param name="first">Number of the first word, from 0.</param>
    /// <param name="count">How many words.</param>
    public static string? Hash(string text, int first, int count) =>
        Slice(text, first, count) is { } slice
            ? Fingerprint.Of(string.Join(' ', Places(slice.Text).Select(p => slice.Text.Substring(p.Start, p.Length))))
            : null;

    /// <summary>The characters from the first to the last of these words; null where the text has no such places.</summary>
    public static (int Start, int Length, string Text)? Slice(string text, int first, int count)
    {
        IReadOnlyList<(int Start, int Length)> places = Places(text);
        if (first < 0 || count < 1 || first + count > places.Count) return null;
        (int start, int length) = (places[first].Start, places[first + count - 1].Start + places[first + count - 1].Length - places[first].Start);
        return (start, length, text.Substring(start, length));
    }

    /// <summary>The place of the first occurrence of these words at or after a word; null where they do not occur.</summary>
    public static (int First, int Count)? Find(string text, string words, int after = 0)
    {
        string[] all = [.. Places(text).Select(p => text.Substring(p.Start, p.Length))];
        string[] wanted = [.. Places(words).Select(p => words.Substring(p.Start, p.Length))];
        for (int i = after; wanted.Length > 0 && i + wanted.Length <= all.Length; i++)
            if (all.AsSpan(i, wanted.Length).SequenceEqual(wanted)) return (i, wanted.Length);
        return null;
    }
}
