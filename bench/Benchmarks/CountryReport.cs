using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Minga.Kernel;
using Minga.Library;
using Minga.Library.Contracts;
using Minga.Library.ImportTexts;
using Minga.Library.LoadReference;
using Minga.Library.SearchTexts;
using Minga.Network;
using Minga.Storage;

namespace Minga.Benchmarks;

/// <summary>What a ministry's machine does with a country: import and index once, then answer. The texts of answers come from the tables.</summary>
internal static class CountryReport
{
    private static readonly string[] Queries =
    [
        "cooperativas", "exoneración de tributos a cooperativas", "economía solidaria", "economia solidária", "solidarity economy", "fondo de garantía",
        "registro de entidades", "consejo consultivo", "contratación pública", "ley 19.848", "sociedades de fomento rural", "mutual insurance",
        "seguridad social de los trabajadores rurales", "igualdad de género", "marchés publics", "educação cooperativa", "vivienda", "impuesto a la renta",
        "pequeñas y medianas empresas", "desarrollo local sostenible",
    ];

    public static async Task<int> RunAsync(string texts, string code)
    {
        string archive = Path.Combine(texts, code + ".tar.zst");
        if (!File.Exists(archive))
        {
            await Console.Error.WriteLineAsync($"{archive} is not there.");
            return 1;
        }
        string folder = Directory.CreateTempSubdirectory("minga-bench-").FullName;
        try
        {
            using Database database = Database.Sqlite(Path.Combine(folder, "minga.db"));
            var index = new IndexFolder(Path.Combine(folder, "index"));
            await using ServiceProvider services = new ServiceCollection().AddSingleton(database).AddSingleton(TimeProvider.System)
                .AddNetwork().AddLibrary(Path.Combine(folder, "index")).BuildServiceProvider();
            Migrations.Apply(database, services.GetServices<ModuleSchema>());
            ReferenceLoad.Run(database, TimeProvider.System);
            _ = services.GetRequiredService<ITerritories>();

            var territory = TerritoryCode.Parse(code);
            var clock = Stopwatch.StartNew();
            TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
            ImportReport report = await services.GetRequiredService<TextImport>().RunAsync(new ImportOrder([archive], "measure", territory));
            Print("import and index", $"{clock.Elapsed.TotalSeconds:0.0} s, {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds:0.0} s of processor; {report.New} texts, {report.Articles} articles, {report.Refused.Count} refused");
            Print("memory at most", $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
            Print("on disk", $"database {new FileInfo(database.Path!).Length / 1e6:0.0} MB, index {index.Size() / 1e6:0.0} MB");
            clock.Restart();
            ImportReport again = await services.GetRequiredService<TextImport>().RunAsync(new ImportOrder([archive], "measure", territory));
            Print("the same again", $"{clock.Elapsed.TotalSeconds:0.0} s, {again.Unchanged} unchanged");

            IPassages passages = services.GetRequiredService<IPassages>();
            IReadOnlyList<Ask> asks = await services.GetRequiredService<IAsks>().AllAsync();
            await TimeAsync("search, 20 results with their texts", 400, i =>
                passages.SearchAsync(new PassageQuery(Queries[i % Queries.Length], LanguageCode.Es, null, [])));
            await TimeAsync("one ask against the country, 50 answers", 160, i =>
                passages.AnswersAsync(new AnswerQuery(asks[i % asks.Count], LanguageCode.Es, null, [territory])));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task TimeAsync(string what, int times, Func<int, Task> once)
    {
        for (int i = 0; i < 40; i++) await once(i);
        var taken = new double[times];
        for (int i = 0; i < times; i++)
        {
            long from = Stopwatch.GetTimestamp();
            await once(i);
            taken[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        }
        Array.Sort(taken);
        Print(what, $"p50 {taken[times / 2]:0.0} ms, p99 {taken[times * 99 / 100]:0.0} ms");
    }

    private static void Print(string what, string figures) => Console.WriteLine($"{what,-42} {figures}");
}
