using Microsoft.AspNetCore.Mvc;
using Minga.Front.Home;
using Minga.Kernel;
using Minga.Library.ReadInstrument;
using Minga.Library.ReadMeasure;
using Minga.Library.ReadTerritory;
using Minga.Front.Search;
using Minga.Localisation.ProposeAlignments;

[assembly: AssemblyFixture(typeof(Minga.Web.Tests.Site))]

namespace Minga.Web.Tests;

/// <summary>Every page with invented records, served by a real Kestrel on loopback.</summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>One address for each page and each of its states.</summary>
    public static readonly TheoryData<string> Pages =
    [
        "/", "/empty-home", "/instruments", "/instruments/unga-79-213", "/instruments/unga-79-213?show=es&show=en&show=fr", "/instruments/ilo-2022",
        "/instruments/unga-79-213/provisions/1", "/instruments/unga-79-213/asks/1/fiscal-incentives",
        "/measures", "/empty-measures", "/measures/uy/ley-99001", "/measures/uy/ley-99700", "/measures/uy/ley-99001/9",
        "/search", "/search?q=cooperativa", "/search?q=nada", "/search?q=cooperativa&from=ayer",
        "/alignments", "/alignments?ask=unga-79-213/1/fiscal-incentives", "/alignments?ask=unga-79-213/1/fiscal-incentives&in=uy",
        "/alignments?ask=unga-79-213/1/fiscal-incentives&in=es", "/search?q=cooperativa&group=territory",
        "/territories", "/territories/es", "/territories/es-ar", "/territories/es-ce", "/territories/uy",
        "/alignments?ask=unga-79-213/1/fiscal-incentives&in=br", "/alignments?ask=unga-79-213/1/fiscal-incentives&in=py",
    ];

    private WebApplication? _app;

    public Uri Address { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = "Production", WebRootPath = Path.Combine(Minga.Testing.Repository.Root, "src", "Host", "wwwroot"), ApplicationName = "Minga.Web.Tests",
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddWeb();
        _app = builder.Build();
        _app.UseWeb();
        Map(_app);
        await _app.StartAsync();
        Address = new(_app.Urls.First());
        Client = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };
        Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null) await _app.DisposeAsync();
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/", () => Answers.Page<HomePage>(Sample.Home));
        app.MapGet("/empty-home", () => Answers.Page<HomePage>(Sample.EmptyHome));
        app.MapGet("/instruments", () => Answers.Page<InstrumentsPage>(Sample.Instruments));
        app.MapGet("/instruments/ilo-2022", () => Answers.Page<InstrumentPage>(Sample.InstrumentWithoutText));
        app.MapGet("/instruments/unga-79-213", (string[]? show) => Answers.Page<InstrumentPage>(Sample.Instrument(show)));
        app.MapGet("/instruments/unga-79-213/provisions/{**address}", () => Answers.Page<ProvisionPage>(Sample.Provision));
        app.MapGet("/instruments/unga-79-213/asks/{**ask}", () => Answers.Page<AskPage>(Sample.Ask));
        app.MapGet("/measures", () => Answers.Page<MeasuresPage>(Sample.Measures));
        app.MapGet("/empty-measures", () => Answers.Page<MeasuresPage>(Sample.NoMeasures));
        app.MapGet("/measures/uy/ley-99001", () => Answers.Page<MeasurePage>(Sample.Measure(20)));
        app.MapGet("/measures/uy/ley-99700", () => Answers.Page<MeasurePage>(Sample.Measure(700)));
        app.MapGet("/measures/uy/ley-99001/9", () => Answers.Page<ArticlePage>(Sample.Article));
        app.MapGet("/search", (string? q, string? from, string? group) => Answers.Page<SearchPage>(group is null ? Sample.Search(q ?? "", from ?? "") : Sample.GroupedSearch));
        app.MapGet("/territories", () => Answers.Page<TerritoriesPage>(SampleTerritories.All));
        app.MapGet("/territories/{code}", (string code) => Answers.Page<TerritoryPage>(SampleTerritories.Of(code)));
        app.MapGet("/alignments", (string? ask, string? @in) => Answers.Page<AlignmentsPage>(Sample.Alignments(ask, @in)));

        app.MapGet("/fault", string () => throw new InvalidOperationException("a secret of ours"));
        app.MapGet("/number", (int n) => n);
        app.MapGet("/refused", () => Answers.Refused(new Refusal("test-only", "a.md:7", "9")));
        app.MapGet("/absent", () => Answers.NotFound());
        app.MapPost("/form", ([FromForm] string text) => text);
    }
}
