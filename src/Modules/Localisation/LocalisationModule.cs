using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Minga.Localisation;

/// <summary>The table of contents of localisation: which articles may answer what is asked, what people decided, and the coverage that follows.</summary>
public static class LocalisationModule
{
    /// <summary>Registers what it keeps and computes.</summary>
    public static IServiceCollection AddLocalisation(this IServiceCollection services) => services
        .AddSingleton(LocalisationDb.Schema)
        .AddSingleton<ICoverage, CoverageReader>()
        .AddSingleton<Register>()
        .AddSingleton<FollowTexts.EvidenceCheck>();

    /// <summary>Maps its pages.</summary>
    public static IEndpointRouteBuilder MapLocalisation(this IEndpointRouteBuilder routes)
    {
        ReadCoverage.ReadCoverage.Map(routes);
        ReadCell.ReadCell.Map(routes);
        ProposeAlignments.ProposeAlignments.Map(routes);
        return routes;
    }
}
