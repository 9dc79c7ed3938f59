using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace Minga.Benchmarks;

/// <summary>
/// What a ministry's machine does with every country at once: the command line imports them, one server answers over HTTP, and everything is
/// measured from outside, as a user meets it.
/// </summary>
internal static class ContinentReport
{
    private static readonly (string File, string Territory)[] Sources =
        [("es.tar.zst", "es"), ("ar.tar.zst", "ar"), ("br.tar.zst", "br"), ("mx.tar.zst", "mx"), ("cl.bundle", "cl"), ("uy.tar.zst", "uy")];

    private static readonly string[] Queries =
    [
        "cooperativas", "exoneración de tributos a cooperativas", "economía solidaria", "economia solidária", "solidarity economy", "fondo de garantía",
        "registro de entidades", "consejo consultivo", "contratación pública", "ley 5/2011", "sociedades de fomento rural", "mutual insurance",
        "seguridad social de los trabajadores rurales", "igualdad de género", "marchés publics", "educação cooperativa", "vivienda", "impuesto a la renta",
        "pequeñas y medianas empresas", "desarrollo local sostenible",
    ];

    /// <param name="texts">The folder with the archives.</param>
    /// <param name="host">The built host.</param>
    /// <param name="data">The data folder: what is loaded there already is not loaded again.</param>
    public static async Task<int> RunAsync(string texts, string host, string data)
    {
        Directory.CreateDirectory(data);
        foreach ((string file, string territory) in Sources)
        {
            string path = Path.Combine(texts, file);
            if (File.Exists(path)) await ImportAsync(host, data, path, territory);
        }
        string un = Path.Combine(texts, "un");
        if (Directory.Exists(un)) await RunAsync(host, "import", "instrument", un, "--data", data);
        Print("on disk", $"database {new FileInfo(Path.Combine(data, "minga.db")).Length / 1e6:0} MB, index {new DirectoryInfo(Path.Combine(data, "index")).EnumerateFiles().Sum(f => f.Length) / 1e6:0} MB");

        int port = FreePort();
        using Process server = Start(host, "serve", "--data", data, "--urls", $"http://127.0.0.1:{port}");
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(10) };
            await ReadyAsync(client, server);
            string[] asks = Rows(data, "SELECT id FROM library_ask WHERE superseded_at IS NULL ORDER BY position");
            Print("passages", $"{Passages(data):N0} in {Rows(data, "SELECT count(*) FROM library_work WHERE kind = 'measure'")[0]} laws");
            await TimeAsync(client, "search over all, 20 results with their texts", 400, i => $"/api/search?q={Uri.EscapeDataString(Queries[i % Queries.Length])}");
            await TimeAsync(client, "search inside Spain and its communities", 400, i => $"/api/search?in=es&q={Uri.EscapeDataString(Queries[i % Queries.Length])}");
            foreach (string country in new[] { "es&below=no", "es", "ar", "br", "mx", "cl", "uy" })
                await TimeAsync(client, $"one ask, {country.Replace("&below=no", ", the State alone", StringComparison.Ordinal)}, 50 answers", 160, i => $"/api/alignments?ask={asks[i % asks.Length]}&in={country}");
            await TimeAsync(client, "one ask against all", 160, i => $"/api/alignments?ask={asks[i % asks.Length]}&in=world");
            foreach (string law in Rows(data, "SELECT w.key || ' ' || e.articles FROM library_expression e JOIN library_work w ON w.id = e.work_id WHERE e.superseded_at IS NULL AND e.articles > 1300 AND e.in_force_from IS NULL ORDER BY abs(e.articles - 1500), w.key LIMIT 4"))
                await TimeAsync(client, $"page of {law.Replace(" ", ", ", StringComparison.Ordinal)} articles", 100, _ => "/measures/" + law.Split(' ')[0]);
            await TimeAsync(client, "page of a code with versions on a day", 100, i => $"/measures/cl/codigo-del-trabajo?as-of={2004 + i % 20}-03-01");
            server.Refresh();
            Print("memory of the server after all this", $"{server.WorkingSet64 / 1e6:0} MB now, {server.PeakWorkingSet64 / 1e6:0} MB at most");
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
        return 0;
    }

    private static async Task ImportAsync(string host, string data, string path, string territory)
    {
        var clock = Stopwatch.StartNew();
        using Process import = Start(host, "import", "legislation", path, "--territory", territory, "--data", data, "--json");
        Task<string> output = import.StandardOutput.ReadToEndAsync(), messages = import.StandardError.ReadToEndAsync();
        long peak = 0;
        while (!import.WaitForExit(200))
        {
            import.Refresh();
            if (!import.HasExited) peak = Math.Max(peak, import.PeakWorkingSet64);
        }
        await messages;
        using var report = System.Text.Json.JsonDocument.Parse((await output).Trim().Split('\n')[^1]);
        Print($"import and index of {territory}", $"{clock.Elapsed.TotalSeconds:0} s, {peak / 1e6:0} MB at most; {report.RootElement.GetProperty("new")} new texts, {report.RootElement.GetProperty("unchanged")} already there");
    }

    private static async Task TimeAsync(HttpClient client, string what, int times, Func<int, string> path)
    {
        for (int i = 0; i < 20; i++) await GetAsync(client, path(i));
        var taken = new double[times];
        for (int i = 0; i < times; i++)
        {
            long from = Stopwatch.GetTimestamp();
            await GetAsync(client, path(i));
            taken[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        }
        Array.Sort(taken);
        Print(what, $"p50 {taken[times / 2]:0.0} ms, p99 {taken[times * 99 / 100]:0.0} ms");
    }

    private static async Task GetAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task ReadyAsync(HttpClient client, Process server)
    {
        _ = server.StandardOutput.ReadToEndAsync();
        _ = server.StandardError.ReadToEndAsync();
        while (!server.HasExited)
        {
            try
            {
                await GetAsync(client, "/api/search?q=cooperativas");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(500);
            }
        }
        throw new InvalidOperationException("The server ended before it answered.");
    }

    private static async Task RunAsync(string host, params string[] arguments)
    {
        using Process process = Start(host, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), messages = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await Task.WhenAll(output, messages);
    }

    private static Process Start(string host, params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [host, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static string[] Rows(string data, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "minga.db")};Mode=ReadOnly");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return [.. rows];
    }

    private static long Passages(string data)
    {
        using var manifest = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(data, "index", "manifest.json")));
        return manifest.RootElement.GetProperty("shelves").EnumerateArray().Sum(s => s.GetProperty("passages").GetInt64());
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Print(string what, string figure) => Console.WriteLine($"{what,-50} {figure}");
}
