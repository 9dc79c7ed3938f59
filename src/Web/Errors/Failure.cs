using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Minga.Kernel;

namespace Minga.Web.Errors;

/// <summary>An answer that is not what was asked for: a plain page for people, RFC 9457 problem details for programs.</summary>
internal sealed class Failure(int status, IReadOnlyList<Refusal>? refusals = null) : IResult
{
    public Task ExecuteAsync(HttpContext context)
    {
        IResult answer = WantsPage(context.Request) ? Page(context) : Problem(context);
        return answer.ExecuteAsync(context);
    }

    private RazorComponentResult<FailurePage> Page(HttpContext context) =>
        Answers.Page<FailurePage>(new FailureView(status, refusals ?? [], Trace(context)), status);

    private ProblemHttpResult Problem(HttpContext context)
    {
        var words = context.RequestServices.GetRequiredService<Words>();
        var extensions = new Dictionary<string, object?> { ["traceId"] = Trace(context) };
        if (refusals is { Count: > 0 })
            extensions["refusals"] = refusals.Select(r => new { r.Code, r.Place, r.Arguments, Text = words.Refusal(r) }).ToArray();
        return TypedResults.Problem(
            statusCode: status,
            title: ReasonPhrases.GetReasonPhrase(status),
            detail: refusals is { Count: > 0 } ? words.Refusal(refusals[0]) : null,
            extensions: extensions);
    }

    private static string Trace(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    // Whoever takes anything gets what a person can read; JSON is for the JSON interface and for those who ask for it.
    private static bool WantsPage(HttpRequest request)
    {
        if (request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)) return false;
        string wanted = request.Headers.Accept.ToString();
        return wanted.Contains("text/html", StringComparison.OrdinalIgnoreCase) || !wanted.Contains("json", StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>What the page of a failure shows.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Refusals">The reasons, where a rule said no.</param>
/// <param name="Trace">What to tell the operator.</param>
public sealed record FailureView(int Status, IReadOnlyList<Refusal> Refusals, string Trace);
