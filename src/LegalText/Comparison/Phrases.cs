namespace Minga.LegalText;

/// <summary>The three-word phrases of a text, by which two texts are held together.</summary>
internal static class Phrases
{
    /// <summary>A number for each different phrase; case and punctuation do not count. Texts of one or two words have none.</summary>
    public static HashSet<ulong> Of(string text)
    {
        var phrases = new HashSet<ulong>();
        ulong older = 0, old = 0;
        int words = 0;
        foreach ((int start, int length) in WordPlaces.Places(text))
        {
            ulong word = 14695981039346656037;
            foreach (char c in text.AsSpan(start, length)) word = (word ^ char.ToLowerInvariant(c)) * 1099511628211;
            if (++words >= 3) phrases.Add(word * 31 + ulong.RotateLeft(old, 21) * 17 + ulong.RotateLeft(older, 42));
            (older, old) = (old, word);
        }
        return phrases;
    }
}
