using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Minga.Library.Contracts;
using Minga.Library.ImportTexts;
using Minga.Library.SearchTexts;
using Minga.Retrieval.Concepts;
using Minga.Storage;

namespace Minga.Library;

/// <summary>The table of contents of the library.</summary>
public static class LibraryModule
{
    /// <summary>Registers the module. The index folder lies beside the database.</summary>
    public static IServiceCollection AddLibrary(this IServiceCollection services, string indexPath)
    {
        services.AddSingleton(LibraryDb.Schema);
        services.AddSingleton(_ => Scheme());
        services.AddSingleton(p => new SearchIndex(p.GetRequiredService<Database>(), new IndexFolder(indexPath), p.GetRequiredService<ConceptScheme>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IPassages, Passages>();
        services.AddSingleton<IAsks, StoredAsks>();
        services.AddSingleton<MeasureCounts>();
        services.AddSingleton<ReadTerritory.Collections>();
        services.AddSingleton<IHoldings, Holdings>();
        services.AddSingleton<IQuotes, Quotes>();
        services.AddSingleton<IMeasures, StoredMeasures>();
        services.AddSingleton<TextImport>();
        services.AddSingleton<CheckTexts.TextCheck>();
        return services;
    }

    /// <summary>Maps its pages.</summary>
    public static IEndpointRouteBuilder MapLibrary(this IEndpointRouteBuilder routes)
    {
        ReadInstrument.ReadInstrument.Map(routes);
        ReadMeasure.ReadMeasure.Map(routes);
        ReadTerritory.ReadTerritory.Map(routes);
        ReadVersions.ReadVersions.Map(routes);
        FollowReferences.FollowReferences.Map(routes);
        ExportText.ExportText.Map(routes);
        return routes;
    }

    private static ConceptScheme Scheme()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("reference.concepts.yml")!;
        return ConceptScheme.Load(stream);
    }
}
