using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Minga.Front;

/// <summary>The table of contents of the front: home and the search page.</summary>
public static class FrontModule
{
    /// <summary>Registers the module.</summary>
    public static IServiceCollection AddFront(this IServiceCollection services) => services;

    /// <summary>Maps its pages.</summary>
    public static IEndpointRouteBuilder MapFront(this IEndpointRouteBuilder routes) => routes;
}
