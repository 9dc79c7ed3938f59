using System.Collections.Concurrent;
using Minga.LegalText;
using Minga.LegalText.Sources;

namespace Minga.Counts;

/// <summary>What the readers make of an archive, counted: norms, refusals and findings by code, provisions by kind, notes, characters.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    public static bool IsArchive(string path) => path.EndsWith(".tar.zst", StringComparison.Ordinal) || path.EndsWith(".tar", StringComparison.Ordinal)
        || path.EndsWith(".bundle", StringComparison.Ordinal);

    /// <summary>One file a core is held at a time: the largest archive is a thousand times the memory that this takes.</summary>
    public static IReadOnlyDictionary<string, long> Of(string archive, Action<Intake> progress)
    {
        var whole = new Tally();
        Intake intake = Intake.Open(archive);
        Parallel.ForEach(
            Partitioner.Create(Watched(intake, progress), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            static () => new Tally(),
            static (item, _, tally) =>
            {
                tally.Add(item.Read());
                return tally;
            },
            tally =>
            {
                lock (whole) foreach ((string what, long count) in tally._counts) whole.Add(what, count);
            });
        return whole._counts;
    }

    private static IEnumerable<IntakeItem> Watched(Intake intake, Action<Intake> progress)
    {
        foreach (IntakeItem item in intake.Items())
        {
            progress(intake);
            yield return item;
        }
    }

    private void Add(Reading reading)
    {
        Add("files", 1);
        if (reading.Refusal is { } refusal) Add("refused " + refusal.Code, 1);
        if (reading.Document is not { } document) return;
        Add("norms", 1);
        foreach (Provision provision in document.All())
        {
            Add("provisions " + provision.Kind, 1);
            Add("notes", provision.Notes.Count);
            Add("characters", provision.Heading.Length + provision.Paragraphs.Sum(p => (long)p.Length));
        }
        foreach (Finding finding in document.Findings) Add("findings " + finding.Code, 1);
    }

    private void Add(string what, long count) => _counts[what] = _counts.GetValueOrDefault(what) + count;
}
