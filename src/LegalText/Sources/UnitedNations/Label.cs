using System.Globalization;
using System.Text.RegularExpressions;

namespace Minga.LegalText.Sources.UnitedNations;

/// <summary>How a visible number counts.</summary>
internal enum NumberStyle
{
    /// <summary>"7."</summary>
    Arabic,

    /// <summary>"1.1"</summary>
    Decimal,

    /// <summary>"(7)"</summary>
    Bracketed,

    /// <summary>"(h)", "(aa)"</summary>
    Letter,

    /// <summary>"(ii)"</summary>
    Roman,

    /// <summary>"II."</summary>
    UpperRoman,

    /// <summary>"B."</summary>
    UpperLetter,
}

/// <summary>One way of reading a visible number: "(i)" is the ninth letter or the first Roman number.</summary>
internal readonly record struct Count(NumberStyle Style, int Ordinal);

/// <summary>A visible number without its ornaments, and all the ways in which it may count.</summary>
internal sealed partial record Label(string Text, IReadOnlyList<Count> Counts)
{
    public bool Is(NumberStyle style) => Counts.Any(c => c.Style == style);

    public bool CountsAs(NumberStyle style, int ordinal) => Counts.Contains(new(style, ordinal));

    public bool IsHeading => Is(NumberStyle.UpperRoman) || Is(NumberStyle.UpperLetter);

    public bool IsItem => Is(NumberStyle.Letter) || Is(NumberStyle.Roman) || Is(NumberStyle.Bracketed);

    public int? Arabic => Counts[0].Style == NumberStyle.Arabic ? Counts[0].Ordinal : null;

    /// <summary>Reads the whole of a <c>num</c>: "1.", "(h)", "h)", "\t\tII".</summary>
    public static Label? Of(string printed)
    {
        Match m = Whole().Match(printed.Trim());
        if (!m.Success) return null;
        string bis = m.Groups["bis"].Value;
        string value = m.Groups["n"].Value;
        bool bracket = printed.Contains(')', StringComparison.Ordinal);
        List<Count> counts = CountsOf(value, bracket);
        return counts.Count == 0 ? null : new(bis.Length > 0 ? $"{value} {bis}" : value, counts);
    }

    /// <summary>A number typed at the beginning of a paragraph's text: "(h) …", "h) …", "21. …". Returns the rest of the text too.</summary>
    public static (Label Label, string Words)? Leading(string text)
    {
        Match m = Start().Match(text);
        if (!m.Success) return null;
        return Of(m.Groups["l"].Value) is { IsHeading: false } label ? (label, m.Groups["q"].Value + text[m.Length..].TrimStart()) : null;
    }

    /// <summary>A number typed at the beginning of a heading: "II. …", "B. …".</summary>
    public static (Label Label, string Words)? LeadingHeading(string text)
    {
        Match m = HeadingStart().Match(text);
        if (!m.Success) return null;
        return Of(m.Groups["l"].Value) is { IsHeading: true } label ? (label, text[m.Length..].TrimStart()) : null;
    }

    private static List<Count> CountsOf(string value, bool bracket)
    {
        var counts = new List<Count>(2);
        if (value.Contains('.', StringComparison.Ordinal)) counts.Add(new(NumberStyle.Decimal, 0));
        else if (char.IsAsciiDigit(value[0]))
            counts.Add(new(bracket ? NumberStyle.Bracketed : NumberStyle.Arabic, int.Parse(value, CultureInfo.InvariantCulture)));
        else if (char.IsUpper(value[0]))
        {
            if (Roman(value.ToLowerInvariant()) is int roman) counts.Add(new(NumberStyle.UpperRoman, roman));
            if (value.Length == 1) counts.Add(new(NumberStyle.UpperLetter, value[0] - 'A' + 1));
        }
        else
        {
            if (value == "ñ") counts.Add(new(NumberStyle.Letter, 15));
            else if (value.All(c => c == value[0])) counts.Add(new(NumberStyle.Letter, (26 * (value.Length - 1)) + value[0] - 'a' + 1));
            if (Roman(value) is int roman) counts.Add(new(NumberStyle.Roman, roman));
        }
        return counts;
    }

    private static int? Roman(string text)
    {
        int total = 0, last = 0;
        foreach (char c in text.Reverse())
        {
            int value = c switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, 'c' => 100, _ => 0 };
            if (value == 0) return null;
            total += value < last ? -value : value;
            last = Math.Max(last, value);
        }
        return total is > 0 and < 90 && RomanShape().IsMatch(text) ? total : null;
    }

    [GeneratedRegex(@"^\(?\s*(?<n>\d{1,3}(\.\d{1,2})*|[a-zñ]{1,5}|[A-Z]{1,6})\s*(?<bis>bis|ter|quater)?\s*[.)]*\s*\*?$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?<q>[“«""]\s*)?(?<l>\d{1,3}\.(?=\s*\p{L})|\(\d{1,2}\)|\(?([a-zñ]|([b-z])\2|aa|[ivx]{2,5})\))(?=\s|\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"^(?<l>[IVXL]{1,6}|[A-Z])(\.(?=\s|\p{Lu}|$)|$)", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingStart();

    [GeneratedRegex("^(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex RomanShape();
}
