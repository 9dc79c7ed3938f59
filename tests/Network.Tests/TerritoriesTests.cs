using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Minga.Kernel;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Network.Tests;

public sealed class TerritoriesTests
{
    private static readonly FakeTime Time = new(new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    private static ITerritories Territories(Database database)
    {
        Migrations.Apply(database, [NetworkModule.Schema]);
        return NetworkModule.Territories(database, Time);
    }

    private static string Codes(IEnumerable<Territory> territories) => string.Join(' ', territories.Select(t => t.Code.Value));

    [Theory, DatabaseData]
    public void Every_territory_has_four_names_and_a_parent_before_it(Database database)
    {
        var seen = new HashSet<TerritoryCode>();
        foreach (Territory territory in Territories(database).All)
        {
            foreach (LanguageCode language in LanguageCode.Interface)
                Assert.False(string.IsNullOrWhiteSpace(territory.Name.In(language)?.Text), $"{territory.Code} has no name in {language}.");
            Assert.Equal(territory.Level == TerritoryLevel.Global, territory.Parent is null);
            if (territory.Parent is { } parent) Assert.Contains(parent, seen);
            Assert.True(seen.Add(territory.Code));
        }
    }

    [Theory, DatabaseData]
    public void All_countries_of_ISO_3166_are_there_with_their_codes(Database database)
    {
        Territory[] countries = [.. Territories(database).All.Where(t => t.Level == TerritoryLevel.Country)];
        Assert.Equal(249, countries.Length);
        Assert.All(countries, c =>
        {
            Assert.Matches("^[A-Z]{2}$", c.Iso!.Alpha2);
            Assert.Matches("^[A-Z]{3}$", c.Iso.Alpha3!);
            Assert.Matches("^[0-9]{3}$", c.Iso.Numeric!);
            Assert.Equal(c.Code.Value, c.Iso.Alpha2.ToLowerInvariant());
        });
    }

    [Theory]
    [DatabaseData("mx", 32)]
    [DatabaseData("br", 27)]
    [DatabaseData("es", 19)]
    [DatabaseData("ar", 24)]
    [DatabaseData("uy", 19)]
    [DatabaseData("pt", 20)]
    public void The_subdivisions_of_the_network_s_countries_are_there(Database database, string country, int count) =>
        Assert.Equal(count, Territories(database).Children(TerritoryCode.Parse(country)).Count);

    [Theory, DatabaseData]
    public void A_province_is_part_of_its_autonomous_community(Database database)
    {
        ITerritories territories = Territories(database);
        Assert.Equal("es-hu es-te es-z", Codes(territories.Children(TerritoryCode.Parse("es-ar"))));
        Assert.Empty(territories.Children(TerritoryCode.Parse("no-such-place")));
    }

    [Theory]
    [DatabaseData("UY", "uy")]
    [DatabaseData("ury", "uy")]
    [DatabaseData("858", "uy")]
    [DatabaseData(" es-AR ", "es-ar")]
    [DatabaseData("mercosur", "mercosur")]
    public void A_code_is_read_as_people_write_it(Database database, string text, string code)
    {
        Assert.True(Territories(database).TryRead(text, out Territory? territory));
        Assert.Equal(code, territory.Code.Value);
    }

    [Theory]
    [DatabaseData("")]
    [DatabaseData([null])]
    [DatabaseData("xx")]
    [DatabaseData("9999")]
    public void What_is_no_code_is_not_found(Database database, string? text) => Assert.False(Territories(database).TryRead(text, out _));

    [Theory, DatabaseData]
    public void Names_are_those_that_a_native_official_would_write(Database database)
    {
        ITerritories territories = Territories(database);
        string Name(string code, string language) => territories.Find(TerritoryCode.Parse(code))!.Name.In(LanguageCode.Parse(language))!.Text;
        Assert.Equal("Estados Unidos", Name("us", "es"));
        Assert.Equal("Reino Unido", Name("gb", "pt"));
        Assert.Equal("Chequia", Name("cz", "es"));
        Assert.Equal("Irã", Name("ir", "pt"));
        Assert.Equal("Pays basque", Name("es-pv", "fr"));
        Assert.Equal("Cidade do México", Name("mx-cmx", "pt"));
    }

    [Theory, DatabaseData]
    public void The_network_grew_and_what_is_disputed_does_not_count(Database database)
    {
        ITerritories territories = Territories(database);
        var rifess = TerritoryCode.Parse("rifess");
        Assert.Empty(territories.Members(rifess, new(2024, 1, 28)));
        Assert.Equal("br cl co es gt mx", Codes(territories.Members(rifess, new(2024, 2, 1))));
        Assert.Equal("br cl co cr do es gt mx py uy", Codes(territories.Members(rifess, new(2026, 11, 24))));
        Membership cuba = territories.FindGrouping(rifess)!.Memberships.Single(m => m.Territory.Value == "cu");
        Assert.Equal(MembershipStanding.Disputed, cuba.Standing);
        Assert.All(territories.Groupings.SelectMany(g => g.Memberships), m => Assert.NotEmpty(m.Source));
    }

    [Theory, DatabaseData]
    public void Unions_count_their_members_of_the_day(Database database)
    {
        ITerritories territories = Territories(database);
        Assert.Equal(28, territories.Members(TerritoryCode.Parse("eu"), new(2020, 1, 31)).Count);
        Assert.Equal(27, territories.Members(TerritoryCode.Parse("eu"), new(2020, 2, 1)).Count);
        Assert.Equal(22, territories.Members(TerritoryCode.Parse("iberoamerica"), new(2024, 9, 5)).Count);
        Assert.Equal(33, territories.Members(TerritoryCode.Parse("lac"), new(2024, 9, 5)).Count);
        Assert.Equal("iberoamerica lac mercosur rifess", string.Join(' ', territories.Find(TerritoryCode.Parse("uy"))!.Groupings));
    }

    [Theory, DatabaseData]
    public void The_data_is_loaded_once_and_again_only_when_it_changed(Database database)
    {
        Territories(database);
        using var db = new NetworkDb(database);
        Assert.False(ReferenceData.Load(db, ReferenceFiles.Shipped, Time.GetUtcNow()));
        ReferenceFiles shipped = ReferenceFiles.Shipped;
        ReferenceFiles changed = shipped with { Territories = shipped.Territories.Replace("\tUruguai\t", "\tUruguay Oriental\t", StringComparison.Ordinal) };
        Assert.True(ReferenceData.Load(db, changed, Time.GetUtcNow()));
        Assert.Equal("Uruguay Oriental", TerritoryIndex.Read(db, Time).Find(TerritoryCode.Parse("uy"))!.Name.Pt!.Text);
        using DbConnection connection = database.Open();
        Assert.Equal([1, 2], Journal.ReadAfter(connection, 0, 10).Select(e => e.What.Version));
        Assert.Null(Journal.Verify(connection));
    }

    [Theory, DatabaseData]
    public async Task Nodes_that_start_at_once_load_it_once(Database database)
    {
        Migrations.Apply(database, [NetworkModule.Schema]);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => NetworkModule.Territories(database, Time))));
        using DbConnection connection = database.Open();
        Assert.Single(Journal.ReadAfter(connection, 0, 10));
    }

    [Theory, DatabaseData]
    public void The_scripts_and_the_model_say_the_same(Database database)
    {
        Migrations.Apply(database, [NetworkModule.Schema]);
        using var db = new NetworkDb(database);
        Assert.Empty(SchemaCheck.Differences(db));
    }

    [Theory, DatabaseData]
    public void A_container_gives_one_index_to_everyone(Database database)
    {
        Migrations.Apply(database, [NetworkModule.Schema]);
        using ServiceProvider services = new ServiceCollection().AddSingleton(database).AddSingleton<TimeProvider>(Time).AddNetwork().BuildServiceProvider();
        Assert.Same(services.GetRequiredService<ITerritories>(), services.GetRequiredService<ITerritories>());
        Assert.Equal([NetworkModule.Schema], services.GetServices<ModuleSchema>());
    }
}
