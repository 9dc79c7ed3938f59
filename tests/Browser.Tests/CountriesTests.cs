using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Minga.Browser.Tests;

/// <summary>A region's law found from its country's page, and the versions of a code, as a reader without script has them.</summary>
public sealed class CountriesTests(RunningSite site)
{
    private const string Aragon = "/measures/es-ar/boe-a-2023-496";
    private const string Code = "/measures/cl/codigo-del-trabajo";
    private const string Compared = Code + "/compare?from=2014-01-01&to=2015-03-01";

    public static TheoryData<string, int> Readers => JourneyTests.Readers;

    private static string Say(string language, string es, string pt) => language == "pt" ? pt : es;

    [Theory, MemberData(nameof(Readers))]
    public async Task Find_a_regions_law_from_its_countrys_page_and_read_its_articles(string language, int width)
    {
        IPage page = await site.OpenAsync(language, width, script: false);
        await page.GotoAsync("/territories/es");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(Say(language, "España", "Espanha"));
        await page.Locator("aside").GetByRole(AriaRole.Link, new() { NameRegex = new("^Arag") }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(Say(language, "Aragón", "Aragão"));
        await page.Locator("main input[name=q]").FillAsync("ley de economía social de Aragón");
        await page.Locator("main form button").First.ClickAsync();
        await page.Locator($"main a[href^='{Aragon}']").First.ClickAsync();
        await page.Locator(".trail a", new() { HasText = "7/2022" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("7/2022");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Economía Social de Aragón");
        await Assertions.Expect(page.Locator("a[href='https://www.boe.es/eli/es-ar/l/2022/12/01/7']").First).ToBeVisibleAsync();
        await SitsWithinAsync(page, width);

        await page.Locator("section.article[id='1'] h4 a").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(Say(language, "artículo 1", "artigo 1"));
        await Assertions.Expect(page.Locator(".official[lang=es]").First).ToContainTextAsync("objeto", new() { IgnoreCase = true });
        await page.GoBackAsync();
        await page.Locator(".outline-box a[href$='#disposicion-adicional-1']").ClickAsync();
        await page.Locator("section.article[id='disposicion-adicional-1'] h4 a").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(Say(language, "disposición adicional", "disposição adicional"));
        Assert.EndsWith(Aragon + "/disposicion-adicional-1", page.Url);
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Read_a_code_as_it_was_on_a_day(string language, int width)
    {
        IPage page = await site.OpenAsync(language, width, script: false);
        await page.GotoAsync(Code);
        ILocator line = page.Locator(".versionline");
        await Assertions.Expect(line).ToContainTextAsync(Say(language, "En vigor desde el", "Em vigor desde"));
        await line.Locator("input[type=date]").FillAsync("2015-03-01");
        await line.Locator("button").ClickAsync();
        Assert.EndsWith(Code + "?as-of=2015-03-01", page.Url);
        await Assertions.Expect(line.Locator("input[type=date]")).ToHaveValueAsync("2015-03-01");
        await Assertions.Expect(line).ToContainTextAsync(Say(language, "Estuvo en vigor del 1 ene 2015 al 6 abr 2015.", "Esteve em vigor de 1 jan 2015 a 6 abr 2015."));
        await Assertions.Expect(line).ToContainTextAsync(new Regex(Say(language, @"Versión \d+ de \d+\.", @"Versão \d+ de \d+\.")));
        await Assertions.Expect(line.Locator("a[href='/measures/cl/ley-20786']")).ToBeVisibleAsync();
        await SitsWithinAsync(page, width);

        // Article 38 bis came with the next version.
        await Assertions.Expect(page.Locator(".outline-box a[href$='#38-bis']")).ToHaveCountAsync(0);
        await page.Locator(".outline-box a[href$='#38']").ClickAsync();
        await page.Locator("section.article[id='38'] h4 a").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(Say(language, "artículo 38", "artigo 38"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Say(language, "Estuvo en vigor del 1 ene 2015", "Esteve em vigor de 1 jan 2015"));
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Compare_two_days_and_follow_the_act_and_the_article(string language, int width)
    {
        IPage page = await site.OpenAsync(language, width, script: false);
        await page.GotoAsync(Code);
        await page.Locator($".versionline a[href='{Code}/versions']").ClickAsync();
        await page.Locator("main input[name=from]").FillAsync("2014-01-01");
        await page.Locator("main input[name=to]").FillAsync("2015-03-01");
        await page.Locator("main form button").ClickAsync();
        Assert.EndsWith(Compared, page.Url);
        ILocator article = page.Locator("section.compared[id='150']");
        await Assertions.Expect(article.Locator("ins").First).ToBeVisibleAsync();
        await Assertions.Expect(article.Locator("del").First).ToBeVisibleAsync();
        Assert.True(await page.Locator("section.compared").CountAsync() >= 20);
        await Assertions.Expect(page.Locator("section.compared[id='38']")).ToHaveCountAsync(0);
        await SitsWithinAsync(page, width);

        await article.Locator("a[href='/measures/cl/ley-20786']").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("20.786");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("CASA PARTICULAR", new() { IgnoreCase = true });
        await page.GoBackAsync();
        await article.Locator("h3 a").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(Say(language, "Artículo 150", "Artigo 150"));
        await Assertions.Expect(page.Locator("main h2")).Not.ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("main .diff ins").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main a[href='/measures/cl/ley-20786']").First).ToBeVisibleAsync();
        await SitsWithinAsync(page, width);
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Axe_finds_nothing_on_the_pages_of_territories_and_versions(string language, int width)
    {
        IPage page = await site.OpenAsync(language, width, bypassPolicy: true);
        var found = new List<string>();
        foreach (string path in (string[])
        [
            "/territories", "/territories/es", Aragon, Aragon + "/1", Code + "/150?as-of=2015-03-01", Code + "/versions", Compared, Code + "/history/150",
        ])
        {
            await page.GotoAsync(path);
            AxeResult result = await page.RunAxe();
            found.AddRange(result.Violations.Select(v => $"{path}: {v.Id} {v.Nodes.FirstOrDefault()?.Html}"));
            await SitsWithinAsync(page, width);
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static async Task SitsWithinAsync(IPage page, int width) =>
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{page.Url} is wider than {width} px");
}
