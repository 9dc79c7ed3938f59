using Microsoft.AspNetCore.Routing;

namespace Minga.Front;

/// <summary>The table of contents of the front: home and the search page. It sees the other modules only through their contracts.</summary>
public static class FrontModule
{
    /// <summary>Maps its pages.</summary>
    public static IEndpointRouteBuilder MapFront(this IEndpointRouteBuilder routes)
    {
        Home.Home.Map(routes);
        Search.Search.Map(routes);
        return routes;
    }
}
