using Minga.Front;
using Minga.Library;
using Minga.Library.LoadReference;
using Minga.Localisation;
using Minga.Network;
using Minga.Storage;

namespace Minga.Host;

/// <summary>The modules of this build: the only place that knows them all.</summary>
internal static class Modules
{
    /// <summary>Registers every module on one data folder.</summary>
    public static IServiceCollection AddMinga(this IServiceCollection services, DataFolder folder)
    {
        services.AddSingleton(_ => folder.Database());
        services.AddSingleton(TimeProvider.System);
        services.AddNetwork();
        services.AddLibrary(folder.Index);
        services.AddLocalisation();
        return services;
    }

    /// <summary>Brings the tables and the reference data to this build's state. Safe to run at every start, by several processes at once.</summary>
    public static void Prepare(IServiceProvider services)
    {
        Database database = services.GetRequiredService<Database>();
        TimeProvider time = services.GetRequiredService<TimeProvider>();
        Migrations.Apply(database, services.GetServices<ModuleSchema>());
        ReferenceLoad.Run(database, time);
    }

    /// <summary>Maps the pages of every module.</summary>
    public static void MapMinga(this IEndpointRouteBuilder routes)
    {
        routes.MapFront();
        routes.MapLibrary();
        routes.MapLocalisation();
    }
}
