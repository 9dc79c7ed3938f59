using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Minga.LegalText.AkomaNtoso.XmlFile;

namespace Minga.LegalText.Sources.Mexico;

/// <summary>A printed line of the law: no page furniture, no editor's note.</summary>
internal sealed class Line(string text, int at)
{
    public string Text { get; } = text;

    /// <summary>Line in the file.</summary>
    public int At { get; } = at;

    /// <summary>The number of the element that begins here; null inside one.</summary>
    public string? Element { get; set; }

    /// <summary>The notes that stand after this line.</summary>
    public List<Footnote> Notes { get; } = [];
}

/// <summary>
/// The file as the printed lines of its pages, in order. The converter took the editor's notes out of the text and left an empty line, or the
/// rest of the note (", 30-12-2015"), where each of them stood: that is how they find back to their places.
/// </summary>
internal sealed partial class Pages
{
    private readonly List<(string Text, int At, string? Element, Footnote? Note)> _raw = [];
    private readonly HashSet<string> _printed = new(StringComparer.Ordinal);

    public Pages(XElement act, List<Finding> findings)
    {
        List<XElement> articles = [.. act.Descendants(Akn + "article")];
        foreach (XElement article in articles.Where(a => !IsSecondPass(a))) Take(article, again: false, findings);
        foreach (XElement article in articles.Where(IsSecondPass)) Take(article, again: true, findings);
        RemoveFurniture();
    }

    public List<Line> Lines { get; } = [];

    /// <summary>The title in the page headers; empty where there are none.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What the page headers say of the edition: day, whether it is a reform's, and the words.</summary>
    public (DateOnly On, bool Reform, string Words)? Edition { get; private set; }

    /// <summary>The converter listed the transitional articles a second time under bare ordinals.</summary>
    private static bool IsSecondPass(XElement article) => !Number(article).StartsWith("art", StringComparison.OrdinalIgnoreCase);

    private static string Number(XElement article) => article.Element(Akn + "num")?.Value.Trim() ?? "";

    private void Take(XElement article, bool again, List<Finding> findings)
    {
        var lines = new List<(string Text, int At)>();
        foreach (XElement p in article.Elements().Where(e => e.Name != Akn + "note" && e.Name != Akn + "num").Descendants(Akn + "p"))
            lines.AddRange(p.Value.Split('\n').Select((text, i) => (text.Trim(), LineOf(p) + i)));
        List<string> notes = [.. article.Elements(Akn + "note").Select(n => string.Join(' ', n.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
        if (again)
        {
            // The first line lacks its ordinal; what else is not printed before is kept, without a place.
            int before = lines.Count;
            if (lines.Count > 0 && (lines[0].Text.Length == 0 || _printed.Contains(lines[0].Text))) lines.RemoveAt(0);
            lines.RemoveAll(l => l.Text.Length == 0 || _printed.Contains(l.Text) || EditorialNote.IsRest(l.Text));
            findings.Add(new("repeated-text", LineOf(article), Addressing.Shorten(Number(article) + " " + article.Value.Trim())));
            if (lines.Count == 0 || before == 0) return;
            notes.Clear();
        }
        int places = lines.Count(l => l.Text.Length == 0 || EditorialNote.IsRest(l.Text));
        bool known = places == notes.Count;
        string? element = again ? "" : Number(article);
        int next = 0;
        foreach ((string printed, int at) in lines)
        {
            string text = Furniture.Strip(printed);
            if (text.Length == 0 && printed.Length > 0) continue;
            bool rest = EditorialNote.IsRest(text);
            if (text.Length > 0) _printed.Add(text);
            if (Starts.Transitional(text) is { } head) _printed.Add(head.Text);
            if (text.Length > 0 && !rest)
            {
                _raw.Add((text, at, element, null));
                element = null;
            }
            else if (known) _raw.Add(("", at, null, EditorialNote.Of(notes[next++] + (text.StartsWith('.') || text.StartsWith(',') || text.StartsWith(';') ? "" : " ") + text)));
            else if (rest) _raw.Add(("", at, null, EditorialNote.Of(text.TrimStart(',', '.', ';', ' '))));
        }
        if (!known) _raw.AddRange(notes.Select(n => ("", LineOf(article), (string?)null, (Footnote?)EditorialNote.Of(n))));
    }

    private void RemoveFurniture()
    {
        var headers = new Dictionary<string, int>(StringComparer.Ordinal);
        string? element = null;
        for (int i = 0; i < _raw.Count; i++)
        {
            element = _raw[i].Element ?? element;
            if (_raw[i].Note is { } note)
            {
                if (Lines.Count > 0) Lines[^1].Notes.Add(note);
                continue;
            }
            if (Furniture.End(_raw.Count, j => _raw[j].Text, i) is var end && end > i)
            {
                string words = string.Join(' ', Enumerable.Range(i, end - i).Select(j => _raw[j].Text));
                Note(words, headers);
                // A header that the converter took for an article begins none.
                for (int j = i + 1; j < end; j++)
                    if (_raw[j].Note is { } inside && Lines.Count > 0) Lines[^1].Notes.Add(inside);
                i = end - 1;
                continue;
            }
            if ((i > 0 && _raw[i - 1].Note is not null && EditorialNote.GoesOn(_raw[i].Text) ? i + 1 : EditorialNote.End(_raw.Count, j => _raw[j].Text, i)) is var after && after > i)
            {
                if (Lines.Count > 0) Lines[^1].Notes.Add(EditorialNote.Of(string.Join(' ', Enumerable.Range(i, after - i).Select(j => _raw[j].Text))));
                else Lines.Add(new(_raw[i].Text, _raw[i].At));
                i = after - 1;
                continue;
            }
            Lines.Add(new(_raw[i].Text, _raw[i].At) { Element = element });
            element = null;
        }
        Title = headers.OrderByDescending(h => h.Value).Select(h => h.Key).FirstOrDefault() ?? "";
    }

    private void Note(string words, Dictionary<string, int> headers)
    {
        if (Header().Match(words) is not { Success: true } header) return;
        string title = header.Groups["title"].Value.Trim();
        if (title.Length > 0) headers[title] = headers.GetValueOrDefault(title) + 1;
        if (Edition is null && EditorialNote.Day(header.Groups["day"].Value) is { } day)
            Edition = (day, header.Groups["what"].Value.Contains("Reforma", StringComparison.Ordinal), header.Groups["what"].Value + " DOF " + header.Groups["day"].Value);
    }

    [GeneratedRegex(@"^(P[áa]gina )?(\d+ de \d+)?(?<title>.*?)CÁMARA DE DIPUTADOS DEL H\. CONGRESO DE LA UNIÓN (?<what>.*?) ?DOF (?<day>\d\d-\d\d-\d{4})")]
    private static partial Regex Header();
}
