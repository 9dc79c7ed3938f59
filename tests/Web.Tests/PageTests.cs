using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Minga.Web.Tests;

public sealed class PageTests(Site site)
{
    [Theory]
    [MemberData(nameof(Site.Pages), MemberType = typeof(Site))]
    public async Task Every_page_is_whole_in_four_languages(string path)
    {
        foreach (string language in new[] { "es", "pt", "en", "fr" })
        {
            using HttpResponseMessage response = await site.Client.GetAsync(path + (path.Contains('?') ? "&" : "?") + "lang=" + language, TestContext.Current.CancellationToken);
            string html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            IDocument page = new HtmlParser().ParseDocument(html);
            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            Assert.Contains("Minga", page.Title);
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Equal(4, page.QuerySelectorAll("link[rel=alternate][hreflang]").Length);
            Assert.Empty(page.QuerySelectorAll("script, style, [style], [onclick]"));
            string[] ids = [.. page.QuerySelectorAll("[id]").Select(e => e.Id!)];
            Assert.Equal(ids.Distinct(), ids);
            Assert.DoesNotMatch(@"\{\d\}", page.Body!.TextContent);
            foreach (IElement label in page.QuerySelectorAll("label[for]")) Assert.NotNull(page.GetElementById(label.GetAttribute("for")!));
            foreach (IElement link in page.QuerySelectorAll("a[href^='#']:not(.outline a)"))
                Assert.NotNull(page.GetElementById(Uri.UnescapeDataString(link.GetAttribute("href")![1..])));
        }
    }

    [Fact]
    public async Task The_answer_forbids_what_a_page_does_not_need()
    {
        using HttpResponseMessage response = await site.Client.GetAsync("/", TestContext.Current.CancellationToken);
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_file_with_its_fingerprint_is_kept_for_ever()
    {
        IDocument page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync("/", TestContext.Current.CancellationToken));
        string address = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        Assert.Matches(@"^/minga\.css\?v=[0-9a-f]{12}$", address);
        using HttpResponseMessage kept = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Contains("immutable", kept.Headers.CacheControl!.ToString());
        using HttpResponseMessage asked = await site.Client.GetAsync("/minga.css", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("immutable", asked.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_page_answers_a_question_about_its_headers_alone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/measures/uy/ley-99001");
        using HttpResponseMessage response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_browsers_and_crawlers_ask_for_first_is_there()
    {
        Assert.Contains("Allow: /", await site.Client.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken));
        using HttpResponseMessage icon = await site.Client.GetAsync("/favicon.ico", TestContext.Current.CancellationToken);
        Assert.StartsWith("/minga.svg?v=", icon.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_law_leaves_out_counts_of_nothing_and_names_its_links_apart()
    {
        IDocument page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync("/measures/uy/ley-99001?lang=es", TestContext.Current.CancellationToken));
        string others = page.QuerySelector("section[aria-labelledby=others]")!.TextContent;
        Assert.DoesNotContain("Imágenes", others);
        Assert.Contains("decretos/113-2022", others);
        Assert.Equal(1, others.Split("Enlaces en el texto").Length - 1);
        Assert.StartsWith("DECLARACIÓN DE INTERÉS", page.QuerySelector("p.lede")!.TextContent);
    }

    [Fact]
    public async Task Pages_travel_compressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/measures/uy/ley-99700");
        request.Headers.AcceptEncoding.ParseAdd("br");
        using HttpResponseMessage response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("br", response.Content.Headers.ContentEncoding.Single());
    }
}
