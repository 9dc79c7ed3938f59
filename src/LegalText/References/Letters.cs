namespace Minga.LegalText;

/// <summary>The small steps of reading words, all without allocation but <see cref="Fold(string)"/>.</summary>
internal static class Letters
{
    public static char Fold(char c) => char.ToLowerInvariant(c) switch
    {
        'á' or 'à' or 'â' or 'ã' or 'ä' => 'a',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'í' or 'ì' or 'ï' => 'i',
        'ó' or 'ò' or 'ô' or 'õ' or 'ö' => 'o',
        'ú' or 'ù' or 'ü' => 'u',
        'ç' => 'c',
        '\n' or '\u00a0' => ' ',
        var other => other,
    };

    /// <summary>A letter of a word; the raised "º" and "ª" count as letters for Unicode, not here.</summary>
    public static bool IsLetter(char c) => char.IsLetter(c) && c is not ('º' or 'ª');

    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (int i = 0; i < source.Length; i++) folded[i] = Fold(source[i]);
    });

    /// <summary>The word that begins here, folded into the buffer; empty where no letter stands here or the word is longer than the buffer.</summary>
    public static ReadOnlySpan<char> Word(string text, int at, Span<char> buffer)
    {
        int length = 0;
        while (at + length < text.Length && IsLetter(text[at + length]))
        {
            if (length == buffer.Length) return default;
            buffer[length] = Fold(text[at + length]);
            length++;
        }
        return buffer[..length];
    }

    /// <summary>The word that ends before the white space before this place, folded.</summary>
    public static ReadOnlySpan<char> WordBefore(string text, int at, Span<char> buffer)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1])) at--;
        int start = at;
        while (start > 0 && IsLetter(text[start - 1])) start--;
        return at - start > buffer.Length ? default : Word(text, start, buffer);
    }

    public static bool Is(string text, int at, string folded)
    {
        if (at + folded.Length > text.Length) return false;
        for (int i = 0; i < folded.Length; i++)
            if (Fold(text[at + i]) != folded[i]) return false;
        return at + folded.Length == text.Length || !IsLetter(text[at + folded.Length]);
    }

    /// <summary>Steps over the word and the white space after it, if it stands here.</summary>
    public static bool Skip(string text, ref int at, string folded)
    {
        if (!Is(text, at, folded)) return false;
        at = Spaces(text, at + folded.Length);
        return true;
    }

    public static int Spaces(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    public static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    /// <summary>Not inside a word, and not its second half: "Decreto-lei" is read from its start.</summary>
    public static bool StartsWord(string text, int at) =>
        at == 0 || !char.IsLetterOrDigit(text[at - 1]) && !(text[at - 1] is '-' or '–' && at > 1 && IsLetter(text[at - 2]));
}
