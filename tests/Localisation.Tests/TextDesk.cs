using Microsoft.Extensions.DependencyInjection;
using Minga.Kernel;
using Minga.Library;
using Minga.Library.ImportTexts;
using Minga.Library.LoadReference;
using Minga.Network;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Localisation.Tests;

/// <summary>A desk of reviewers with a library beside it: laws of our own words can be imported, and what is quoted is held against them.</summary>
internal sealed class TextDesk : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ServiceProvider services;

    public TextDesk(Database database)
    {
        services = new ServiceCollection().AddSingleton(database).AddSingleton<TimeProvider>(Time).AddNetwork().AddLibrary(Path.Combine(folder.Path, "index")).AddLocalisation().BuildServiceProvider();
        Migrations.Apply(database, services.GetServices<ModuleSchema>());
        ReferenceLoad.Run(database, Time);
        Directory.CreateDirectory(Sources);
        Database = database;
    }

    public Database Database { get; }
    public FakeTime Time { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
    public T Get<T>() where T : notnull => services.GetRequiredService<T>();
    private string Sources => Path.Combine(folder.Path, "sources");

    public async Task ImportAsync(string identifier, params string[] articles)
    {
        string[] texts = [.. articles.Select((a, i) => $"##### Artículo {i + 1}\n\n{a}\n")];
        await File.WriteAllTextAsync(Path.Combine(Sources, identifier + ".md"), $"""
            ---
            title: "Ley de prueba"
            identifier: "{identifier}"
            country: "uy"
            rank: "ley"
            publication_date: "2020-01-08"
            last_updated: "2020-01-08"
            status: "in_force"
            source: "https://example.org/{identifier}"
            official_number: "{identifier.Split('-')[^1]}"
            article_count: "{articles.Length}"
            ---
            # Ley de prueba

            {string.Join('\n', texts)}
            """);
        Time.Advance(TimeSpan.FromMinutes(1));
        await Get<TextImport>().RunAsync(new ImportOrder([Sources], "measure", TerritoryCode.Parse("uy")));
    }

    /// <summary>Imports what is in a folder, an archive or a repository.</summary>
    public Task ImportFromAsync(string path, string territory) => Get<TextImport>().RunAsync(new ImportOrder([path], "measure", TerritoryCode.Parse(territory)));

    /// <summary>Two alignments of a law, one of each of its first two articles, confirmed, with the words as references.</summary>
    public async Task<(string First, string Second)> AlignAsync(string first, string second)
    {
        Actor ana = new("person/ana", null), rui = new("person/rui", null);
        var ids = new List<string>();
        foreach ((string address, string text) in new[] { ("1", first), ("2", second) })
        {
            Time.Advance(TimeSpan.FromMinutes(1));
            Outcome proposed = await Get<Register>().ProposeAsync(Desk.Alignment() with
            {
                Measure = "uy/ley-77", Proofs = [new() { Kind = EvidenceKind.Reference, Measure = "uy/ley-77", Address = address, Places = WordSpan.Write([WordSpan.Find(text, text)!.Value]) }],
            }, ana);
            ids.Add(proposed.Finding!.Id);
            Assert.Null((await Get<Register>().ConfirmAsync(proposed.Finding.Id, 1, rui)).Refusal);
        }
        return (ids[0], ids[1]);
    }

    public void Dispose()
    {
        services.Dispose();
        folder.Dispose();
    }
}
