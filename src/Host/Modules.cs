using Minga.Front;
using Minga.Library;
using Minga.Library.LoadReference;
using Minga.Library.LoadStory;
using Minga.Localisation;
using Minga.Localisation.LoadStory;
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
    /// <param name="services">The modules.</param>
    /// <param name="story">Whether the demonstration's data are loaded too.</param>
    public static void Prepare(IServiceProvider services, bool story = false)
    {
        Database database = services.GetRequiredService<Database>();
        TimeProvider time = services.GetRequiredService<TimeProvider>();
        Migrations.Apply(database, services.GetServices<ModuleSchema>());
        ReferenceLoad.Run(database, time);
        if (!story) return;
        foreach (Func<Database, TimeProvider, int> load in Story) load(database, time);
    }

    /// <summary>What the demonstration is made of, in the order in which it is loaded.</summary>
    private static readonly Func<Database, TimeProvider, int>[] Story = [StoryMeasures.Load, StoryFindings.Load];

    /// <summary>Maps the pages of every module.</summary>
    public static void MapMinga(this IEndpointRouteBuilder routes)
    {
        routes.MapFront();
        routes.MapLibrary();
        routes.MapLocalisation();
    }
}
