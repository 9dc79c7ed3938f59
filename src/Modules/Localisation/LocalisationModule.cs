using Microsoft.AspNetCore.Routing;

namespace Minga.Localisation;

/// <summary>The table of contents of localisation: which articles may answer what is asked.</summary>
public static class LocalisationModule
{
    /// <summary>Maps its pages.</summary>
    public static IEndpointRouteBuilder MapLocalisation(this IEndpointRouteBuilder routes)
    {
        ProposeAlignments.ProposeAlignments.Map(routes);
        return routes;
    }
}
