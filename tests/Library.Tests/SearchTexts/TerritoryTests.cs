using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Network;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Library.Tests.SearchTexts;

public sealed class TerritoryTests
{
    private static readonly string[] Everywhere = ["br", "es", "es-ar", "uy"];

    [Theory, DatabaseData]
    public void A_territory_reaches_what_is_below_it_unless_it_stands_alone(Database database)
    {
        using var library = new TestLibrary(database);
        Assert.Equal(Everywhere, Reached(library, null, null, null));
        Assert.Equal(Everywhere, Reached(library, "world", null, null));
        Assert.Equal(["es", "es-ar"], Reached(library, "es", null, ""));
        Assert.Equal(["es", "es-ar"], Reached(library, "ESP", null, null));
        Assert.Equal(["es"], Reached(library, "es", null, "no"));
        Assert.Equal(["es-ar"], Reached(library, "es-ar", null, null));
        Assert.Equal(["es-ar"], Reached(library, "es", "subnational", null));
        Assert.Equal(["br", "es", "uy"], Reached(library, null, "country", null));
        Assert.False(Reach.TryRead(library.Get<ITerritories>(), "zz", null, null, out _, out Refusal? refusal));
        Assert.Equal(("territory-unknown", "in"), (refusal.Code, refusal.Place));
        
    }

    [Theory]
    [DatabaseData("pt")]
    [DatabaseData("en")]
    public async Task An_ask_in_one_language_finds_the_laws_of_countries_that_write_others(Database database, string language)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Exonérase a las cooperativas de todo impuesto nacional, incentivo fiscal que alcanza a sus federaciones.", "Comuníquese.");
        library.WriteIn("br", null, "BR-lei-90002", "Ficam isentas de impostos as cooperativas, incentivo fiscal extensivo às suas federações.", "Esta lei entra em vigor.");
        library.WriteIn("es", "es-ar", "BOE-A-90003", "Las cooperativas gozarán de bonificaciones fiscales y de exención del impuesto.", "Disposición sin relación.");
        await library.ImportAnyAsync();
        Ask ask = (await library.Get<IAsks>().FindAsync("unga-79-213/1/fiscal-incentives"))!;
        PassageAnswer answer = await library.Get<IPassages>().AnswersAsync(new AnswerQuery(
            ask, LanguageCode.Parse(language), LanguageCode.Parse(language), [.. new[] { "br", "uy", "es-ar" }.Select(TerritoryCode.Parse)]) { PerTerritory = 1 });
        Assert.Equal(["br", "es-ar", "uy"], answer.Passages.Select(p => p.Territory!.Value.Value).Order(StringComparer.Ordinal));
        Assert.All(answer.Passages, p => Assert.Equal("1", p.Number));
    }

    [Theory, DatabaseData]
    public async Task By_territory_each_shows_its_best_and_the_best_comes_first(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Cooperativas cooperativas cooperativas.", "Las cooperativas de consumo.", "Las cooperativas de trabajo y otras entidades que se dirán.");
        library.WriteIn("es", null, "BOE-A-90002", "Las cooperativas y otras entidades que se dirán más adelante en esta misma ley.", "Una cooperativa entre muchas otras cosas que aquí se tratan.");
        await library.ImportAnyAsync();
        var query = new PassageQuery("cooperativas", LanguageCode.Es, LanguageCode.Es, []);
        IPassages passages = library.Get<IPassages>();
        PassageAnswer one = await passages.SearchAsync(query), grouped = await passages.SearchAsync(query with { PerTerritory = 2 });
        Assert.Equal(["uy", "uy", "es", "es"], grouped.Passages.Select(p => p.Territory!.Value.Value));
        Assert.Equal(one.Passages[0].Iri, grouped.Passages[0].Iri);
        Assert.Equal((5, 5), (one.Total, grouped.Total));
        Assert.Equal((3, 2), (grouped.ByShelf["uy"], grouped.ByShelf["es"]));
    }

    [Theory, DatabaseData]
    public async Task What_is_no_longer_law_answers_only_when_it_is_asked(Database database)
    {
        using var library = new TestLibrary(database);
        library.WriteFile("ended.md", TestLibrary.Law("UY-ley-90001", "Exonérase a las cooperativas de todo impuesto nacional, incentivo fiscal.")
            .Replace("status: \"in_force\"", "status: \"repealed\"", StringComparison.Ordinal));
        library.Write("UY-ley-90002", "Exonérase a las cooperativas de todo impuesto departamental, incentivo fiscal.");
        await library.ImportAsync();
        Ask ask = (await library.Get<IAsks>().FindAsync("unga-79-213/1/fiscal-incentives"))!;
        var query = new AnswerQuery(ask, LanguageCode.Es, null, [TerritoryCode.Parse("uy")], Top: 1);
        IPassages passages = library.Get<IPassages>();
        Assert.Equal(["/measures/uy/ley-90002/1"], (await passages.AnswersAsync(query)).Passages.Select(p => p.Iri));
        Assert.Equal(2, (await passages.AnswersAsync(query with { Ended = true, Top = 5 })).Passages.Count);
        var search = new PassageQuery("cooperativas", LanguageCode.Es, null, []);
        Assert.Equal(2, (await passages.SearchAsync(search)).Total);
        Assert.Equal(1, (await passages.SearchAsync(search with { Ended = false })).Total);
    }

    private static string[] Reached(TestLibrary library, string? code, string? level, string? below)
    {
        ITerritories territories = library.Get<ITerritories>();
        Assert.True(Reach.TryRead(territories, code, level, below, out Reach? reach, out _));
        return [.. Everywhere.Where(t => reach.Covers(territories.Find(TerritoryCode.Parse(t))!))];
    }
}
