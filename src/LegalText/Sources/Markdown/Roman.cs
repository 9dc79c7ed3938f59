namespace Minga.LegalText.Sources.Markdown;

/// <summary>Roman numerals in capitals, as divisions and treaties use them.</summary>
internal static class Roman
{
    /// <summary>The value, or 0 where the word is not a numeral. Additive forms ("IIII", "XXXX") are read too.</summary>
    public static int Value(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 9) return 0;
        int total = 0;
        int previous = 0;
        for (int i = word.Length - 1; i >= 0; i--)
        {
            int digit = word[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, _ => 0 };
            if (digit == 0) return 0;
            total += digit < previous ? -digit : digit;
            previous = Math.Max(previous, digit);
        }
        return total;
    }
}
