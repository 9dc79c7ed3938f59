using Minga.Kernel;
using Minga.LegalText;
using Minga.LegalText.AkomaNtoso;
using Minga.Library.Contracts;
using Minga.Library.ImportTexts;
using Minga.Library.Tests.LoadStory;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Library.Tests.KnownMeasures;

public sealed class MeasuresTests
{
    [Theory, DatabaseData]
    public async Task What_is_known_of_a_measure_whether_its_text_is_loaded_or_not(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Uno.");
        library.Write("UY-ley-90002", "Uno.");
        await library.ImportAsync();
        Story.Load(library, Story.Uruguay, Story.Portugal);
        IMeasures measures = library.Get<IMeasures>();
        IReadOnlyDictionary<string, MeasureFacts> facts = await measures.FactsAsync(["uy/ley-90001", "uy/ley-90002", "pt/lei-90-2013", "uy/none", "unga-79-213"]);
        Assert.Equal(3, facts.Count);

        MeasureFacts both = facts["uy/ley-90001"], text = facts["uy/ley-90002"], described = facts["pt/lei-90-2013"];
        Assert.Equal(("/measures/uy/ley-90001", "uy", "Ley 90.001", "Ley de prueba UY-ley-90001", "es", true, "in_force"),
            (both.Iri, both.Territory.Value, both.Act, both.Title, both.Language.Value, both.Loaded, both.Status));
        // The stated day of force goes before the publication.
        Assert.Equal((new DateOnly(2020, 1, 18), new DateOnly(2020, 1, 8)), (both.From!.Value, text.From!.Value));
        Assert.Equal((true, new Uri("https://example.org/UY-ley-90001")), (both.TakenOn is not null, both.Official));
        Assert.Null(text.Ended);
        Assert.Equal(("Lei 90/2013", "pt", false, "", true), (described.Act, described.Language.Value, described.Loaded, described.Status, described.SecondaryOnly));
        Assert.Equal((new DateOnly(2013, 5, 8), new DateOnly(2024, 2, 27), "Decreto-Lei 7/2024"), (described.From!.Value, described.Ended!.Value, described.EndedBy));
        Assert.Equal((true, true), (described.TakenOn is null, described.Official is null));
        Assert.False(both.SecondaryOnly);
    }

    [Theory, DatabaseData]
    public async Task Facts_of_ten_thousand_keys_are_read(Database database)
    {
        using var library = new TestLibrary(database);
        Story.Load(library, Story.Portugal);
        IReadOnlyDictionary<string, MeasureFacts> facts = await library.Get<IMeasures>().FactsAsync([.. Enumerable.Range(0, 10_000).Select(i => $"uy/ley-{i}"), "pt/lei-90-2013"]);
        Assert.Equal(["pt/lei-90-2013"], facts.Keys);
    }

    [Theory, DatabaseData]
    public async Task The_words_of_an_address_are_its_whole_composed_text_in_the_version_of_the_day(Database database)
    {
        using var library = new TestLibrary(database);
        await CodeAsync(library);
        IMeasures measures = library.Get<IMeasures>();
        (string, string) first = ("cl/codigo", "1"), second = ("cl/codigo", "2"), point = ("cl/codigo", "2(b)");
        IReadOnlyDictionary<(string Measure, string Address), ArticleWords> now = await measures.ArticlesAsync([first, second, point, ("cl/codigo", "9"), ("cl/none", "1")], AsOf.Now(library.Time));
        Assert.Equal(3, now.Count);
        Assert.Equal("Las cooperativas son libres.", now[first].Text);
        ArticleWords words = now[second];
        Assert.Equal(("Del tributo", "Pagan:\n(a) la mitad;\n(b) o nada."), (words.Heading, words.Text));
        Assert.Equal(Fingerprint.Of("Del tributo\nPagan:\n(a) la mitad;\n(b) o nada."), words.Hash);
        Assert.Equal("o nada.", now[point].Text);
        Assert.Equal(("/measures/cl/codigo/2", "Código", "es", 2, new DateOnly(2015, 3, 1)), (words.Iri, words.Act, words.Language.Value, words.Version, words.InForceFrom!.Value));
        Assert.Equal(["LEY-90001: Ley que cambia"], words.Acts);
        Assert.Equal(new Uri("https://example.org/codigo"), words.Official);

        IReadOnlyDictionary<(string, string), ArticleWords> then = await measures.ArticlesAsync([second], AsOf.Now(library.Time) with { InForce = new DateOnly(2012, 1, 1) });
        Assert.Equal("Pagan todo.", then[second].Text);
        Assert.Empty(then[second].Acts);
        Assert.Empty(await measures.ArticlesAsync([second], AsOf.Now(library.Time) with { InForce = new DateOnly(2009, 1, 1) }));
        Assert.Empty(await measures.ArticlesAsync([], AsOf.Now(library.Time)));
        // The same words as the page shows.
        await using TestSite site = await TestSite.StartAsync(library);
        string page = await site.PageAsync(words.Iri);
        foreach (string line in words.Text.Split('\n')) Assert.Contains(line, page, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task The_wordings_of_an_article_come_oldest_first_with_what_made_them(Database database)
    {
        using var library = new TestLibrary(database);
        await CodeAsync(library);
        IMeasures measures = library.Get<IMeasures>();
        IReadOnlyList<ArticleVersion> wordings = await measures.VersionsAsync("cl/codigo", "2");
        Assert.Equal([(1, new DateOnly(2010, 1, 1), false), (2, new DateOnly(2015, 3, 1), false), (3, new DateOnly(2030, 1, 1), true)], wordings.Select(w => (w.Version, w.InForceFrom!.Value, w.Gone)));
        Assert.Equal(["LEY-90002: Ley que cambia"], wordings[2].Acts);
        AsOf now = AsOf.Now(library.Time);
        Assert.Equal(wordings[1].Hash, (await measures.ArticlesAsync([("cl/codigo", "2")], now))[("cl/codigo", "2")].Hash);
        Assert.Single(await measures.VersionsAsync("cl/codigo", "1"));
        Assert.Empty(await measures.VersionsAsync("cl/codigo", "9"));
        Assert.Empty(await measures.VersionsAsync("cl/none", "1"));
    }

    [Theory, DatabaseData]
    public async Task A_text_without_days_of_force_has_the_wordings_that_were_recorded(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Uno.", "Dos.");
        await library.ImportAsync();
        library.Time.Advance(TimeSpan.FromDays(1));
        library.Write("UY-ley-90001", "Uno.", "Dos, reformado.");
        await library.ImportAsync();
        IReadOnlyList<ArticleVersion> wordings = await library.Get<IMeasures>().VersionsAsync("uy/ley-90001", "2");
        Assert.Equal([(1, null), (2, null)], wordings.Select(w => (w.Version, w.InForceFrom)));
        Assert.Single(await library.Get<IMeasures>().VersionsAsync("uy/ley-90001", "1"));
    }

    [Theory, DatabaseData]
    public async Task Summaries_come_in_the_order_in_which_they_were_written(Database database)
    {
        using var library = new TestLibrary(database);
        Story.Load(library, Story.Uruguay, Story.Portugal);
        IReadOnlyList<ArticleSummary> summaries = await library.Get<IMeasures>().SummariesAsync(["uy/ley-90001", "uy/none"]);
        Assert.Equal([("2", "es"), ("1", "es")], summaries.Select(s => (s.Address, s.Language.Value)));
    }

    [Theory]
    [DatabaseData(1)]
    [DatabaseData(40)]
    public async Task The_number_of_queries_does_not_depend_on_how_many_are_asked_for(Database database, int laws)
    {
        var counted = new QueryCount();
        using var library = new TestLibrary(database.Observed(counted));
        for (int i = 0; i < laws; i++) library.Write($"UY-ley-9{i:000}", "Uno.", "Dos.");
        await library.ImportAsync();
        IMeasures measures = library.Get<IMeasures>();
        string[] keys = [.. Enumerable.Range(0, laws).Select(i => $"uy/ley-9{i:000}")];
        counted.Reset();
        Assert.Equal(2 * laws, (await measures.ArticlesAsync([.. keys.SelectMany(k => new[] { (k, "1"), (k, "2") })], AsOf.Now(library.Time))).Count);
        Assert.Equal(3, counted.Count);
        counted.Reset();
        Assert.Equal(laws, (await measures.FactsAsync(keys)).Count);
        Assert.Equal(4, counted.Count);
        counted.Reset();
        await measures.SummariesAsync(keys);
        Assert.Equal(1, counted.Count);
        counted.Reset();
        await measures.VersionsAsync(keys[0], "1");
        Assert.Equal(4, counted.Count);
    }

    /// <summary>Three versions of a code, the last one to come and without its second article.</summary>
    private static async Task CodeAsync(TestLibrary library)
    {
        Provision first = new() { Kind = ProvisionKind.Article, Number = "1", Paragraphs = ["Las cooperativas son libres."] };
        Provision Second(string text, params Provision[] points) => new() { Kind = ProvisionKind.Article, Number = "2", Heading = "Del tributo", Paragraphs = [text], Children = [.. points] };
        Provision Point(string letter, string text) => new() { Kind = ProvisionKind.Point, Number = letter, Paragraphs = [text] };
        Write("v1.xml", new DateOnly(2010, 1, 1), [], first, Second("Pagan todo."));
        Write("v2.xml", new DateOnly(2015, 3, 1), ["LEY-90001"], first, Second("Pagan:", Point("a", "la mitad;"), Point("b", "o nada.")));
        Write("v3.xml", new DateOnly(2030, 1, 1), ["LEY-90002"], first);
        ImportReport report = await library.Get<TextImport>().RunAsync(new ImportOrder([library.Sources], "measure", TerritoryCode.Parse("cl")));
        Assert.Equal((1, 2), (report.New, report.Versions));

        void Write(string name, DateOnly from, string[] acts, params Provision[] provisions)
        {
            using FileStream file = File.Create(Path.Combine(library.Sources, name));
            AkomaNtosoWriter.Write(new LegalDocument
            {
                Kind = DocumentKind.Measure, Language = LanguageCode.Es, Title = "Código", Identifiers = [new("leychile", "codigo")], Rank = "codigo", Number = "",
                Territory = TerritoryCode.Parse("cl"), OfficialAddress = new Uri("https://example.org/codigo"), Standing = Standing.InForce,
                InForce = new VersionInForce(from, [.. acts.Select(a => new ChangingAct(a, "Ley que cambia", new Uri("https://example.org/" + a)))]),
                Provisions = Addressing.Assign([.. provisions]).Provisions,
            }, file);
        }
    }
}
