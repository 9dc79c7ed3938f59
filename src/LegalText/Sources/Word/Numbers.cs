using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Minga.LegalText.Sources.Word.Body;
using static Minga.LegalText.Sources.Word.Package;

namespace Minga.LegalText.Sources.Word;

/// <summary>The numbers that Word prints before paragraphs and does not write into them: "a) ", "Artículo 3. ". A bullet is none.</summary>
internal sealed partial class Numbers(XElement? styles, XElement? numbering)
{
    private readonly Dictionary<(string List, int Level), int> _counts = [];
    private readonly HashSet<string> _begun = [];

    /// <summary>The number of the next paragraph with these properties and a blank; empty where it has none.</summary>
    public string Next(XElement? properties)
    {
        XElement? own = properties?.Element(W + "numPr") ?? Find(styles, "style", "styleId", Value(properties?.Element(W + "pStyle")))?.Element(W + "pPr")?.Element(W + "numPr");
        string id = Value(own?.Element(W + "numId"));
        XElement? num = Find(numbering, "num", "numId", id);
        string list = Value(num?.Element(W + "abstractNumId"));
        XElement[] levels = [.. Find(numbering, "abstractNum", "abstractNumId", list)?.Elements(W + "lvl") ?? []];
        int level = Number(Value(own?.Element(W + "ilvl")), 0);
        if (id.Length == 0 || level >= levels.Length || Value(levels[level].Element(W + "numFmt")) is "bullet" or "none") return "";
        // A list that starts over is a number of its own with the same form.
        if (_begun.Add(id))
            foreach (XElement over in num!.Elements(W + "lvlOverride").Where(o => o.Element(W + "startOverride") is not null)) _counts.Remove((list, Number(Value(over, "ilvl"), 0)));
        _counts[(list, level)] = _counts.TryGetValue((list, level), out int count) ? count + 1 : Number(Value(levels[level].Element(W + "start")), 1);
        for (int below = level + 1; below < levels.Length; below++) _counts.Remove((list, below));
        return Place().Replace(Value(levels[level].Element(W + "lvlText")), m => m.Value[1] - '1' is var at && at < levels.Length
            ? Printed(_counts.GetValueOrDefault((list, at), 1), Value(levels[at].Element(W + "numFmt"))) : "") + " ";
    }

    private static XElement? Find(XElement? holder, string element, string attribute, string value) => holder?.Elements(W + element).FirstOrDefault(e => Value(e, attribute) == value);

    private static int Number(string text, int other) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : other;

    private static string Printed(int n, string format) => format switch
    {
        "lowerLetter" or "upperLetter" when n is > 0 and <= 26 => ((char)((format[0] == 'l' ? 'a' : 'A') + n - 1)).ToString(),
        "lowerRoman" => Printed(n, "upperRoman").ToLowerInvariant(),
        "upperRoman" when n is > 0 and < 90 => new string('X', n / 10).Replace("XXXXX", "L").Replace("XXXX", "XL") + Units[n % 10],
        _ => n.ToString(CultureInfo.InvariantCulture),
    };

    private static readonly string[] Units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Place();
}
