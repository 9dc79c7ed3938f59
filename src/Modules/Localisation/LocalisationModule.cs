using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Minga.Localisation;

/// <summary>The table of contents of localisation: how far the asks are answered.</summary>
public static class LocalisationModule
{
    /// <summary>Registers the module.</summary>
    public static IServiceCollection AddLocalisation(this IServiceCollection services) => services;

    /// <summary>Maps its pages.</summary>
    public static IEndpointRouteBuilder MapLocalisation(this IEndpointRouteBuilder routes) => routes;
}
