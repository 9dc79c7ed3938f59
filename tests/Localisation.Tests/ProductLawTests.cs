using Minga.Kernel;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Localisation.Tests;

/// <summary>The laws of the product that coverage keeps, each by its name.</summary>
public sealed class ProductLawTests
{
    [Theory, DatabaseData]
    public async Task Not_assessed_is_not_zero(Database database)
    {
        var desk = new Desk(database);
        Cell cell = await desk.CellAsync();
        Assert.Equal((LawStage.NotAssessed, PracticeStage.NotAssessed, false), (cell.Law, cell.Practice, cell.Assessed));
        await desk.ConfirmedAsync(Desk.Gap());
        Assert.Equal((LawStage.Gap, PracticeStage.NotAssessed), ((await desk.CellAsync()).Law, (await desk.CellAsync()).Practice));
    }

    [Theory, DatabaseData]
    public async Task A_suggestion_never_moves_coverage_and_the_second_person_is_another(Database database)
    {
        var desk = new Desk(database);
        Finding proposed = await desk.ProposeAsync(Desk.Alignment());
        Assert.False((await desk.CellAsync()).Assessed);
        Assert.Equal("second-person-needed", (await desk.Register.ConfirmAsync(proposed.Id, proposed.Version, Desk.Ana)).Refusal!.Code);
        Assert.False((await desk.CellAsync()).Assessed);
        await desk.ConfirmAsync(proposed);
        Assert.Equal(LawStage.Adopted, (await desk.CellAsync()).Law);
    }

    [Theory, DatabaseData]
    public async Task A_dispute_marks_the_cell_and_changes_nothing(Database database)
    {
        var desk = new Desk(database);
        Finding finding = await desk.ConfirmedAsync(Desk.Alignment());
        Cell before = await desk.CellAsync();
        desk.Tick();
        Assert.Equal("evidence-missing", (await desk.Register.DisputeAsync(finding.Id, finding.Version, Desk.Eva, new("no", "es"), " ")).Refusal!.Code);
        Outcome disputed = await desk.Register.DisputeAsync(finding.Id, finding.Version, Desk.Eva, new("no", "es"), "https://example.org/decree");
        Assert.Null(disputed.Refusal);
        Assert.Equal(before with { Disputed = true }, await desk.CellAsync());
    }

    [Theory, DatabaseData]
    public async Task Law_and_practice_are_two_axes_and_each_shows_its_highest(Database database)
    {
        var desk = new Desk(database);
        await desk.ConfirmedAsync(Desk.Alignment(LawStage.Enabling));
        await desk.ConfirmedAsync(Desk.Alignment(LawStage.NotAssessed) with { Practice = PracticeStage.Funded });
        Cell cell = await desk.CellAsync();
        Assert.Equal((LawStage.Enabling, PracticeStage.Funded, 2), (cell.Law, cell.Practice, cell.Findings));
    }

    [Theory, DatabaseData]
    public async Task A_lower_level_is_never_merged_into_the_States(Database database)
    {
        var desk = new Desk(database);
        TerritoryCode spain = TerritoryCode.Parse("es"), aragon = TerritoryCode.Parse("es-ar");
        await desk.ConfirmedAsync(Desk.Gap() with { Territory = spain });
        await desk.ConfirmedAsync(Desk.Alignment(territory: aragon));
        Assert.Equal(LawStage.Gap, (await desk.CellAsync(territory: spain)).Law);
        Assert.Equal(LawStage.Adopted, (await desk.CellAsync(territory: aragon)).Law);
    }

    [Theory, DatabaseData]
    public async Task A_repeal_lowers_today_not_history_and_may_be_partial(Database database)
    {
        var desk = new Desk(database);
        Finding old = await desk.ConfirmedAsync(Desk.Alignment());
        await desk.ConfirmedAsync(Desk.Alignment(LawStage.Enabling));
        await desk.ConfirmedAsync(Desk.Alignment() with { Supersedes = old.Id, HoldsTo = new DateOnly(2024, 2, 27) });
        Assert.Equal(LawStage.Adopted, (await desk.CellAsync(new(2023, 1, 1))).Law);
        Cell today = await desk.CellAsync();
        Assert.Equal((LawStage.Enabling, LawStage.Adopted), (today.Law, today.LawBefore));
    }

    [Theory, DatabaseData]
    public async Task As_of_before_a_law_is_empty_whatever_is_recorded_later(Database database)
    {
        var desk = new Desk(database);
        await desk.ConfirmedAsync(Desk.Alignment());
        Assert.False((await desk.CellAsync(new(2020, 1, 7))).Assessed);
        Assert.True((await desk.CellAsync(new(2020, 1, 8))).Assessed);
    }

    [Theory, DatabaseData]
    public async Task Secondary_evidence_is_hollow_and_counts_only_when_asked(Database database)
    {
        var desk = new Desk(database);
        await desk.ConfirmedAsync(Desk.Alignment(LawStage.Enabling));
        await desk.ConfirmedAsync(Desk.Alignment(LawStage.Regulated, kind: EvidenceKind.Secondary));
        Assert.Equal((LawStage.Enabling, false), ((await desk.CellAsync()).Law, (await desk.CellAsync()).LawIsSecondary));
        await desk.ConfirmedAsync(Desk.Gap("unga-79-213/1/statistics") with { Proofs = [new() { Kind = EvidenceKind.Secondary, Official = "https://example.org" }] });
        Cell gap = await desk.CellAsync(ask: "unga-79-213/1/statistics");
        Assert.Equal((LawStage.Gap, true), (gap.Law, gap.LawIsSecondary));
        Cell asked = await desk.CellAsync(secondary: true);
        Assert.Equal((LawStage.Regulated, true), (asked.Law, asked.LawIsSecondary));
    }

    [Theory, DatabaseData]
    public async Task Nothing_is_deleted_retract_then_propose_again_keeps_history_and_gives_the_same_coverage(Database database)
    {
        var desk = new Desk(database);
        Finding first = await desk.ConfirmedAsync(Desk.Alignment());
        Cell before = await desk.CellAsync();
        DateTimeOffset then = desk.Time.GetUtcNow();
        desk.Tick();
        await desk.Register.RetractAsync(first.Id, first.Version, Desk.Ana, new("mistake", "en"));
        Assert.False((await desk.CellAsync()).Assessed);
        Finding second = await desk.ConfirmedAsync(Desk.Alignment());
        Assert.Equal(before, await desk.CellAsync());
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(before, await desk.CellAsync(known: then));
        await using var db = new LocalisationDb(database);
        Assert.Equal(3, db.Steps.Count(s => s.FindingId == first.Id));
    }
}
