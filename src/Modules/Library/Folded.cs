using System.Globalization;
using System.Text;

namespace Minga.Library;

/// <summary>Text without case and accents: how titles are filtered, alike on both databases.</summary>
internal static class Folded
{
    /// <summary>"Economía Social" is "economia social".</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char c in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(c));
        return folded.ToString();
    }
}
