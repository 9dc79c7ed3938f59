using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Minga.Kernel;
using Minga.LegalText;
using Minga.Library.ExportText;
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
    private const int ArticlesOnPage = 50;

    /// <summary>So many places that cite a law stand on its page; a law that is cited everywhere has a page of them.</summary>
    private const int CitingShown = 12;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/measures", MeasureList.AnswerAsync).ExcludeFromDescription();
        RouteGroupBuilder works = routes.MapGroup("/measures/{territory}");
        works.AddEndpointFilter(LowerCaseKeys.In(parts: 3)).ExcludeFromDescription();
        works.MapGet("", (string territory) => Results.Redirect(Paths.With(Paths.Measures, ("in", territory))));
        works.MapGet("/{name}", MeasureAsync);
        works.MapGet("/{name}/{**address}", ArticleAsync);
    }

    private static async Task<IResult> MeasureAsync(
        string territory, string name, string? page, string? q, HttpRequest request, Database database, ITerritories territories, Words words, TimeProvider time, CancellationToken cancel)
    {
        if (!AsOfQuery.TryRead(request, time, out AsOf asOf, out Refusal? refusal)) return Answers.Refused(refusal);
        using var db = new LibraryDb(database);
        if (await LoadedMeasure.FindAsync(db, territory + "/" + name, asOf, cancel) is not { } measure)
            return await ReadDescription.ReadDescription.AnswerAsync(db, territory + "/" + name, null, asOf, request, territories, cancel) ?? await EarlierAsync(db, territory + "/" + name, asOf, time, cancel);
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
            Words = q ?? "", Whole = whole, Citation = Citation.Of(TextFacts.Of(work, text, []), Name(territories, territory), null, words),
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
        if (await LoadedMeasure.FindAsync(db, territory + "/" + name, asOf, cancel) is not { } measure)
            return await ReadDescription.ReadDescription.AnswerAsync(db, territory + "/" + name, address, asOf, request, territories, cancel) ?? Answers.NotFound();
        ArticleEntry[] articles = [.. measure.Entries(words).Where(e => e.Text is not null)];
        int at = Array.FindIndex(articles, e => e.Address == address);
        if (at < 0 && measure.Recital(address) is { } recital) (articles, at) = ([recital], 0);
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
            Citation = Citation.Of(TextFacts.Of(measure.Work, measure.Text, []), Name(territories, territory), address, words),
            Summary = await ReadDescription.ReadDescription.SummaryAsync(db, measure.Work.Id, address, asOf.KnownOn, cancel), Notes = measure.Notes(address), CitedBy = CitingTexts.Of(connection, measure.Work, address, CitingShown, time),
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

    internal static LanguageMap Name(ITerritories territories, string code) =>
        TerritoryCode.TryParse(code, out TerritoryCode known) && territories.Find(known) is { } territory ? territory.Name : LanguageMap.Of(code, code, code, code);
}
