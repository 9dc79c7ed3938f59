using System.Globalization;

namespace Minga.Counts;

/// <summary>The counts that were looked at and accepted: a line for each, archive, what, how many, with tabs between.</summary>
internal sealed class GoldenFile
{
    private readonly SortedDictionary<string, IReadOnlyDictionary<string, long>> _archives = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, long> this[string archive]
    {
        get => _archives[archive];
        set => _archives[archive] = value;
    }

    /// <summary>Empty where there is no such file yet.</summary>
    public static GoldenFile Load(string path)
    {
        var golden = new GoldenFile();
        if (!File.Exists(path)) return golden;
        foreach (IGrouping<string, string[]> archive in File.ReadLines(path).Select(line => line.Split('\t')).Where(cells => cells.Length == 3).GroupBy(cells => cells[0]))
            golden[archive.Key] = archive.ToDictionary(cells => cells[1], cells => long.Parse(cells[2], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return golden;
    }

    public void Save(string path) => File.WriteAllLines(path, from archive in _archives
                                                              from count in archive.Value.OrderBy(c => c.Key, StringComparer.Ordinal)
                                                              select $"{archive.Key}\t{count.Key}\t{count.Value}");

    /// <summary>These counts with those of the other in their place; an archive that was not read now keeps its own.</summary>
    public GoldenFile With(GoldenFile other)
    {
        var both = new GoldenFile();
        foreach ((string archive, IReadOnlyDictionary<string, long> counts) in _archives.Concat(other._archives)) both[archive] = counts;
        return both;
    }

    /// <summary>A line for each count that is another now. An archive that was not read is not compared.</summary>
    public IEnumerable<string> Differences(GoldenFile now) =>
        from archive in now._archives
        let was = _archives.GetValueOrDefault(archive.Key)
        from what in archive.Value.Keys.Union(was?.Keys ?? []).Order(StringComparer.Ordinal)
        let before = was?.GetValueOrDefault(what) ?? 0
        let after = archive.Value.GetValueOrDefault(what)
        where before != after
        select $"{archive.Key}: {what} was {before}, is {after}";
}
