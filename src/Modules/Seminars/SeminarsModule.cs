using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Minga.Seminars.Contracts;

namespace Minga.Seminars;

/// <summary>The table of contents of the seminars: their programmes and what was kept of them.</summary>
public static class SeminarsModule
{
    /// <summary>Registers the module. Its pages also need the library's and the commitments' contracts.</summary>
    public static IServiceCollection AddSeminars(this IServiceCollection services) => services
        .AddSingleton(SeminarsDb.Schema).AddSingleton<StoredSeminars>().AddSingleton<ISeminars>(p => p.GetRequiredService<StoredSeminars>());

    /// <summary>Maps its pages.</summary>
    public static IEndpointRouteBuilder MapSeminars(this IEndpointRouteBuilder routes)
    {
        return routes;
    }
}
