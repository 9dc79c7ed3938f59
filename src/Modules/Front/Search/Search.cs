using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Network;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Front.Search;

/// <summary>The search page.</summary>
internal static class Search
{
    private const int OnPage = 20;
    private const int InGroup = 3;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/search", PageAsync).ExcludeFromDescription();
        routes.MapGet("/api/search", LinesAsync).WithName("search").WithSummary("Search everything that is loaded")
            .WithDescription("A territory (in) stands for itself and everything below it unless below=no. ended=no leaves out texts that are no longer law, says their source. group=territory gives the best of each territory, the territory with the best passage first.")
            .Produces<IReadOnlyList<SearchLine>>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>What the form holds, as typed.</summary>
    internal sealed record Form(
        [FromQuery(Name = "q")] string? Q, [FromQuery(Name = "in")] string? In, [FromQuery(Name = "below")] string? Below, [FromQuery(Name = "level")] string? Level,
        [FromQuery(Name = "kind")] string? Kind, [FromQuery(Name = "text")] string? Text, [FromQuery(Name = "from")] string? From, [FromQuery(Name = "to")] string? To,
        [FromQuery(Name = "ended")] string? Ended, [FromQuery(Name = "group")] string? Group)
    {
        public bool Grouped => Group == "territory";

        /// <summary>The address of this search with one part of it changed, on its first page.</summary>
        public string With(params (string Name, string? Value)[] changed) => Paths.With(Paths.Search, new[]
        {
            ("q", (string?)Cut(Q ?? "")), ("kind", Kind), ("in", In), ("below", Below), ("level", Level), ("text", Text), ("from", From), ("to", To), ("ended", Ended), ("group", Group),
        }.Where(p => changed.All(c => c.Name != p.Item1)).Concat(changed));
    }

    /// <summary>What is asked, once: by the page and by the JSON interface.</summary>
    private static async Task<Asked> AskAsync(
        Form form, int page, IPassages passages, IHoldings holdings, ITerritories territories, Words words, CancellationToken cancel)
    {
        var refusals = new List<Refusal>();
        int? first = Year(form.From, "from", refusals), last = Year(form.To, "to", refusals);
        if (first > last) refusals.Add(new Refusal("years-reversed", "to", form.From!.Trim(), form.To!.Trim()));
        IReadOnlyList<Holding> held = await holdings.TerritoriesAsync(cancel);
        if (!Reach.TryRead(territories, form.In, form.Level, form.Below, out Reach? reach, out Refusal? unknown)) refusals.Add(unknown);
        TerritoryCode[] where = reach is null or { Everything: true } ? [] : [.. held.Select(h => h.Territory).Where(t => reach.Covers(territories.Find(t)!))];
        bool nowhere = where.Length == 0 && reach is { Everything: false };
        if (string.IsNullOrWhiteSpace(form.Q) || refusals.Count > 0 || nowhere) return new(PassageAnswer.Nothing, 1, held, reach, refusals);
        if (page is < 1 or > PassageAnswer.Counted / OnPage || form.Grouped) page = 1;
        var query = new PassageQuery(
            Cut(form.Q), words.Language, null, where, form.Kind is "instrument" or "measure" ? form.Kind : null, first, last,
            ReaderLanguage.Offered(form.Text), (page - 1) * OnPage, OnPage) { Ended = form.Ended != "no" };
        if (form.Grouped) query = query with { PerTerritory = InGroup, Top = InGroup * (held.Count + 1) };
        PassageAnswer answer = await passages.SearchAsync(query, cancel);
        if (page == 1 || answer.Passages.Count > 0 || answer.Total == 0) return new(answer, page, held, reach, refusals);
        return new(await passages.SearchAsync(query with { Skip = 0 }, cancel), 1, held, reach, refusals);
    }

    private static async Task<IResult> LinesAsync(
        [AsParameters] Form form, int? page, IPassages passages, IHoldings holdings, ITerritories territories, Words words, CancellationToken cancel)
    {
        Asked asked = await AskAsync(form, page ?? 1, passages, holdings, territories, words, cancel);
        return asked.Refusals.Count > 0 ? Answers.Refused(asked.Refusals) : Results.Ok(asked.Answer.Passages.Select(SearchLine.Of).ToList());
    }

    private static async Task<IResult> PageAsync(
        [AsParameters] Form form, string? page, IPassages passages, IHoldings holdings, ITerritories territories, Words words, CancellationToken cancel)
    {
        Asked asked = await AskAsync(form, Paging.Read(page), passages, holdings, territories, words, cancel);
        PassageAnswer answer = asked.Answer;
        var facets = new Facets(form, asked, territories, words);
        (_, int loaded) = await holdings.InstrumentsAsync(cancel);
        Passage[] results = [.. answer.Passages.Select(p => ShownPassage.On(p, words, territories, ReasonKind.Concept))];
        return Answers.Page<SearchPage>(new SearchView
        {
            Words = Cut(form.Q ?? ""), In = asked.Reach?.Place?.Code.Value ?? form.In ?? "", Below = form.Below ?? "", Level = form.Level ?? "", Kind = form.Kind ?? "",
            From = form.From ?? "", To = form.To ?? "", TextLanguage = form.Text ?? "", Ended = form.Ended ?? "", Group = form.Group ?? "",
            Territories = ShownTerritories.Choices(asked.Held.Select(h => h.Territory), territories, words),
            Place = asked.Reach?.Place is { } place ? words.In(place.Name).Text : "", PlaceHref = asked.Reach?.Place is { } there ? Paths.Territory(there.Code.Value) : "",
            Loaded = new Loaded(loaded, asked.Held.Sum(h => h.Measures), asked.Held.Sum(h => h.Articles), answer.Searched),
            Named = [.. answer.Named.Select(n => new NamedLine(n.Iri, ShownPassage.Label(n.Act, n.Address, n.Instrument, words), n.Title, n.Language))],
            Results = form.Grouped ? [] : results,
            Groups = form.Grouped ? facets.Groups(answer.Passages, results) : [],
            Paging = new Paging(asked.Page, OnPage, answer.Total), More = answer.Total >= PassageAnswer.Counted,
            Facets = facets.All(), Regrouped = answer.ByShelf.Count > 1 ? form.With(("group", form.Grouped ? null : "territory")) : "",
            PageHref = number => form.With(("page", number == 1 ? null : number.ToString(CultureInfo.InvariantCulture))), Refusals = asked.Refusals,
        }, asked.Refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    // Never through the middle of a character that takes two places.
    private static string Cut(string text) => text.Length <= SearchView.LongestWords ? text
        : text[..(char.IsHighSurrogate(text[SearchView.LongestWords - 1]) ? SearchView.LongestWords - 1 : SearchView.LongestWords)];

    private static int? Year(string? text, string field, List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1000 and <= 9999) return year;
        refusals.Add(new Refusal("not-a-year", field, text));
        return null;
    }

    /// <summary>What was understood of a search and what it found.</summary>
    /// <param name="Answer">What was found.</param>
    /// <param name="Page">The page of the results, from 1.</param>
    /// <param name="Held">What is loaded.</param>
    /// <param name="Reach">Where was searched; null where it was not understood.</param>
    /// <param name="Refusals">What was not understood.</param>
    internal sealed record Asked(PassageAnswer Answer, int Page, IReadOnlyList<Holding> Held, Reach? Reach, IReadOnlyList<Refusal> Refusals);
}
