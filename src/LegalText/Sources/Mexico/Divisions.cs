using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Minga.LegalText.AkomaNtoso.XmlFile;

namespace Minga.LegalText.Sources.Mexico;

/// <summary>
/// The titles and chapters as the file lists them. The converter took their headings out of the text and put all articles into the last one,
/// so that nothing says where they begin: they stand together after the law, a line each, where they part no articles that they do not hold.
/// </summary>
internal static partial class Divisions
{
    public static IEnumerable<Provision> Listed(XElement act, List<Finding> findings)
    {
        var headings = new List<string>();
        var notes = new List<Footnote>();
        int first = 0;
        foreach (XElement division in act.Descendants().Where(e => e.Name == Akn + "book" || e.Name == Akn + "title" || e.Name == Akn + "chapter" || e.Name == Akn + "section"))
        {
            string heading = string.Join(' ', (division.Element(Akn + "num")?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (heading.Length == 0) continue;
            findings.Add(new("division-without-place", LineOf(division), Addressing.Shorten(heading)));
            // A line of text that begins with "Título Sexto de esta Ley" is no heading; its words are in the finding.
            if (Sentence().IsMatch(heading)) continue;
            Match note = Note().Match(heading);
            headings.Add(note.Success ? note.Groups["heading"].Value : heading);
            if (note.Success) notes.Add(EditorialNote.Of(note.Groups["note"].Value));
            if (first == 0) first = LineOf(division);
        }
        return headings.Count == 0 ? [] : [new() { Kind = ProvisionKind.Text, Paragraphs = headings, Notes = notes, Line = first }];
    }

    [GeneratedRegex(@"^\p{L}+ [\p{L}\d]+( [IVXLC\d]+| Bis)? (del?|de (la|este|esta|el)) (presente |cit)?\p{L}+.*[.,;].*$")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?<heading>.*?)\s(?<note>(Denominación|Capítulo|Título|Sección|Libro|Reformad|Adicionad|Nota|Fe de erratas)\b[^.]*\bDOF \d.*)$")]
    private static partial Regex Note();
}
