using System.Net;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Library.Tests.LoadStory;

public sealed class DescriptionPageTests
{
    [Theory, DatabaseData]
    public async Task A_measure_without_text_says_so_and_shows_what_we_say_of_it_as_ours(Database database)
    {
        using var library = new TestLibrary(database);
        Story.Load(library, Story.Uruguay, Story.Portugal);
        await using TestSite site = await TestSite.StartAsync(library);
        string page = await site.PageAsync("/measures/uy/ley-90001");
        Assert.Contains("Texto no cargado.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/leyes/90001\"", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("Autoriza a eximir", StringComparison.Ordinal) < page.IndexOf("Define qué es", StringComparison.Ordinal));
        Assert.Contains("18 ene 2020", page, StringComparison.Ordinal);
        Assert.Contains("según el equipo editor de la demostración", page, StringComparison.Ordinal);
        Assert.DoesNotContain("fuentes secundarias", page, StringComparison.OrdinalIgnoreCase);

        string secondary = await site.PageAsync("/measures/pt/lei-90-2013");
        Assert.Contains("Conocida solo por fuentes secundarias.", secondary, StringComparison.Ordinal);
        Assert.Contains("href=\"https://press.example.net/noticia/7\"", secondary, StringComparison.Ordinal);
        Assert.Contains("según press.example.net", secondary, StringComparison.Ordinal);
        Assert.Contains("27 feb 2024", secondary, StringComparison.Ordinal);
        string before = await site.PageAsync("/measures/pt/lei-90-2013?as-of=2024-02-26");
        Assert.DoesNotContain("27 feb 2024", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Decreto-Lei 7/2024", before, StringComparison.Ordinal);
        Assert.Contains("/measures/pt/lei-90-2013/4?as-of=2024-02-26", before, StringComparison.Ordinal);

        string article = await site.PageAsync("/measures/uy/ley-90001/2");
        Assert.Contains("Autoriza a eximir", article, StringComparison.Ordinal);
        Assert.DoesNotContain("Define qué es", article, StringComparison.Ordinal);
        foreach (string missing in (string[])["/measures/uy/ley-90001/9", "/measures/uy/ley-90001.txt", "/measures/uy/ley-90001.jsonld", "/measures/uy/ley-90001.xml", "/measures/uy/ley-90001.docx", "/measures/uy/ley-90001/versions"])
            await site.PageAsync(missing, HttpStatusCode.NotFound);
    }

    [Theory]
    [DatabaseData("es", "Resumen nuestro, no oficial.", "Texto no cargado.")]
    [DatabaseData("pt", "Resumo nosso, não oficial.", "Texto não carregado.")]
    [DatabaseData("en", "Our summary, not official.", "Text not loaded.")]
    [DatabaseData("fr", "Résumé de notre part, non officiel.", "Texte non chargé.")]
    public async Task Our_summary_is_marked_as_ours_in_the_readers_language(Database database, string language, string ours, string notLoaded)
    {
        using var library = new TestLibrary(database);
        Story.Load(library, Story.Uruguay);
        await using TestSite site = await TestSite.StartAsync(library);
        site.Client.DefaultRequestHeaders.Remove("Accept-Language");
        site.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        foreach (string path in (string[])["/measures/uy/ley-90001", "/measures/uy/ley-90001/2"])
        {
            string page = await site.PageAsync(path);
            Assert.Contains(ours, page, StringComparison.Ordinal);
            Assert.Contains(notLoaded, page, StringComparison.Ordinal);
            Assert.Contains("<p lang=\"es\">Autoriza a eximir", page, StringComparison.Ordinal);
            Assert.Single(System.Text.RegularExpressions.Regex.Matches(page, "<h1"));
        }
    }

    [Theory, DatabaseData]
    public async Task The_lists_hold_what_is_only_described_and_say_so(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90002", "Uno.", "Dos.");
        await library.ImportAsync();
        Story.Load(library, Story.Uruguay, Story.Portugal);
        await using TestSite site = await TestSite.StartAsync(library);
        string list = await site.PageAsync("/measures");
        Assert.Contains("3 medidas", list, StringComparison.Ordinal);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(list, "<td class=\"nowrap\"><span class=\"unknown\">Texto no cargado"));
        Assert.Contains("2 artículos", list, StringComparison.Ordinal);
        foreach ((string query, string[] keys) in new (string, string[])[]
        {
            ("in=pt", ["pt/lei-90-2013"]), ("ended=yes", ["pt/lei-90-2013"]), ("ended=no&in=uy", ["uy/ley-90001", "uy/ley-90002"]), ("kind=lei", ["pt/lei-90-2013"]),
            ("q=inventada&year=2019", ["uy/ley-90001"]), ("q=prueba", ["uy/ley-90002"]),
        })
            Assert.Equal(keys, System.Text.RegularExpressions.Regex.Matches(await site.PageAsync("/measures?" + query), "<th scope=\"row\"><a href=\"/measures/([^\"]+)\"").Select(m => m.Groups[1].Value).Order());

        string portugal = await site.PageAsync("/territories/pt");
        Assert.Contains("href=\"/measures/pt/lei-90-2013\"", portugal, StringComparison.Ordinal);
        Assert.Contains("no hay ningún texto cargado", portugal, StringComparison.Ordinal);
        string uruguay = await site.PageAsync("/territories/uy");
        Assert.Contains("1 medida cargada, con 2 artículos.", uruguay, StringComparison.Ordinal);
        Assert.Contains("Ver las 2 medidas", uruguay, StringComparison.Ordinal);
        Assert.Contains("Descritas aquí, sin el texto cargado", uruguay, StringComparison.Ordinal);
    }

    [Theory]
    [DatabaseData(1)]
    [DatabaseData(30)]
    public async Task The_number_of_queries_does_not_depend_on_the_number_of_articles(Database database, int articles)
    {
        var counted = new QueryCount();
        using var library = new TestLibrary(database.Observed(counted));
        Story.Load(library, Story.Portugal + string.Concat(Enumerable.Range(100, articles).Select(i => $"\n      - {{ address: \"{i}\", summary: \"Diz algo.\" }}")));
        await using TestSite site = await TestSite.StartAsync(library);
        await site.PageAsync("/measures/pt/lei-90-2013");
        counted.Reset();
        await site.PageAsync("/measures/pt/lei-90-2013");
        Assert.Equal(5, counted.Count);
    }
}
