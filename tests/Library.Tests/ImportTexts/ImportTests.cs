using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Library.CheckTexts;
using Minga.Library.ImportTexts;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Library.Tests.ImportTexts;

public sealed class ImportTests
{
    [Theory, DatabaseData]
    public async Task A_text_is_stored_with_its_articles_claims_and_journal_row(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Las cooperativas quedan exoneradas de tributos.", "Comuníquese.");
        ImportReport report = await library.ImportAsync();

        Assert.Equal((1, 1, 2), (report.Files, report.New, report.Articles));
        Assert.Empty(report.Refused);
        using var db = new LibraryDb(database);
        Work work = await db.Works.SingleAsync(w => w.Kind == "measure");
        Assert.Equal("/measures/uy/ley-90001", work.Iri);
        Assert.Equal((2019, new DateOnly(2019, 12, 20)), (work.Year!.Value, work.AdoptedOn!.Value));
        Expression text = await db.Expressions.SingleAsync();
        Assert.Equal(("es", 1, 2, "UY-ley-90001"), (text.Language, text.Version, text.Articles, text.SourceId));
        Assert.Equal(["1", "2"], await db.Provisions.Where(p => p.Kind == "article").OrderBy(p => p.Position).Select(p => p.Address).ToListAsync());
        Assert.Equal("in_force", (await db.Claims.SingleAsync(c => c.What == "status")).Value);
        Assert.Equal("example.org", (await db.Claims.SingleAsync(c => c.What == "status")).AssertedBy);
        using var connection = database.Open();
        JournalEntry last = Journal.ReadAfter(connection, Journal.Last(connection) - 1, 1).Single();
        Assert.Equal((work.Iri, 1, "text-imported-es"), (last.What.Iri, last.What.Version, last.What.Kind));
        Assert.Empty((await library.Get<TextCheck>().RunAsync()).Faults);
    }

    [Theory, DatabaseData]
    public async Task The_same_files_again_change_nothing(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Uno.", "Dos.");
        await library.ImportAsync();
        using var connection = database.Open();
        long before = Journal.Last(connection);
        ImportReport again = await library.ImportAsync();
        Assert.Equal((0, 1), (again.New, again.Unchanged));
        Assert.Empty(again.Changed);
        Assert.Equal(before, Journal.Last(connection));
    }

    [Theory, DatabaseData]
    public async Task A_dry_run_says_what_would_be_done_and_stores_nothing(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Uno.", "Dos.");
        await library.ImportAsync();
        library.Write("UY-ley-90001", "Uno.", "Dos, reformado.");
        library.Write("UY-ley-90002", "Tres.");
        library.WriteFile("rota.md", "---\nidentifier: [\n---\n");
        using var connection = database.Open();
        long before = Journal.Last(connection);

        ImportReport said = await library.Get<TextImport>().RunAsync(new ImportOrder([library.Sources], "measure", TerritoryCode.Parse("uy"), DryRun: true));

        Assert.Equal((1, 0, 1), (said.New, said.Unchanged, said.Refused.Count));
        Assert.Equal(["2"], Assert.Single(said.Changed).Changed);
        Assert.Equal(before, Journal.Last(connection));
        ImportReport done = await library.ImportAsync();
        Assert.Equal((said.New, said.Unchanged, said.Refused.Count), (done.New, done.Unchanged, done.Refused.Count));
    }

    [Theory, DatabaseData]
    public async Task A_changed_text_is_a_new_version_that_names_the_provisions_that_changed(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Uno.", "Dos.", "Tres.");
        await library.ImportAsync();
        library.Time.Advance(TimeSpan.FromDays(1));
        library.Write("UY-ley-90001", "Uno.", "Dos, reformado.", "Tres.", "Cuatro.");
        ImportReport report = await library.ImportAsync();

        ChangedText change = Assert.Single(report.Changed);
        Assert.Equal(("/measures/uy/ley-90001", 2), (change.Iri, change.Version));
        Assert.Equal(["2"], change.Changed);
        Assert.Equal(["4"], change.Added);
        Assert.Empty(change.Removed);
        using var db = new LibraryDb(database);
        List<Expression> versions = await db.Expressions.OrderBy(e => e.Version).ToListAsync();
        Assert.Equal([1, 2], versions.Select(v => v.Version));
        Assert.NotNull(versions[0].SupersededAt);
        Assert.Null(versions[1].SupersededAt);
        Assert.Equal(3, await db.Provisions.CountAsync(p => p.ExpressionId == versions[0].Id && p.Kind == "article"));
        Assert.Empty((await library.Get<TextCheck>().RunAsync()).Faults);
    }

    [Theory, DatabaseData]
    public async Task Of_two_documents_with_one_identifier_the_second_is_refused_by_name(Database database)
    {
        using var library = new TestLibrary(database);
        library.WriteFile("a.md", TestLibrary.Law("UY-ley-90001", "Uno."));
        library.WriteFile("b.md", TestLibrary.Law("UY-ley-90001", "Otro."));
        library.Write("UY-ley-90002", "Aparte.");
        ImportReport report = await library.ImportAsync();
        Refusal refusal = Assert.Single(report.Refused);
        Assert.Equal(("identifier-twice", "b.md"), (refusal.Code, refusal.Place));
        Assert.Equal(["UY-ley-90001", "a.md"], refusal.Arguments);
        Assert.Equal(2, report.New);
    }

    [Theory, DatabaseData]
    public async Task A_second_file_with_a_loaded_identifier_does_not_become_its_next_version(Database database)
    {
        using var library = new TestLibrary(database);
        library.WriteFile("a.md", TestLibrary.Law("UY-ley-90001", "Uno."));
        library.WriteFile("b.md", TestLibrary.Law("UY-ley-90001", "Otro."));
        for (int run = 0; run < 3; run++) Assert.Equal("b.md", Assert.Single((await library.ImportAsync()).Refused).Place);
        using var db = new LibraryDb(database);
        Assert.Equal(1, (await db.Expressions.SingleAsync()).Version);
        Assert.Equal("Uno.", (await db.Provisions.SingleAsync(p => p.Kind == "article")).Text);
    }

    [Theory, DatabaseData]
    public async Task The_check_names_a_text_whose_provisions_were_changed_or_taken_away(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Uno.", "Dos.");
        library.Write("UY-ley-90002", "Uno.", "Dos.");
        await library.ImportAsync();
        using (var connection = database.Open())
        {
            connection.Execute("UPDATE library_wording SET text = 'Otra cosa.' WHERE id = (SELECT wording_id FROM library_place WHERE address = '1' AND expression_id = (SELECT min(id) FROM library_expression))");
            connection.Execute("DELETE FROM library_place WHERE address = '2' AND expression_id = (SELECT max(id) FROM library_expression)");
        }
        CheckReport report = await library.Get<TextCheck>().RunAsync();
        Assert.Equal(["/measures/uy/ley-90001", "/measures/uy/ley-90002"], report.Faults.Where(f => f.Code == "provisions-differ").Select(f => f.Place).Order());
    }

    [Theory, DatabaseData]
    public async Task What_cannot_be_read_is_refused_with_its_place_and_the_rest_goes_on(Database database)
    {
        using var library = new TestLibrary(database);
        library.WriteFile("roto.md", "---\ntitle: \"sin cerrar\n---\n# x\n");
        library.WriteFile("sin-identidad.md", "---\ntitle: \"Ley\"\ncountry: \"uy\"\n---\n# Ley\n\n##### Artículo 1\n\nUno.\n");
        library.WriteFile("otra.md", TestLibrary.Law("AR-ley-1", "Uno.").Replace("country: \"uy\"", "country: \"ar\"", StringComparison.Ordinal));
        library.Write("UY-ley-90002", "Buena.");
        ImportReport report = await library.ImportAsync();
        Assert.Equal(1, report.New);
        Assert.Equal(3, report.Refused.Count);
        Assert.All(report.Refused, r => Assert.Contains(".md", r.Place, StringComparison.Ordinal));
        Assert.Contains(report.Refused, r => r.Code == "other-territory" && r.Place == "otra.md");
    }

    [Theory, DatabaseData]
    public async Task A_refusal_loses_nothing_that_was_stored(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Uno.");
        await library.ImportAsync();
        library.WriteFile("UY-ley-90001.md", "---\nidentifier: [\n---\n");
        ImportReport report = await library.ImportAsync();
        Assert.Single(report.Refused);
        using var db = new LibraryDb(database);
        Assert.Equal("Uno.", (await db.Provisions.SingleAsync(p => p.Kind == "article")).Text);
    }

    [Theory, DatabaseData]
    public async Task A_territory_that_is_not_known_is_refused(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Uno.");
        ImportReport report = await library.Get<TextImport>().RunAsync(new ImportOrder([library.Sources], "measure", TerritoryCode.Parse("zz")));
        Assert.Equal("territory-unknown", Assert.Single(report.Refused).Code);
    }

    [Theory, DatabaseData]
    public void The_tables_are_as_the_model_says(Database database)
    {
        using var library = new TestLibrary(database);
        using var db = new LibraryDb(database);
        Assert.Empty(SchemaCheck.Differences(db));
    }
}
