using System.Globalization;
using System.Text.RegularExpressions;
using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Sources.Mexico;

/// <summary>How the items of a list are counted.</summary>
internal enum Count { Roman, Capital, Letter, Digit, SmallRoman }

/// <summary>The beginning of a fraction or an item: "IV. ", "a) ", "1. ".</summary>
/// <param name="Number">As it is addressed: "IV", "a", "1".</param>
/// <param name="Text">What follows it.</param>
/// <param name="Readings">Every way in which it may be counted ("C." is a hundred or a third), the likeliest first.</param>
internal sealed partial record Item(string Number, string Text, IReadOnlyList<(Count Count, int Value)> Readings)
{
    public static Item? Of(string text)
    {
        if (Mark().Match(text) is not { Success: true } m) return null;
        string number = m.Groups["n"].Value;
        bool paren = m.Groups["p"].Value.Contains(')');
        var readings = new List<(Count, int)>();
        if (char.IsAsciiDigit(number[0])) readings.Add((Count.Digit, int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture)));
        else if (char.IsLower(number[0]))
        {
            if (Letter(number) is > 0 and var letter) readings.Add((Count.Letter, letter));
            if (Roman.Value(number.ToUpperInvariant()) is > 0 and var small) readings.Add((Count.SmallRoman, small));
        }
        else
        {
            if (Roman.Value(number) is > 0 and var roman) readings.Add((Count.Roman, roman));
            if (Letter(number) is > 0 and var letter) readings.Add((Count.Capital, letter));
        }
        string suffix = m.Groups["s"].Success ? " " + ArticleNumber.Fold(m.Groups["s"].Value) : "";
        return readings.Count == 0 || (char.IsLower(number[0]) && !paren) ? null : new(number + suffix, text[m.Length..], readings);
    }

    // "ñ" stands between n and o; the letters after it are counted without it, so that a list with or without it goes on.
    private static int Letter(string number) => number.Length == 1 ? char.ToLowerInvariant(number[0]) is var c && c == 'ñ' ? 14 : c - 'a' + 1
        : number.Length == 2 && number[0] == number[1] ? 26 + char.ToLowerInvariant(number[0]) - 'a' + 1 : 0;

    [GeneratedRegex(@"^(?<n>[IVXLC]{1,9}|[A-ZÑ]|[a-zñ]|([a-z])\1|[ivx]{2,6}|\d{1,2})(\s?(?<s>(?i:bis|ter|qu[aá]ter|quinquies)))?(?<p>\s?\)\.?-?|\.\s?[-–—]|\.)\s+(?=\S)")]
    private static partial Regex Mark();
}
