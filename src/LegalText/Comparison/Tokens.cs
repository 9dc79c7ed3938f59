using System.Globalization;

namespace Minga.LegalText;

/// <summary>
/// A text cut into words, marks of punctuation and ends of paragraphs, each with the white space after it, so that the pieces are the
/// whole text. Equal words have equal numbers.
/// </summary>
internal sealed class Tokens
{
    private readonly List<int> starts = [];
    private int end;

    /// <summary>The number of each word.</summary>
    public List<int> Words { get; } = [];

    public int Count => Words.Count;

    /// <summary>The characters of the words from one to before another.</summary>
    public Span Between(int first, int next) => new(At(first), At(next) - At(first));

    private int At(int word) => word < starts.Count ? starts[word] : end;

    /// <summary>Cuts the text. Words that are not yet in the dictionary get the next number.</summary>
    public static Tokens Of(string text, Dictionary<string, int> numbers)
    {
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var tokens = new Tokens { end = text.Length };
        int at = 0;
        while (at < text.Length)
        {
            // White space before the first word belongs to it.
            int start = at, word = SkipSpaces(text, at), next = EndOfWord(text, word);
            ReadOnlySpan<char> letters = text.AsSpan(word, next - word);
            if (!lookup.TryGetValue(letters, out int number))
            {
                number = numbers.Count;
                numbers.Add(letters.ToString(), number);
            }
            tokens.starts.Add(start);
            tokens.Words.Add(number);
            at = SkipSpaces(text, next);
        }
        return tokens;
    }

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] != '\n' && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static int EndOfWord(string text, int at)
    {
        int start = at;
        while (at < text.Length && (IsLetter(text, at) || at > start && JoinsLetters(text, at))) at++;
        return at > start ? at : Math.Min(text.Length, at + (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1));
    }

    /// <summary>The hyphen of "decreto-ley", the apostrophe of "d'Oc".</summary>
    private static bool JoinsLetters(string text, int at) =>
        text[at] is '\'' or '’' or '-' && IsLetter(text, at - 1) && at + 1 < text.Length && IsLetter(text, at + 1);

    private static bool IsLetter(string text, int at) => char.IsLetterOrDigit(text[at])
        || char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
