using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Library.CheckTexts;
using Minga.Library.Contracts;
using Minga.Library.ImportTexts;
using Minga.Library.LoadStory;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Library.Tests.LoadStory;

public sealed class StoryMeasuresTests
{
    [Theory, DatabaseData]
    public async Task A_measure_is_described_with_its_claims_its_summaries_and_one_journal_row(Database database)
    {
        using var library = new TestLibrary(database);
        using DbConnection connection = database.Open();
        long before = Journal.Last(connection);
        Assert.Equal(2, Story.Load(library, Story.Uruguay, Story.Portugal));
        IReadOnlyList<JournalEntry> rows = Journal.ReadAfter(connection, before, 10);
        Assert.Equal([("/measures/uy/ley-90001", 1, "measure-described"), ("/measures/pt/lei-90-2013", 1, "measure-described")], rows.Select(r => (r.What.Iri, r.What.Version, r.What.Kind)));

        using var db = new LibraryDb(database);
        Work work = await db.Works.SingleAsync(w => w.Key == "pt/lei-90-2013");
        Assert.Equal(("lei", "90/2013", "pt", 2013, new DateOnly(2013, 5, 8)), (work.Rank, work.Number, work.Territory, work.Year!.Value, work.AdoptedOn!.Value));
        List<Claim> claims = await db.Claims.Where(c => c.WorkId == work.Id).OrderBy(c => c.Id).ToListAsync();
        Assert.All(claims, c => Assert.Equal("press.example.net", c.AssertedBy));
        Assert.Equal(
            [("adoption", "2013-05-08"), ("ended", "2024-02-27"), ("ended-by", "Decreto-Lei 7/2024"), ("mark", "S"), ("secondary-source", "https://press.example.net/noticia/7")],
            claims.Select(c => (c.What, c.Value)));
        Assert.Equal("the demonstration's editors", (await db.Claims.FirstAsync(c => c.What == "in-force")).AssertedBy);
        Assert.Empty((await library.Get<TextCheck>().RunAsync()).Faults);
    }

    [Theory, DatabaseData]
    public async Task Loading_again_changes_nothing_and_a_changed_entry_is_a_new_version(Database database)
    {
        using var library = new TestLibrary(database);
        Story.Load(library, Story.Uruguay, Story.Portugal);
        using DbConnection connection = database.Open();
        long before = Journal.Last(connection);
        Assert.Equal(0, Story.Load(library, Story.Uruguay, Story.Portugal));
        Assert.Equal(before, Journal.Last(connection));

        library.Time.Advance(TimeSpan.FromDays(2));
        string changed = Story.Uruguay.Replace("Define qué es una cooperativa.", "Define la cooperativa.", StringComparison.Ordinal).Replace("2020-01-18", "2020-02-01", StringComparison.Ordinal);
        Assert.Equal(1, Story.Load(library, changed, Story.Portugal));
        JournalEntry row = Assert.Single(Journal.ReadAfter(connection, before, 10));
        Assert.Equal(("/measures/uy/ley-90001", 2), (row.What.Iri, row.What.Version));
        using var db = new LibraryDb(database);
        Assert.Equal(["2020-01-18", "2020-02-01"], await db.Claims.Where(c => c.What == "in-force").OrderBy(c => c.Id).Select(c => c.Value).ToListAsync());
        Assert.Equal([("1", 1, true), ("1", 2, false), ("2", 1, false)],
            (await db.Summaries.Where(s => s.Language == "es").OrderBy(s => s.Address).ThenBy(s => s.Version).ToListAsync()).Select(s => (s.Address, s.Version, s.SupersededAt is not null)));

        await using TestSite site = await TestSite.StartAsync(library);
        Assert.Contains("Define la cooperativa.", await site.PageAsync("/measures/uy/ley-90001"), StringComparison.Ordinal);
        string then = await site.PageAsync("/measures/uy/ley-90001?known-on=2026-11-24");
        Assert.Contains("Define qué es una cooperativa.", then, StringComparison.Ordinal);
        Assert.Contains("18 ene 2020", then, StringComparison.Ordinal);
        Assert.DoesNotContain("1 feb 2020", then, StringComparison.Ordinal);
        await site.PageAsync("/measures/uy/ley-90001?known-on=2026-11-23", System.Net.HttpStatusCode.NotFound);
    }

    [Theory]
    [DatabaseData(true)]
    [DatabaseData(false)]
    public async Task A_text_and_its_description_are_one_work_whichever_comes_first(Database database, bool story)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Son libres.", "Quedan exoneradas.");
        if (story) Story.Load(library, Story.Uruguay);
        ImportReport report = await library.ImportAsync();
        Assert.Equal((1, 1), (report.New, report.Articles / 2));
        if (!story) Story.Load(library, Story.Uruguay);
        // Both again, in the other order.
        Story.Load(library, Story.Uruguay.Replace("Ley inventada", "Ley muy inventada", StringComparison.Ordinal));
        Assert.Equal(1, (await library.ImportAsync()).Unchanged);

        using var db = new LibraryDb(database);
        Work work = await db.Works.SingleAsync(w => w.Kind == "measure");
        // As the import of the text alone would have it, not as the story says ("90.001").
        Assert.Equal(("/measures/uy/ley-90001", "ley", "90001", "90001", "UY-ley-90001", "https://example.org/UY-ley-90001", new DateOnly(2019, 12, 20)),
            (work.Iri, work.Rank, work.Number, work.CitedNumber, work.Symbol, work.OfficialAddress, work.AdoptedOn!.Value));
        Assert.Equal("Ley de prueba UY-ley-90001", (await db.Expressions.SingleAsync()).Title);
        Assert.Equal(1, await db.Claims.CountAsync(c => c.What == "publication" && c.ExpressionId != null && c.SupersededAt == null));

        await using TestSite site = await TestSite.StartAsync(library);
        string page = await site.PageAsync("/measures/uy/ley-90001");
        Assert.DoesNotContain("18 ene 2020", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Autoriza a eximir", page, StringComparison.Ordinal);
        string article = await site.PageAsync("/measures/uy/ley-90001/2");
        Assert.Contains("Quedan exoneradas.", article, StringComparison.Ordinal);
        Assert.Contains("Resumen nuestro, no oficial:", article, StringComparison.Ordinal);
        Assert.Contains("Autoriza a eximir", article, StringComparison.Ordinal);
        Assert.Empty((await library.Get<TextCheck>().RunAsync()).Faults);
    }

    [Theory, DatabaseData]
    public async Task A_text_with_an_ordinal_in_its_key_is_found_by_its_identifier(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Uno.");
        library.WriteFile("b.md", TestLibrary.Law("UY-ley-90.001", "Otra."));
        await library.ImportAsync();
        Story.Load(library, Story.Uruguay.Replace("key: uy/ley-90001", "key: uy/otra", StringComparison.Ordinal).Replace("identifier: UY-ley-90001", "identifier: UY-ley-90.001", StringComparison.Ordinal));
        using var db = new LibraryDb(database);
        Assert.Equal(2, await db.Works.CountAsync(w => w.Kind == "measure"));
        Assert.Equal("UY-ley-90.001", await db.Works.Where(w => w.Id == db.Descriptions.Single().WorkId).Select(w => w.Symbol).SingleAsync());
    }

    [Theory]
    [DatabaseData("mark: F", "mark: K")]
    [DatabaseData("mark: F", "mark: S")]
    [DatabaseData("in_force: 2020-01-18", "in_force: 18 de enero")]
    [DatabaseData("key: uy/ley-90001", "key: ley-90001")]
    [DatabaseData("address: \"1\"", "address: \"2\"")]
    [DatabaseData("official: https", "official: ftp")]
    [DatabaseData("published: 2020-01-08", "ended: 2021-01-01")]
    public void A_file_that_breaks_a_rule_loads_nothing(Database database, string right, string wrong)
    {
        using var library = new TestLibrary(database);
        var refused = Assert.Throws<InvalidDataException>(() => Story.Load(library, Story.Portugal, Story.Uruguay.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.StartsWith("1.yml: ", refused.Message, StringComparison.Ordinal);
        using var db = new LibraryDb(database);
        Assert.Equal(0, db.Descriptions.Count());
    }

    [Theory, DatabaseData]
    public void The_story_of_this_build_loads(Database database)
    {
        using var library = new TestLibrary(database);
        int measures = StoryMeasures.Load(database, library.Time);
        using var db = new LibraryDb(database);
        Assert.Equal(measures, db.Descriptions.Count());
        Assert.Equal(0, StoryMeasures.Load(database, library.Time));
    }

    [Theory, DatabaseData]
    public async Task The_search_is_as_it_was(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90002", "Las cooperativas de vivienda.");
        await library.ImportAsync();
        Story.Load(library, Story.Uruguay, Story.Portugal);
        await library.Get<Library.SearchTexts.SearchIndex>().CatchUpAsync();
        PassageAnswer answer = await library.Get<IPassages>().SearchAsync(new PassageQuery("cooperativas", LanguageCode.Es, null, []));
        Assert.Equal("/measures/uy/ley-90002/1", Assert.Single(answer.Passages).Iri);
        Holding held = Assert.Single(await library.Get<IHoldings>().TerritoriesAsync());
        Assert.Equal(("uy", 1, 1), (held.Territory.Value, held.Measures, held.Articles));
    }
}
