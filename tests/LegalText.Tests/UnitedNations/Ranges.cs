using System.Globalization;

namespace Minga.LegalText.Tests.UnitedNations;

/// <summary>"1..3, 3(a)..3(c), anexo/38(t)(i)..38(t)(iv)" as the addresses that it stands for.</summary>
internal static class Ranges
{
    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];

    public static IReadOnlyList<string> Expand(string list) => [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(Range)];

    private static IEnumerable<string> Range(string range)
    {
        string[] ends = range.Split("..");
        if (ends.Length == 1) return ends;
        bool bracket = ends[0].EndsWith(')');
        int cut = bracket ? ends[0].LastIndexOf('(') + 1 : ends[0].LastIndexOfAny(['/', '.']) + 1;
        string stem = ends[0][..cut], close = bracket ? ")" : "";
        string first = ends[0][cut..].TrimEnd(')'), last = ends[1][(bracket ? ends[1].LastIndexOf('(') + 1 : ends[1].LastIndexOfAny(['/', '.']) + 1)..].TrimEnd(')');
        if (int.TryParse(first, CultureInfo.InvariantCulture, out int from))
            return Enumerable.Range(from, int.Parse(last, CultureInfo.InvariantCulture) - from + 1).Select(n => $"{stem}{n}{close}");
        if (first == "i" && Roman.Contains(last)) return Roman.TakeWhile(r => r != last).Append(last).Select(r => $"{stem}{r}{close}");
        return Enumerable.Range(first[0], last[0] - first[0] + 1).Select(c => $"{stem}{(char)c}{close}");
    }
}
