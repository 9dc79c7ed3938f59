using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Minga.Testing;

[assembly: AssemblyFixture(typeof(Minga.Browser.Tests.RunningSite))]

namespace Minga.Browser.Tests;

/// <summary>
/// The real program on real texts, started as an official would: the core resolutions and Uruguay's whole legislation, some of Spain's and
/// four years of Chile's Labour Code are imported by the command line, then the site is served on the loopback interface.
/// </summary>
public sealed partial class RunningSite : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly TemporaryFolder samples = new();
    private Process? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where it listens; null without official texts.</summary>
    public string? Address { get; private set; }

    public async ValueTask InitializeAsync()
    {
        string? texts = Environment.GetEnvironmentVariable("MINGA_TEXTS");
        if (!Directory.Exists(texts)) return;
        await RunAsync("import", "instrument", Path.Combine(texts, "un"));
        await RunAsync("import", "legislation", Path.Combine(texts, "uy.tar.zst"), "--territory", "uy");
        Samples.Spain(Path.Combine(texts, "es.tar.zst"), Path.Combine(samples.Path, "spain"));
        await RunAsync("import", "legislation", Path.Combine(samples.Path, "spain"), "--territory", "es");
        await RunAsync("import", "legislation", await Samples.ChileAsync(Path.Combine(texts, "cl.bundle"), samples.Path), "--territory", "cl");
        server = Start("serve", "--urls", "http://127.0.0.1:0");
        while (await server.StandardError.ReadLineAsync() is { } line)
            if (Listening().Match(line) is { Success: true } match)
            {
                Address = match.Value;
                break;
            }
        _ = server.StandardError.ReadToEndAsync();
        _ = server.StandardOutput.ReadToEndAsync();
    }

    /// <summary>A page in a context of its own. Without script the reader sees what a slow line or an old phone shows.</summary>
    public async Task<IPage> OpenAsync(string language, int width, bool script = true, bool bypassPolicy = false)
    {
        Assert.SkipWhen(Address is null, "MINGA_TEXTS names no folder with official texts.");
        playwright ??= await Playwright.CreateAsync();
        browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Program, Args = ["--no-sandbox"] });
        IBrowserContext context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 }, BaseURL = Address, JavaScriptEnabled = script, BypassCSP = bypassPolicy,
            ExtraHTTPHeaders = [new("Accept-Language", language)],
        });
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null)
        {
            server.Kill();
            await server.WaitForExitAsync();
            server.Dispose();
        }
        folder.Dispose();
        samples.Dispose();
    }

    private async Task RunAsync(params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> data = process.StandardOutput.ReadToEndAsync(), messages = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await messages + await data);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "minga.dll"));
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        start.ArgumentList.Add("--data");
        start.ArgumentList.Add(folder.Path);
        return Process.Start(start)!;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
