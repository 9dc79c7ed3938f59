using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Network;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Localisation.ProposeAlignments;

/// <summary>The territories that the page offers, in the reader's language.</summary>
internal sealed class TerritoryChoices(IReadOnlyList<Holding> held, ITerritories territories, Words words, DateOnly today)
{
    /// <summary>The groupings whose members a reader looks for first, the network's own before the conference that it belongs to.</summary>
    private static readonly TerritoryCode[] Networks = [TerritoryCode.Parse("rifess"), TerritoryCode.Parse("iberoamerica")];

    private readonly Dictionary<TerritoryCode, Holding> loaded = held.ToDictionary(h => h.Territory);

    /// <summary>All with texts at once, those with texts, the members of the network, the rest.</summary>
    public IReadOnlyList<Choice> All()
    {
        (Grouping Of, HashSet<TerritoryCode> Members)[] networks = [.. Networks.Select(territories.FindGrouping).OfType<Grouping>()
            .Select(g => (g, territories.Members(g.Code, today).Select(t => t.Code).ToHashSet()))];
        IReadOnlyList<Choice> with = [.. ShownTerritories.Choices(loaded.Keys, territories, words).Select(c => c with { Group = c.Group ?? words["alignments.with-texts"] })];
        int Rank(Territory t) => Array.FindIndex(networks, n => n.Members.Contains(t.Code)) is >= 0 and var at ? at : networks.Length;
        var without = territories.All.Where(t => t.Level == TerritoryLevel.Country && with.All(c => c.Value != t.Code.Value))
            .OrderBy(Rank).ThenBy(t => words.In(t.Name).Text, StringComparer.Create(words.Culture, ignoreCase: true))
            .Select(t => new Choice(t.Code.Value, words.In(t.Name).Text,
                Rank(t) < networks.Length ? words["alignments.without-texts-of", words.In(networks[Rank(t)].Of.Name).Text] : words["alignments.without-texts"]));
        return [.. loaded.Count > 1 ? [new Choice("world", words["alignments.everywhere"])] : Array.Empty<Choice>(), .. with, .. without];
    }

    /// <summary>Every country with texts at some level, with what is loaded of it and below it.</summary>
    public IReadOnlyList<TerritoryChoice> Loaded() =>
        [.. loaded.Keys.Select(territories.Find).OfType<Territory>().GroupBy(territories.Country)
            .Select(g => Of(g.Key, [.. g])).OrderBy(c => c.Name, StringComparer.Create(words.Culture, ignoreCase: true))];

    /// <summary>A territory with what is loaded of the territories that are meant by it.</summary>
    public TerritoryChoice Of(Territory place, IReadOnlyList<Territory> meant) => new(
        place.Code.Value, place.Level == TerritoryLevel.Global ? words["alignments.everywhere"] : words.In(place.Name).Text,
        meant.Sum(t => loaded.GetValueOrDefault(t.Code)?.Measures ?? 0), 0, meant.Count(t => t != place));
}
