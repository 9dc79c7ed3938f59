using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Network;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Localisation.ReadCoverage;

/// <summary>The coverage matrix: a page, a file for a spreadsheet, and the same for programs.</summary>
internal static class ReadCoverage
{
    public const string Path = Paths.Coverage;

    private static readonly TerritoryCode Network = TerritoryCode.Parse("rifess");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, PageAsync).ExcludeFromDescription();
        routes.MapGet(Path + ".csv", CsvAsync).ExcludeFromDescription();
        routes.MapGet("/api/coverage", LinesAsync).WithName("coverage").WithSummary("Coverage of an instrument's asks")
            .WithDescription("One line for every ask and territory, from confirmed findings alone; law and practice are two axes. as-of is the day in the world, known-on the instant of what was recorded here; secondary=yes counts secondary sources. A cell nobody looked at says not-assessed.")
            .Produces<IReadOnlyList<CoverageLine>>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> PageAsync(
        HttpRequest request, IAsks asks, ICoverage coverage, ITerritories territories, Words words, TimeProvider time, CancellationToken cancel) =>
        await ReadAsync(request, asks, coverage, territories, words, time, cancel) is { } view
            ? Answers.Page<CoveragePage>(view, view.Refusals.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Answers.NotFound();

    private static async Task<IResult> LinesAsync(
        HttpRequest request, string? instrument, string? @in, IAsks asks, ICoverage coverage, ITerritories territories, Words words, TimeProvider time, CancellationToken cancel)
    {
        if (await ReadAsync(request, asks, coverage, territories, words, time, cancel) is not { } view) return Answers.NotFound();
        return view.Refusals.Count > 0 ? Answers.Refused(view.Refusals) : Results.Ok(Lines(view, words).ToList());
    }

    private static async Task<IResult> CsvAsync(
        HttpRequest request, IAsks asks, ICoverage coverage, ITerritories territories, Words words, TimeProvider time, CancellationToken cancel)
    {
        if (await ReadAsync(request, asks, coverage, territories, words, time, cancel) is not { } view) return Answers.NotFound();
        if (view.Refusals.Count > 0) return Answers.Refused(view.Refusals);
        var csv = new StringBuilder("ask,label,territory,name,law,law_secondary,law_before,practice,practice_secondary,disputed,returned,findings,as_of,known_on\r\n");
        foreach (CoverageLine l in Lines(view, words))
            csv.AppendJoin(',', l.Ask, Quoted(l.Label), l.Territory, Quoted(l.Name), l.Law, Yes(l.LawIsSecondary), l.LawBefore, l.Practice, Yes(l.PracticeIsSecondary), Yes(l.Disputed),
                Yes(l.Returned), l.Findings.ToString(CultureInfo.InvariantCulture), AsOfQuery.Written(view.Day), Quoted(view.Moment.KnownOn)).Append("\r\n");
        return Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(csv.ToString())).ToArray(), "text/csv; charset=utf-8", $"{view.Instrument}-{AsOfQuery.Written(view.Day)}.csv");

        static string Yes(bool value) => value ? "yes" : "no";
        static string Quoted(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    private static IEnumerable<CoverageLine> Lines(CoverageView view, Words words) => view.Rows.SelectMany(r => r.Cells.Select(c => new CoverageLine(
        r.Ask, words.In(r.Label).Text, c.Column.Code.Value, c.Column.Name, StageWords.Code(c.Cell.Law), c.Cell.LawIsSecondary,
        c.Cell.LawBefore == LawStage.NotAssessed ? "" : StageWords.Code(c.Cell.LawBefore), StageWords.Code(c.Cell.Practice), c.Cell.PracticeIsSecondary, c.Cell.Disputed,
        c.Cell.Returned, c.Cell.Findings, c.Cell.Iri)));

    private static async Task<CoverageView?> ReadAsync(
        HttpRequest request, IAsks asks, ICoverage coverage, ITerritories territories, Words words, TimeProvider time, CancellationToken cancel)
    {
        IReadOnlyList<Ask> all = await asks.AllAsync(cancel);
        if (all.Count == 0) return null;
        string wanted = request.Query["instrument"].ToString() is { Length: > 0 } named ? named : all[0].Instrument;
        Ask[] chosen = [.. all.Where(a => a.Instrument == wanted)];
        if (chosen.Length == 0) return null;
        var refusals = new List<Refusal>();
        if (!AsOfQuery.TryRead(request, time, out AsOf asOf, out Refusal? date)) refusals.Add(date);

        string[] ids = [.. chosen.Select(a => a.Id)];
        string where = request.Query["in"].ToString(), level = request.Query["level"].ToString();
        bool secondary = request.Query["secondary"] == "yes";
        IReadOnlyList<TerritoryCode> assessed = await coverage.AssessedAsync(ids, asOf.KnownOn, cancel);
        Territory[] shown = Shown(where, level, assessed, territories, asOf.InForce);
        if (where.Length > 0 && shown.Length == 0 && !territories.TryRead(where, out _)) refusals.Add(new Refusal("territory-unknown", "in", where));
        CoverageColumn[] columns = Columns(shown, territories, words);
        Coverages cells = await coverage.ReadAsync(ids, [.. columns.Select(c => c.Code)], asOf, secondary, cancel);
        return new CoverageView
        {
            Instruments = [.. all.DistinctBy(a => a.Instrument).Select(a => new Choice(a.Instrument, a.InstrumentSymbol))],
            Instrument = wanted, Symbol = chosen[0].InstrumentSymbol,
            Places = [.. territories.Groupings.Where(g => g.Code == Network || g.Code.Value == "iberoamerica").Select(g => new Choice(g.Code.Value, words.In(g.Name).Text)),
                .. assessed.Select(territories.Find).OfType<Territory>().Select(territories.Country).Distinct().Select(t => new Choice(t.Code.Value, words.In(t.Name).Text)).OrderBy(c => c.Text, ByName(words))],
            In = where, Level = level, Secondary = secondary, Day = asOf.InForce, Moment = AsOfQuery.Moment(request), Columns = columns, Refusals = refusals,
            Rows = [.. chosen.Select(a => new CoverageRow(a.Id, a.Label, a.Provision, [.. columns.Select(c => new CoverageCell(c, cells[a.Id, c.Code], Further(a.Id, c, columns, cells, territories)))]))],
            Csv = Path + ".csv" + request.QueryString,
        };
    }

    /// <summary>Parts of a country that went further than its State: beside it, never in it.</summary>
    private static IReadOnlyList<string> Further(string ask, CoverageColumn column, CoverageColumn[] columns, Coverages cells, ITerritories territories) => column.HasBelow
        ? [.. columns.Where(c => c.Country is not null && territories.Country(territories.Find(c.Code)!).Code == column.Code
            && !cells[ask, c.Code].LawIsSecondary && cells[ask, c.Code].Law >= LawStage.Enabling && cells[ask, c.Code].Law > cells[ask, column.Code].Law).Select(c => c.Name)]
        : [];

    private static Territory[] Shown(string where, string level, IReadOnlyList<TerritoryCode> assessed, ITerritories territories, DateOnly day)
    {
        IEnumerable<TerritoryCode> codes = where.Length == 0 ? territories.Members(Network, day).Select(t => t.Code).Concat(assessed)
            : TerritoryCode.TryParse(where, out TerritoryCode grouping) && territories.FindGrouping(grouping) is not null
                ? territories.Members(grouping, day).SelectMany(m => territories.Within(m.Code).Where(c => c == m.Code || assessed.Contains(c)))
                : territories.TryRead(where, out Territory? one) ? territories.Within(one.Code).Where(c => c == one.Code || assessed.Contains(c)) : [];
        return [.. codes.Distinct().Select(territories.Find).OfType<Territory>().Where(t => level switch
        {
            "country" => t.Level == TerritoryLevel.Country, "subnational" => t.Level is TerritoryLevel.Subnational or TerritoryLevel.Local, _ => true,
        })];
    }

    private static CoverageColumn[] Columns(Territory[] shown, ITerritories territories, Words words) =>
        [.. shown.GroupBy(territories.Country).OrderBy(g => words.In(g.Key.Name).Text, ByName(words))
            .SelectMany(g => g.OrderBy(t => t != g.Key).ThenBy(t => words.In(t.Name).Text, ByName(words)).Select(t =>
                new CoverageColumn(t.Code, words.In(t.Name).Text, t == g.Key ? null : words.In(g.Key.Name).Text, t == g.Key && g.Count() > 1)))];

    private static StringComparer ByName(Words words) => StringComparer.Create(words.Culture, ignoreCase: true);
}

/// <summary>A cell as programs read it.</summary>
/// <param name="Ask">The ask's id.</param>
/// <param name="Label">Its name in the language asked for.</param>
/// <param name="Territory">Code of the territory.</param>
/// <param name="Name">Its name.</param>
/// <param name="Law">"not-assessed", "not-applicable", "gap", "enabling", "adopted", "regulated".</param>
/// <param name="LawIsSecondary">Whether only a secondary source says so.</param>
/// <param name="LawBefore">What an end in the world took; empty where nothing.</param>
/// <param name="Practice">"not-assessed", "not-applicable", "none-found", "funded", "executed".</param>
/// <param name="PracticeIsSecondary">Whether only a secondary source says so.</param>
/// <param name="Disputed">Whether a dispute is open.</param>
/// <param name="Returned">Whether a quoted article changed since.</param>
/// <param name="Findings">How many confirmed findings stand behind it.</param>
/// <param name="Iri">Its page.</param>
public sealed record CoverageLine(
    string Ask, string Label, string Territory, string Name, string Law, bool LawIsSecondary, string LawBefore, string Practice, bool PracticeIsSecondary, bool Disputed,
    bool Returned, int Findings, string Iri);
