using Minga.Kernel;
using Minga.Library.LoadReference;
using Minga.Network;

namespace Minga.Library.ReadTerritory;

/// <summary>What a collection of texts covers and what it does not: reviewed reference data.</summary>
/// <param name="Key">"es-boe".</param>
/// <param name="Scheme">The scheme of its texts' identifiers.</param>
/// <param name="Territory">The territory whose acts it holds.</param>
/// <param name="Below">Whether it is for what lies below that territory instead.</param>
/// <param name="Publisher">Who publishes the texts.</param>
/// <param name="Site">Where; null where there is no one place.</param>
/// <param name="Supplier">Where the files come from.</param>
/// <param name="Licence">On which terms.</param>
/// <param name="State">Of when the texts are; null where that is not known.</param>
/// <param name="Covers">What is in it.</param>
/// <param name="Lacks">What is not, one sentence each.</param>
public sealed record Collection(
    string Key, string Scheme, TerritoryCode Territory, bool Below, LanguageMap Publisher, Uri? Site, Uri Supplier, LanguageMap Licence, LanguageMap? State,
    LanguageMap Covers, IReadOnlyList<LanguageMap> Lacks);

/// <summary>The collections that are described.</summary>
public sealed class Collections
{
    /// <summary>All of them, in the order of the file.</summary>
    public IReadOnlyList<Collection> All { get; } =
    [
        .. ReferenceTexts.Collections().Select(e => new Collection(
            e.Key, e.Scheme, TerritoryCode.Parse(e.Territory), e.Below, e.Publisher.Map(), e.Site is null ? null : new Uri(e.Site), new Uri(e.Supplier), e.Licence.Map(),
            e.State?.Map(), e.Covers.Map(),
            [.. e.Lacks["es"].Select((es, i) => LanguageMap.Of(es, e.Lacks["pt"][i], e.Lacks["en"][i], e.Lacks["fr"][i]))])),
    ];

    /// <summary>Those from which a territory's texts come.</summary>
    /// <param name="territory">The territory.</param>
    /// <param name="schemes">The schemes of its texts' identifiers.</param>
    /// <param name="territories">The territories, to know what lies below which.</param>
    public IReadOnlyList<Collection> Of(Territory territory, IEnumerable<string> schemes, ITerritories territories) =>
        [.. All.Where(c => schemes.Contains(c.Scheme)
            && (c.Below ? territories.Above(territory).Any(t => t.Code == c.Territory) : c.Territory == territory.Code))];
}
