using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Minga.Kernel;

namespace Minga.Web;

/// <summary>The language of the interface: what the address asks for (?lang=pt), else the reader's last choice, else the browser's wish, else Spanish.</summary>
public static class ReaderLanguage
{
    public const string Query = "lang";
    public const string Cookie = "minga-lang";

    public static LanguageCode Of(HttpRequest request) =>
        Offered(request.Query[Query].ToString()) ?? Offered(request.Cookies[Cookie]) ?? Wished(request) ?? LanguageCode.Es;

    /// <summary>The language if it is one of the four of the interface.</summary>
    public static LanguageCode? Offered(string? text) =>
        LanguageCode.TryParse(text, out LanguageCode language) && LanguageCode.Interface.Contains(language) ? language : null;

    /// <summary>Keeps a choice made in the address, and says what the answer depends on.</summary>
    internal static Task Remember(HttpContext context, Func<Task> next)
    {
        if (Offered(context.Request.Query[Query].ToString()) is { } chosen)
            context.Response.Cookies.Append(Cookie, chosen.Value, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true,
            });
        context.Response.OnStarting(() =>
        {
            if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
            {
                context.Response.Headers.ContentLanguage = Of(context.Request).Value;
                context.Response.Headers.Append(HeaderNames.Vary, "Accept-Language, Cookie");
            }
            return Task.CompletedTask;
        });
        return next();
    }

    private static LanguageCode? Wished(HttpRequest request) =>
        !StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out IList<StringWithQualityHeaderValue>? wishes)
            ? null
            : wishes.OrderByDescending(wish => wish.Quality ?? 1).Select(wish => Offered(wish.Value.Value)).FirstOrDefault(language => language is not null);
}
