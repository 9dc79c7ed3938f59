using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Minga.Library.Contracts;
using Minga.Network;
using Minga.Web;

namespace Minga.Library.Tests;

/// <summary>The pages of this module on a test's library, through a real server on the loopback interface.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestSite(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
        Client.DefaultRequestHeaders.Add("Accept-Language", "es");
        Client.DefaultRequestHeaders.Add("Accept", "text/html");
    }

    public HttpClient Client { get; }

    public static async Task<TestSite> StartAsync(TestLibrary library)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddWeb();
        builder.Services.AddSingleton(library.Database).AddSingleton<TimeProvider>(library.Time).AddNetwork().AddLibrary(library.IndexPath);
        WebApplication app = builder.Build();
        app.UseWeb();
        app.MapLibrary();
        await app.StartAsync();
        return new(app);
    }

    public async Task<string> PageAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using HttpResponseMessage answer = await Client.GetAsync(path);
        string page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{path}: {answer.StatusCode}\n{page}");
        return WebUtility.HtmlDecode(page);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
