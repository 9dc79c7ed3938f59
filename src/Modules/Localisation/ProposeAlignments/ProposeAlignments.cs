using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Network;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Localisation.ProposeAlignments;

/// <summary>
/// The page that proposes articles for an ask: of one territory, of a country with all that lies below it, or of every territory with texts
/// ("world"). What it proposes counts nothing until a person confirms it.
/// </summary>
internal static class ProposeAlignments
{
    private const int Shown = 50;

    /// <summary>Where several territories are asked at once, each shows its best: to learn from, not to rank them.</summary>
    private const int OfEach = 5;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/alignments", PageAsync).ExcludeFromDescription();
        routes.MapGet("/api/alignments", LinesAsync).WithName("alignments").WithSummary("Propose articles of a territory for an ask")
            .WithDescription("A territory (in) stands for itself and everything below it unless below=no; world stands for all. Where it holds several territories with texts, the best of each follow each other. ended=yes takes in texts that are no longer law, says their source.")
            .Produces<IReadOnlyList<AnswerLine>>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> LinesAsync(
        string ask, string @in, string? below, string? ended, IAsks asks, IPassages passages, IHoldings holdings, ITerritories territories, Words words, CancellationToken cancel)
    {
        if (await asks.FindAsync(ask, cancel) is not { } chosen || !Reach.TryRead(territories, @in, null, below, out Reach? reach, out _) || reach.Place is null) return Answers.NotFound();
        Territory[] where = Held(reach, await holdings.TerritoriesAsync(cancel), territories);
        PassageAnswer answer = await passages.AnswersAsync(Query(chosen, where, ended, words), cancel);
        return Results.Ok(answer.Passages.GroupBy(p => p.Territory).SelectMany(g => g.Select((found, i) => AnswerLine.Of(chosen, i + 1, found))).ToList());
    }

    private static async Task<IResult> PageAsync(
        string? ask, string? @in, string? below, string? ended, IAsks asks, IQuotes quotes, IPassages passages, IHoldings holdings, ITerritories territories, Words words,
        TimeProvider time, CancellationToken cancel)
    {
        IReadOnlyList<Ask> all = await asks.AllAsync(cancel);
        Ask? chosen = all.FirstOrDefault(a => a.Id == ask);
        if (!string.IsNullOrEmpty(ask) && chosen is null) return Answers.NotFound();
        Reach.TryRead(territories, @in, null, below, out Reach? reach, out Refusal? refusal);

        IReadOnlyList<Holding> held = await holdings.TerritoriesAsync(cancel);
        Territory[] where = reach?.Place is null ? [] : Held(reach, held, territories);
        PassageAnswer answer = chosen is not null && where.Length > 0 ? await passages.AnswersAsync(Query(chosen, where, ended, words), cancel) : PassageAnswer.Nothing;
        OfficialWords? official = chosen is null ? null : await quotes.OfAskAsync(chosen.Id, words.Language, cancel);

        var choices = new TerritoryChoices(held, territories, words, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        bool several = where.Length > 1;
        Passage[] shown = [.. answer.Passages.Select(p => ShownPassage.On(p, words, territories, ReasonKind.Means))];
        return Answers.Page<AlignmentsPage>(new AlignmentsView
        {
            Asks = [.. all.GroupBy(a => a.Instrument).Select(g => new AskGroup(g.Key, g.First().InstrumentSymbol, g.First().InstrumentTitle, [.. g.Select(a => new AskChoice(a.Id, a.Reading))]))],
            Territories = choices.All(), Loaded = choices.Loaded(),
            Ask = chosen is null ? null : new ChosenAsk(chosen.Id, chosen.InstrumentSymbol, chosen.Provision, chosen.Reading,
                official is null ? null : new MarkedText(official.Text, official.Language),
                official is null ? null : new TextSource
                {
                    Label = $"{chosen.InstrumentSymbol}, {words.Paragraph(chosen.Provision!).ToLower(words.Culture)}", Official = official.OfficialAddress,
                    Language = official.Language, Retrieved = official.TakenOn,
                }),
            In = reach?.Place is { } place ? choices.Of(place, where) with { Passages = answer.Searched } : null,
            Below = below == Reach.Alone ? Reach.Alone : "", HasBelow = reach?.Place is { } wide && territories.Within(wide.Code).Any(t => t != wide.Code && held.Any(h => h.Territory == t)),
            Ended = ended == "yes", SearchedTerritories = where.Length,
            Suggestions = several ? [] : shown,
            Groups = several ? Groups(answer, shown, chosen!.Id, ended, territories, words) : [],
            Total = answer.Total,
            AskedIn = answer.MissingLanguages.Count > 0 ? answer.ReadIn[0] : null, More = !several && answer.Passages.Count == Shown, InRefusal = refusal,
        }, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static Territory[] Held(Reach reach, IReadOnlyList<Holding> held, ITerritories territories) =>
        [.. held.Select(h => territories.Find(h.Territory)).OfType<Territory>().Where(reach.Covers)];

    private static AnswerQuery Query(Ask ask, Territory[] where, string? ended, Words words) =>
        new(ask, words.Language, null, [.. where.Select(t => t.Code)], where.Length > 1 ? OfEach * where.Length : Shown)
        {
            Ended = ended == "yes", PerTerritory = where.Length > 1 ? OfEach : null,
        };

    private static IReadOnlyList<SuggestionGroup> Groups(
        PassageAnswer answer, Passage[] shown, string ask, string? ended, ITerritories territories, Words words) =>
        [.. answer.Passages.Zip(shown).GroupBy(p => p.First.Territory!.Value).Select(g =>
        {
            Territory place = territories.Find(g.Key)!, country = territories.Country(place);
            string href = Paths.With(Paths.Alignments, ("ask", ask), ("in", g.Key.Value), ("below", territories.Children(g.Key).Count > 0 ? Reach.Alone : null), ("ended", ended == "yes" ? ended : null));
            return new SuggestionGroup(
                g.Key.Value, words.In(place.Name).Text, country == place ? "" : words.In(country.Name).Text, answer.ByShelf.GetValueOrDefault(g.Key.Value), href,
                [.. g.Select(p => p.Second with { Territory = null })]);
        })];
}
