using System.Net;
using Minga.Library.ReadTerritory;
using Minga.Network;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Library.Tests.ReadTerritory;

public sealed class TerritoryPageTests
{
    [Theory, DatabaseData]
    public async Task From_a_country_a_visitor_finds_what_is_loaded_of_its_parts(Database database)
    {
        using var library = new TestLibrary(database);
        library.WriteIn("es", null, "BOE-A-90001", "Uno.", "Dos.");
        library.WriteIn("es", "es-ar", "BOE-A-90002", "Las cooperativas de Aragón.");
        library.Write("UY-ley-90003", "Tres.");
        await library.ImportAnyAsync();
        await using TestSite site = await TestSite.StartAsync(library);

        string list = await site.PageAsync("/territories");
        Assert.Contains("href=\"/territories/es\"", list, StringComparison.Ordinal);
        Assert.Contains("href=\"/territories/es-ar\"", list, StringComparison.Ordinal);
        string spain = await site.PageAsync("/territories/es");
        Assert.Contains("1 medida cargada, con 2 artículos.", spain, StringComparison.Ordinal);
        Assert.Contains("href=\"/territories/es-ar\"", spain, StringComparison.Ordinal);
        Assert.Contains("Ver las 2 medidas de todos los niveles", spain, StringComparison.Ordinal);
        Assert.Contains("Ceuta", spain, StringComparison.Ordinal);
        string aragon = await site.PageAsync("/territories/es-ar");
        Assert.Contains("href=\"/measures/es-ar/boe-a-90002\"", aragon, StringComparison.Ordinal);
        Assert.Contains("name=\"in\" value=\"es-ar\"", aragon, StringComparison.Ordinal);
        Assert.Contains("href=\"/territories/es\"", aragon, StringComparison.Ordinal);
        Assert.DoesNotContain("90001", aragon, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task What_is_not_loaded_is_said(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Uno.");
        library.WriteIn("pe", null, "PE-ley-90002", "Uno.");
        await library.ImportAnyAsync();
        await using TestSite site = await TestSite.StartAsync(library);
        string uruguay = await site.PageAsync("/territories/uy");
        foreach (string lack in library.Get<Collections>().All.Single(c => c.Key == "uy-impo").Lacks.Select(l => l.In(Kernel.LanguageCode.Es)!.Text))
            Assert.Contains(lack, uruguay, StringComparison.Ordinal);
        // A collection that nobody has described, and a territory of which nothing is loaded.
        Assert.Contains("Nadie ha descrito todavía", await site.PageAsync("/territories/pe"), StringComparison.Ordinal);
        string brazil = await site.PageAsync("/territories/br");
        Assert.Contains("no significa que no exista", brazil, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", brazil, StringComparison.Ordinal);
        await site.PageAsync("/territories/zz", HttpStatusCode.NotFound);
        await site.PageAsync("/territories/UY", HttpStatusCode.MovedPermanently);
        await site.PageAsync("/territories/ury", HttpStatusCode.MovedPermanently);
        await site.PageAsync("/territories/world", HttpStatusCode.Redirect);
    }

    [Theory, DatabaseData]
    public async Task Every_described_collection_says_what_it_lacks_in_four_languages(Database database)
    {
        using var library = new TestLibrary(database);
        ITerritories territories = library.Get<ITerritories>();
        IReadOnlyList<Collection> all = library.Get<Collections>().All;
        Assert.Equal(all.Count, all.Select(c => (c.Scheme, c.Territory, c.Below)).Distinct().Count());
        Assert.All(all, collection =>
        {
            Assert.NotNull(territories.Find(collection.Territory));
            Assert.NotEmpty(collection.Lacks);
            foreach (Kernel.LanguageMap text in (Kernel.LanguageMap[])[collection.Publisher, collection.Licence, collection.Covers, .. collection.Lacks])
                Assert.All(Kernel.LanguageCode.Interface, language => Assert.False(string.IsNullOrWhiteSpace(text.In(language)?.Text)));
        });
    }
}
