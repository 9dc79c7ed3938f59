using System.Diagnostics;
using Minga.Kernel;
using Minga.LegalText;
using Minga.LegalText.Sources;
using Minga.Retrieval;
using Minga.Retrieval.Concepts;
using Minga.Retrieval.Shelves;

namespace Minga.Peers;

/// <summary>
/// The index of a continent on one machine, without a database: "scale build FOLDER ARCHIVE..." writes a shelf for each territory of the archives,
/// "scale ask FOLDER --gold FOLDER" opens them in a process of its own and asks.
/// </summary>
public static class Scale
{
    private static readonly string[] Common =
    [
        "registro de entidades", "ley", "ministerio de trabajo", "derecho a la educación", "procedimiento administrativo", "comunidad autónoma",
        "derechos y obligaciones de las personas trabajadoras en la empresa", "lei de cooperativas", "sociedad", "desarrollo local sostenible",
    ];

    public static void Build(string folder, IEnumerable<string> archives)
    {
        ConceptScheme scheme = Ours.Scheme();
        Directory.CreateDirectory(folder);
        var clock = Stopwatch.StartNew();
        double reading = 0;
        foreach (string archive in archives)
        {
            string name = Path.GetFileName(archive).Split('.')[0];
            ShelfBuilder? builder = null;
            FileStream? file = null;
            string shelf = "";
            Country.Each(archive, (path, bytes) =>
            {
                // The communities of a State stand in folders named by their codes.
                string territory = Path.GetFileName(Path.GetDirectoryName(path)) is { } code && code.StartsWith(name + "-", StringComparison.Ordinal) ? code : name;
                if (territory != shelf || builder is null)
                {
                    Close();
                    shelf = territory;
                    file = File.Create(Free(folder, territory), 1 << 20);
                    builder = new(territory, scheme, file);
                }
                long start = Stopwatch.GetTimestamp();
                LegalDocument? document = Readers.Read(new(path, bytes)).Document;
                reading += Stopwatch.GetElapsedTime(start).TotalSeconds;
                if (document is null) return;
                foreach (Indexed text in Ours.Texts(document, path, territory)) builder.Add(text.Text);
            });
            Close();

            void Close()
            {
                if (builder is null) return;
                builder.Complete();
                Console.WriteLine($"{shelf}: {builder.Passages} passages, {file!.Length / 1e6:0.0} MB, after {clock.Elapsed.TotalSeconds:0.0} s, {reading:0.0} s of them reading texts");
                builder.Dispose();
                file.Dispose();
                builder = null;
            }
        }
        Console.WriteLine($"memory of the process {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB at most");
    }

    public static void Ask(string folder, IReadOnlyList<Ask> asks)
    {
        ConceptScheme scheme = Ours.Scheme();
        var clock = Stopwatch.StartNew();
        List<Shelf> shelves = [];
        foreach (string path in Directory.EnumerateFiles(folder, "*.shelf").Order(StringComparer.Ordinal))
            shelves.Add(Shelf.TryOpen(path, scheme, out Shelf? shelf, out Refusal? refusal) ? shelf : throw new InvalidOperationException($"{path}: {refusal}"));
        var index = new PassageIndex(shelves, scheme);
        Console.WriteLine($"{shelves.Count} shelves, {shelves.Sum(s => s.Passages)} passages, opened in {clock.Elapsed.TotalSeconds:0.00} s; {Environment.ProcessorCount} processors");
        Memory("after opening");
        var spain = new Filter { Shelves = [.. index.Shelves.Where(s => s.Split('-')[0] == "es")] };
        Speed.Print("search over all", 4, [.. Speed.Searches, .. Common], s => index.Search(new(s)));
        Speed.Print("search inside es", 4, [.. Speed.Searches, .. Common], s => index.Search(new(s, Filter: spain)));
        Speed.Print("search over all, 1000 hits", 2, [.. Speed.Searches, .. Common], s => index.Search(new(s, Top: 1000)));
        Speed.Print("one ask against es", 3, asks, a => index.Align(new(a.Reading, Filter: spain)));
        Speed.Print("one ask against all", 3, asks, a => index.Align(new(a.Reading)));
        Speed.Print("one ask against all, outside the actor too", 1, asks, a => index.Align(new(a.Reading, MinimumScore: 0)));
        Memory("after asking");
    }

    private static void Memory(string when)
    {
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"memory {when}: {process.WorkingSet64 / 1e6:0} MB resident, {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0} MB of them managed, {process.PeakWorkingSet64 / 1e6:0} MB at most");
    }

    private static string Free(string folder, string territory)
    {
        string path = Path.Combine(folder, territory + ".shelf");
        return File.Exists(path) ? throw new InvalidOperationException($"{path} is there already: the files of a territory stand together, and the folder is empty before.") : path;
    }
}
