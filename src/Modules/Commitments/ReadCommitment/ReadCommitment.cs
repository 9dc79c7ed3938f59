using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Minga.Commitments.Contracts;
using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Seminars.Contracts;
using Minga.Storage;
using Minga.Web;

namespace Minga.Commitments.ReadCommitment;

/// <summary>The pages of commitments.</summary>
internal static class ReadCommitment
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder pages = routes.MapGroup(Paths.Commitments).ExcludeFromDescription();
        pages.MapGet("", ListAsync);
        pages.MapGet("/{id}", PageAsync);
        routes.MapGet("/commitments.csv", CsvAsync).ExcludeFromDescription();
        routes.MapGet("/api/commitments", LinesAsync).WithName("commitments").WithSummary("What was announced and what is known of it")
            .WithDescription("state narrows to one of announced, confirmed-by-body, declined, text-found, no-evidence and unknown. Every text of ours in es, pt, en and fr.")
            .Produces<IReadOnlyList<CommitmentLine>>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ListAsync(string? state, ICommitments commitments, CancellationToken cancel)
    {
        if (!TryRead(state, out CommitmentState? chosen)) return Answers.Refused(new Refusal("unknown-commitment-state", "state", state!));
        IReadOnlyList<Commitment> all = await commitments.AllAsync(cancel);
        return Answers.Page<CommitmentsPage>(new CommitmentsView(
            [.. all.Where(c => chosen is null || c.State == chosen)], [.. all.GroupBy(c => c.State).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))], chosen, all.Count));
    }

    private static async Task<IResult> LinesAsync(string? state, ICommitments commitments, CancellationToken cancel)
    {
        if (!TryRead(state, out CommitmentState? chosen)) return Answers.Refused(new Refusal("unknown-commitment-state", "state", state!));
        return Results.Ok((await commitments.AllAsync(cancel)).Where(c => chosen is null || c.State == chosen).Select(CommitmentLine.Of).ToList());
    }

    private static async Task<IResult> PageAsync(
        string id, Database database, ISeminars seminars, IAsks asks, IHoldings holdings, CancellationToken cancel)
    {
        using var db = new CommitmentsDb(database);
        List<StoredCommitment> versions = await db.Commitments.AsNoTracking().Where(c => c.Id == id).OrderByDescending(c => c.Version).ToListAsync(cancel);
        if (versions.Count == 0) return Answers.NotFound();
        Announcement announcement = versions[0].Announcement();
        return Answers.Page<CommitmentPage>(new CommitmentView
        {
            Announcement = announcement, Commitment = announcement.Contract(),
            Takeaway = (await seminars.TakeawaysAsync([announcement.Takeaway], cancel)).SingleOrDefault(),
            Asks = [.. (await asks.AllAsync(cancel)).Where(a => announcement.Asks.Contains(a.Id))],
            Instruments = await holdings.InstrumentsAsync([.. announcement.Found.Select(f => f.Instrument).Distinct()], cancel),
            History = [.. versions.Select(v => new RecordedState(v.Version, DateOnly.FromDateTime(v.RecordedAt.UtcDateTime), CommitmentStates.Of(v.State)!.Value))],
        });
    }

    private static async Task<IResult> CsvAsync(ICommitments commitments, CancellationToken cancel) => CsvAnswer.Of("commitments.csv",
        [
            "iri", "takeaway", .. CsvAnswer.Headings("label"), .. CsvAnswer.Headings("text"), "announced_by", .. CsvAnswer.Headings("standing"), "bodies",
            "announced_from", "announced_to", .. CsvAnswer.Headings("due"), "state", .. CsvAnswer.Headings("state_note"), "state_on", "asks", "found",
        ],
        (await commitments.AllAsync(cancel)).Select(c => (IEnumerable<string>)
        [
            c.Iri, c.Takeaway, .. CsvAnswer.Texts(c.Label), .. CsvAnswer.Texts(c.Text), c.AnnouncedBy, .. CsvAnswer.Texts(c.Standing), string.Join(' ', c.Bodies),
            Day(c.AnnouncedOn.From), Day(c.AnnouncedOn.To), .. CsvAnswer.Texts(c.Due), c.State.Code(), .. CsvAnswer.Texts(c.StateNote), Day(c.StateOn),
            string.Join(' ', c.Asks), string.Join(' ', c.Found.Select(f => $"{f.Instrument}/{f.Address}")),
        ]));

    private static bool TryRead(string? state, out CommitmentState? chosen)
    {
        chosen = CommitmentStates.Of(state);
        return string.IsNullOrEmpty(state) || chosen is not null;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
