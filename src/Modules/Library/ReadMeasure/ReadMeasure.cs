using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.LegalText;
using Minga.Library.FollowReferences;
using Minga.Library.ReadVersions;
using Minga.Network;
using Minga.Storage;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Library.ReadMeasure;

/// <summary>The pages of measures and their articles.</summary>
internal static class ReadMeasure
{
    private const int MeasuresOnPage = 50;
    private const int ArticlesOnPage = 50;

    /// <summary>So many places that cite a law stand on its page; a law that is cited everywhere has a page of them.</summary>
    private const int CitingShown = 12;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/measures", ListAsync).ExcludeFromDescription();
        RouteGroupBuilder works = routes.MapGroup("/measures/{territory}");
        works.AddEndpointFilter(LowerCaseKeys.In(parts: 3)).ExcludeFromDescription();
        works.MapGet("", (string territory) => Results.Redirect(Paths.With(Paths.Measures, ("in", territory))));
        works.MapGet("/{name}", MeasureAsync);
        works.MapGet("/{name}/{**address}", ArticleAsync);
    }

    private static async Task<IResult> ListAsync(
        string? @in, string? kind, string? year, string? q, string? page, Database database, ITerritories territories, Words words, TimeProvider time, CancellationToken cancel)
    {
        using var db = new LibraryDb(database);
        Refusal? unknown = !string.IsNullOrEmpty(@in) && !territories.TryRead(@in, out _) ? new Refusal("territory-unknown", "in", @in) : null;
        if (territories.TryRead(@in, out Territory? place)) @in = place.Code.Value;
        bool yearRead = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int wantedYear);
        var measures = db.Now(time).AsNoTracking().Join(db.Works.Where(w => w.Kind == "measure"), e => e.WorkId, w => w.Id, (e, w) => new { Expression = e, Work = w });
        if (!string.IsNullOrEmpty(@in)) measures = measures.Where(x => x.Work.Territory == @in);
        if (!string.IsNullOrEmpty(kind)) measures = measures.Where(x => x.Work.Rank == kind);
        if (yearRead) measures = measures.Where(x => x.Work.Year == wantedYear);
        foreach (string word in Folded.Of(q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            measures = measures.Where(x => x.Expression.TitleFolded.Contains(word));

        int total = await measures.CountAsync(cancel);
        var paging = Paging.Of(page, MeasuresOnPage, total);
        var rows = await measures.OrderByDescending(x => x.Work.AdoptedOn).ThenBy(x => x.Work.Key)
            .Skip((paging.Page - 1) * paging.Size).Take(paging.Size)
            .Select(x => new { x.Work.Key, x.Work.Rank, x.Work.Number, x.Work.AdoptedOn, x.Work.Territory, x.Expression.Title, x.Expression.Language, x.Expression.Articles })
            .ToListAsync(cancel);
        List<string> held = await db.Works.Where(w => w.Kind == "measure").Select(w => w.Territory!).Distinct().ToListAsync(cancel);
        List<string> ranks = await db.Works.Where(w => w.Kind == "measure" && (string.IsNullOrEmpty(@in) || w.Territory == @in)).Select(w => w.Rank).Distinct().ToListAsync(cancel);
        bool refused = !string.IsNullOrEmpty(year) && !yearRead;
        return Answers.Page<MeasuresPage>(new MeasuresView
        {
            Territories = [.. held.Select(code => new Choice(code, words.In(Name(territories, code)).Text)).OrderBy(c => c.Text, StringComparer.Create(words.Culture, ignoreCase: true))],
            Ranks = [.. ranks.Where(r => r.Length > 0).Order(StringComparer.Ordinal).Select(r => new Choice(r, ActName.Of(r, "")))],
            Measures = [.. rows.Select(r => new MeasureLine(r.Key, r.Title, LanguageCode.Parse(r.Language), r.Rank, r.Number, r.AdoptedOn, r.Articles, Name(territories, r.Territory!)))],
            Paging = paging, In = @in ?? "", Rank = kind ?? "", Year = year ?? "", Words = q ?? "",
            YearRefusal = refused ? new Refusal("not-a-year", "year", year!) : null, InRefusal = unknown,
        }, refused || unknown is not null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> MeasureAsync(
        string territory, string name, string? page, string? q, HttpRequest request, Database database, ITerritories territories, Words words, TimeProvider time, CancellationToken cancel)
    {
        if (!AsOfQuery.TryRead(request, time, out AsOf asOf, out Refusal? refusal)) return Answers.Refused(refusal);
        using var db = new LibraryDb(database);
        if (await LoadedMeasure.FindAsync(db, territory + "/" + name, asOf, cancel) is not { } measure) return await EarlierAsync(db, territory + "/" + name, asOf, time, cancel);
        VersionList versions = await VersionList.OfAsync(db, measure.Work, AsOf.Now(time) with { KnownOn = asOf.KnownOn }, cancel);
        Moment moment = AsOfQuery.Moment(request);
        IReadOnlyList<ArticleEntry> entries = measure.Entries(words);
        int whole = entries.Count(e => e.Text is not null);
        if (WordsInside.Of(q) is { } inside) entries = Holding(inside, entries);
        int articles = entries.Count(e => e.Text is not null);
        bool all = page == "all" || articles <= ArticlesOnPage;
        int size = all ? Math.Max(articles, 1) : ArticlesOnPage;
        Paging paging = Paging.Of(all ? null : page, size, articles);
        Work work = measure.Work;
        Expression text = measure.Text;
        using DbConnection connection = await database.OpenAsync(cancel);
        CitingLaw law = measure.Citing(CitationIndex.Titles(connection, territory));
        return Answers.Page<MeasurePage>(new MeasureView
        {
            Id = work.Key, Title = text.Title, Language = measure.Language, Territory = Name(territories, territory), TerritoryCode = TerritoryCode.Parse(territory),
            Source = measure.Source(ActName.Called(work.Rank, work.Number, text.Title), null),
            Outline = measure.Outline(words, entry => moment.On(all && string.IsNullOrEmpty(q) ? "" : Paths.With(string.IsNullOrEmpty(q) ? "" : Paths.Measure(work.Key), ("page", FormattableString.Invariant($"{(Math.Max(entry, 0) / ArticlesOnPage) + 1}"))))),
            Articles = await LinkedAsync(db, work, law, OnPage(entries, paging.Page, size), moment, cancel), Paging = paging,
            Words = q ?? "", Whole = whole,
            Rank = work.Rank, Number = work.Number, Dates = measure.Dates(asOf), Statements = measure.Statements(), Findings = measure.Findings,
            Earlier = await EarlierVersions.OfAsync(db, work, cancel), KnownOn = asOf.KnownOn, Historic = AsOfQuery.AskedKnown(request), Moment = moment,
            Versions = versions.Dated ? versions.All : [], Version = versions.Dated ? versions.Of(text) : null,
            Changed = await ChangedTexts.ByAsync(db, work, text, asOf, cancel), CitedBy = CitingTexts.Of(connection, work, null, CitingShown, time),
        });
    }

    /// <summary>The articles that hold the words, marked; headings of divisions are left out.</summary>
    private static List<ArticleEntry> Holding(WordsInside inside, IReadOnlyList<ArticleEntry> entries)
    {
        var found = new List<ArticleEntry>();
        foreach (ArticleEntry entry in entries)
            if (entry.Text is { } text && inside.In(entry.Heading, text.Text) is { } marks) found.Add(entry with { Text = text with { Marks = marks } });
        return found;
    }

    /// <summary>The same articles with the references in their words as links: to the law's own articles, and to other laws that are loaded.</summary>
    private static async Task<IReadOnlyList<ArticleEntry>> LinkedAsync(
        LibraryDb db, Work work, CitingLaw law, IReadOnlyList<ArticleEntry> entries, Moment moment, CancellationToken cancel)
    {
        IReadOnlyList<IReadOnlyList<TextLink>> links = await CitedWorks.LinksAsync(
            db, work, law, [.. entries.Select(e => (e.Address, e.Text?.Text ?? ""))], article => moment.On(Paths.Article(work.Key, article)), cancel);
        return [.. entries.Select((e, i) => e.Text is { } text && links[i].Count > 0 ? e with { Text = text with { Links = links[i] } } : e)];
    }

    /// <summary>No text of that day: where the first one is later, the reader is told and led to it.</summary>
    private static async Task<IResult> EarlierAsync(LibraryDb db, string key, AsOf asOf, TimeProvider time, CancellationToken cancel)
    {
        if (await VersionList.FindAsync(db, key, AsOf.Now(time) with { KnownOn = asOf.KnownOn }, cancel) is not { Dated: true, All: [{ } first, ..] }) return Answers.NotFound();
        return Answers.Refused(new Refusal("before-first-version", AsOfQuery.InForce, AsOfQuery.Written(first.From)));
    }

    private static async Task<IResult> ArticleAsync(
        string territory, string name, string address, HttpRequest request, Database database, ITerritories territories, Words words, TimeProvider time, CancellationToken cancel)
    {
        if (!AsOfQuery.TryRead(request, time, out AsOf asOf, out Refusal? refusal)) return Answers.Refused(refusal);
        using var db = new LibraryDb(database);
        if (await LoadedMeasure.FindAsync(db, territory + "/" + name, asOf, cancel) is not { } measure) return Answers.NotFound();
        ArticleEntry[] articles = [.. measure.Entries(words).Where(e => e.Text is not null)];
        int at = Array.FindIndex(articles, e => e.Address == address);
        if (at < 0) return Answers.NotFound();
        string act = ActName.Called(measure.Work.Rank, measure.Work.Number, measure.Text.Title);
        VersionList versions = await VersionList.OfAsync(db, measure.Work, AsOf.Now(time) with { KnownOn = asOf.KnownOn }, cancel);
        using DbConnection connection = await database.OpenAsync(cancel);
        ArticleEntry article = (await LinkedAsync(db, measure.Work, measure.Citing(CitationIndex.Titles(connection, territory)), [articles[at]], AsOfQuery.Moment(request), cancel))[0];
        return Answers.Page<ArticlePage>(new ArticleView(
            measure.Work.Key, act, measure.Text.Title, Name(territories, territory), TerritoryCode.Parse(territory), measure.Language, article,
            measure.Divisions(address, words), measure.Source(act, words.Article(address).ToLower(words.Culture)), measure.Statements().FirstOrDefault(s => s.What == "status").Value ?? "",
            at > 0 ? articles[at - 1].Address : null, at + 1 < articles.Length ? articles[at + 1].Address : null)
        {
            Moment = AsOfQuery.Moment(request), KnownOn = asOf.KnownOn, Historic = AsOfQuery.AskedKnown(request),
            Versions = versions.Dated ? versions.All : [], Version = versions.Dated ? versions.Of(measure.Text) : null,
            Notes = measure.Notes(address), CitedBy = CitingTexts.Of(connection, measure.Work, address, CitingShown, time),
        });
    }

    /// <summary>The articles of a page with the headings of the divisions that begin on it.</summary>
    private static List<ArticleEntry> OnPage(IReadOnlyList<ArticleEntry> entries, int page, int size)
    {
        var here = new List<ArticleEntry>();
        int seen = 0;
        foreach (ArticleEntry entry in entries)
        {
            // A division stands on the page of the article that follows it.
            int place = entry.Text is null ? seen + 1 : ++seen;
            if (place > (page - 1) * size && place <= page * size) here.Add(entry);
        }
        return here;
    }

    private static LanguageMap Name(ITerritories territories, string code) =>
        TerritoryCode.TryParse(code, out TerritoryCode known) && territories.Find(known) is { } territory ? territory.Name : LanguageMap.Of(code, code, code, code);
}
