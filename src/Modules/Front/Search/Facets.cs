using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Network;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Front.Search;

/// <summary>How the results of a search divide, each part with a link that narrows the search to it.</summary>
internal sealed class Facets(Search.Form form, Search.Asked asked, ITerritories territories, Words words)
{
    private readonly (Territory Territory, int Count)[] found =
        [.. asked.Answer.ByShelf.Select(s => (Find(s.Key, territories), s.Value)).Where(s => s.Item1 is not null).Select(s => (s.Item1!, s.Value))];

    /// <summary>By territory (countries with all that is below them, until one is chosen), by level, by kind.</summary>
    public IReadOnlyList<Facet> All()
    {
        if (asked.Answer.ByShelf.Count < 2) return [];
        bool countries = asked.Reach is { Everything: true };
        var places = found.GroupBy(f => countries ? territories.Country(f.Territory) : f.Territory, f => f.Count).Select(g => (Place: g.Key, Count: g.Sum())).ToList();
        var levels = found.GroupBy(f => f.Territory.Level, f => f.Count).Select(g => (Level: g.Key, Count: g.Sum())).OrderBy(l => l.Level).ToList();
        int instruments = asked.Answer.ByShelf.Where(s => Find(s.Key, territories) is null).Sum(s => s.Value);
        return
        [
            .. places.Count > 1 ? places.OrderByDescending(p => p.Count).Select(p => Of("territory", Name(p.Place, alone: p.Place == asked.Reach?.Place), p.Count, InPlace(p.Place))) : [],
            .. levels.Count > 1 ? levels.Select(l => Of("level", words[$"level.{Key(l.Level)}"], l.Count, [("level", Key(l.Level))])) : [],
            .. instruments > 0 && found.Length > 0
                ? [Of("kind", words["search.measures"], found.Sum(f => f.Count), [("kind", "measure")]), Of("kind", words["search.instruments"], instruments, [("kind", "instrument")])]
                : Array.Empty<Facet>(),
        ];
    }

    /// <summary>The passages under the names of their territories, in the order in which they came.</summary>
    /// <param name="passages">The passages, those of one territory together.</param>
    /// <param name="shown">The same, as the page shows them.</param>
    public IReadOnlyList<ResultGroup> Groups(IReadOnlyList<FoundPassage> passages, IReadOnlyList<Passage> shown) =>
        [.. passages.Zip(shown).GroupBy(p => p.First.Territory).Select(g =>
        {
            int count = asked.Answer.ByShelf.Where(s => g.Key is { } code ? s.Key == code.Value : Find(s.Key, territories) is null).Sum(s => s.Value);
            Passage[] best = [.. g.Select(p => p.Second with { Territory = null })];
            if (g.Key is not { } known || territories.Find(known) is not { } place) return new ResultGroup("instruments", words["search.instruments"], "", count, form.With(("kind", "instrument"), ("group", null)), best);
            Territory country = territories.Country(place);
            return new ResultGroup(known.Value, words.In(place.Name).Text, country == place ? "" : words.In(country.Name).Text, count, form.With([.. InPlace(place, alone: true), ("group", null)]), best);
        })];

    // A country stands for all that is below it; its own level alone must be said.
    private (string, string?)[] InPlace(Territory place, bool alone = false) =>
        [("in", place.Code.Value), ("below", (alone || place == asked.Reach?.Place) && territories.Children(place.Code).Count > 0 ? Reach.Alone : null)];

    private Facet Of(string group, string text, int count, (string, string?)[] narrowed) => new(group, text, count, form.With(narrowed));

    private string Name(Territory place, bool alone) => alone ? words["filter.own-level", words.In(place.Name).Text] : words.In(place.Name).Text;

    private static string Key(TerritoryLevel level) => level.ToString().ToLowerInvariant();

    private static Territory? Find(string shelf, ITerritories territories) => TerritoryCode.TryParse(shelf, out TerritoryCode code) ? territories.Find(code) : null;
}
