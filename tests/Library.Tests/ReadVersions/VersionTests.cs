using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.LegalText;
using Minga.LegalText.AkomaNtoso;
using Minga.Library.CheckTexts;
using Minga.Library.Contracts;
using Minga.Library.ImportTexts;
using Minga.Library.SearchTexts;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Library.Tests.ReadVersions;

public sealed class VersionTests
{
    private const string Code = "/measures/cl/codigo-de-prueba";

    [Theory, DatabaseData]
    public async Task Versions_share_their_wordings_and_importing_them_again_changes_nothing(Database database)
    {
        using var library = new TestLibrary(database);
        ImportReport report = await ImportAsync(library);
        Assert.Empty(report.Refused);
        Assert.Equal((2, 2), (report.New, report.Versions));
        using var db = new LibraryDb(database);
        Assert.Equal(3, await db.Expressions.CountAsync(e => e.SourceId == "codigo-de-prueba" && e.SupersededAt == null));
        long[] wordings = await db.Provisions.Where(p => p.Address == "1" && p.Text == "Las cooperativas son libres.").Select(p => p.WordingId).Distinct().ToArrayAsync();
        Assert.Single(wordings);
        Assert.Empty((await library.Get<TextCheck>().RunAsync()).Faults);

        using DbConnection connection = database.Open();
        long before = Journal.Last(connection);
        ImportReport again = await ImportAsync(library);
        Assert.Equal((0, 0, 4), (again.New, again.Versions, again.Unchanged));
        Assert.Equal(before, Journal.Last(connection));
    }

    [Theory, DatabaseData]
    public async Task A_law_is_read_as_it_was_as_it_is_and_as_it_will_be(Database database)
    {
        using var library = new TestLibrary(database);
        await ImportAsync(library);
        await using TestSite site = await TestSite.StartAsync(library);
        string now = await site.PageAsync(Code);
        Assert.Contains("Pagan la mitad del tributo.", now, StringComparison.Ordinal);
        Assert.Contains("En vigor desde el 1 mar 2015.", now, StringComparison.Ordinal);
        Assert.Contains("Versión 2 de 3.", now, StringComparison.Ordinal);
        Assert.Contains("Cambiará el", now, StringComparison.Ordinal);
        Assert.Contains("/measures/cl/ley-90001", now, StringComparison.Ordinal);

        string then = await site.PageAsync(Code + "?as-of=2015-02-28");
        Assert.Contains("Pagan todo el tributo.", then, StringComparison.Ordinal);
        Assert.Contains("Estuvo en vigor del 1 ene 2010 al 28 feb 2015.", then, StringComparison.Ordinal);
        Assert.Contains("Pagan todo el tributo.", await site.PageAsync(Code + "/2?as-of=2012-01-01"), StringComparison.Ordinal);
        await site.PageAsync(Code + "/3?as-of=2012-01-01", HttpStatusCode.NotFound);
        Assert.Contains("No pagan tributo.", await site.PageAsync(Code + "?as-of=2030-01-01"), StringComparison.Ordinal);
        Assert.Contains("anterior al 2010-01-01", await site.PageAsync(Code + "?as-of=2009-12-31", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        Assert.Contains("Pagan todo el tributo.", await site.PageAsync(Code + ".txt?as-of=2012-01-01"), StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task Two_dates_stand_side_by_side_with_the_acts_between_them(Database database)
    {
        using var library = new TestLibrary(database);
        await ImportAsync(library);
        await using TestSite site = await TestSite.StartAsync(library);
        string page = await site.PageAsync(Code + "/compare?from=2012-01-01&to=2016-01-01");
        Assert.Contains("Cambian 2 artículos.", page, StringComparison.Ordinal);
        Assert.Contains("<del>todo el </del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins>la mitad del </ins>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/measures/cl/ley-90001\"", page, StringComparison.Ordinal);
        // The later day first asks for the same.
        Assert.Contains("<ins>la mitad del </ins>", await site.PageAsync(Code + "/compare?from=2016-01-01&to=2012-01-01"), StringComparison.Ordinal);
        Assert.Contains("rige el mismo texto", await site.PageAsync(Code + "/compare?from=2016-01-01&to=2017-01-01"), StringComparison.Ordinal);
        await site.PageAsync(Code + "/compare?from=2016-02-31&to=2017-01-01", HttpStatusCode.UnprocessableEntity);
        await site.PageAsync(Code + "/compare?from=1990-01-01&to=2017-01-01", HttpStatusCode.UnprocessableEntity);
    }

    [Theory, DatabaseData]
    public async Task An_article_has_its_life_a_text_its_versions_and_an_act_what_it_changed(Database database)
    {
        using var library = new TestLibrary(database);
        await ImportAsync(library);
        await using TestSite site = await TestSite.StartAsync(library);
        string life = await site.PageAsync(Code + "/history/2");
        Assert.Contains("3 redacciones", life, StringComparison.Ordinal);
        Assert.True(life.IndexOf("A partir del 1 ene 2030", StringComparison.Ordinal) < life.IndexOf("Del 1 ene 2010 al 28 feb 2015", StringComparison.Ordinal));
        Assert.Contains("Una sola redacción", await site.PageAsync(Code + "/history/1"), StringComparison.Ordinal);
        await site.PageAsync(Code + "/history/99", HttpStatusCode.NotFound);
        string versions = await site.PageAsync(Code + "/versions");
        Assert.Contains("todavía no rige", versions, StringComparison.Ordinal);
        Assert.Contains("2 artículos", versions, StringComparison.Ordinal);
        Assert.Contains(Code + "/compare?from=2015-02-28&to=2015-03-01", await site.PageAsync("/measures/cl/ley-90001"), StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task A_version_is_found_from_its_day_on(Database database)
    {
        using var library = new TestLibrary(database);
        await ImportAsync(library);
        Assert.Contains("Pagan la mitad", Assert.Single(await FindAsync(library, "tributo mitad")).Text, StringComparison.Ordinal);
        library.Time.Advance(new DateTimeOffset(2030, 1, 1, 1, 0, 0, TimeSpan.Zero) - library.Time.GetUtcNow());
        Assert.NotEmpty((await library.Get<TextCheck>().RunAsync()).Notices);
        Assert.Equal(["cl"], await library.Get<SearchIndex>().CatchUpAsync());
        Assert.DoesNotContain(await FindAsync(library, "tributo mitad"), p => p.Text.Contains("mitad", StringComparison.Ordinal));
        Assert.Empty((await library.Get<TextCheck>().RunAsync()).Notices);
    }

    [Theory, DatabaseData]
    public async Task A_version_whose_words_are_others_now_replaces_the_stored_one_and_loses_nothing(Database database)
    {
        using var library = new TestLibrary(database);
        await ImportAsync(library);
        DateTimeOffset first = library.Time.GetUtcNow();
        library.Time.Advance(TimeSpan.FromDays(2));
        Write(library, "v1.xml", Version(new DateOnly(2010, 1, 1), [], "Las cooperativas son libres.", "Pagan todo el impuesto."));
        ImportReport report = await library.Get<TextImport>().RunAsync(new ImportOrder([library.Sources], "measure", TerritoryCode.Parse("cl")));
        ChangedText change = Assert.Single(report.Changed);
        Assert.Equal(["2"], change.Changed);
        Assert.Equal(new DateOnly(2010, 1, 1), change.InForceFrom);
        await using TestSite site = await TestSite.StartAsync(library);
        Assert.Contains("Pagan todo el impuesto.", await site.PageAsync(Code + "?as-of=2012-01-01"), StringComparison.Ordinal);
        Assert.Contains("Pagan todo el tributo.", await site.PageAsync($"{Code}?as-of=2012-01-01&known-on={first:yyyy-MM-dd}"), StringComparison.Ordinal);
        Assert.Contains("Pagan la mitad del tributo.", await site.PageAsync(Code), StringComparison.Ordinal);
        Assert.Empty((await library.Get<TextCheck>().RunAsync()).Faults);
    }

    private static async Task<IReadOnlyList<FoundPassage>> FindAsync(TestLibrary library, string words) =>
        (await library.Get<IPassages>().SearchAsync(new PassageQuery(words, LanguageCode.Es, null, [TerritoryCode.Parse("cl")]))).Passages;

    /// <summary>Three versions of a code, the last one to come, and the act that made the second.</summary>
    private static Task<ImportReport> ImportAsync(TestLibrary library)
    {
        Write(library, "v1.xml", Version(new DateOnly(2010, 1, 1), [], "Las cooperativas son libres.", "Pagan todo el tributo."));
        Write(library, "v2.xml", Version(new DateOnly(2015, 3, 1), ["LEY-90001"], "Las cooperativas son libres.", "Pagan la mitad del tributo.", "El registro es público."));
        Write(library, "v3.xml", Version(new DateOnly(2030, 1, 1), ["LEY-90002"], "Las cooperativas son libres.", "No pagan tributo.", "El registro es público."));
        Write(library, "act.xml", Document("LEY-90001", "ley", "90001", "Ley de prueba", null, "Modifícase el código."));
        return library.Get<TextImport>().RunAsync(new ImportOrder([library.Sources], "measure", TerritoryCode.Parse("cl")));
    }

    private static LegalDocument Version(DateOnly from, string[] acts, params string[] articles) => Document("codigo-de-prueba", "codigo", "", "Código de prueba",
        new VersionInForce(from, [.. acts.Select(a => new ChangingAct(a, "Ley que cambia", new Uri("https://example.org/" + a)))]), articles);

    private static LegalDocument Document(string id, string rank, string number, string title, VersionInForce? version, params string[] articles) => new()
    {
        Kind = DocumentKind.Measure, Language = LanguageCode.Es, Title = title, Identifiers = [new("leychile", id)], Rank = rank, Number = number,
        Territory = TerritoryCode.Parse("cl"), OfficialAddress = new Uri("https://example.org/" + id), InForce = version, Standing = Standing.InForce,
        Provisions = Addressing.Assign([.. articles.Select((text, i) => new Provision
        {
            Kind = ProvisionKind.Article, Number = (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), Paragraphs = [text],
        })]).Provisions,
    };

    private static void Write(TestLibrary library, string name, LegalDocument document)
    {
        using FileStream file = File.Create(Path.Combine(library.Sources, name));
        AkomaNtosoWriter.Write(document, file);
    }
}
