using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Retrieval;
using Minga.Storage;

namespace Minga.Library.SearchTexts;

/// <summary>Asks the index and brings the found passages from the tables, with their marks and the reasons in the reader's words.</summary>
internal sealed class Passages(Database database, SearchIndex index, TimeProvider time) : IPassages
{
    // The best of every territory is among so many candidates, unless one territory fills them all.
    private const int OfAll = 2000;

    public async Task<PassageAnswer> SearchAsync(PassageQuery query, CancellationToken cancel = default)
    {
        IndexSnapshot snapshot = await index.ReadAsync(cancel);
        string[] shelves = Shelves(query, snapshot.Index);
        if (shelves.Length == 0) return PassageAnswer.Nothing;
        var filter = new Filter
        {
            Shelves = shelves, FromYear = query.FromYear, ToYear = query.ToYear, Languages = query.TextLanguage is { } text ? [text] : [],
            Ended = query.Ended,
        };
        SearchResult result = snapshot.Index.Search(new SearchQuery(query.Words, query.Language, filter, Math.Max(PassageAnswer.Counted, query.Skip + query.Top)));
        IReadOnlyList<Hit> page = [.. ByTerritory(result.Hits, query.PerTerritory).Skip(query.Skip).Take(query.Top)];
        using var db = new LibraryDb(database);
        return Answer(await FoundAsync(page, query.Reader, cancel), snapshot, shelves, result.Hits.Count, result.Facets.Shelves, query.Language is { } one ? [one] : [], []) with
        {
            Named = await NamedTexts.FindAsync(db, query.Words, query.Territories, query.Reader, time, cancel),
        };
    }

    public async Task<PassageAnswer> AnswersAsync(AnswerQuery query, CancellationToken cancel = default)
    {
        IndexSnapshot snapshot = await index.ReadAsync(cancel);
        string[] shelves = [.. query.Territories.Select(t => t.Value).Where(t => snapshot.Index.Shelves.Contains(t))];
        if (shelves.Length == 0) return PassageAnswer.Nothing;
        var filter = new Filter { Shelves = shelves, Ended = query.Ended };
        AlignmentResult result = snapshot.Index.Align(new AlignmentQuery(query.Ask.Reading, query.Language, filter, query.PerTerritory is null ? query.Top : Math.Max(OfAll, query.Top)));
        LanguageCode[] missing = [.. result.Readings.Where(r => query.Language is null && r.Key != r.Value).Select(r => r.Key)];
        IReadOnlyList<Hit> shown = [.. ByTerritory(result.Hits, query.PerTerritory).Take(query.Top)];
        return Answer(await FoundAsync(shown, query.Reader, cancel), snapshot, shelves, result.Hits.Count,
            result.Hits.CountBy(h => h.Shelf).ToDictionary(g => g.Key, g => g.Value), [.. result.Readings.Values.Distinct()], missing);
    }

    /// <summary>The hits of a shelf together, the shelf of the best hit first, so many of each; as they are where no number is given.</summary>
    private static IEnumerable<Hit> ByTerritory(IReadOnlyList<Hit> hits, int? most) =>
        most is { } each ? hits.GroupBy(h => h.Shelf).SelectMany(shelf => shelf.Take(each)) : hits;

    private static PassageAnswer Answer(
        IReadOnlyList<FoundPassage> found, IndexSnapshot snapshot, string[] shelves, int total, IReadOnlyDictionary<string, int> byShelf,
        LanguageCode[] readIn, LanguageCode[] missing) => new(found, snapshot.Passages(shelves), total, byShelf, readIn, missing);

    private static string[] Shelves(PassageQuery query, PassageIndex all) => query switch
    {
        { Kind: "instrument" } => [SearchIndex.Instruments],
        { Territories.Count: > 0 } => [.. query.Territories.Select(t => t.Value).Where(t => all.Shelves.Contains(t))],
        { Kind: "measure" } => [.. all.Shelves.Where(s => s != SearchIndex.Instruments)],
        _ => [.. all.Shelves],
    };

    private async Task<IReadOnlyList<FoundPassage>> FoundAsync(IReadOnlyList<Hit> hits, LanguageCode reader, CancellationToken cancel)
    {
        if (hits.Count == 0) return [];
        using var db = new LibraryDb(database);
        IReadOnlyDictionary<(string, string, string), HitText> texts = await HitTexts.ReadAsync(db, hits, reader, time, cancel);
        var found = new List<FoundPassage>(hits.Count);
        foreach (Hit hit in hits)
        {
            // A text that was replaced since the snapshot was taken: the next catch-up brings it back.
            if (!texts.TryGetValue((hit.Work, hit.Address, hit.Language.Value), out HitText? text)) continue;
            found.Add(Passage(hit, text, reader));
        }
        return found;
    }

    private FoundPassage Passage(Hit hit, HitText text, LanguageCode reader)
    {
        // The reader's own language version of the same provision is shown whole; the version that was found is cut to its passage.
        bool own = text.Language == hit.Language;
        string passage = own ? Cut(text.Text, hit.Start, hit.Length) : text.Text;
        PassageMark[] marks = [.. Marking.Mark(passage, text.Language, hit.Reasons, index.Scheme).Select(m => new PassageMark(m.Start, m.Length, Place(hit.Reasons, m.Reason)))];
        PassageReason[] reasons = [.. hit.Reasons.Select(r => new PassageReason(Name(r.Kind), Label(r, reader), r.Weight))];
        bool instrument = text.Kind == "instrument";
        string iri = instrument
            ? $"{text.Iri}/provisions/{hit.Address}"
            : $"{text.Iri}/{hit.Address}";
        return new(instrument ? "provision" : "article", iri, text.SourceId, text.Number, text.Act, text.Title, text.Heading,
            TerritoryCode.TryParse(text.Territory, out TerritoryCode territory) ? territory : null, text.Year, text.Language, passage, marks,
            hit.Score, reasons, text.OfficialAddress is null ? null : new Uri(text.OfficialAddress), text.TakenOn, text.Status);
    }

    /// <summary>The passage with the brackets and points that stand against its first and last words.</summary>
    private static string Cut(string text, int start, int length)
    {
        int from = Math.Min(start, text.Length), to = Math.Min(from + length, text.Length);
        while (from > 0 && !char.IsWhiteSpace(text[from - 1])) from--;
        while (to < text.Length && !char.IsWhiteSpace(text[to])) to++;
        return text[from..to];
    }

    private static int Place(IReadOnlyList<Reason> reasons, Reason reason)
    {
        for (int i = 0; i < reasons.Count; i++)
            if (ReferenceEquals(reasons[i], reason)) return i;
        return -1;
    }

    private string Label(Reason reason, LanguageCode reader)
    {
        if (reason.Kind == ReasonKind.Word) return reason.Id;
        string[] through = [.. reason.Through.Select(id => Preferred(id, reader)).Distinct()];
        string own = Preferred(reason.Id, reader);
        return through.Length == 0 || through is [var same] && same == own ? own : $"{own}: {string.Join(", ", through)}";
    }

    private string Preferred(string concept, LanguageCode reader) => index.Scheme.Find(concept)!.Labels[reader].Preferred;

    private static string Name(ReasonKind kind) => kind switch { ReasonKind.Word => "word", ReasonKind.Concept => "concept", _ => "actor" };
}
