using Minga.Kernel;
using Minga.Network;
using Minga.Web;

namespace Minga.Library.ReadMeasure;

/// <summary>How the asked measures divide. A facet counts what the others leave, so that its numbers are what its links lead to.</summary>
internal sealed class MeasureFacets
{
    // The form offers them all.
    private const int MostRanks = 8;

    private readonly MeasureList.Form form;
    private readonly Reach? reach;
    private readonly ITerritories territories;
    private readonly Words words;
    private readonly (MeasureCount Count, Territory Territory)[] asked;

    public MeasureFacets(MeasureList.Form form, Reach? reach, IReadOnlyList<MeasureCount> counts, ITerritories territories, Words words)
    {
        (this.form, this.reach, this.territories, this.words) = (form, reach, territories, words);
        asked = [.. counts.Select(c => (c, territories.Find(TerritoryCode.Parse(c.Territory))!)).Where(c => c.Item2 is not null)];
        Territories = [.. asked.Select(a => a.Territory).Distinct().Where(Covers).Select(t => t.Code)];
        Total = asked.Where(a => Covers(a.Territory) && form.Takes(a.Count)).Sum(a => a.Count.Measures);
    }

    /// <summary>The territories with measures that are meant.</summary>
    public IReadOnlyList<TerritoryCode> Territories { get; }

    /// <summary>How many measures are asked for.</summary>
    public int Total { get; }

    /// <summary>The kinds of act there, the most frequent first.</summary>
    public IReadOnlyList<(string Rank, int Count)> Ranks() =>
        [.. asked.Where(a => Covers(a.Territory) && form.Standing(a.Count) && a.Count.Rank.Length > 0).GroupBy(a => a.Count.Rank)
            .Select(g => (g.Key, Count: g.Sum(a => a.Count.Measures))).OrderByDescending(r => r.Count).ThenBy(r => r.Key, StringComparer.Ordinal)];

    public IReadOnlyList<MeasureFacet> All()
    {
        bool countries = reach is { Everything: true };
        var here = asked.Where(a => form.Takes(a.Count) && Covers(a.Territory)).ToList();
        var places = here.GroupBy(a => countries ? territories.Country(a.Territory) : a.Territory, a => a.Count.Measures).Select(g => (Place: g.Key, Count: g.Sum())).ToList();
        var levels = here.GroupBy(a => a.Territory.Level, a => a.Count.Measures).Select(g => (Level: g.Key, Count: g.Sum())).OrderBy(l => l.Level).ToList();
        var standings = asked.Where(a => Covers(a.Territory) && (string.IsNullOrEmpty(form.Kind) || a.Count.Rank == form.Kind))
            .GroupBy(a => a.Count.Ended, a => a.Count.Measures).Select(g => (Ended: g.Key, Count: g.Sum())).OrderBy(s => s.Ended).ToList();
        IReadOnlyList<(string Rank, int Count)> ranks = Ranks();
        return
        [
            .. places.Count > 1 ? places.OrderByDescending(p => p.Count).ThenBy(p => p.Place.Code.Value, StringComparer.Ordinal).Select(Place) : [],
            .. levels.Count > 1 ? levels.Select(l => new MeasureFacet("level", words[$"level.{Key(l.Level)}"], l.Count, form.With(("level", Key(l.Level))))) : [],
            .. ranks.Count > 1 && string.IsNullOrEmpty(form.Kind) ? ranks.Take(MostRanks).Select(r => new MeasureFacet("rank", ActName.Of(r.Rank, ""), r.Count, form.With(("kind", r.Rank)))) : [],
            .. standings.Count > 1 && form.Ended is not ("yes" or "no")
                ? standings.Select(s => new MeasureFacet("ended", words[s.Ended ? "measures.ended" : "measures.not-ended"], s.Count, form.With(("ended", s.Ended ? "yes" : "no")))) : [],
        ];
    }

    // A country stands for all that is below it; its own level alone must be said.
    private MeasureFacet Place((Territory Place, int Count) part)
    {
        bool alone = part.Place == reach?.Place;
        string name = words.In(part.Place.Name).Text;
        return new("territory", alone ? words["filter.own-level", name] : name, part.Count, form.With(("in", part.Place.Code.Value), ("below", alone ? Reach.Alone : null)));
    }

    private bool Covers(Territory territory) => reach is null || reach.Covers(territory);

    private static string Key(TerritoryLevel level) => level.ToString().ToLowerInvariant();
}
