namespace Minga.Retrieval.Analysis;

/// <summary>A word in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Its length.</param>
/// <param name="Sentence">The number of its sentence, from 0. A line and an item of a list are sentences too.</param>
/// <param name="Case">How it is written.</param>
internal readonly record struct Token(int Start, int Length, int Sentence, Case Case);

/// <summary>How a word is written: "ley", "Ley", "LEY".</summary>
internal enum Case : byte { Small, Capital, Capitals }

/// <summary>
/// Cuts a text into words. A run of letters and digits is a word; "79/213" and "19.848" are one word each, since people look for
/// resolutions and laws by their number; an apostrophe or a hyphen separates ("l'économie", "socio-económico").
/// </summary>
internal static class Tokenizer
{
    public static List<Token> Read(ReadOnlySpan<char> text, List<Token>? reuse = null)
    {
        List<Token> tokens = reuse ?? [];
        tokens.Clear();
        int sentence = 0, i = 0;
        bool open = false;
        while (i < text.Length)
        {
            char c = text[i];
            if (!IsWord(c))
            {
                if (open && Ends(text, i))
                {
                    sentence++;
                    open = false;
                }
                i++;
                continue;
            }
            int start = i;
            bool number = char.IsAsciiDigit(c);
            i++;
            while (i < text.Length)
            {
                if (IsWord(text[i])) number &= char.IsAsciiDigit(text[i]) || text[i] is 'º' or 'ª';
                else if (!(number && JoinsNumbers(text, i))) break;
                i++;
            }
            tokens.Add(new(start, i - start, sentence, CaseOf(text[start..i])));
            open = true;
        }
        return tokens;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || (c >= '\u0300' && c <= '\u036F');

    private static Case CaseOf(ReadOnlySpan<char> word) =>
        !char.IsUpper(word[0]) ? Case.Small : word.Length > 1 && char.IsUpper(word[1]) ? Case.Capitals : Case.Capital;

    private static bool Ends(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '\n' or ';' => true,
        '.' or '?' or '!' => at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]),
        _ => false,
    };

    /// <summary>A slash between digits, or a point before exactly three.</summary>
    private static bool JoinsNumbers(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1])) return false;
        if (text[at] == '/') return true;
        if (text[at] != '.' || at + 3 >= text.Length) return false;
        return char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]) && (at + 4 >= text.Length || !IsWord(text[at + 4]));
    }
}
