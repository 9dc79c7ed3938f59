using Microsoft.AspNetCore.Http;

namespace Minga.Web;

/// <summary>The keys of works are lower case: an address that writes one in capitals is led to the right one.</summary>
public static class LowerCaseKeys
{
    /// <summary>A filter of the endpoints of works, given how many parts of their paths are keys.</summary>
    /// <param name="parts">"/instruments/unga-79-213" has two, "/measures/uy/ley-19848" three.</param>
    public static Func<EndpointFilterInvocationContext, EndpointFilterDelegate, ValueTask<object?>> In(int parts) => async (context, next) =>
    {
        HttpRequest request = context.HttpContext.Request;
        string[] path = (request.PathBase + request.Path).ToUriComponent().Split('/');
        string lower = string.Join('/', path.Select((part, place) => place <= parts ? part.ToLowerInvariant() : part));
        return lower == string.Join('/', path) ? await next(context) : Results.Redirect(lower + request.QueryString, permanent: true);
    };
}
