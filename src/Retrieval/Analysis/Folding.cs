using System.Globalization;
using System.Text;

namespace Minga.Retrieval.Analysis;

/// <summary>Letters without case and accents, so that "Exonérase", "EXONERASE" and "exonerase" are one.</summary>
internal static class Folding
{
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (IsPlain(word)) return word.ToString();
        var folded = new StringBuilder(word.Length);
        foreach (char c in word.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            char lower = char.ToLowerInvariant(c);
            switch (lower)
            {
                case 'œ': folded.Append("oe"); break;
                case 'æ': folded.Append("ae"); break;
                case 'ß': folded.Append("ss"); break;
                case 'º' or 'ª' or '°': break;
                default: folded.Append(lower); break;
            }
        }
        return folded.ToString();
    }

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9'))) return false;
        return true;
    }
}
