using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Network;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Front.Home;

/// <summary>The home page: one real chain from a resolution to a law, and the ways in.</summary>
internal static class Home
{
    /// <summary>The chain that the page opens with, wherever its texts are loaded.</summary>
    private const string Shown = "unga-79-213/1/fiscal-incentives";

    private static readonly TerritoryCode First = TerritoryCode.Parse("uy");

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", AnswerAsync).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(
        IAsks asks, IQuotes quotes, IPassages passages, IHoldings holdings, ITerritories territories, Words words, CancellationToken cancel)
    {
        IReadOnlyList<Ask> all = await asks.AllAsync(cancel);
        IReadOnlyList<Holding> held = await holdings.TerritoriesAsync(cancel);
        (int known, _) = await holdings.InstrumentsAsync(cancel);
        Chain? chain = all.FirstOrDefault(a => a.Id == Shown) is { Provision: not null } ask
            ? await ChainAsync(ask, all, held, quotes, passages, territories, words, cancel)
            : null;
        return Answers.Page<HomePage>(new HomeView(chain, new Holdings(known, all.Count, held.Sum(h => h.Measures), held.Sum(h => h.Articles))));
    }

    private static async Task<Chain> ChainAsync(
        Ask ask, IReadOnlyList<Ask> all, IReadOnlyList<Holding> held, IQuotes quotes, IPassages passages, ITerritories territories, Words words, CancellationToken cancel)
    {
        TerritoryCode where = held.Count == 0 || held.Any(h => h.Territory == First) ? First : held[0].Territory;
        OfficialWords? official = await quotes.OfAskAsync(ask.Id, words.Language, cancel);
        PassageAnswer answer = await passages.AnswersAsync(new AnswerQuery(ask, words.Language, null, [where], Top: 1), cancel);
        return new Chain
        {
            Ask = ask.Id, Reading = ask.Label, Symbol = ask.InstrumentSymbol, Provision = ask.Provision!, AsksInProvision = all.Count(a => a.Instrument == ask.Instrument && a.Provision == ask.Provision),
            Official = official is null ? null : new MarkedText(official.Text, official.Language), Adopted = official?.AdoptedOn,
            Territory = words.In(territories.Find(where)!.Name).Text, TerritoryCode = where.Value,
            Answer = answer.Passages.Count > 0 ? ShownPassage.On(answer.Passages[0], words, territories, ReasonKind.Means) : null,
        };
    }
}
