using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Minga.Web.Errors;

namespace Minga.Web;

/// <summary>The web edge of every module: pages, languages, headers, errors, files.</summary>
public static class WebSetup
{
    // No inline script and no inline style anywhere; the thread is drawn from a data: image used as a mask.
    private const string ContentPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Registers what the pages need. The catalogue is that of the entry assembly and of all it references.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery(options => options.Cookie.Name = "minga-form");
        services.AddHttpContextAccessor();
        services.AddSingleton(_ => Texts.Of(Assembly.GetEntryAssembly()!));
        services.AddScoped(provider => new Words(
            provider.GetRequiredService<Texts>(),
            ReaderLanguage.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request)));
        services.AddSingleton<SiteFiles>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new Demonstration(false));
        // The tokens of forms are masked anew in every answer, so that compressing them gives nothing away.
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = System.IO.Compression.CompressionLevel.Fastest);
        return services;
    }

    /// <summary>Puts the edge in front of the endpoints, which are mapped after it.</summary>
    public static WebApplication UseWeb(this WebApplication app)
    {
        app.Use(AnswerHead);
        app.UseResponseCompression();
        app.Use(ReaderLanguage.Remember);
        app.Use(Secure);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            ExceptionHandler = Fail,
        });
        app.UseStatusCodePages(context => Fail(context.HttpContext));
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Keep });
        app.UseRouting();
        app.UseAntiforgery();
        app.MapGet("/robots.txt", () => Results.Text("User-agent: *\nAllow: /\n")).ExcludeFromDescription();
        app.MapGet("/favicon.ico", (SiteFiles files) => Results.Redirect(files.Address("/minga.svg"))).ExcludeFromDescription();
        return app;
    }

    // What answers GET answers HEAD with the same headers; the server leaves the body out.
    private static async Task AnswerHead(HttpContext context, Func<Task> next)
    {
        bool head = HttpMethods.IsHead(context.Request.Method);
        if (head) context.Request.Method = HttpMethods.Get;
        await next();
        if (head) context.Request.Method = HttpMethods.Head;
    }

    private static Task Fail(HttpContext context) => new Failure(context.Response.StatusCode).ExecuteAsync(context);

    private static Task Secure(HttpContext context, Func<Task> next)
    {
        context.Response.OnStarting(() =>
        {
            IHeaderDictionary headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next();
    }

    private static void Keep(Microsoft.AspNetCore.StaticFiles.StaticFileResponseContext context) =>
        context.Context.Response.Headers.CacheControl = context.Context.Request.Query.ContainsKey(SiteFiles.Version)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
}
