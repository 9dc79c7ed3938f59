using System.Diagnostics;
using Minga.Kernel;

namespace Minga.Peers;

/// <summary>
/// All countries in three engines, each fed the same passages out of the database and asked the same questions, each step in a process of its
/// own so that memory is its own: "corpus DATA --gold FOLDER", or one step of it, "corpus build ENGINE DATA FOLDER", "corpus ask ENGINE FOLDER --gold FOLDER".
/// </summary>
public static class CorpusReport
{
    public static void All(string data, string gold)
    {
        string folder = Directory.CreateTempSubdirectory("minga-peers-").FullName;
        try
        {
            foreach (string engine in Engine.All.Keys)
            {
                string own = Directory.CreateDirectory(Path.Combine(folder, engine)).FullName;
                Run("corpus", "build", engine, data, own);
                Run("corpus", "ask", engine, own, "--gold", gold);
                Directory.Delete(own, recursive: true);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static void Build(string name, string data, string folder)
    {
        using Engine engine = Engine.All[name]();
        using var corpus = new Corpus(data);
        var clock = Stopwatch.StartNew();
        int passages = engine.Build(corpus, folder);
        double seconds = clock.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        long size = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
        Console.WriteLine($"{engine.Name}: {passages} passages built in {seconds:0} s, {process.TotalProcessorTime.TotalSeconds:0} s of processor, "
            + $"{process.PeakWorkingSet64 / 1e6:0} MB at most; index {size / 1e6:0} MB");
    }

    public static void Ask(string name, string folder, IReadOnlyList<Ask> asks, bool byQuery)
    {
        using Engine engine = Engine.All[name]();
        var clock = Stopwatch.StartNew();
        engine.Open(folder);
        Console.WriteLine($"{engine.Name}: opened in {clock.Elapsed.TotalSeconds:0.00} s");
        IReadOnlyList<Expected> table = Expected.Load();
        Quality(engine, table, byQuery);
        (string Text, LanguageCode Language)[] readings = [.. asks.SelectMany(a => LanguageCode.Interface.Select(l => (a.Reading.In(l)!.Text, l)))];
        Speed.Print($"{engine.Name}: a query in its territory", 5, table, q => engine.Find(q.Query, q.Language, q.Shelf, 20));
        Speed.Print($"{engine.Name}: a query over all", 5, table, q => engine.Find(q.Query, q.Language, null, 20));
        Speed.Print($"{engine.Name}: an ask's reading over all", 1, readings, r => engine.Find(r.Text, r.Language, null, 20));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"{engine.Name}: memory while asking {process.PeakWorkingSet64 / 1e6:0} MB at most, pages of the index among them; {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0} MB managed");
    }

    private static void Quality(Engine engine, IReadOnlyList<Expected> table, bool byQuery)
    {
        (Expected Query, int Place)[] placed = [.. table.Select(q => (q, 1 + Place(engine.Find(q.Query, q.Language, q.Shelf, 10), q)))];
        if (byQuery)
            foreach ((Expected query, int place) in placed)
                Console.WriteLine($"    {query.Language} {(query.Tuned ? "tuned" : "-----")} {(place == 0 ? "-" : place),3}  {query.Shelf}: {query.Query}");
        foreach (LanguageCode language in LanguageCode.Interface)
            foreach (bool tuned in (bool[])[true, false])
                Console.WriteLine($"{engine.Name,-12} {language} {(tuned ? "tuned    " : "untouched")} {Success.Of([.. placed.Where(p => p.Query.Language == language && p.Query.Tuned == tuned).Select(p => p.Place)])}");
        Console.WriteLine($"{engine.Name,-12} untouched    {Success.Of([.. placed.Where(p => !p.Query.Tuned).Select(p => p.Place)])}");
        Console.WriteLine($"{engine.Name,-12} all          {Success.Of([.. placed.Select(p => p.Place)])}");
    }

    /// <summary>From 0; -1 where the article was not found.</summary>
    private static int Place(IReadOnlyList<(string Work, string Address)> found, Expected query) =>
        found.Index().Where(f => f.Item == (query.Work, query.Address)).Select(f => f.Index).DefaultIfEmpty(-1).First();

    private static void Run(params string[] arguments)
    {
        using Process step = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments)) ?? throw new InvalidOperationException("The step did not start.");
        step.WaitForExit();
        if (step.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {step.ExitCode}.");
    }
}
