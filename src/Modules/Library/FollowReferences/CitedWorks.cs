using Microsoft.EntityFrameworkCore;
using Minga.LegalText;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Library.FollowReferences;

/// <summary>Links the references in the words of a law to what they mean, where exactly one loaded text can be meant.</summary>
internal sealed class CitedWorks
{
    private readonly Dictionary<WorkCitation, Work> works;

    private CitedWorks(Dictionary<WorkCitation, Work> works) => this.works = works;

    /// <summary>The links in the texts of a measure, one list a text.</summary>
    /// <param name="db">The tables.</param>
    /// <param name="work">The measure.</param>
    /// <param name="law">The measure, as the references are read.</param>
    /// <param name="texts">Addresses and words.</param>
    /// <param name="own">The link to an article of the measure itself.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<IReadOnlyList<IReadOnlyList<TextLink>>> LinksAsync(
        LibraryDb db, Work work, CitingLaw law, IReadOnlyList<(string Address, string Text)> texts, Func<string, string> own, CancellationToken cancel)
    {
        IReadOnlyList<Reference>[] references = [.. texts.Select(t => References.In(t.Text, law, t.Address))];
        var cited = await FindAsync(db, work, [.. references.SelectMany(r => r).Select(r => r.Work).OfType<WorkCitation>().Distinct()], cancel);
        return [.. references.Select(list => (IReadOnlyList<TextLink>)[.. list.Select(r => cited.Link(r, own)).OfType<TextLink>()])];
    }

    private TextLink? Link(Reference reference, Func<string, string> own)
    {
        if (reference.Work is not { } citation) return new(reference.Start, reference.Length, own(reference.Article));
        if (!works.TryGetValue(citation, out Work? work)) return null;
        return new(reference.Start, reference.Length, reference.Article.Length > 0 ? Paths.Article(work.Key, reference.Article) : Paths.Measure(work.Key));
    }

    private static async Task<CitedWorks> FindAsync(LibraryDb db, Work citing, WorkCitation[] citations, CancellationToken cancel)
    {
        var found = new Dictionary<WorkCitation, Work>();
        if (citations.Length == 0) return new(found);
        string[] names = [.. citations.Select(CitedName.Of).Distinct()];
        // A community cites its own laws and the State's; whoever is meant elsewhere is named.
        string country = citing.Territory!.Split('-')[0];
        List<Work> candidates = await db.Works.AsNoTracking()
            .Where(w => w.Kind == "measure" && names.Contains(w.CitedNumber) && (w.Territory == country || w.Territory!.StartsWith(country + "-"))).ToListAsync(cancel);
        ILookup<string, Work> byName = candidates.ToLookup(w => w.CitedNumber);
        foreach (WorkCitation citation in citations)
        {
            string rank = CitedName.Rank(citation.Rank);
            Work[] fit = [.. byName[CitedName.Of(citation)].Where(w => CitedName.Fits(rank, citation.Year, w)
                && (citation.Territory is { } named ? w.Territory == named.Value : w.Territory == citing.Territory || w.Territory == country))];
            if (fit is [var only] && only.Id != citing.Id) found.Add(citation, only);
        }
        return new(found);
    }
}
