using System.Runtime.InteropServices;
using Minga.Retrieval.Shelves;

namespace Minga.Retrieval.Ranking;

/// <summary>Counts provisions by shelf, kind and decade. Those of one work come together, so a dictionary is met once for each work.</summary>
internal sealed class FacetCounter
{
    private readonly Dictionary<string, int> shelves = new(StringComparer.Ordinal), kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> decades = [];
    private Unit? unit;
    private int version, open, all;

    public void Add(Unit of, int ofVersion)
    {
        if (ofVersion != version || !ReferenceEquals(of, unit)) Close();
        (unit, version) = (of, ofVersion);
        open++;
    }

    public void Add(FacetCounter other)
    {
        other.Close();
        all += other.all;
        Sum(shelves, other.shelves);
        Sum(kinds, other.kinds);
        Sum(decades, other.decades);
    }

    public Facets ToFacets() => new(all, shelves, kinds, decades);

    private void Close()
    {
        if (open == 0) return;
        WorkVersion work = unit!.Shelf.Versions[version];
        all += open;
        Count(shelves, unit.Shelf.Name, open);
        if (work.Kind.Length > 0) Count(kinds, work.Kind, open);
        if (work.Year is { } year) Count(decades, (int)Math.Floor(year / 10.0) * 10, open);
        open = 0;
    }

    private static void Sum<T>(Dictionary<T, int> into, Dictionary<T, int> from) where T : notnull
    {
        foreach ((T key, int count) in from) Count(into, key, count);
    }

    private static void Count<T>(Dictionary<T, int> counts, T key, int count) where T : notnull =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) += count;
}
