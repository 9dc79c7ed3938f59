using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Minga.LegalText.Sources.Word.Body;
using static Minga.LegalText.Sources.Word.Package;

namespace Minga.LegalText.Sources.Word;

/// <summary>The numbers that Word prints before paragraphs and does not write into them: "a) ", "Artículo 3. ". A bullet is none.</summary>
internal sealed partial class Numbers(Package package)
{
    private readonly Dictionary<(string List, int Level), int> _counts = [];
    private readonly HashSet<string> _begun = [];

    /// <summary>The number of the next paragraph with these properties and a blank; empty where it has none.</summary>
    public string Next(XElement? properties)
    {
        XElement? numbers = properties?.Element(W + "numPr") ?? package["word/styles.xml"]?.Elements(W + "style")
            .FirstOrDefault(s => Value(s, "styleId") == Value(properties?.Element(W + "pStyle")))?.Element(W + "pPr")?.Element(W + "numPr");
        string id = Value(numbers?.Element(W + "numId"));
        _ = int.TryParse(Value(numbers?.Element(W + "ilvl")), out int level);
        XElement? num = package["word/numbering.xml"]?.Elements(W + "num").FirstOrDefault(n => Value(n, "numId") == id);
        string list = Value(num?.Element(W + "abstractNumId"));
        List<XElement> levels = [.. package["word/numbering.xml"]?.Elements(W + "abstractNum").FirstOrDefault(a => Value(a, "abstractNumId") == list)?.Elements(W + "lvl") ?? []];
        if (id.Length == 0 || level < 0 || level >= levels.Count || Value(levels[level].Element(W + "numFmt")) is "bullet" or "none") return "";
        // A list that starts over is a number of its own with the same form.
        if (_begun.Add(id))
            foreach (XElement start in num!.Elements(W + "lvlOverride").Where(o => o.Element(W + "startOverride") is not null))
                _counts.Remove((list, int.TryParse(Value(start, "ilvl"), out int over) ? over : 0));
        _counts[(list, level)] = _counts.TryGetValue((list, level), out int count) ? count + 1 : Start(levels[level]);
        for (int below = level + 1; below < levels.Count; below++) _counts.Remove((list, below));
        return Place().Replace(Value(levels[level].Element(W + "lvlText")), m => m.Groups[1].Value[0] - '1' is var at && at < levels.Count
            ? Printed(_counts.GetValueOrDefault((list, at), Start(levels[at])), Value(levels[at].Element(W + "numFmt"))) : "") + " ";
    }

    private static int Start(XElement level) => int.TryParse(Value(level.Element(W + "start")), out int start) ? start : 1;

    private static string Printed(int n, string format) => format switch
    {
        "lowerLetter" or "upperLetter" when n is > 0 and <= 26 => ((char)((format[0] == 'l' ? 'a' : 'A') + n - 1)).ToString(),
        "upperRoman" => Roman(n),
        "lowerRoman" => Roman(n).ToLowerInvariant(),
        "ordinal" => n.ToString(CultureInfo.InvariantCulture) + "º",
        _ => n.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int n)
    {
        string roman = "";
        foreach ((int value, string digits) in ((int, string)[])[(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
            for (; n >= value && roman.Length < 20; n -= value) roman += digits;
        return roman;
    }

    [GeneratedRegex("%([1-9])")]
    private static partial Regex Place();
}
