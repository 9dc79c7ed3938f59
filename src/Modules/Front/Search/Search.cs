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

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/search", PageAsync).ExcludeFromDescription();
        routes.MapGet("/api/search", LinesAsync).WithName("search").WithSummary("Search everything that is loaded")
            .Produces<IReadOnlyList<SearchLine>>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>What the form holds, as typed.</summary>
    internal sealed record Form(
        [FromQuery(Name = "q")] string? Q, [FromQuery(Name = "in")] string? In, [FromQuery(Name = "level")] string? Level, [FromQuery(Name = "kind")] string? Kind,
        [FromQuery(Name = "text")] string? Text, [FromQuery(Name = "from")] string? From, [FromQuery(Name = "to")] string? To);

    /// <summary>What is asked, once: by the page and by the JSON interface.</summary>
    private static async Task<(PassageAnswer Answer, int Page, IReadOnlyList<Holding> Held, IReadOnlyList<Refusal> Refusals)> AskAsync(
        Form form, int page, IPassages passages, IHoldings holdings, ITerritories territories, Words words, CancellationToken cancel)
    {
        var refusals = new List<Refusal>();
        int? first = Year(form.From, "from", refusals), last = Year(form.To, "to", refusals);
        if (first > last) refusals.Add(new Refusal("years-reversed", "to", form.From!.Trim(), form.To!.Trim()));
        IReadOnlyList<Holding> held = await holdings.TerritoriesAsync(cancel);
        TerritoryCode[] where = Where(form.In, form.Level, held, territories, refusals);
        bool nowhere = where.Length == 0 && (!string.IsNullOrEmpty(form.In) || !string.IsNullOrEmpty(form.Level));
        if (string.IsNullOrWhiteSpace(form.Q) || refusals.Count > 0 || nowhere) return (PassageAnswer.Nothing, 1, held, refusals);
        if (page is < 1 or > PassageAnswer.Counted / OnPage) page = 1;
        var query = new PassageQuery(
            Cut(form.Q), words.Language, null, where, form.Kind is "instrument" or "measure" ? form.Kind : null, first, last,
            ReaderLanguage.Offered(form.Text), (page - 1) * OnPage, OnPage);
        PassageAnswer answer = await passages.SearchAsync(query, cancel);
        if (page == 1 || answer.Passages.Count > 0 || answer.Total == 0) return (answer, page, held, refusals);
        return (await passages.SearchAsync(query with { Skip = 0 }, cancel), 1, held, refusals);
    }

    private static async Task<IResult> LinesAsync(
        [AsParameters] Form form, int? page, IPassages passages, IHoldings holdings, ITerritories territories, Words words, CancellationToken cancel)
    {
        (PassageAnswer answer, _, _, IReadOnlyList<Refusal> refusals) = await AskAsync(form, page ?? 1, passages, holdings, territories, words, cancel);
        return refusals.Count > 0 ? Answers.Refused(refusals) : Results.Ok(answer.Passages.Select(SearchLine.Of).ToList());
    }

    private static async Task<IResult> PageAsync(
        [AsParameters] Form form, string? page, IPassages passages, IHoldings holdings, ITerritories territories, Words words, CancellationToken cancel)
    {
        (PassageAnswer answer, int number, IReadOnlyList<Holding> held, IReadOnlyList<Refusal> refusals) =
            await AskAsync(form, Paging.Read(page), passages, holdings, territories, words, cancel);
        (string? q, string? @in, string? level, string? kind, string? text, string? from, string? to) = form;
        q = Cut(q ?? "");

        string Link(string name, string value) => Paths.With(Paths.Search, new[] { ("q", q), ("kind", kind), ("in", @in), ("level", level), ("text", text), ("from", from), ("to", to) }
            .Where(p => p.Item1 != name).Append((name, value)));
        (_, int loaded) = await holdings.InstrumentsAsync(cancel);
        return Answers.Page<SearchPage>(new SearchView
        {
            Words = q, In = @in ?? "", Level = level ?? "", Kind = kind ?? "", From = from ?? "", To = to ?? "", TextLanguage = text ?? "",
            Territories = [.. held.Select(h => new Choice(h.Territory.Value, words.In(territories.Find(h.Territory)!.Name).Text))
                .OrderBy(c => c.Text, StringComparer.Create(words.Culture, ignoreCase: true))],
            Loaded = new Loaded(loaded, held.Sum(h => h.Measures), held.Sum(h => h.Articles), answer.Searched),
            Named = [.. answer.Named.Select(n => new NamedLine(n.Iri, ShownPassage.Label(n.Act, n.Address, n.Instrument, words), n.Title, n.Language))],
            Results = [.. answer.Passages.Select(p => ShownPassage.On(p, words, territories, ReasonKind.Concept))],
            Paging = new Paging(number, OnPage, answer.Total), More = answer.Total >= PassageAnswer.Counted,
            Facets = [.. answer.ByShelf.Count > 1 ? answer.ByShelf.OrderByDescending(s => s.Value).Select(s => TerritoryCode.TryParse(s.Key, out TerritoryCode code) && territories.Find(code) is { } territory
                ? new Facet("territory", words.In(territory.Name).Text, s.Value, Link("in", s.Key))
                : new Facet("kind", words["search.instruments"], s.Value, Link("kind", "instrument"))) : []],
            Refusals = refusals,
        }, refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
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

    private static TerritoryCode[] Where(string? code, string? level, IReadOnlyList<Holding> held, ITerritories territories, List<Refusal> refusals)
    {
        if (!string.IsNullOrEmpty(code))
        {
            if (territories.TryRead(code, out Territory? territory)) return [territory.Code];
            refusals.Add(new Refusal("territory-unknown", "in", code));
            return [];
        }
        return string.IsNullOrEmpty(level) ? [] :
            [.. held.Select(h => h.Territory).Where(t => territories.Find(t)?.Level.ToString().Equals(level, StringComparison.OrdinalIgnoreCase) == true)];
    }
}
