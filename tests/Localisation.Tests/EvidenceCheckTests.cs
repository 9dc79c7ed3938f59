using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Localisation.FollowTexts;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Localisation.Tests;

/// <summary>Law 6 of the product: links pin a version, and only what quotes a changed article returns to review.</summary>
public sealed class EvidenceCheckTests
{
    [Theory, DatabaseData]
    public async Task A_reference_becomes_a_quote_when_its_words_are_loaded_and_only_then(Database database)
    {
        using var desk = new TextDesk(database);
        (string first, string second) = await desk.AlignAsync("Quedan exentas las cooperativas.", "Se crea el registro.");
        Assert.Equal((0, 0), await desk.Get<EvidenceCheck>().CatchUpAsync());
        await desk.ImportAsync("UY-ley-77", "Quedan exentas las cooperativas.", "Se crea otro registro.");
        Assert.Equal((1, 0), await desk.Get<EvidenceCheck>().CatchUpAsync());
        Assert.Equal((0, 0), await desk.Get<EvidenceCheck>().CatchUpAsync());
        await using var db = new LocalisationDb(database);
        List<Evidence> now = await db.Evidence.Where(e => e.KnownTo == null).ToListAsync();
        Evidence quote = Assert.Single(now, e => e.FindingId == first);
        Assert.Equal((EvidenceKind.Text, "Quedan exentas las cooperativas"), (quote.Kind, quote.Quote));
        Assert.Equal(EvidenceKind.Reference, Assert.Single(now, e => e.FindingId == second).Kind);
        Assert.Equal(2, await db.Evidence.CountAsync(e => e.FindingId == first));
    }

    [Theory, DatabaseData]
    public async Task Exactly_the_alignments_that_quote_a_changed_article_return_to_review_and_go_on_counting(Database database)
    {
        using var desk = new TextDesk(database);
        await desk.ImportAsync("UY-ley-77", "Quedan exentas las cooperativas.", "Se crea el registro.", "Tercero.");
        (string first, string second) = await desk.AlignAsync("Quedan exentas las cooperativas.", "Se crea el registro.");
        Assert.Equal((2, 0), await desk.Get<EvidenceCheck>().CatchUpAsync());
        Cell before = await CellAsync(desk);
        await desk.ImportAsync("UY-ley-77", "Quedan exentas las cooperativas de trabajo.", "Se crea el registro.", "Tercero, cambiado.");
        Assert.Equal((0, 1), await desk.Get<EvidenceCheck>().CatchUpAsync());
        await using var db = new LocalisationDb(database);
        Assert.True((await db.Findings.FindAsync(first))!.Returned);
        Assert.False((await db.Findings.FindAsync(second))!.Returned);
        Assert.Equal(before with { Returned = true }, await CellAsync(desk));
        Assert.Equal((0, 0), await desk.Get<EvidenceCheck>().CatchUpAsync());
    }

    [Theory, DatabaseData]
    public async Task A_finding_that_is_made_after_its_text_was_loaded_and_looked_at_is_verified_too(Database database)
    {
        using var desk = new TextDesk(database);
        await desk.ImportAsync("UY-ley-77", "Quedan exentas las cooperativas.", "Se crea el registro.");
        Assert.Equal((0, 0), await desk.Get<EvidenceCheck>().CatchUpAsync());
        await desk.AlignAsync("Quedan exentas las cooperativas.", "Se crea el registro.");
        Assert.Equal((2, 0), await desk.Get<EvidenceCheck>().CatchUpAsync());
    }

    [Fact]
    public void The_act_that_is_named_made_the_first_wording_after_the_quoted_one()
    {
        ArticleVersion[] wordings = [new(1, null, "a", ["first"]), new(2, null, "b", ["second"]), new(5, null, "c", ["third", "fourth"]), new(9, null, "d", ["last"])];
        Assert.Equal("third; fourth", EvidenceCheck.ChangedBy(wordings, "b"));
        Assert.Equal("", EvidenceCheck.ChangedBy(wordings, "d"));
        Assert.Equal("", EvidenceCheck.ChangedBy(wordings, "x"));
    }

    private static async Task<Cell> CellAsync(TextDesk desk) =>
        (await desk.Get<ICoverage>().ReadAsync([Desk.Ask], [Desk.Uy], AsOf.Now(desk.Time)))[Desk.Ask, Desk.Uy];
}
