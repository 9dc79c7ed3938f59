using System.Collections.Concurrent;
using System.Text;
using Minga.Kernel;
using Minga.LegalText.Sources;

namespace Minga.LegalText.Tests.Markdown;

/// <summary>A whole archive of official texts, read once.</summary>
internal sealed class Corpus
{
    private readonly ConcurrentDictionary<string, (int Count, int Files)> _difficulties = new();

    public ConcurrentBag<Refusal> Refused { get; } = [];

    public ConcurrentBag<string> Missing { get; } = [];

    public ConcurrentBag<string> CountDiffers { get; } = [];

    public ConcurrentBag<string> Unnamed { get; } = [];

    private int _files;
    private int _articles;
    private int _withoutArticles;

    public int Files => _files;

    public int Articles => _articles;

    /// <summary>Reads the archive in the folder that MINGA_TEXTS names; the test is skipped without it.</summary>
    public static Corpus Read(string archive)
    {
        string? folder = Environment.GetEnvironmentVariable("MINGA_TEXTS");
        Assert.SkipWhen(folder is null, "MINGA_TEXTS does not name a folder with the official texts.");
        string path = Path.Combine(folder!, archive);
        Assert.SkipUnless(File.Exists(path), $"The folder of official texts has no {archive}.");
        var corpus = new Corpus();
        Parallel.ForEach(Partitioner.Create(Intake.Open(path).Items(), EnumerablePartitionerOptions.NoBuffering), corpus.Take);
        return corpus;
    }

    /// <summary>How many findings of each code there are.</summary>
    public SortedDictionary<string, int> Findings => new(_difficulties.ToDictionary(d => d.Key, d => d.Value.Count), StringComparer.Ordinal);

    /// <summary>Files, articles and difficulties by kind, as a table.</summary>
    public string Report()
    {
        var report = new StringBuilder();
        report.AppendLine(null, $"{_files} files, {_articles} articles, {_withoutArticles} files without articles, {Refused.Count} refused");
        foreach ((string code, (int count, int files)) in _difficulties.OrderByDescending(d => d.Value.Count))
            report.AppendLine(null, $"{code,-28}{count,8} in {files,6} files");
        return report.ToString();
    }

    private void Take(IntakeItem item)
    {
        Reading reading = item.Read();
        if (reading.Document is not { } document)
        {
            Refused.Add(reading.Refusal!);
            return;
        }
        Interlocked.Increment(ref _files);
        int articles = document.All().Count(p => p.Kind == ProvisionKind.Article);
        Interlocked.Add(ref _articles, articles);
        if (articles == 0) Interlocked.Increment(ref _withoutArticles);
        foreach (IGrouping<string, Finding> kind in document.Findings.GroupBy(f => f.Code))
            _difficulties.AddOrUpdate(kind.Key, (kind.Count(), 1), (_, old) => (old.Count + kind.Count(), old.Files + 1));
        if (!document.Statements.All(s => StatementNames.All.Contains(s.What))) Unnamed.Add(item.Name);
        if (document.Findings.Any(f => f.Code == "article-count-differs")) CountDiffers.Add(item.Name);
        if (Coverage.Missing(Encoding.UTF8.GetString(item.File!.Bytes.Span), document) is { Length: > 0 } missing) Missing.Add($"{item.Name}: {missing}");
    }
}
