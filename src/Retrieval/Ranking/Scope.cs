using Minga.Kernel;
using Minga.Retrieval.Shelves;

namespace Minga.Retrieval.Ranking;

/// <summary>The shelves and passages that take part in one search.</summary>
internal sealed class Scope
{
    private readonly Filter filter;
    private readonly bool[]?[] versions;

    private Scope(IReadOnlyList<Shelf> shelves, Filter filter)
    {
        Shelves = shelves;
        this.filter = filter;
        Languages = [.. shelves.SelectMany(s => s.Languages).Distinct().Where(l => filter.Languages.Count == 0 || filter.Languages.Contains(l))];
        bool open = filter.Kinds.Count == 0 && filter.Languages.Count == 0 && filter.FromYear is null && filter.ToYear is null;
        versions = [.. shelves.Select(s => open ? null : (bool[])[.. s.Holds.Versions.Select(Takes)])];
        foreach (Shelf.Statistics s in shelves.SelectMany(s => s.LanguageStatistics.Values)) (Passages, Words) = (Passages + s.Passages, Words + s.Words);
    }

    public IReadOnlyList<Shelf> Shelves { get; }

    /// <summary>The languages of the texts that take part.</summary>
    public IReadOnlyList<LanguageCode> Languages { get; }

    /// <summary>All passages of the shelves. Statistics do not depend on the filter, so that a filter never changes an order.</summary>
    public int Passages { get; }

    /// <summary>All their words.</summary>
    public long Words { get; }

    public double AverageLength => Passages == 0 ? 1 : (double)Words / Passages;

    public static Scope Of(IReadOnlyList<Shelf> all, Filter filter) =>
        new([.. all.Where(s => filter.Shelves.Count == 0 || filter.Shelves.Contains(s.Name))], filter);

    /// <summary>Whether the passages of this language version take part.</summary>
    public bool Takes(int shelf, int version) => versions[shelf] is not { } taken || taken[version];

    private bool Takes(WorkVersion v) =>
        (filter.Kinds.Count == 0 || filter.Kinds.Contains(v.Kind))
        && (filter.Languages.Count == 0 || filter.Languages.Contains(v.Language))
        && (filter.FromYear is not { } from || v.Year >= from)
        && (filter.ToYear is not { } to || v.Year <= to);
}
