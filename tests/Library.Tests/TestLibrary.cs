using Microsoft.Extensions.DependencyInjection;
using Minga.Kernel;
using Minga.Library.ImportTexts;
using Minga.Library.LoadReference;
using Minga.Network;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Library.Tests;

/// <summary>A library on an empty database, with its reference data, an index folder and a folder of sources to write into.</summary>
internal sealed class TestLibrary : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ServiceProvider services;

    public TestLibrary(Database database)
    {
        Database = database;
        services = new ServiceCollection()
            .AddSingleton(database).AddSingleton<TimeProvider>(Time).AddNetwork().AddLibrary(Path.Combine(folder.Path, "index"))
            .BuildServiceProvider();
        Migrations.Apply(database, services.GetServices<ModuleSchema>());
        ReferenceLoad.Run(database, Time);
        Directory.CreateDirectory(Sources);
    }

    public Database Database { get; }

    public FakeTime Time { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    public string Sources => Path.Combine(folder.Path, "sources");

    public string IndexPath => Path.Combine(folder.Path, "index");

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Writes a law of our own words in the form of the published Markdown.</summary>
    public void Write(string identifier, params string[] articles) => WriteFile(identifier + ".md", Law(identifier, articles));

    /// <summary>The same of another country, or of a part of it.</summary>
    public void WriteIn(string country, string? part, string identifier, params string[] articles) => WriteFile(
        identifier + ".md", Law(identifier, articles).Replace("country: \"uy\"", $"country: \"{country}\"" + (part is null ? "" : $"\njurisdiction: \"{part}\""), StringComparison.Ordinal));

    public void WriteFile(string name, string content) => File.WriteAllText(Path.Combine(Sources, name), content);

    public static string Law(string identifier, params string[] articles)
    {
        string[] texts = [.. articles.Select((a, i) => $"##### Artículo {i + 1}\n\n{a}\n")];
        return $"""
            ---
            title: "Ley de prueba {identifier}"
            identifier: "{identifier}"
            country: "uy"
            rank: "ley"
            publication_date: "2020-01-08"
            last_updated: "2020-01-08"
            status: "in_force"
            source: "https://example.org/{identifier}"
            official_number: "{identifier.Split('-')[^1]}"
            promulgation_date: "2019-12-20"
            article_count: "{articles.Length}"
            ---
            # Ley de prueba {identifier}

            {string.Join('\n', texts)}
            """;
    }

    public Task<ImportReport> ImportAsync(params string[] paths) =>
        Get<TextImport>().RunAsync(new ImportOrder(paths.Length > 0 ? paths : [Sources], "measure", TerritoryCode.Parse("uy")));

    /// <summary>Imports what was written, each text into the territory that it names.</summary>
    public Task<ImportReport> ImportAnyAsync() => Get<TextImport>().RunAsync(new ImportOrder([Sources], "measure", null));

    public Task<ImportReport> ImportInstrumentsAsync(params string[] paths) =>
        Get<TextImport>().RunAsync(new ImportOrder(paths, "instrument", null));

    public void Dispose()
    {
        services.Dispose();
        folder.Dispose();
    }
}
