using System.Xml.Linq;
using static Minga.LegalText.AkomaNtoso.XmlFile;

namespace Minga.LegalText.Sources.Mexico;

/// <summary>
/// The titles and chapters as the file lists them. The converter took their headings out of the text and put all articles into the last one,
/// so that nothing says where they begin; where it did give several of them articles, those are theirs.
/// </summary>
internal static class Divisions
{
    public static IEnumerable<Provision> Listed(XElement act, List<Finding> findings)
    {
        foreach (XElement division in act.Descendants().Where(e => e.Name == Akn + "book" || e.Name == Akn + "title" || e.Name == Akn + "chapter" || e.Name == Akn + "section"))
        {
            string heading = string.Join(' ', (division.Element(Akn + "num")?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (heading.Length == 0) continue;
            findings.Add(new("division-without-place", LineOf(division), Addressing.Shorten(heading)));
            yield return new() { Kind = ProvisionKind.Division, Heading = heading, Line = LineOf(division) };
        }
    }
}
