using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Library.ReadMeasure;
using Minga.Network;
using Minga.Storage;
using Minga.Web;

namespace Minga.Library.ReadTerritory;

/// <summary>The pages that say what is loaded of each territory and what is not.</summary>
internal static class ReadTerritory
{
    private const int Newest = 8;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/territories", ListAsync).ExcludeFromDescription();
        RouteGroupBuilder one = routes.MapGroup("/territories/{code}");
        one.AddEndpointFilter(LowerCaseKeys.In(parts: 2)).ExcludeFromDescription();
        one.MapGet("", TerritoryAsync);
    }

    private static async Task<IResult> ListAsync(IHoldings holdings, ITerritories territories, Words words, CancellationToken cancel)
    {
        var held = new Held(await holdings.TerritoriesAsync(cancel), territories, words);
        return Answers.Page<TerritoriesPage>(new TerritoriesView(
            held.Lines(held.Of.Keys.Select(t => territories.Find(t)).OfType<Territory>().Select(territories.Country).Distinct())));
    }

    private static async Task<IResult> TerritoryAsync(
        string code, Database database, IHoldings holdings, MeasureCounts counts, Collections collections, ITerritories territories, Words words, TimeProvider time,
        CancellationToken cancel)
    {
        if (!territories.TryRead(code, out Territory? territory)) return Answers.NotFound();
        if (territory.Level == TerritoryLevel.Global) return Results.Redirect(Paths.Territories);
        if (territory.Code.Value != code) return Results.Redirect(Paths.Territory(territory.Code.Value), permanent: true);
        var held = new Held(await holdings.TerritoriesAsync(cancel), territories, words);
        IReadOnlyList<MeasureCount> everything = await counts.EverythingAsync(cancel);
        MeasureCount[] own = [.. everything.Where(c => c.Loaded && c.Territory == territory.Code.Value)];
        IReadOnlyList<TerritoryLine> below = held.Lines(territories.Children(territory.Code));
        return Answers.Page<TerritoryPage>(new TerritoryView
        {
            Territory = territory, Above = territories.Above(territory), Own = held.Of.GetValueOrDefault(territory.Code),
            TakenOn = own.Length > 0 ? own.Max(c => c.TakenOn) : null,
            Kinds = [.. own.GroupBy(c => c.Rank).Select(g => new KindLine(
                g.Key, g.Sum(c => c.Measures), g.Sum(c => c.Articles), g.Min(c => c.FirstYear), g.Max(c => c.LastYear), g.All(c => c.Standing == "unstated") ? null : g.Where(c => c.Ended).Sum(c => c.Measures)))
                .OrderByDescending(k => k.Measures).ThenBy(k => k.Rank, StringComparer.Ordinal)],
            Collections = own.Length > 0 ? collections.Of(territory, (await counts.SchemesAsync(cancel))[territory.Code.Value], territories) : [],
            Newest = own.Length > 0 ? await MeasureList.NewestAsync(database, territory.Code, Newest, territories, time, cancel) : [],
            Described = everything.Any(c => !c.Loaded && c.Territory == territory.Code.Value) ? await MeasureList.DescribedAsync(database, territory.Code, territories, time, cancel) : [],
            AllLevels = everything.Where(c => territories.Find(TerritoryCode.Parse(c.Territory)) is { } of && (of == territory || territories.Above(of).Contains(territory))).Sum(c => c.Measures),
            Below = below,
            BelowWithout = [.. territories.Children(territory.Code).Except(below.Select(l => l.Territory)).OrderBy(t => words.In(t.Name).Text, held.ByName)],
        });
    }

    /// <summary>What is loaded, as a tree.</summary>
    private sealed class Held(IReadOnlyList<Holding> holdings, ITerritories territories, Words words)
    {
        public IReadOnlyDictionary<TerritoryCode, Holding> Of { get; } = holdings.ToDictionary(h => h.Territory);

        public StringComparer ByName { get; } = StringComparer.Create(words.Culture, ignoreCase: true);

        /// <summary>Those of the territories that have texts, themselves or below, by name.</summary>
        public IReadOnlyList<TerritoryLine> Lines(IEnumerable<Territory> among) =>
            [.. among.Select(t => new TerritoryLine(t, Of.GetValueOrDefault(t.Code), Lines(territories.Children(t.Code))))
                .Where(l => l.Holding is not null || l.Below.Count > 0).OrderBy(l => words.In(l.Territory.Name).Text, ByName)];
    }
}
