using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Minga.Commitments.Contracts;

namespace Minga.Commitments;

/// <summary>The table of contents of the commitments: what was announced and what is known of it.</summary>
public static class CommitmentsModule
{
    /// <summary>Registers the module. Its pages also need the library's and the seminars' contracts.</summary>
    public static IServiceCollection AddCommitments(this IServiceCollection services) => services
        .AddSingleton(CommitmentsDb.Schema).AddSingleton<ICommitments, StoredCommitments>();

    /// <summary>Maps its pages.</summary>
    public static IEndpointRouteBuilder MapCommitments(this IEndpointRouteBuilder routes)
    {
        return routes;
    }
}
