using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Minga.Commitments.Contracts;
using Minga.Library.Contracts;
using Minga.Seminars.Contracts;
using Minga.Web;

namespace Minga.Seminars.ReadSeminar;

/// <summary>The pages of seminars and their sessions.</summary>
internal static class ReadSeminar
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder pages = routes.MapGroup(Paths.Seminars).ExcludeFromDescription();
        pages.MapGet("", async (StoredSeminars seminars, CancellationToken cancel) => Answers.Page<SeminarsPage>(new SeminarsView(await seminars.ProgrammesAsync(cancel))));
        pages.MapGet("/{key}", SeminarAsync);
        pages.MapGet("/{key}/sessions", (string key) => Results.Redirect(Paths.Seminar(key)));
        pages.MapGet("/{key}/sessions/{number:int}", SessionAsync);
        pages.MapGet("/{key}/takeaways", (string key) => Results.Redirect(Paths.Seminar(key)));
        pages.MapGet("/{key}/takeaways.csv", CsvAsync);
        pages.MapGet("/{key}/takeaways/{id}", TakeawayAsync);
        routes.MapGet("/seminars.csv", ListCsvAsync).ExcludeFromDescription();
        routes.MapGet("/api/seminars", LinesAsync).WithName("seminars").WithSummary("The seminars and what was kept of them")
            .WithDescription("Every text of ours in es, pt, en and fr. A takeaway is our paraphrase of what its speaker said, never a quotation.")
            .Produces<IReadOnlyList<SeminarLine>>();
    }

    private static async Task<IResult> SeminarAsync(string key, StoredSeminars seminars, ICommitments commitments, CancellationToken cancel)
    {
        if (await seminars.ProgrammeAsync(key, cancel) is not { } programme) return Answers.NotFound();
        IReadOnlyList<Takeaway> takeaways = await seminars.TakeawaysAsync(key, cancel);
        return Answers.Page<SeminarPage>(new SeminarView(programme, takeaways, await commitments.ByTakeawayAsync([.. takeaways.Select(t => t.Id)], cancel)));
    }

    private static async Task<IResult> SessionAsync(
        string key, int number, StoredSeminars seminars, ICommitments commitments, IAsks asks, IHoldings holdings, CancellationToken cancel)
    {
        if (await seminars.ProgrammeAsync(key, cancel) is not { } programme) return Answers.NotFound();
        if (programme.Sessions.Find(s => s.Number == number) is not { } session) return Answers.NotFound();
        Takeaway[] takeaways = [.. (await seminars.TakeawaysAsync(key, cancel)).Where(t => t.Session == number)];
        ILookup<string, Commitment> announced = await commitments.ByTakeawayAsync([.. takeaways.Select(t => t.Id)], cancel);
        string[] instruments = [.. session.Instruments.SelectMany(i => new[] { i.Key, i.After }).OfType<string>()
            .Concat(announced.SelectMany(g => g).SelectMany(c => c.Found).Select(f => f.Instrument)).Distinct()];
        HashSet<string> about = [.. takeaways.SelectMany(t => t.Asks)];
        return Answers.Page<SessionPage>(new SessionView
        {
            Programme = programme, Session = session, Takeaways = takeaways, Commitments = announced,
            Asks = (await asks.AllAsync(cancel)).Where(a => about.Contains(a.Id)).ToDictionary(a => a.Id),
            Instruments = await holdings.InstrumentsAsync(instruments, cancel),
        });
    }

    /// <summary>The address of a takeaway is for ever; the place where it is shown may move.</summary>
    private static async Task<IResult> TakeawayAsync(string key, string id, ISeminars seminars, CancellationToken cancel) =>
        (await seminars.TakeawaysAsync([id], cancel)).FirstOrDefault(t => t.Seminar == key) is { } takeaway
            ? Results.Redirect($"{takeaway.SessionIri}#{takeaway.Id}") : Answers.NotFound();

    private static async Task<IResult> LinesAsync(ISeminars seminars, CancellationToken cancel)
    {
        var lines = new List<SeminarLine>();
        ILookup<string, Takeaway> takeaways = (await seminars.TakeawaysAsync(cancel)).ToLookup(t => t.Seminar);
        foreach (Seminar seminar in await seminars.AllAsync(cancel)) lines.Add(SeminarLine.Of(seminar, takeaways[seminar.Key]));
        return Results.Ok(lines);
    }

    private static async Task<IResult> ListCsvAsync(ISeminars seminars, CancellationToken cancel) => CsvAnswer.Of("seminars.csv",
        ["iri", .. CsvAnswer.Headings("title"), "from", "to", "network", "host", "sessions"],
        (await seminars.AllAsync(cancel)).Select(s => (IEnumerable<string>)
            [s.Iri, .. CsvAnswer.Texts(s.Title), Day(s.From), Day(s.To), s.Network, s.Host, s.Sessions.Count.ToString(CultureInfo.InvariantCulture)]));

    private static async Task<IResult> CsvAsync(string key, ISeminars seminars, CancellationToken cancel)
    {
        if (await seminars.FindAsync(key, cancel) is null) return Answers.NotFound();
        return CsvAnswer.Of($"takeaways-{key}.csv",
            ["iri", "session", "speaker", .. CsvAnswer.Headings("office"), .. CsvAnswer.Headings("label"), .. CsvAnswer.Headings("text"), "asks", "source", "certainty"],
            (await seminars.TakeawaysAsync(key, cancel)).Select(t => (IEnumerable<string>)
            [
                t.Iri, t.Session.ToString(CultureInfo.InvariantCulture), t.Speaker, .. CsvAnswer.Texts(t.Office), .. CsvAnswer.Texts(t.Label), .. CsvAnswer.Texts(t.Text),
                string.Join(' ', t.Asks), t.Source.Address.ToString(), t.Source.Certainty == Certainty.Full ? "full" : "excerpt",
            ]));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
