using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Minga.Testing;

namespace Minga.Web.Tests;

/// <summary>In a real browser: nothing scrolls sideways, axe finds nothing. With MINGA_SCREENSHOTS set to a folder, pictures for people to look at.</summary>
public sealed class LookTests(Site site) : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Program, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    [Fact]
    public async Task Every_page_fits_a_narrow_phone_in_four_languages()
    {
        foreach (string language in new[] { "es", "pt", "en", "fr" })
        {
            IPage page = await Open(language, 320);
            foreach (string path in Site.Pages.Select(p => p.Data))
            {
                await page.GotoAsync(path);
                int width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                Assert.True(width <= 320, $"{path} in {language} is {width} px wide at 320 px");
            }
        }
    }

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Axe_finds_nothing(int width, ColorScheme scheme)
    {
        var found = new List<string>();
        IPage page = await Open(width == 390 ? "pt" : "es", width, scheme);
        foreach (string path in Site.Pages.Select(p => p.Data))
        {
            await page.GotoAsync(path);
            // axe is put into the page by the test; the pages' own policy forbids it, so the context bypasses that policy.
            AxeResult result = await page.RunAxe();
            found.AddRange(result.Violations.Select(v => $"{path}: {v.Id} {v.Nodes.FirstOrDefault()?.Html} ({v.Nodes.FirstOrDefault()?.Any.FirstOrDefault()?.Message})"));
        }
        Assert.Empty(found);
    }

    [Fact]
    public async Task Pictures()
    {
        string? folder = Environment.GetEnvironmentVariable("MINGA_SCREENSHOTS");
        if (string.IsNullOrEmpty(folder)) Assert.Skip("MINGA_SCREENSHOTS names no folder.");
        string only = Environment.GetEnvironmentVariable("MINGA_SCREENSHOTS_ONLY") ?? "";
        foreach ((string language, int width, ColorScheme scheme) in new[] { ("es", 390, ColorScheme.Light), ("es", 1280, ColorScheme.Light), ("pt", 1280, ColorScheme.Dark) })
        {
            IPage page = await Open(language, width, scheme);
            foreach (string path in Site.Pages.Select(p => p.Data).Where(p => p.Contains(only, StringComparison.Ordinal)))
            {
                await page.GotoAsync(path);
                string name = string.Join('_', path.Trim('/').Split('/', '?', '&', '=')) is { Length: > 0 } n ? n : "home";
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{language}-{width}.png"), FullPage = !path.Contains("99700") });
                if (width != 1280 || scheme != ColorScheme.Light) continue;
                await page.EmulateMediaAsync(new() { Media = Media.Print });
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-print.png") });
                await page.EmulateMediaAsync(new() { Media = Media.Screen });
            }
        }
    }

    private async Task<IPage> Open(string language, int width, ColorScheme scheme = ColorScheme.Light)
    {
        IBrowserContext context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, BypassCSP = true, BaseURL = site.Address.ToString(),
            ExtraHTTPHeaders = [new("Accept-Language", language)],
        });
        return await context.NewPageAsync();
    }
}
