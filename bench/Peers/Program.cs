using System.Diagnostics;
using System.Globalization;
using Minga.Kernel;
using Minga.Peers;
using Minga.Retrieval;
using Minga.Retrieval.Concepts;
using Minga.Retrieval.Shelves;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["look", ..])
{
    Look.At(args[1], Ask.Load(Path.Combine(Argument("--gold"), "asks.json")), Argument("--ask", ""),
        args.Index().Where(a => a.Item == "--search").Select(a => args[a.Index + 1]), int.Parse(Argument("--top", "5"), CultureInfo.InvariantCulture));
    return;
}
if (args is ["readings", ..])
{
    Look.AtReadings(Ask.Load(Path.Combine(Argument("--gold"), "asks.json")));
    return;
}
if (args is ["audit", ..])
{
    Audit.Print(args[1], LanguageCode.Parse(args[2]), int.Parse(Argument("--top", "12"), CultureInfo.InvariantCulture));
    return;
}
if (args is ["labels", ..])
{
    // labels es uy.tar.zst ar.tar.zst: the labels of several words that fewer than three works answer.
    LabelCounts.Print([.. args.Skip(2).TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal))], LanguageCode.Parse(args[1]), int.Parse(Argument("--words", "3"), CultureInfo.InvariantCulture),
        int.Parse(Argument("--fewer-than", "3"), CultureInfo.InvariantCulture));
    return;
}
if (args is ["scale", "build", ..])
{
    Scale.Build(args[2], args[3..]);
    return;
}
if (args is ["scale", "ask", ..])
{
    Scale.Ask(args[2], Ask.Load(Path.Combine(Argument("--gold"), "asks.json")));
    return;
}
switch (args)
{
    case ["corpus", "build", var engine, var data, var folder]:
        CorpusReport.Build(engine, data, folder);
        return;
    case ["corpus", "ask", var engine, var folder, ..]:
        CorpusReport.Ask(engine, folder, Ask.Load(Path.Combine(Argument("--gold"), "asks.json")), args.Contains("--by-query"));
        return;
    case ["corpus", var data, ..]:
        CorpusReport.All(data, Argument("--gold"));
        return;
}
string texts = Argument("--texts"), gold = Argument("--gold"), runs = Argument("--out", Path.Combine(Path.GetTempPath(), "minga-runs"));
bool baselines = !args.Contains("--ours-only"), byAsk = args.Contains("--by-ask");
Directory.CreateDirectory(runs);

IReadOnlyList<Ask> asks = Ask.Load(Path.Combine(gold, "asks.json"));
Gold judged = Gold.Load(Path.Combine(gold, "uy.tsv"));
string archive = Path.Combine(texts, "uy.tar.zst");

// The best baseline run is the one that ours has to beat ask by ask; the others are printed beside it.
var peers = new List<Run>();
if (baselines)
{
    IReadOnlyList<(Key, string)> passages = Baselines.Passages(Country.Read(archive));
    Console.WriteLine($"{passages.Count} passages of 220 words");
    (Run stems, Run entities) = Baselines.Stems(passages, asks);
    Run[] runsOfPeers = [Baselines.Fts5(passages, asks), stems, entities];
    foreach (Run run in runsOfPeers) Show(run);
    peers.AddRange(judged.BestFirst(runsOfPeers));
}

ConceptScheme scheme = Ours.Scheme();
var clock = Stopwatch.StartNew();
IReadOnlyList<Indexed> indexed = Ours.Read(archive, "uy");
ILookup<(string, string), Indexed> byAddress = indexed.ToLookup(t => (t.Text.Work, t.Text.Address));
Console.WriteLine($"ours: {indexed.Count} texts read in {clock.Elapsed.TotalSeconds:0.0} s");
clock.Restart();
Shelf shelf = Ours.Build(indexed, "uy", scheme);
double built = clock.Elapsed.TotalSeconds;
Console.WriteLine($"ours: {shelf.Passages} passages, built and opened in {built:0.00} s");
var index = new PassageIndex([shelf], scheme);
Show(Ours.Align("ours", index, asks, byAddress));
// "--try A=1 --try A=2,B=3": the same with other constants, a line each.
foreach (string change in args.Index().Where(a => a.Item == "--try").Select(a => args[a.Index + 1]))
    Show(Ours.Align(change, index, asks, byAddress, Ours.Changed(change.Split(','))));
// "--explain fiscal": the reasons of the first hits of the asks whose id holds the word.
if (Argument("--explain", "") is { Length: > 0 } explained)
    foreach (Ask ask in asks.Where(a => a.Id.Contains(explained, StringComparison.Ordinal)))
        foreach (Hit hit in index.Align(new(ask.Reading, Top: 12)).Hits)
            Console.WriteLine($"{ask.Id} {hit.Work} {hit.Address} {hit.Score:0.000}: "
                + string.Join(", ", hit.Reasons.Select(r => $"{r.Kind} {r.Id} {r.Weight:0.000} [{string.Join(' ', r.Through)}]")));
if (args.Contains("--languages"))
    foreach (LanguageCode language in LanguageCode.Interface.Skip(1)) Show(Ours.Align($"ours, read in {language}", index, asks, byAddress, language));
Speed.Show(index, asks);
Console.WriteLine($"memory of the process {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB at most");

void Show(Run run)
{
    run.Write(Path.Combine(runs, run.Name.Replace(' ', '-').Replace(",", "") + ".jsonl"));
    IReadOnlyList<Figures> rows = judged.Rows(run);
    if (byAsk)
        foreach ((int i, Figures row) in rows.Index()) Console.WriteLine($"    {judged.Asks[i],-42}{row}");
    (Gold rest, Run without) = judged.WithoutCommonest(run);
    Console.WriteLine($"{run.Name,-40} {Gold.Mean(rows)}");
    Console.WriteLine($"{"",-40} odd {Gold.Mean(rows.Where((_, i) => i % 2 == 0)).Ndcg:0.000}  even {Gold.Mean(rows.Where((_, i) => i % 2 == 1)).Ndcg:0.000}"
        + $"  without the two laws {Gold.Mean(rest.Rows(without)).Ndcg:0.000}  recall odd {Gold.Mean(rows.Where((_, i) => i % 2 == 0)).Recall:0.000} even {Gold.Mean(rows.Where((_, i) => i % 2 == 1)).Recall:0.000}");
    foreach (Run peer in peers)
    {
        (int wins, int losses) = Gold.Paired(rows, judged.Rows(peer));
        Console.WriteLine($"{"",-40} against {peer.Name}{(peer == peers[0] ? " (the best)" : "")}: wins {wins}, losses {losses}");
    }
}

string Argument(string name, string? otherwise = null)
{
    int at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise ?? throw new ArgumentException($"Say {name} FOLDER.");
}
