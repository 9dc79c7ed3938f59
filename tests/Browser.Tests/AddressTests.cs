using Microsoft.Playwright;

namespace Minga.Browser.Tests;

/// <summary>What people type and what other sites link: the address leads to the right page, or says why not.</summary>
public sealed class AddressTests(RunningSite site)
{
    [Theory]
    [InlineData("/instruments/unga-79-213/provisions", "/instruments/unga-79-213")]
    [InlineData("/instruments/unga-79-213/asks", "/instruments/unga-79-213")]
    [InlineData("/instruments/UNGA-79-213/provisions/1?known-on=2999-01-01", "/instruments/unga-79-213/provisions/1?known-on=2999-01-01")]
    [InlineData("/measures/uy", "/measures?in=uy")]
    [InlineData("/measures/UY/Ley-19848/9", "/measures/uy/ley-19848/9")]
    public async Task An_address_that_is_nearly_right_leads_to_the_right_one(string typed, string right)
    {
        IPage page = await site.OpenAsync("es", 390, script: false);
        IResponse answer = (await page.GotoAsync(typed))!;
        Assert.Equal(200, answer.Status);
        Assert.Equal(right, new Uri(page.Url).PathAndQuery);
    }

    [Theory]
    [InlineData("/search?q=ley&in=xx", "#f-in-error")]
    [InlineData("/measures?in=xx", "#f-in-error")]
    [InlineData("/alignments?in=zz", "#f-in-error")]
    [InlineData("/search?q=ley&from=2020&to=2019", "#f-to-error")]
    public async Task What_is_not_understood_is_said_at_its_field(string path, string error)
    {
        IPage page = await site.OpenAsync("es", 390, script: false);
        IResponse answer = (await page.GotoAsync(path))!;
        Assert.Equal(422, answer.Status);
        await Assertions.Expect(page.Locator(error)).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/measures?in=uy&page={0}", "table th a")]
    [InlineData("/search?q=cooperativas&page={0}", "ol.proposals > li h3 a")]
    [InlineData("/measures/uy/ley-18407?page={0}", "section.article h4 a")]
    public async Task A_page_that_does_not_exist_is_the_first(string path, string entry)
    {
        IPage page = await site.OpenAsync("es", 390, script: false);
        var first = new List<string?>();
        foreach (string number in (string[])["1", "abc", "99999", "-1"])
        {
            await page.GotoAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, number));
            first.Add(await page.Locator(entry).First.GetAttributeAsync("href"));
        }
        Assert.Single(first.Distinct());
    }

    [Fact]
    public async Task What_nobody_has_done_yet_is_not_counted_as_nothing()
    {
        IPage page = await site.OpenAsync("es", 1280, script: false);
        await page.GotoAsync("/instruments");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("sin separar todavía");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("0 recomendaciones");
        await page.GotoAsync("/search");
        await Assertions.Expect(page.Locator("main .note")).Not.ToContainTextAsync(": 0.");
        await page.GotoAsync("/alignments?ask=unga-79-213/1/fiscal-incentives&in=br");
        await Assertions.Expect(page.Locator("main code")).ToContainTextAsync("--territory br");
    }
}
