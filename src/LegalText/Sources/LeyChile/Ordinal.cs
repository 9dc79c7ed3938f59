using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Sources.LeyChile;

/// <summary>Ordinal words up to 99 in either gender, written as one word or two: "primero", "decimoquinta", "VIGÉSIMO OCTAVA".</summary>
internal static class Ordinal
{
    private static readonly string[] Units = ["", "primer", "segund", "tercer", "cuart", "quint", "sext", "septim", "octav", "noven"];

    private static readonly string[] Tens =
        ["", "decim", "vigesim", "trigesim", "cuadragesim", "quincuagesim", "sexagesim", "septuagesim", "octogesim", "nonagesim"];

    /// <summary>Length of the ordinal at the start of the span, 0 where there is none.</summary>
    public static int Read(ReadOnlySpan<char> at, out int value)
    {
        int length = WordLength(at);
        string word = ArticleNumber.Fold(at[..length]);
        value = word switch { "undecimo" or "undecima" => 11, "duodecimo" or "duodecima" => 12, _ => One(word) };
        if (value > 0 && value % 10 != 0 || value == 0) return value == 0 ? 0 : length;
        // "vigésimo" may be followed by its unit.
        if (length + 1 >= at.Length || at[length] != ' ') return length;
        int second = WordLength(at[(length + 1)..]);
        int unit = One(ArticleNumber.Fold(at.Slice(length + 1, second)));
        if (unit is 0 or >= 10) return length;
        value += unit;
        return length + 1 + second;
    }

    private static int WordLength(ReadOnlySpan<char> at)
    {
        int length = 0;
        while (length < at.Length && char.IsLetter(at[length])) length++;
        return length;
    }

    /// <summary>The value of one word; 0 where it is none.</summary>
    private static int One(string word)
    {
        if (word.Length < 5) return 0;
        string stem = word is "primer" or "tercer" ? word : word[^1] is 'o' or 'a' ? word[..^1] : "";
        if (stem.Length == 0) return 0;
        if (Array.IndexOf(Units, stem) is > 0 and var unit) return unit;
        for (int ten = 1; ten < Tens.Length; ten++)
        {
            if (!stem.StartsWith(Tens[ten], StringComparison.Ordinal)) continue;
            string rest = stem[Tens[ten].Length..];
            if (rest.Length == 0) return ten * 10;
            // "decimoctava" has one o for two.
            int inner = Array.IndexOf(Units, rest.TrimStart('a') is ['o', 'c', ..] ? rest : rest[1..]);
            return inner > 0 ? ten * 10 + inner : 0;
        }
        return 0;
    }
}
