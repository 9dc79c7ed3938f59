using System.Diagnostics;
using System.Globalization;
using Minga.Counts;

// counts GOLDEN FOLDER [--accept]: reads the whole of every archive in the folder and compares what the readers make of it with the golden file.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
bool accept = args.Contains("--accept");
string[] paths = [.. args.Where(a => a != "--accept")];
if (paths is not [var golden, var folder] || !Directory.Exists(folder))
{
    await Console.Error.WriteLineAsync("Say which folder holds the archives.");
    return 2;
}
string[] archives = [.. Directory.EnumerateFiles(folder).Where(Tally.IsArchive).Order(StringComparer.Ordinal)];
if (archives.Length == 0)
{
    await Console.Error.WriteLineAsync($"There is no archive (.tar, .tar.zst, .bundle) in {folder}.");
    return 2;
}
GoldenFile before = GoldenFile.Load(golden), now = new();
var clock = Stopwatch.StartNew();
foreach (string archive in archives)
{
    var watch = Stopwatch.StartNew();
    string name = Path.GetFileName(archive);
    now[name] = Tally.Of(archive, Progress.Of(name));
    await Console.Error.WriteLineAsync($"{name}: {now[name].GetValueOrDefault("norms")} norms in {watch.Elapsed.TotalSeconds:0} s");
}
await Console.Error.WriteLineAsync(
    $"{archives.Length} archives in {clock.Elapsed.TotalSeconds:0} s, {Environment.CpuUsage.TotalTime.TotalSeconds:0} s of processor, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB at most");

string[] differences = [.. before.Differences(now)];
foreach (string difference in differences) Console.WriteLine(difference);
if (accept)
{
    before.With(now).Save(golden);
    Console.WriteLine($"{differences.Length} lines accepted");
    return 0;
}
Console.WriteLine(differences.Length == 0 ? "no difference" : $"{differences.Length} lines differ; after a look at them: ./run texts --check --accept");
return differences.Length == 0 ? 0 : 1;
