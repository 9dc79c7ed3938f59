using Microsoft.Extensions.DependencyInjection;
using Minga.Storage;

namespace Minga.Network;

/// <summary>
/// Who works together where. Today: territories and groupings, as reference data that every installation has from its first start.
/// </summary>
public static class NetworkModule
{
    public static readonly ModuleSchema Schema = new("network", typeof(NetworkModule).Assembly);

    /// <summary>
    /// Needs a <see cref="Database"/> that is migrated and a <see cref="TimeProvider"/>. The reference data of this build is loaded when the
    /// territories are first asked for, and only where the database holds another version of it.
    /// </summary>
    public static IServiceCollection AddNetwork(this IServiceCollection services) => services
        .AddSingleton(Schema)
        .AddScoped<NetworkDb>()
        .AddSingleton(provider => Territories(provider.GetRequiredService<Database>(), provider.GetRequiredService<TimeProvider>()));

    /// <summary>The same without a container: for commands and tests.</summary>
    public static ITerritories Territories(Database database, TimeProvider time)
    {
        using var db = new NetworkDb(database);
        ReferenceData.Load(db, ReferenceFiles.Shipped, time.GetUtcNow());
        return TerritoryIndex.Read(db, time);
    }
}
