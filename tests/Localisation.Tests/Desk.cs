using Minga.Kernel;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Localisation.Tests;

/// <summary>A desk of reviewers on an empty database: two people of one network, a clock, and short ways to say a thing.</summary>
internal sealed class Desk
{
    public static readonly Actor Ana = new("person/ana", "rifess");
    public static readonly Actor Rui = new("person/rui", "rifess");
    public static readonly Actor Eva = new("person/eva", null);

    public const string Ask = "unga-79-213/1/fiscal-incentives";
    public static readonly TerritoryCode Uy = TerritoryCode.Parse("uy");

    public Desk(Database database)
    {
        Database = database;
        Migrations.Apply(database, [LocalisationDb.Schema]);
        Register = new(database, Time);
        Coverage = new(database);
    }

    public Database Database { get; }
    public FakeTime Time { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
    public Register Register { get; }
    public CoverageReader Coverage { get; }

    public static LanguageMap Words(string text) => LanguageMap.Of(text, text, text, text);

    public static Proposal Alignment(LawStage law = LawStage.Adopted, TerritoryCode? territory = null, string ask = Ask, EvidenceKind kind = EvidenceKind.Reference) => new()
    {
        Kind = FindingKind.Alignment, Ask = ask, Territory = territory ?? Uy, Measure = "uy/ley-1", Degree = Degree.Partial, Law = law, HoldsFrom = new(2020, 1, 8),
        Note = Words("why"), Proofs = [new() { Kind = kind, Measure = "uy/ley-1", Address = "9" }],
    };

    public static Proposal Gap(string ask = Ask) => new()
    {
        Kind = FindingKind.Assessment, Ask = ask, Territory = Uy, Law = LawStage.Gap, HoldsFrom = new(2026, 11, 24), SearchedOn = new(2026, 11, 24), Searched = Words("all laws"), Note = Words("none"),
    };

    public async Task<Finding> ProposeAsync(Proposal said, Actor? who = null)
    {
        Tick();
        Outcome outcome = await Register.ProposeAsync(said, who ?? Ana);
        Assert.Null(outcome.Refusal);
        return outcome.Finding!;
    }

    public async Task<Finding> ConfirmAsync(Finding finding, Actor? who = null)
    {
        Tick();
        Outcome outcome = await Register.ConfirmAsync(finding.Id, finding.Version, who ?? Rui);
        Assert.Null(outcome.Refusal);
        return outcome.Finding!;
    }

    public async Task<Finding> ConfirmedAsync(Proposal said) => await ConfirmAsync(await ProposeAsync(said));

    public async Task<Cell> CellAsync(DateOnly? day = null, DateTimeOffset? known = null, bool secondary = false, string ask = Ask, TerritoryCode? territory = null)
    {
        TerritoryCode where = territory ?? Uy;
        Coverages read = await Coverage.ReadAsync([ask], [where], new(day ?? new(2026, 11, 24), known ?? Time.GetUtcNow()), secondary);
        return read[ask, where];
    }

    public void Tick() => Time.Advance(TimeSpan.FromMinutes(1));
}
