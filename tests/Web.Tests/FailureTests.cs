using System.Net;
using System.Text.Json;

namespace Minga.Web.Tests;

public sealed class FailureTests(Site site)
{
    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "No hay nada en esta dirección")]
    [InlineData("/absent?lang=pt", HttpStatusCode.NotFound, "Não há nada neste endereço")]
    [InlineData("/number?n=x&lang=en", HttpStatusCode.BadRequest, "The request cannot be understood")]
    [InlineData("/refused?lang=fr", HttpStatusCode.UnprocessableEntity, "« 9 » n’est pas compris.")]
    [InlineData("/fault?lang=en", HttpStatusCode.InternalServerError, "There was an error on the site")]
    public async Task People_get_a_page_in_their_language(string path, HttpStatusCode status, string words)
    {
        using HttpResponseMessage response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        string html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(status, response.StatusCode);
        Assert.Contains(words, html);
        Assert.DoesNotContain("a secret of ours", html);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        if (status == HttpStatusCode.InternalServerError) Assert.Matches("<code>[0-9a-fA-F:A-Z]+", html);
    }

    [Theory]
    [InlineData("/nowhere", 404)]
    [InlineData("/refused", 422)]
    [InlineData("/fault", 500)]
    public async Task Programs_get_problem_details(string path, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path + "?lang=en");
        request.Headers.Accept.ParseAdd("application/json");
        using HttpResponseMessage response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        JsonElement problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("traceId").GetString()));
        if (status == 422) Assert.Equal("a.md:7", problem.GetProperty("refusals")[0].GetProperty("place").GetString());
    }

    [Theory]
    [InlineData("*/*", "text/html")]
    [InlineData("", "text/html")]
    [InlineData("application/problem+json", "application/problem+json")]
    public async Task Whoever_takes_anything_gets_a_page(string accept, string given)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
        if (accept.Length > 0) request.Headers.Accept.ParseAdd(accept);
        using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(given, response.Content.Headers.ContentType!.MediaType);
        using HttpResponseMessage api = await client.GetAsync("/api/nowhere", TestContext.Current.CancellationToken);
        Assert.Equal("application/problem+json", api.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var form = new FormUrlEncodedContent([new("text", "x")]);
        using HttpResponseMessage response = await site.Client.PostAsync("/form", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
