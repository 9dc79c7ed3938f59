using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Network;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Localisation.ProposeAlignments;

/// <summary>The page that proposes articles of a territory for an ask. What it proposes counts nothing until a person confirms it.</summary>
internal static class ProposeAlignments
{
    private const int Shown = 50;

    /// <summary>The groupings whose members a reader looks for first, the network's own before the conference that it belongs to.</summary>
    private static readonly TerritoryCode[] Networks = [TerritoryCode.Parse("rifess"), TerritoryCode.Parse("iberoamerica")];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/alignments", PageAsync).ExcludeFromDescription();
        routes.MapGet("/api/alignments", LinesAsync).WithName("alignments").WithSummary("Propose articles of a territory for an ask")
            .Produces<IReadOnlyList<AnswerLine>>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> LinesAsync(
        string ask, string @in, IAsks asks, IPassages passages, ITerritories territories, Words words, CancellationToken cancel)
    {
        if (await asks.FindAsync(ask, cancel) is not { } chosen || !territories.TryRead(@in, out Territory? place)) return Answers.NotFound();
        PassageAnswer answer = await passages.AnswersAsync(new AnswerQuery(chosen, words.Language, null, [place.Code], Shown), cancel);
        return Results.Ok(answer.Passages.Select((found, i) => AnswerLine.Of(chosen, i + 1, found)).ToList());
    }

    private static async Task<IResult> PageAsync(
        string? ask, string? @in, IAsks asks, IQuotes quotes, IPassages passages, IHoldings holdings, ITerritories territories, Words words, TimeProvider time, CancellationToken cancel)
    {
        IReadOnlyList<Ask> all = await asks.AllAsync(cancel);
        Ask? chosen = all.FirstOrDefault(a => a.Id == ask);
        if (!string.IsNullOrEmpty(ask) && chosen is null) return Answers.NotFound();
        Territory? place = null;
        Refusal? refusal = !string.IsNullOrEmpty(@in) && !territories.TryRead(@in, out place) ? new Refusal("territory-unknown", "in", @in) : null;

        Dictionary<TerritoryCode, Holding> held = (await holdings.TerritoriesAsync(cancel)).ToDictionary(h => h.Territory);
        PassageAnswer answer = chosen is not null && place is not null && held.ContainsKey(place.Code)
            ? await passages.AnswersAsync(new AnswerQuery(chosen, words.Language, null, [place.Code], Shown), cancel)
            : PassageAnswer.Nothing;
        OfficialWords? official = chosen is null ? null : await quotes.OfAskAsync(chosen.Id, words.Language, cancel);

        DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        (Grouping Of, HashSet<TerritoryCode> Members)[] networks = [.. Networks.Select(territories.FindGrouping).OfType<Grouping>()
            .Select(g => (g, territories.Members(g.Code, today).Select(t => t.Code).ToHashSet()))];
        int Rank(Territory territory) => held.ContainsKey(territory.Code) ? -1
            : Array.FindIndex(networks, n => n.Members.Contains(territory.Code)) is >= 0 and var at ? at : networks.Length;
        TerritoryChoice Choice(Territory territory) => new(
            territory.Code.Value, words.In(territory.Name).Text, held.GetValueOrDefault(territory.Code)?.Measures ?? 0, territory == place ? answer.Searched : 0,
            Rank(territory) is >= 0 and var at && at < networks.Length ? words.In(networks[at].Of.Name).Text : "");
        StringComparer byName = StringComparer.Create(words.Culture, ignoreCase: true);
        return Answers.Page<AlignmentsPage>(new AlignmentsView
        {
            Asks = [.. all.GroupBy(a => a.Instrument).Select(g => new AskGroup(g.Key, g.First().InstrumentSymbol, g.First().InstrumentTitle, [.. g.Select(a => new AskChoice(a.Id, a.Reading))]))],
            Territories = [.. territories.All.Where(t => held.ContainsKey(t.Code) || t.Level == TerritoryLevel.Country)
                .OrderBy(Rank).ThenBy(t => words.In(t.Name).Text, byName).Select(Choice)],
            Ask = chosen is null ? null : new ChosenAsk(chosen.Id, chosen.InstrumentSymbol, chosen.Provision, chosen.Reading,
                official is null ? null : new MarkedText(official.Text, official.Language),
                official is null ? null : new TextSource
                {
                    Label = $"{chosen.InstrumentSymbol}, {words.Paragraph(chosen.Provision!).ToLower(words.Culture)}", Official = official.OfficialAddress,
                    Language = official.Language, Retrieved = official.TakenOn,
                }),
            In = place is null ? null : Choice(place),
            Suggestions = [.. answer.Passages.Select(p => ShownPassage.On(p, words, territories, ReasonKind.Means))],
            AskedIn = answer.MissingLanguages.Count > 0 ? answer.ReadIn[0] : null, More = answer.Passages.Count == Shown, InRefusal = refusal,
        }, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
