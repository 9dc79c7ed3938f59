using Minga.Kernel;
using Minga.Network;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Library.Contracts;

/// <summary>How territories with texts are offered to choose from.</summary>
public static class ShownTerritories
{
    /// <summary>
    /// The territories by name; a country with loaded territories below it stands with them under its name, and is offered although it has no texts
    /// of its own, since it means all of them.
    /// </summary>
    public static IReadOnlyList<Choice> Choices(IEnumerable<TerritoryCode> held, ITerritories territories, Words words)
    {
        StringComparer byName = StringComparer.Create(words.Culture, ignoreCase: true);
        return [.. held.Select(territories.Find).OfType<Territory>().GroupBy(territories.Country)
            .Select(g => (Country: g.Key, Name: words.In(g.Key.Name).Text, Below: g.Where(t => t != g.Key).Select(t => (t.Code, Name: words.In(t.Name).Text)).OrderBy(t => t.Name, byName).ToList()))
            .OrderBy(c => c.Below.Count > 0).ThenBy(c => c.Name, byName)
            .SelectMany(c => c.Below.Select(t => new Choice(t.Code.Value, t.Name, c.Name)).Prepend(new Choice(c.Country.Code.Value, c.Name, c.Below.Count > 0 ? c.Name : null)))];
    }
}
