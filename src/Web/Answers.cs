using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Minga.Kernel;
using Minga.Web.Errors;

namespace Minga.Web;

/// <summary>What an endpoint answers with: a page with its record, not found, or a refusal. People get a page, programs get problem details.</summary>
public static class Answers
{
    /// <summary>The page with its record, which is its parameter "View".</summary>
    public static RazorComponentResult<TPage> Page<TPage>(object view, int status = StatusCodes.Status200OK) where TPage : IComponent =>
        new(new Dictionary<string, object?> { ["View"] = view }) { StatusCode = status };

    /// <summary>404: there is nothing at this address.</summary>
    public static IResult NotFound() => new Failure(StatusCodes.Status404NotFound);

    /// <summary>422: the rule said no.</summary>
    public static IResult Refused(params IReadOnlyList<Refusal> refusals) => new Failure(StatusCodes.Status422UnprocessableEntity, refusals);
}
