using Minga.Storage;
using Minga.Testing;

namespace Minga.Library.Tests.ReadMeasure;

public sealed class MeasureListTests
{
    [Theory, DatabaseData]
    public async Task A_country_means_itself_and_all_that_is_below_it(Database database)
    {
        using var library = await LoadedAsync(database);
        await using TestSite site = await TestSite.StartAsync(library);
        Assert.Equal(["es-ar/boe-a-90003", "es-ar/boe-a-90002", "es/boe-a-90001"], await MeasuresAsync(site, "/measures?in=es"));
        Assert.Equal(["es/boe-a-90001"], await MeasuresAsync(site, "/measures?in=es&below=no"));
        Assert.Equal(["es-ar/boe-a-90003", "es-ar/boe-a-90002"], await MeasuresAsync(site, "/measures?in=es-ar"));
        Assert.Equal(["es-ar/boe-a-90003", "es-ar/boe-a-90002"], await MeasuresAsync(site, "/measures?in=es&level=subnational"));
        Assert.Empty(await MeasuresAsync(site, "/measures?in=es-ar&level=country"));
        Assert.Empty(await MeasuresAsync(site, "/measures?in=br"));
        Assert.Equal(4, (await MeasuresAsync(site, "/measures")).Count);
    }

    [Theory, DatabaseData]
    public async Task A_facet_counts_what_its_link_leads_to(Database database)
    {
        using var library = await LoadedAsync(database);
        using (var connection = database.Open()) connection.Execute("UPDATE library_expression SET standing = 'ended' WHERE source_id = 'BOE-A-90002'");
        await using TestSite site = await TestSite.StartAsync(library);
        foreach (string path in (string[])["/measures", "/measures?in=es", "/measures?in=es&ended=no", "/measures?q=prueba&kind=ley"])
        {
            (string Href, int Count)[] facets = [.. Facet().Matches(await site.PageAsync(path)).Select(m => (m.Groups[1].Value, int.Parse(m.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)))];
            Assert.NotEmpty(facets);
            foreach ((string href, int count) in facets) Assert.Equal(count, (await MeasuresAsync(site, href)).Count);
        }
        Assert.Equal(["es-ar/boe-a-90002"], await MeasuresAsync(site, "/measures?ended=yes"));
        Assert.DoesNotContain("es-ar/boe-a-90002", await MeasuresAsync(site, "/measures?ended=no"));
    }

    [Theory, DatabaseData]
    public async Task A_word_of_the_title_is_a_word_and_no_pattern(Database database)
    {
        using var library = await LoadedAsync(database);
        await using TestSite site = await TestSite.StartAsync(library);
        Assert.Empty(await MeasuresAsync(site, "/measures?q=%25"));
        Assert.Empty(await MeasuresAsync(site, "/measures?q=prueb_"));
        Assert.Empty(await MeasuresAsync(site, "/measures?q=!"));
        Assert.Equal(4, (await MeasuresAsync(site, "/measures?q=PRUEBA")).Count);
    }

    private static async Task<TestLibrary> LoadedAsync(Database database)
    {
        var library = new TestLibrary(database);
        library.WriteIn("es", null, "BOE-A-90001", "Uno.");
        library.WriteIn("es", "es-ar", "BOE-A-90002", "Dos.");
        library.WriteFile("new.md", TestLibrary.Law("BOE-A-90003", "Tres.").Replace("country: \"uy\"", "country: \"es\"\njurisdiction: \"es-ar\"", StringComparison.Ordinal)
            .Replace("2019-12-20", "2022-05-06", StringComparison.Ordinal).Replace("rank: \"ley\"", "rank: \"decreto_ley\"", StringComparison.Ordinal));
        library.Write("UY-ley-90004", "Cuatro.");
        await library.ImportAnyAsync();
        return library;
    }

    private static async Task<IReadOnlyList<string>> MeasuresAsync(TestSite site, string path) =>
        [.. Row().Matches(await site.PageAsync(path)).Select(m => m.Groups[1].Value)];

    private static System.Text.RegularExpressions.Regex Row() => new("<th scope=\"row\"><a href=\"/measures/([^\"]+)\"");

    private static System.Text.RegularExpressions.Regex Facet() => new("<li><a href=\"(/measures\\?[^\"]+)\">[^<]+</a> (\\d+)</li>");
}
