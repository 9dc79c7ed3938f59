using System.Net;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Library.Tests.ReadMeasure;

public sealed class MeasurePageTests
{
    [Theory, DatabaseData]
    public async Task A_measure_is_read_by_its_articles_with_its_source(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Las cooperativas quedan exoneradas.", "Comuníquese.");
        await library.ImportAsync();
        await using TestSite site = await TestSite.StartAsync(library);
        string page = await site.PageAsync("/measures/uy/ley-90001");
        Assert.Contains("Las cooperativas quedan exoneradas.", page, StringComparison.Ordinal);
        Assert.Contains("https://example.org/UY-ley-90001", page, StringComparison.Ordinal);
        Assert.Contains("20 dic 2019", page, StringComparison.Ordinal);
        string article = await site.PageAsync("/measures/uy/ley-90001/2");
        Assert.Contains("Comuníquese.", article, StringComparison.Ordinal);
        Assert.DoesNotContain("exoneradas", article, StringComparison.Ordinal);
        await site.PageAsync("/measures/uy/ley-90001/99", HttpStatusCode.NotFound);
        await site.PageAsync("/measures/uy/ley-1", HttpStatusCode.NotFound);
    }

    [Theory, DatabaseData]
    public async Task Text_under_a_chapters_heading_is_read_and_found_and_has_a_page(Database database)
    {
        using var library = new TestLibrary(database);
        library.WriteFile("a.md", TestLibrary.Law("UY-ley-90001", "Uno.").Replace("##### Artículo 1", "### CAPITULO I - DEL FOMENTO\n\nLas mutuales se rigen por lo que sigue en este capítulo.\n\n##### Artículo 1", StringComparison.Ordinal));
        await library.ImportAsync();
        Contracts.PassageAnswer answer = await library.Get<Contracts.IPassages>().SearchAsync(new Contracts.PassageQuery("mutuales", Kernel.LanguageCode.Es, null, []));
        Contracts.FoundPassage found = Assert.Single(answer.Passages);
        await using TestSite site = await TestSite.StartAsync(library);
        Assert.Contains("Las mutuales se rigen", await site.PageAsync(found.Iri), StringComparison.Ordinal);
        Assert.Contains("Las mutuales se rigen", await site.PageAsync("/measures/uy/ley-90001"), StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task Known_on_reads_the_version_that_was_recorded_then_for_ever(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Texto primero.");
        await library.ImportAsync();
        library.Time.Advance(TimeSpan.FromDays(2));
        await using TestSite site = await TestSite.StartAsync(library);
        string before = await site.PageAsync("/measures/uy/ley-90001?known-on=2026-11-24");
        library.Write("UY-ley-90001", "Texto segundo.");
        await library.ImportAsync();

        Assert.Contains("Texto segundo.", await site.PageAsync("/measures/uy/ley-90001"), StringComparison.Ordinal);
        string then = await site.PageAsync("/measures/uy/ley-90001?known-on=2026-11-24");
        Assert.Contains("Texto primero.", then, StringComparison.Ordinal);
        Assert.DoesNotContain("Texto segundo.", then, StringComparison.Ordinal);
        Assert.Contains("Texto primero.", before, StringComparison.Ordinal);
        Assert.Contains("Texto primero.", await site.PageAsync("/measures/uy/ley-90001/1?known-on=2026-11-24"), StringComparison.Ordinal);
        await site.PageAsync("/measures/uy/ley-90001?known-on=2026-11-23", HttpStatusCode.NotFound);
    }

    [Theory, DatabaseData]
    public async Task As_of_leaves_out_what_is_stated_for_later(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Uno.");
        await library.ImportAsync();
        await using TestSite site = await TestSite.StartAsync(library);
        string page = await site.PageAsync("/measures/uy/ley-90001?as-of=2019-12-31");
        Assert.Contains("20 dic 2019", page, StringComparison.Ordinal);
        Assert.DoesNotContain("8 ene 2020", page, StringComparison.Ordinal);
        Assert.Contains("mañana", await site.PageAsync("/measures/uy/ley-90001?as-of=mañana", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task The_list_is_filtered_whatever_the_accents(Database database)
    {
        using var library = new TestLibrary(database);
        library.WriteFile("a.md", TestLibrary.Law("UY-ley-90001", "Uno.").Replace("title: \"Ley de prueba UY-ley-90001\"", "title: \"PROMOCION DE LA ECONOMIA SOCIAL\"", StringComparison.Ordinal));
        library.Write("UY-ley-90002", "Dos.");
        await library.ImportAsync();
        await using TestSite site = await TestSite.StartAsync(library);
        string page = await site.PageAsync("/measures?in=uy&q=" + Uri.EscapeDataString("economía promoción"));
        Assert.Contains("ley-90001", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ley-90002", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/measures/uy/", await site.PageAsync("/measures?in=uy&year=1950"), StringComparison.Ordinal);
        Assert.Contains("MMXX", await site.PageAsync("/measures?in=uy&year=MMXX", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
    }

    [Theory]
    [DatabaseData("/measures/uy/ley-9000", 1)]
    [DatabaseData("/measures/uy/ley-9000", 20)]
    public async Task The_number_of_queries_does_not_depend_on_the_number_of_rows(Database database, string path, int rows)
    {
        var counted = new QueryCount();
        using var library = new TestLibrary(database.Observed(counted));
        for (int i = 0; i < rows; i++) library.Write($"UY-ley-9{i:000}", [.. Enumerable.Repeat("Texto.", rows)]);
        await library.ImportAsync();
        await using TestSite site = await TestSite.StartAsync(library);
        await site.PageAsync(path);
        counted.Reset();
        await site.PageAsync(path);
        Assert.Equal(8, counted.Count);
    }
}
