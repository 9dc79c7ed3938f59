using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Minga.Web.Tests;

public sealed class LanguageTests(Site site)
{
    [Theory]
    [InlineData("/", null, null, "es")]
    [InlineData("/", null, "de-DE, fr;q=0.4, pt-BR;q=0.9", "pt")]
    [InlineData("/", "fr", "pt", "fr")]
    [InlineData("/?lang=en", "fr", "pt", "en")]
    [InlineData("/?lang=de", "xx", "", "es")]
    [InlineData("/?lang=de", "fr", "", "fr")]
    public async Task Address_then_last_choice_then_browser_then_Spanish(string path, string? cookie, string? wished, string expected)
    {
        using HttpResponseMessage response = await Get(path, cookie, wished);
        Assert.Equal(expected, response.Content.Headers.ContentLanguage.Single());
        Assert.Contains($"<html lang=\"{expected}\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_choice_is_remembered_and_a_wrong_one_is_not()
    {
        using HttpResponseMessage chosen = await Get("/?lang=pt", null, null);
        Assert.StartsWith("minga-lang=pt;", chosen.Headers.GetValues("Set-Cookie").Single());
        using HttpResponseMessage wrong = await Get("/?lang=xx", null, null);
        Assert.False(wrong.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_switch_keeps_the_page_and_the_question()
    {
        using HttpResponseMessage response = await Get("/alignments?ask=unga-79-213/1/fiscal-incentives&in=uy&lang=es", null, null);
        IDocument page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            ["es", "pt", "en", "fr"],
            page.QuerySelectorAll(".langs a").Select(a => a.GetAttribute("href")!).Select(href =>
            {
                Assert.StartsWith("/alignments?ask=unga-79-213/1/fiscal-incentives&in=uy&lang=", href);
                return href[^2..];
            }));
    }

    private async Task<HttpResponseMessage> Get(string path, string? cookie, string? wished)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null) request.Headers.Add("Cookie", "minga-lang=" + cookie);
        if (!string.IsNullOrEmpty(wished)) request.Headers.AcceptLanguage.ParseAdd(wished);
        return await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
