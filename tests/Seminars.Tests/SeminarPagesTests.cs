using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Minga.Storage;
using Minga.StoryPages;
using Minga.Testing;

namespace Minga.Seminars.Tests;

/// <summary>What a person reads of the seminar.</summary>
public sealed class SeminarPagesTests
{
    [Theory]
    [DatabaseData("es", "De las políticas globales al desarrollo local", "No consta", "¿Qué papel corresponde a las instituciones nacionales")]
    [DatabaseData("pt", "Das políticas globais ao desenvolvimento local", "Não consta", "Que papel cabe às instituições nacionais")]
    [DatabaseData("en", "From global policies to local development", "Not on record", "What is the part of national institutions")]
    [DatabaseData("fr", "Des politiques mondiales au développement local", "Non connu", "Quel rôle revient aux institutions nationales")]
    public async Task The_session_says_what_it_must_in_four_languages(Database database, string language, string title, string unknown, string question)
    {
        await using StorySite site = await StorySite.StartAsync(database);
        IHtmlDocument page = await site.PageAsync($"/seminars/rifess-2024/sessions/2?lang={language}");
        Assert.Equal(title, page.QuerySelectorAll("h1").Single().TextContent.Trim());
        Assert.Equal(3, page.QuerySelectorAll("h2#questions ~ ol > li").Length);
        Assert.Contains(question, page.Body!.TextContent);
        foreach (string person in (string[])["Chantal Line Carpentier", "Simel Esim", "Karen Maguire", "Veerle Klijin"]) Assert.Contains(person, page.Body!.TextContent);
        Assert.True(page.QuerySelectorAll(".unknown").Count(e => e.TextContent.Contains(unknown, StringComparison.Ordinal)) >= 4, page.Body!.TextContent);
        Assert.Empty(page.QuerySelectorAll("script, [style]"));
    }

    [Theory, DatabaseData]
    public async Task The_seminar_says_what_is_known_with_its_source_and_what_is_not_with_who_could_supply_it(Database database)
    {
        await using StorySite site = await StorySite.StartAsync(database);
        IHtmlDocument page = await site.PageAsync("/seminars/rifess-2024");
        Assert.Equal("Del 5 sept 2024 al 6 sept 2024", Fact(page, "Fechas").TextContent.Trim());
        Assert.Equal("INAES, México", Fact(page, "Anfitrión").TextContent.Trim());
        IElement attendance = Fact(page, "Asistencia");
        Assert.Contains("Más de 250", attendance.TextContent);
        Assert.Contains("Leída entera.", attendance.TextContent);
        Assert.StartsWith("https://miragenews.com/", attendance.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Leído solo un extracto.", Fact(page, "Otros ponentes").TextContent);
        Assert.True(Fact(page, "Grabación").ClassList.Contains("unknown"));
        Assert.Contains("INAES", Fact(page, "Grabación").TextContent);
        Assert.Equal(5, page.QuerySelectorAll("a[href^='/seminars/rifess-2024/sessions/']").Count(a => !a.GetAttribute("href")!.Contains('#')));
    }

    [Theory, DatabaseData]
    public async Task The_thread_goes_from_what_was_said_to_what_is_known_and_to_the_ask(Database database)
    {
        await using StorySite site = await StorySite.StartAsync(database);
        IHtmlDocument page = await site.PageAsync("/seminars/rifess-2024/sessions/2");
        IElement sevilla = page.GetElementById("finance-sevilla")!;
        Assert.NotNull(sevilla.QuerySelector("a[href='/commitments/finance-sevilla']"));
        Assert.NotNull(sevilla.QuerySelector("a[href='/instruments/unga-79-213/asks/1/finance-access']"));
        Assert.Contains("A/RES/79/323, párrafo 21, 25 ago 2025. Texto no cargado.", Flat(sevilla));
        Assert.Contains("No se afirma que el anuncio lo haya causado", sevilla.TextContent);
        // Twisted only where one source says both: what was said and what was announced.
        Assert.Equal(["", "loose", "ends knot"], sevilla.QuerySelectorAll("li").Select(li => li.ClassName ?? ""));
        Assert.Equal(["", "loose", "ends none"], page.GetElementById("mutual-observer")!.QuerySelectorAll("li").Select(li => li.ClassName ?? ""));
        Assert.Contains("No consta ningún anuncio", page.GetElementById("two-resolutions")!.TextContent);
        foreach (string href in page.QuerySelectorAll("main a[href^='/']").Select(a => a.GetAttribute("href")!).Distinct()) await site.TextAsync(href);
    }

    [Theory, DatabaseData]
    public async Task A_takeaway_has_an_address_for_ever(Database database)
    {
        await using StorySite site = await StorySite.StartAsync(database);
        using HttpResponseMessage answer = await site.Client.GetAsync("/seminars/rifess-2024/takeaways/local-guidelines");
        Assert.Equal("/seminars/rifess-2024/sessions/4#local-guidelines", answer.Headers.Location!.OriginalString);
        await site.TextAsync("/seminars/rifess-2024/takeaways/nothing", HttpStatusCode.NotFound);
        await site.TextAsync("/seminars/another/takeaways/local-guidelines", HttpStatusCode.NotFound);
        await site.TextAsync("/seminars/rifess-2024/sessions/9", HttpStatusCode.NotFound);
        await site.TextAsync("/seminars/another", HttpStatusCode.NotFound);
    }

    [Theory, DatabaseData]
    public async Task A_page_costs_the_same_whatever_it_shows(Database database)
    {
        await using StorySite site = await StorySite.StartAsync(database);
        Assert.Equal(5, await site.CostAsync("/seminars/rifess-2024/sessions/2"));
        Assert.InRange(await site.CostAsync("/seminars/rifess-2024/sessions/4"), 3, 5);
        Assert.Equal(3, await site.CostAsync("/seminars/rifess-2024"));
        Assert.Equal(1, await site.CostAsync("/seminars"));
    }

    [Theory, DatabaseData]
    public async Task Lists_leave_as_a_spreadsheet_and_as_data(Database database)
    {
        await using StorySite site = await StorySite.StartAsync(database);
        string[] lines = (await site.TextAsync("/seminars/rifess-2024/takeaways.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + StoryFile.Shipped().Takeaways.Count, lines.Length);
        Assert.Contains("text_es,text_pt,text_en,text_fr", lines[0]);
        Assert.Equal(2, (await site.TextAsync("/seminars.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        using JsonDocument json = JsonDocument.Parse(await site.TextAsync("/api/seminars"));
        Assert.Equal(StoryFile.Shipped().Takeaways.Count, json.RootElement[0].GetProperty("takeaways").GetArrayLength());
    }

    private static IElement Fact(IHtmlDocument page, string name) =>
        page.QuerySelectorAll("dl.facts > dt").Single(dt => dt.TextContent.Trim() == name).NextElementSibling!;

    private static string Flat(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
