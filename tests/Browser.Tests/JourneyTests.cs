using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Minga.Browser.Tests;

/// <summary>The four things that a reader comes for, from the first page on, at a phone's width and a desk's, without script.</summary>
public sealed class JourneyTests(RunningSite site)
{
    public static TheoryData<string, int> Readers => new() { { "es", 390 }, { "es", 1280 }, { "pt", 390 }, { "pt", 1280 } };

    private static string Say(string language, string es, string pt) => language == "pt" ? pt : es;

    [Theory, MemberData(nameof(Readers))]
    public async Task Read_an_instrument_with_its_language_versions_and_its_asks(string language, int width)
    {
        IPage page = await site.OpenAsync(language, width, script: false);
        await page.GotoAsync("/");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Instrumentos" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "A/RES/79/213" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        ILocator first = page.Locator("[id='1']");
        await Assertions.Expect(first.Locator("[lang=es] >> text=economía social y solidaria").First).ToBeVisibleAsync();
        await Assertions.Expect(first.Locator("[lang=en] >> text=social and solidarity economy").First).ToBeVisibleAsync();
        await Assertions.Expect(first.Locator(".asks > li")).ToHaveCountAsync(9);
        Assert.True(await first.Locator("mark").CountAsync() >= 9);
        if (width == 1280)
        {
            LocatorBoundingBoxResult spanish = (await first.Locator(".official[lang=es]").First.BoundingBoxAsync())!;
            LocatorBoundingBoxResult english = (await first.Locator(".official[lang=en]").First.BoundingBoxAsync())!;
            Assert.True(english.X > spanish.X + 100, "The versions stand side by side.");
        }
        await page.GotoAsync("/instruments/unga-79-323/provisions/32(h)");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("32(h)");
        await Assertions.Expect(page.Locator("code", new() { HasText = "para_93" }).First).ToBeVisibleAsync();
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Read_a_measure_by_article_with_its_source(string language, int width)
    {
        IPage page = await site.OpenAsync(language, width, script: false);
        await page.GotoAsync("/measures");
        await page.Locator("input[name=q]").FillAsync("economía social solidaria");
        await page.Locator("main form button").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ley 19.848" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Ley 19.848");
        await Assertions.Expect(page.Locator("section.article")).ToHaveCountAsync(20 + 1);
        await Assertions.Expect(page.Locator("a[href='https://www.impo.com.uy/bases/leyes/19848-2019']").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText(Say(language, "Texto tomado el", "Texto obtido em")).First).ToBeVisibleAsync();
        await page.Locator("section.article[id='9'] h4 a").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(Say(language, "artículo 9", "artigo 9"));
        Assert.Matches("/measures/uy/ley-19848/9$", page.Url);
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Find_the_articles_that_may_answer_an_ask_and_why(string language, int width)
    {
        IPage page = await site.OpenAsync(language, width, script: false);
        await page.GotoAsync("/alignments");
        await page.Locator("select[name=ask]").SelectOptionAsync("unga-79-213/1/fiscal-incentives");
        await page.Locator("select[name=in]").SelectOptionAsync("uy");
        await page.Locator("main form button").First.ClickAsync();
        ILocator results = page.Locator("ol.proposals > li");
        Assert.True(await results.CountAsync() >= 10);
        await Assertions.Expect(results.First.Locator("mark").First).ToBeVisibleAsync();
        await Assertions.Expect(results.First.Locator(".reasons")).ToContainTextAsync(Say(language, "exoneración", "isenção"), new() { IgnoreCase = true });
        await Assertions.Expect(page.Locator("ol.proposals a[href='/measures/uy/ley-19848/9']").First).ToBeVisibleAsync();

        await page.GotoAsync("/alignments?ask=unga-79-213/1/fiscal-incentives&in=fr");
        await Assertions.Expect(results).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#found")).ToBeVisibleAsync();
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Search_whatever_the_accents_and_the_language(string language, int width)
    {
        IPage page = await site.OpenAsync(language, width, script: false);
        var tops = new List<string?>();
        foreach (string words in (string[])["economia solidaria", "economía solidaria", "economia solidária", "économie solidaire", "solidarity economy"])
        {
            await page.GotoAsync("/search?kind=instrument");
            await page.Locator("input[name=q]").FillAsync(words);
            await page.Locator("main form button").First.ClickAsync();
            tops.Add(await page.Locator("ol.proposals > li h3 a").First.GetAttributeAsync("href"));
        }
        Assert.Single(tops.Distinct());

        async Task<int> CountAsync(string address)
        {
            await page.GotoAsync(address);
            return int.Parse(Regex.Replace(await page.Locator("#found").InnerTextAsync(), @"\D", ""), CultureInfo.InvariantCulture);
        }
        int all = await CountAsync("/search?q=cooperativas&in=uy"), years = await CountAsync("/search?q=cooperativas&in=uy&from=2019&to=2019");
        Assert.InRange(years, 1, all - 1);
        IReadOnlyList<ILocator> found = await page.Locator("ol.proposals > li").AllAsync();
        Assert.NotEmpty(found);
        foreach (ILocator result in found) Assert.Matches(@"19\.?[78]\d\d|/2019|/019", await result.InnerTextAsync());
        await page.GotoAsync("/search?q=cooperativas&from=2020&to=2019");
        await Assertions.Expect(page.Locator("#f-to-error")).ToBeVisibleAsync();
        await page.GotoAsync("/search?q=xyzzyplugh");
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("xyzzyplugh");
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Walk_from_home_to_a_cell_its_evidence_and_the_official_text(string language, int width)
    {
        IPage page = await site.OpenAsync(language, width, script: false);
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(".demonstration")).ToContainTextAsync(Say(language, "Demostración", "Demonstração"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Cobertura" }).First.ClickAsync();
        string cell = width == 1280 ? ".coverage" : ".by-ask";
        await page.Locator($"{cell} a[href='/coverage/uy/unga-79-213/1/fiscal-incentives']").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(Say(language, "Uruguay", "Uruguai"));
        ILocator enabling = page.Locator("li", new() { HasText = "19.848" }).First;
        await Assertions.Expect(enabling).ToContainTextAsync("abilitante");
        await Assertions.Expect(enabling.Locator("mark")).ToContainTextAsync("Facúltese al Poder Ejecutivo");
        await Assertions.Expect(enabling.Locator("a[href='https://www.impo.com.uy/bases/leyes/19848-2019']")).ToHaveCountAsync(1);
        await enabling.Locator("a[href='/measures/uy/ley-19848/9']").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(Say(language, "artículo 9", "artigo 9"));
        await page.GotoAsync("/coverage?as-of=2007-01-01");
        await Assertions.Expect(page.Locator($"{cell} a[href^='/coverage/uy/unga-79-213/1/statistics'] .m-h")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_everything()
    {
        IPage page = await site.OpenAsync("es", 1280);
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await page.Keyboard.PressAsync("Enter");
        for (int i = 0; i < 40 && await page.EvaluateAsync<string?>("document.activeElement.name") != "q"; i++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("cooperativas de trabajo");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex("/search\\?"));
        string target = (await page.Locator("ol.proposals > li h3 a").First.GetAttributeAsync("href"))!;
        for (int i = 0; i < 60 && await page.EvaluateAsync<string?>("document.activeElement.getAttribute('href')") != target; i++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**" + target);
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(string language, int width)
    {
        IPage page = await site.OpenAsync(language, width, bypassPolicy: true);
        var found = new List<string>();
        foreach (string path in (string[])
        [
            "/", "/instruments", "/instruments/unga-79-213", "/instruments/unga-79-213/provisions/1", "/instruments/unga-79-213/asks/1/fiscal-incentives", "/measures?in=uy",
            "/measures/uy/ley-19848", "/measures/uy/ley-18407?page=2", "/measures/uy/ley-19848/9", "/search?q=cooperativas", "/alignments",
            "/alignments?ask=unga-79-213/1/fiscal-incentives&in=uy", "/no-hay", "/coverage", "/coverage?in=es&secondary=yes", "/coverage/uy/unga-79-213/1/fiscal-incentives",
            "/coverage/py/unga-79-213/1/fiscal-incentives", "/measures/pt/lei-30-2013", "/measures/mx/fed-less/3", "/seminars", "/seminars/rifess-2024",
            "/seminars/rifess-2024/sessions/2", "/commitments", "/commitments/finance-sevilla",
        ])
        {
            await page.GotoAsync(path);
            AxeResult result = await page.RunAxe();
            found.AddRange(result.Violations.Select(v => $"{path}: {v.Id} {v.Nodes.FirstOrDefault()?.Html}"));
            int wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (wide > width) found.Add($"{path} is {wide} px wide at {width} px");
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
