using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Minga.Commitments;
using Minga.Library;
using Minga.Library.LoadReference;
using Minga.Network;
using Minga.Seminars;
using Minga.Storage;
using Minga.Testing;
using Minga.Web;

namespace Minga.StoryPages;

/// <summary>The pages of the seminars, of the commitments and of the library they lead to, with the story, through a real server on the loopback interface.</summary>
internal sealed class StorySite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TemporaryFolder folder;

    private StorySite(WebApplication app, TemporaryFolder folder, QueryCount queries)
    {
        this.app = app;
        this.folder = folder;
        Queries = queries;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
        Client.DefaultRequestHeaders.Add("Accept-Language", "es");
        Client.DefaultRequestHeaders.Add("Accept", "text/html");
    }

    public HttpClient Client { get; }

    public QueryCount Queries { get; }

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public static async Task<StorySite> StartAsync(Database database)
    {
        var folder = new TemporaryFolder();
        var time = new FakeTime(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));
        var queries = new QueryCount();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddWeb();
        builder.Services.AddSingleton(database.Observed(queries)).AddSingleton<TimeProvider>(time).AddNetwork().AddLibrary(Path.Combine(folder.Path, "index")).AddSeminars().AddCommitments();
        WebApplication app = builder.Build();
        Migrations.Apply(database, app.Services.GetServices<ModuleSchema>());
        ReferenceLoad.Run(database, time);
        SeminarsStory.Load(database, time);
        CommitmentsStory.Load(database, time);
        app.UseWeb();
        app.MapLibrary();
        app.MapSeminars();
        app.MapCommitments();
        await app.StartAsync();
        return new(app, folder, queries);
    }

    public async Task<IHtmlDocument> PageAsync(string path, HttpStatusCode expected = HttpStatusCode.OK) =>
        await new HtmlParser().ParseDocumentAsync(await TextAsync(path, expected));

    public async Task<string> TextAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using HttpResponseMessage answer = await Client.GetAsync(path);
        string page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{path}: {answer.StatusCode}\n{page}");
        return page;
    }

    /// <summary>How many queries a page costs.</summary>
    public async Task<int> CostAsync(string path)
    {
        await TextAsync(path);
        Queries.Reset();
        await TextAsync(path);
        return Queries.Count;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        folder.Dispose();
    }
}
