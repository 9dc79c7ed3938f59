using Minga.Kernel;
using Minga.Library.ReadTerritory;
using Minga.Network;

namespace Minga.Web.Tests;

/// <summary>Invented holdings: a country with texts at two levels, a part of it with texts and one without, a country that nobody has described.</summary>
internal static class SampleTerritories
{
    public static readonly Territory Aragon = Of("es-ar", "Aragón", "Aragão", "Aragon", "Aragon", TerritoryLevel.Subnational, "es");
    private static readonly Territory Spain = Of("es", "España", "Espanha", "Spain", "Espagne", TerritoryLevel.Country, "world");
    private static readonly Territory Ceuta = Of("es-ce", "Ceuta", "Ceuta", "Ceuta", "Ceuta", TerritoryLevel.Subnational, "es");
    private static readonly Territory Uruguay = Of("uy", "Uruguay", "Uruguai", "Uruguay", "Uruguay", TerritoryLevel.Country, "world");

    private static readonly TerritoryLine AragonLine = new(Aragon, new(Aragon.Code, 264, 11031, 1983, 2025, 1), []);

    public static TerritoriesView All => new([new(Spain, new(Spain.Code, 8684, 250000, 1835, 2026, 1927), [AragonLine]), new(Uruguay, null, [])]);

    public static TerritoryView Of(string code) => code switch
    {
        "es" => Loaded(Spain, [], 8684) with { Below = [AragonLine], BelowWithout = [Ceuta], Collections = [Described] },
        "es-ar" => Loaded(Aragon, [Spain], 264) with { Collections = [Described with { State = null, Site = null }] },
        "uy" => Loaded(Uruguay, [], 3),
        _ => new() { Territory = Ceuta, Above = [Spain] },
    };

    private static Collection Described => new(
        "es-invented", "legalize", Spain.Code, false, LanguageMap.Of("Gaceta inventada", "Gazeta inventada", "Invented gazette", "Journal inventé"), new("https://example.org"),
        new("https://example.org/files/a-long-name-of-a-repository-that-must-not-widen-the-page"), LanguageMap.Of("Libre", "Livre", "Free", "Libre"),
        LanguageMap.Of("2026", "2026", "2026", "2026"), LanguageMap.Of("Leyes inventadas.", "Leis inventadas.", "Invented laws.", "Lois inventées."),
        [LanguageMap.Of("Los decretos.", "Os decretos.", "Decrees.", "Les décrets."), LanguageMap.Of("Lo anterior a 1835.", "O anterior a 1835.", "All before 1835.", "Tout avant 1835.")]);

    private static TerritoryView Loaded(Territory territory, Territory[] above, int measures) => new()
    {
        Territory = territory, Above = above, Own = new(territory.Code, measures, 40 * measures, 1835, 2026, 12), TakenOn = new(2026, 11, 24),
        Kinds = [new("real_decreto_legislativo", measures - 2, 39 * measures, 1835, 2026, 12), new("", 1, 1, null, null, 0), new("ley", 1, 3, 2026, 2026, 0)],
        Newest =
        [
            new($"{territory.Code}/ley-1", "Ley inventada de fomento de las cosas inventadas", LanguageCode.Es, "ley", "99001", new(2026, 1, 2), 20, territory.Name, territory.Code.Value, false),
            new($"{territory.Code}/otra", "Otra cosa sin número", LanguageCode.Es, "", "", null, 1, territory.Name, territory.Code.Value, true),
        ],
    };

    private static Territory Of(string code, string es, string pt, string en, string fr, TerritoryLevel level, string parent) =>
        new(TerritoryCode.Parse(code), LanguageMap.Of(es, pt, en, fr), level, TerritoryCode.Parse(parent), null, []);
}
