using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Minga.LegalText.AkomaNtoso.XmlFile;

namespace Minga.LegalText.Sources.Mexico;

/// <summary>
/// The titles and chapters as the file lists them. The converter took their headings out of the text and put all articles into the last one,
/// so that nothing says where they begin; where it did give several of them articles, those are theirs.
/// </summary>
internal static partial class Divisions
{
    public static IEnumerable<Provision> Listed(XElement act, List<Finding> findings)
    {
        foreach (XElement division in act.Descendants().Where(e => e.Name == Akn + "book" || e.Name == Akn + "title" || e.Name == Akn + "chapter" || e.Name == Akn + "section"))
        {
            string heading = string.Join(' ', (division.Element(Akn + "num")?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (heading.Length == 0) continue;
            findings.Add(new("division-without-place", LineOf(division), Addressing.Shorten(heading)));
            // A line of text that begins with "Título Sexto de esta Ley" is no heading; its words are in the finding.
            if (Sentence().IsMatch(heading)) continue;
            Match note = Note().Match(heading);
            yield return new()
            {
                Kind = ProvisionKind.Division, Heading = note.Success ? note.Groups["heading"].Value : heading, Line = LineOf(division),
                Notes = note.Success ? [EditorialNote.Of(note.Groups["note"].Value)] : [],
            };
        }
    }

    [GeneratedRegex(@"^\p{L}+ [\p{L}\d]+( [IVXLC\d]+| Bis)? (del?|de (la|este|esta|el)) (presente |cit)?\p{L}+.*[.,;].*$")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?<heading>.*?)\s(?<note>(Denominación|Capítulo|Título|Sección|Libro|Reformad|Adicionad|Nota|Fe de erratas)\b[^.]*\bDOF \d.*)$")]
    private static partial Regex Note();
}
