using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Minga.Kernel;

namespace Minga.Peers;

/// <summary>An ask of the judged list, with its reading in four languages.</summary>
public sealed record Ask(string Id, LanguageMap Reading)
{
    public static IReadOnlyList<Ask> Load(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.EnumerateArray().Select(Of)];
    }

    private static Ask Of(JsonElement ask)
    {
        JsonElement reading = ask.GetProperty("reading");
        return new(ask.GetProperty("id").GetString()!, LanguageMap.Of(In("es"), In("pt"), In("en"), In("fr")));

        string In(string language) => reading.GetProperty(language).GetString()!;
    }
}

/// <summary>A judged or found article.</summary>
public readonly record struct Key(string Source, string Article)
{
    public static Key Of(string source, string article) => new(source.ToLowerInvariant(), Norm(article));

    /// <summary>Article numbers without ornaments, as score.py writes them.</summary>
    private static string Norm(string article)
    {
        string a = article.Trim().TrimEnd('.').ToLowerInvariant();
        return Regex.Replace(Regex.Replace(a, @"(?<=\d)(?:\s*[°ºª]|o(?![a-z]))", ""), @"\s+", "");
    }
}

/// <summary>A run: the articles found for each ask, the best first, each once.</summary>
public sealed record Run(string Name, IReadOnlyDictionary<string, IReadOnlyList<Key>> Found)
{
    /// <summary>Writes what score.py reads.</summary>
    public void Write(string path)
    {
        using var writer = new StreamWriter(path);
        foreach ((string ask, IReadOnlyList<Key> keys) in Found)
            foreach ((int i, Key key) in keys.Index())
                writer.WriteLine(JsonSerializer.Serialize(new { ask, rank = i + 1, source_id = key.Source, article = key.Article }));
    }
}

/// <summary>The figures of one ask, or the mean of several.</summary>
public readonly record struct Figures(double Ndcg, double JudgedOnly, double Recall, double Judged)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"nDCG@10 {Ndcg:0.000}  judged-only {JudgedOnly:0.000}  recall@50 {Recall:0.000}  judged@10 {Judged:0.00}");
}

/// <summary>The judged list, scored as score.py does; a test compares the two.</summary>
public sealed class Gold
{
    private readonly SortedDictionary<string, Dictionary<Key, int>> judged;

    private Gold(SortedDictionary<string, Dictionary<Key, int>> judged) => this.judged = judged;

    public static Gold Load(string path)
    {
        var judged = new SortedDictionary<string, Dictionary<Key, int>>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(path))
        {
            string[] cells = line.Split('\t');
            if (!judged.TryGetValue(cells[0], out Dictionary<Key, int>? grades)) judged.Add(cells[0], grades = []);
            grades.Add(Key.Of(cells[1], cells[2]), int.Parse(cells[3], CultureInfo.InvariantCulture));
        }
        return new(judged);
    }

    /// <summary>The asks in the order of their ids.</summary>
    public IReadOnlyList<string> Asks => [.. judged.Keys];

    /// <summary>One row for each ask, in the order of <see cref="Asks"/>.</summary>
    public IReadOnlyList<Figures> Rows(Run run) => [.. judged.Select(a => Row(a.Value, run.Found.GetValueOrDefault(a.Key) ?? []))];

    /// <summary>The list without the two works that hold most relevant articles.</summary>
    public (Gold Gold, Run Run) WithoutCommonest(Run run)
    {
        string[] first = [.. judged.Values.SelectMany(g => g).Where(g => g.Value >= 2).GroupBy(g => g.Key.Source)
            .OrderByDescending(g => g.Count()).Take(2).Select(g => g.Key)];
        var rest = new SortedDictionary<string, Dictionary<Key, int>>(StringComparer.Ordinal);
        foreach ((string ask, Dictionary<Key, int> grades) in judged)
        {
            Dictionary<Key, int> left = grades.Where(g => !first.Contains(g.Key.Source)).ToDictionary();
            if (left.Values.Any(v => v >= 2)) rest.Add(ask, left);
        }
        return (new(rest), run with { Found = run.Found.ToDictionary(f => f.Key, f => (IReadOnlyList<Key>)[.. f.Value.Where(k => !first.Contains(k.Source))]) });
    }

    /// <summary>The runs by their mean nDCG@10, the best first.</summary>
    public IReadOnlyList<Run> BestFirst(IEnumerable<Run> runs) => [.. runs.OrderByDescending(r => Mean(Rows(r)).Ndcg)];

    /// <summary>In how many asks one run is better and worse than another; within 0.005 neither.</summary>
    public static (int Wins, int Losses) Paired(IReadOnlyList<Figures> ours, IReadOnlyList<Figures> theirs) =>
        (ours.Zip(theirs).Count(p => p.First.Ndcg - p.Second.Ndcg > 0.005), ours.Zip(theirs).Count(p => p.First.Ndcg - p.Second.Ndcg < -0.005));

    public static Figures Mean(IEnumerable<Figures> rows)
    {
        Figures[] all = [.. rows];
        return new(Of(f => f.Ndcg), Of(f => f.JudgedOnly), Of(f => f.Recall), Of(f => f.Judged));

        double Of(Func<Figures, double> figure) => all.Select(figure).Where(v => !double.IsNaN(v)).DefaultIfEmpty().Average();
    }

    private static Figures Row(Dictionary<Key, int> grades, IReadOnlyList<Key> found)
    {
        HashSet<Key> good = [.. grades.Where(g => g.Value >= 2).Select(g => g.Key)];
        return new(Ndcg(found, grades), Ndcg([.. found.Where(grades.ContainsKey)], grades),
            good.Count == 0 ? double.NaN : (double)found.Take(50).Count(good.Contains) / good.Count,
            (double)found.Take(10).Count(grades.ContainsKey) / Math.Max(1, Math.Min(10, found.Count)));
    }

    private static double Ndcg(IReadOnlyList<Key> found, Dictionary<Key, int> grades)
    {
        double ideal = Sum(grades.Values.OrderDescending());
        return ideal > 0 ? Sum(found.Select(k => grades.GetValueOrDefault(k))) / ideal : double.NaN;

        static double Sum(IEnumerable<int> grades) => grades.Take(10).Index().Sum(g => (Math.Pow(2, g.Item) - 1) / Math.Log2(g.Index + 2));
    }
}
