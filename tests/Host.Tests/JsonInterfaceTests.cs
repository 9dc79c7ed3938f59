using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Minga.Testing;

namespace Minga.Host.Tests;

/// <summary>The JSON interface of the running site: the same lines as the command line, and a description that programs can read.</summary>
public sealed partial class JsonInterfaceTests : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private readonly TemporaryFolder folder = new();
    private Process? server;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        string sources = Path.Combine(folder.Path, "sources"), data = Path.Combine(folder.Path, "data");
        Directory.CreateDirectory(sources);
        await File.WriteAllTextAsync(Path.Combine(sources, "UY-ley-90001.md"), CommandLineTests.Law);
        Assert.Equal(0, (await CommandRun.Of("import", "legislation", sources, "--territory", "uy", "--data", data)).Exit);
        server = CommandRun.Start("serve", "--urls", "http://127.0.0.1:0", "--data", data);
        while (await server.StandardError.ReadLineAsync() is { } line)
            if (Listening().Match(line) is { Success: true } match)
            {
                client = new HttpClient { BaseAddress = new Uri(match.Value) };
                break;
            }
        client.DefaultRequestHeaders.Add("Accept", "application/json");
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (server is not null)
        {
            server.Kill();
            await server.WaitForExitAsync();
            server.Dispose();
        }
        folder.Dispose();
    }

    [Fact]
    public async Task It_says_what_the_command_line_says()
    {
        JsonElement search = await GetAsync("/api/search?q=cooperativas&in=uy");
        Assert.Equal(["kind", "iri", "source_id", "article", "lang", "passage", "score", "reasons", "territory", "status"], search[0].EnumerateObject().Select(p => p.Name));
        JsonElement answers = await GetAsync("/api/alignments?ask=unga-79-213/1/fiscal-incentives&in=uy");
        Assert.Equal(["ask", "rank", "score", "territory", "iri", "source_id", "article", "passage", "reasons", "status"], answers[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal("/measures/uy/ley-90001/1", answers[0].GetProperty("iri").GetString());
    }

    [Theory]
    [InlineData("/api/search?q=x&from=MMXX", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/search?q=x&in=zz", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/alignments?ask=none&in=uy", HttpStatusCode.NotFound)]
    [InlineData("/api/alignments", HttpStatusCode.BadRequest)]
    public async Task What_it_cannot_answer_is_a_problem_with_its_reason(string path, HttpStatusCode expected)
    {
        using HttpResponseMessage answer = await client.GetAsync(path);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Its_description_is_the_one_we_agreed_on()
    {
        JsonElement document = await GetAsync("/openapi/v1.json");
        string text = JsonSerializer.Serialize(document, Indented);
        Golden.Compare("openapi", Port().Replace(text, "http://127.0.0.1"));
    }

    private async Task<JsonElement> GetAsync(string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(path);
        string body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/?")]
    private static partial Regex Port();
}
