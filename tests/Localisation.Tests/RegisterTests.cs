using System.Text.Json;
using Minga.Kernel;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Localisation.Tests;

/// <summary>Acts of several people, at once and one after the other.</summary>
public sealed class RegisterTests
{
    [Theory, DatabaseData]
    public void The_scripts_and_the_model_say_the_same(Database database)
    {
        _ = new Desk(database);
        using var db = new LocalisationDb(database);
        Assert.Empty(SchemaCheck.Differences(db));
    }

    [Theory, DatabaseData]
    public async Task Of_two_who_act_at_once_one_is_refused_and_sees_what_the_other_did(Database database)
    {
        var desk = new Desk(database);
        for (int round = 0; round < 10; round++)
        {
            Finding proposed = await desk.ProposeAsync(Desk.Alignment());
            Task<Outcome>[] acts =
            [
                Task.Run(() => desk.Register.ConfirmAsync(proposed.Id, proposed.Version, Desk.Rui)),
                Task.Run(() => desk.Register.DisputeAsync(proposed.Id, proposed.Version, Desk.Eva, new("no", "es"), "https://example.org")),
                Task.Run(() => desk.Register.RetractAsync(proposed.Id, proposed.Version, Desk.Ana, new("no", "es"))),
            ];
            Outcome[] outcomes = await Task.WhenAll(acts);
            Outcome done = Assert.Single(outcomes, o => o.Refusal is null);
            foreach (Outcome refused in outcomes.Where(o => o.Refusal is not null))
            {
                Assert.Equal("finding-changed", refused.Refusal!.Code);
                Assert.Equal((done.Finding!.Version, done.Finding.Status, done.Finding.Disputed), (refused.Finding!.Version, refused.Finding.Status, refused.Finding.Disputed));
            }
        }
        using var connection = database.Open();
        Assert.Null(Journal.Verify(connection));
        Assert.Equal(20, Journal.Last(connection));
    }

    [Theory, DatabaseData]
    public async Task A_dispute_is_answered_by_another_than_the_proposer_and_the_mark_stays_while_one_is_open(Database database)
    {
        var desk = new Desk(database);
        Finding finding = await desk.ConfirmedAsync(Desk.Alignment());
        finding = (await desk.Register.DisputeAsync(finding.Id, finding.Version, Desk.Eva, new("no", "es"), "https://example.org/1")).Finding!;
        desk.Tick();
        finding = (await desk.Register.DisputeAsync(finding.Id, finding.Version, Desk.Rui, new("no", "es"), "https://example.org/2")).Finding!;
        string[] open;
        await using (var db = new LocalisationDb(database)) open = [.. db.Disputes.OrderBy(d => d.RaisedAt).Select(d => d.Id)];
        Assert.Equal("own-finding-disputed", (await desk.Register.SettleAsync(finding.Id, finding.Version, open[0], Desk.Ana, new("sí", "es"))).Refusal!.Code);
        Assert.Equal("dispute-over", (await desk.Register.SettleAsync(finding.Id, finding.Version, "none", Desk.Rui, new("sí", "es"))).Refusal!.Code);
        finding = (await desk.Register.SettleAsync(finding.Id, finding.Version, open[0], Desk.Rui, new("sí", "es"))).Finding!;
        Assert.True(finding.Disputed);
        finding = (await desk.Register.SettleAsync(finding.Id, finding.Version, open[1], Desk.Rui, new("sí", "es"))).Finding!;
        Assert.False(finding.Disputed);
        await using var after = new LocalisationDb(database);
        Assert.Equal(finding.Version, after.Steps.Count(s => s.FindingId == finding.Id));
    }

    [Theory, DatabaseData]
    public async Task A_crash_between_journal_and_answer_leaves_neither_half(Database database)
    {
        var desk = new Desk(database);
        Finding proposed = await desk.ProposeAsync(Desk.Alignment());
        await using (var db = new LocalisationDb(database))
        {
            await using var transaction = await db.BeginAloneAsync(default);
            Finding finding = db.Findings.Single(f => f.Id == proposed.Id);
            Assert.Null(finding.Confirm("person/rui"));
            await db.SaveChangesAsync();
            db.Append(new(finding.Iri, 2, "person/rui", finding.ContentHash, "finding-confirmed"), desk.Time.GetUtcNow());
            // The process ends here: nothing is committed.
        }
        await using var after = new LocalisationDb(database);
        Assert.Equal(FindingStatus.Proposed, after.Findings.Single().Status);
        using var connection = database.Open();
        Assert.Equal(1, Journal.Last(connection));
        Assert.Null(Journal.Verify(connection));
    }

    [Theory, DatabaseData]
    public async Task The_order_of_independent_confirmations_does_not_matter(Database database)
    {
        var desk = new Desk(database);
        LawStage[] stages = [LawStage.Enabling, LawStage.Regulated, LawStage.Adopted];
        var seen = new HashSet<Cell>();
        string[] asks = ["unga-79-213/1/a", "unga-79-213/1/b", "unga-79-213/1/c"];
        int[][] orders = [[0, 1, 2], [2, 1, 0], [1, 2, 0]];
        foreach ((string ask, int[] order) in asks.Zip(orders))
        {
            var proposed = new List<Finding>();
            foreach (LawStage stage in stages) proposed.Add(await desk.ProposeAsync(Desk.Alignment(stage, ask: ask)));
            foreach (int i in order) await desk.ConfirmAsync(proposed[i]);
            seen.Add((await desk.CellAsync(ask: ask)) with { Ask = "same" });
        }
        Assert.Single(seen);
    }

    [Theory, DatabaseData]
    public async Task Coverage_is_one_query_whatever_the_number_of_findings(Database database)
    {
        var desk = new Desk(database);
        var count = new QueryCount();
        var observed = new CoverageReader(database.Observed(count));
        string[] asks = [Desk.Ask, "unga-79-213/1/participation"];
        await desk.ConfirmedAsync(Desk.Alignment());
        await observed.ReadAsync(asks, [Desk.Uy], AsOf.Now(desk.Time));
        int one = count.Count;
        for (int i = 0; i < 9; i++) await desk.ConfirmedAsync(Desk.Alignment(ask: asks[i % 2]));
        count.Reset();
        await observed.ReadAsync(asks, [Desk.Uy, TerritoryCode.Parse("es")], AsOf.Now(desk.Time));
        Assert.Equal((1, 1), (one, count.Count));
    }

    [Theory, DatabaseData]
    public async Task Adding_a_territory_that_nobody_assessed_changes_no_cell(Database database)
    {
        var desk = new Desk(database);
        await desk.ConfirmedAsync(Desk.Alignment());
        Cell before = await desk.CellAsync();
        TerritoryCode other = TerritoryCode.Parse("py");
        Coverages with = await desk.Coverage.ReadAsync([Desk.Ask], [other, Desk.Uy], AsOf.Now(desk.Time));
        Assert.Equal(before, with[Desk.Ask, Desk.Uy]);
        Assert.False(with[Desk.Ask, other].Assessed);
    }

    [Theory, DatabaseData]
    public async Task The_same_pair_of_dates_gives_the_same_bytes_after_a_thousand_random_edits(Database database)
    {
        var desk = new Desk(database);
        var random = new Random(20261124);
        string[] asks = [.. Enumerable.Range(0, 6).Select(i => $"unga-79-213/1/ask-{i}")];
        TerritoryCode[] territories = [.. ((string[])["uy", "es", "es-ar", "mx", "br"]).Select(TerritoryCode.Parse)];
        var open = new List<Finding>();
        await EditAsync(60);
        var then = new AsOf(new(2026, 11, 24), desk.Time.GetUtcNow());
        string before = await BytesAsync(then);
        await EditAsync(1000);
        Assert.Equal(before, await BytesAsync(then));
        Assert.NotEqual(before, await BytesAsync(new(new(2026, 11, 24), desk.Time.GetUtcNow())));

        async Task EditAsync(int count)
        {
            for (int i = 0; i < count; i++)
            {
                desk.Tick();
                if (open.Count == 0 || random.Next(3) == 0)
                {
                    open.Add(await desk.ProposeAsync(Desk.Alignment((LawStage)random.Next(3, 6), territories[random.Next(territories.Length)], asks[random.Next(asks.Length)])));
                    continue;
                }
                int at = random.Next(open.Count);
                Finding finding = open[at];
                Outcome outcome = random.Next(4) switch
                {
                    0 => await desk.Register.RetractAsync(finding.Id, finding.Version, Desk.Ana, new("x", "en")),
                    1 => await desk.Register.DisputeAsync(finding.Id, finding.Version, Desk.Eva, new("x", "en"), "y"),
                    _ => await desk.Register.ConfirmAsync(finding.Id, finding.Version, Desk.Rui),
                };
                if (outcome.Finding is { } now) open[at] = now;
                if (open[at].Status == FindingStatus.Retracted) open.RemoveAt(at);
            }
        }

        async Task<string> BytesAsync(AsOf asOf) => JsonSerializer.Serialize(
            (await desk.Coverage.ReadAsync(asks, territories, asOf)).All.OrderBy(c => c.Ask, StringComparer.Ordinal).ThenBy(c => c.Territory.Value, StringComparer.Ordinal)
                .Select(c => new { c.Ask, Territory = c.Territory.Value, c.Law, c.Practice, c.Disputed, c.Findings }));
    }
}
