using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Minga.Library.ImportTexts;
using Minga.Storage;
using Minga.StoryPages;
using Minga.Testing;

namespace Minga.Commitments.Tests;

/// <summary>What a person reads of what was announced.</summary>
public sealed partial class CommitmentPagesTests
{
    [Theory]
    [DatabaseData("es", "Hallado en un texto posterior", "No se afirma que el anuncio lo haya causado")]
    [DatabaseData("pt", "Encontrado em um texto posterior", "Não se afirma que o anúncio o tenha causado")]
    [DatabaseData("en", "Found in a later text", "That the announcement caused it is not claimed")]
    [DatabaseData("fr", "Retrouvé dans un texte ultérieur", "Il n’est pas affirmé que l’annonce en soit la cause")]
    public async Task What_was_found_is_said_in_four_languages_and_no_more(Database database, string language, string state, string notClaimed)
    {
        await using StorySite site = await StorySite.StartAsync(database);
        IHtmlDocument page = await site.PageAsync($"/commitments/finance-sevilla?lang={language}");
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Contains(state, page.Body!.TextContent);
        Assert.Contains(notClaimed, page.Body!.TextContent);
        Assert.Contains("A/RES/79/323", page.Body!.TextContent);
        Assert.Contains("32(h)", page.Body!.TextContent);
    }

    [Theory, DatabaseData]
    public async Task Nothing_is_anywhere_said_to_be_fulfilled(Database database)
    {
        await using StorySite site = await StorySite.StartAsync(database);
        string[] pages = ["/seminars", "/seminars/rifess-2024", .. Enumerable.Range(1, 5).Select(n => $"/seminars/rifess-2024/sessions/{n}"), "/commitments",
            .. StoryFile.Shipped().Commitments.Select(c => "/commitments/" + c.Id)];
        foreach (string path in pages)
            foreach (string language in (string[])["es", "pt", "en", "fr"])
                Assert.DoesNotMatch(Fulfilled(), (await site.PageAsync($"{path}?lang={language}")).Body!.TextContent);
        Assert.Matches(Fulfilled(), "Cumplido");
        Assert.DoesNotMatch(Fulfilled(), await site.TextAsync("/commitments.csv"));
    }

    [Theory, DatabaseData]
    public async Task One_walks_back_to_the_takeaway_and_its_session_and_on_to_the_ask(Database database)
    {
        await using StorySite site = await StorySite.StartAsync(database);
        foreach (Announcement announcement in StoryFile.Shipped().Commitments)
        {
            IHtmlDocument page = await site.PageAsync("/commitments/" + announcement.Id);
            string back = page.QuerySelector($".thread a[href$='#{announcement.Takeaway}']")!.GetAttribute("href")!;
            IHtmlDocument session = await site.PageAsync(back[..back.IndexOf('#', StringComparison.Ordinal)]);
            Assert.NotNull(session.GetElementById(announcement.Takeaway)!.QuerySelector($"a[href='/commitments/{announcement.Id}']"));
            Assert.Equal(announcement.Asks.Count, page.QuerySelectorAll(".thread a[href*='/asks/']").Length);
            foreach (string href in page.QuerySelectorAll("main a[href^='/']").Select(a => a.GetAttribute("href")!)) await site.TextAsync(href);
        }
    }

    [Theory, DatabaseData]
    public async Task Where_the_later_text_is_loaded_its_provision_is_one_click_away(Database database)
    {
        string texts = Texts.At("un");
        await using StorySite site = await StorySite.StartAsync(database);
        await site.Get<TextImport>().RunAsync(new ImportOrder([.. Directory.GetFiles(texts, "A_RES_79_323*S.xml")], "instrument", null, false));
        IHtmlDocument page = await site.PageAsync("/commitments/finance-sevilla");
        string href = page.QuerySelector("a[href='/instruments/unga-79-323/provisions/32(h)']")!.GetAttribute("href")!;
        using HttpResponseMessage answer = await site.Client.GetAsync(href);
        Assert.Equal("/instruments/unga-79-323/provisions/anexo/32(h)", answer.Headers.Location!.OriginalString);
        Assert.Contains("solidaria", await site.TextAsync(answer.Headers.Location!.OriginalString));
        Assert.DoesNotContain("Texto no cargado", page.Body!.TextContent);
    }

    [Theory, DatabaseData]
    public async Task The_list_narrows_by_state_and_refuses_a_state_that_there_is_not(Database database)
    {
        await using StorySite site = await StorySite.StartAsync(database);
        Assert.Equal(5, (await site.PageAsync("/commitments")).QuerySelectorAll("tbody tr").Length);
        IHtmlDocument found = await site.PageAsync("/commitments?state=text-found");
        Assert.Equal("/commitments/finance-sevilla", found.QuerySelectorAll("tbody tr a").Single().GetAttribute("href"));
        Assert.Equal("Hallado en un texto posterior", found.QuerySelector("[aria-label='Por estado'] strong[aria-current]")!.TextContent);
        Assert.Contains("Ninguno está en ese estado", (await site.PageAsync("/commitments?state=declined")).Body!.TextContent);
        Assert.Contains("No hay un estado «done»", (await site.PageAsync("/commitments?state=done", HttpStatusCode.UnprocessableEntity)).Body!.TextContent);
        await site.TextAsync("/commitments/nothing", HttpStatusCode.NotFound);
    }

    [Theory, DatabaseData]
    public async Task A_page_costs_the_same_whatever_it_shows(Database database)
    {
        await using StorySite site = await StorySite.StartAsync(database);
        Assert.Equal(1, await site.CostAsync("/commitments"));
        Assert.Equal(1, await site.CostAsync("/commitments?state=text-found"));
        Assert.Equal(4, await site.CostAsync("/commitments/finance-sevilla"));
        Assert.Equal(3, await site.CostAsync("/commitments/mutual-observer"));
    }

    [Theory, DatabaseData]
    public async Task The_list_leaves_as_a_spreadsheet_and_as_data(Database database)
    {
        await using StorySite site = await StorySite.StartAsync(database);
        string[] lines = (await site.TextAsync("/commitments.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(6, lines.Length);
        Assert.Contains("unga-79-323/21 unga-79-323/32(h)", lines.Single(l => l.StartsWith("/commitments/finance-sevilla", StringComparison.Ordinal)));
        using JsonDocument all = JsonDocument.Parse(await site.TextAsync("/api/commitments"));
        Assert.Equal(5, all.RootElement.GetArrayLength());
        using JsonDocument one = JsonDocument.Parse(await site.TextAsync("/api/commitments?state=no-evidence"));
        Assert.Equal("/commitments/mutual-observer", one.RootElement[0].GetProperty("iri").GetString());
        await site.TextAsync("/api/commitments?state=done", HttpStatusCode.UnprocessableEntity);
    }

    [GeneratedRegex("cumplid|cumprid|fulfil|accompli|rempli", RegexOptions.IgnoreCase)]
    private static partial Regex Fulfilled();
}
