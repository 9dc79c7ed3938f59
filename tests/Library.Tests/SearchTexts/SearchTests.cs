using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Library.SearchTexts;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Library.Tests.SearchTexts;

public sealed class SearchTests
{
    [Theory, DatabaseData]
    public async Task A_question_in_any_language_finds_the_same_provision(Database database)
    {
        string texts = Texts.At("un");
        using var library = new TestLibrary(database);
        await library.ImportInstrumentsAsync(texts);
        var tops = new List<string>();
        foreach (string words in (string[])["economia solidaria", "economía solidaria", "economia solidária", "économie solidaire", "solidarity economy"])
        {
            PassageAnswer answer = await library.Get<IPassages>().SearchAsync(new PassageQuery(words, LanguageCode.Es, null, [], Top: 5));
            Assert.NotEmpty(answer.Passages);
            tops.Add(answer.Passages[0].Iri);
        }
        Assert.Single(tops.Distinct());
    }

    [Theory, DatabaseData]
    public async Task A_passage_stands_exactly_in_the_stored_text_and_its_marks_in_the_passage(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "(Tributos).- Exonérase a las cooperativas de vivienda de todo tributo nacional.", "Otra cosa.");
        await library.ImportAsync();
        PassageAnswer answer = await library.Get<IPassages>().SearchAsync(new PassageQuery("cooperativa exonerada", LanguageCode.Pt, LanguageCode.Es, []));
        FoundPassage found = answer.Passages[0];
        Assert.Equal(("article", "/measures/uy/ley-90001/1", "1", "UY-ley-90001", "1"), (found.Kind, found.Iri, found.Number, found.SourceId, found.Address));
        Assert.Equal("(Tributos).- Exonérase a las cooperativas de vivienda de todo tributo nacional.", found.Text);
        Assert.Equal(["Exonérase", "cooperativas de vivienda"], found.Marks.Select(m => found.Text.Substring(m.Start, m.Length)));
        Assert.All(found.Marks, m => Assert.InRange(m.Reason, 0, found.Reasons.Count - 1));
        Assert.Equal(("in_force", "Ley 90.001"), (found.Status, found.Act));
    }

    [Theory]
    [DatabaseData("ley 90.001", "/measures/uy/ley-90001")]
    [DatabaseData("Lei nº 90001, artigo 2", "/measures/uy/ley-90001/2")]
    [DatabaseData("UY-ley-90001", "/measures/uy/ley-90001")]
    [DatabaseData("90001", "/measures/uy/ley-90001")]
    [DatabaseData("ley 90001 art. 77", "/measures/uy/ley-90001")]
    [DatabaseData("A/RES/79/213", "/instruments/unga-79-213")]
    [DatabaseData("79/213", "/instruments/unga-79-213")]
    [DatabaseData("decreto 90001", null)]
    [DatabaseData("cooperativas 90001", null)]
    [DatabaseData("cooperativas", null)]
    public async Task Who_calls_a_text_by_its_number_is_led_to_it(Database database, string words, string? iri)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Uno.", "Dos.");
        await library.ImportAsync();
        PassageAnswer answer = await library.Get<IPassages>().SearchAsync(new PassageQuery(words, LanguageCode.Pt, null, []));
        Assert.Equal(iri, answer.Named is [var first, ..] ? first.Iri : null);
    }

    [Theory, DatabaseData]
    public async Task The_index_follows_the_journal_and_survives_its_own_loss(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Las cooperativas pagan.");
        await library.ImportAsync();
        var passages = library.Get<IPassages>();
        var query = new PassageQuery("mutuales", LanguageCode.Es, LanguageCode.Es, []);
        Assert.Empty((await passages.SearchAsync(query)).Passages);
        library.Write("UY-ley-90001", "Las mutuales pagan.");
        await library.ImportAsync();
        Assert.Single((await passages.SearchAsync(query)).Passages);

        // Another process, which finds a damaged shelf.
        foreach (string shelf in Directory.EnumerateFiles(library.IndexPath, "uy-*.shelf"))
        {
            byte[] bytes = File.ReadAllBytes(shelf);
            bytes[^9] ^= 0xFF;
            File.WriteAllBytes(shelf, bytes);
        }
        using var other = new SearchIndex(database, new IndexFolder(library.IndexPath), library.Get<SearchIndex>().Scheme, TimeProvider.System);
        using var connection = database.Open();
        Assert.Contains(other.Check(connection).Faults, f => f.Code == "index-file-damaged");
        Assert.Equal(1, (await other.ReadAsync()).Passages(["uy"]));
        Assert.Empty(other.Check(connection).Faults);
    }

    [Theory, DatabaseData]
    public async Task Two_processes_that_follow_one_journal_leave_one_whole_index(Database database)
    {
        using var library = new TestLibrary(database);
        using var other = new SearchIndex(database, new IndexFolder(library.IndexPath), library.Get<SearchIndex>().Scheme, TimeProvider.System);
        for (int round = 0; round < 5; round++)
        {
            library.Write("UY-ley-90001", $"Las cooperativas de la vuelta {round}.");
            Task<Library.ImportTexts.ImportReport> import = library.ImportAsync();
            while (!import.IsCompleted) await other.CatchUpAsync();
            Assert.Empty((await import).Refused);
        }
        await Task.WhenAll(other.CatchUpAsync(), library.Get<SearchIndex>().CatchUpAsync());
        using var connection = database.Open();
        Assert.Empty(other.Check(connection).Faults);
        Assert.Empty(other.Check(connection).Behind);
        Assert.Equal(1, (await other.ReadAsync()).Passages(["uy"]));
    }

    [Theory, DatabaseData]
    public async Task Nothing_found_is_an_answer(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Autorízase la salida del país de la fragata para un viaje de instrucción.", "Fíjase el valor del timbre en diez pesos.");
        await library.ImportAsync();
        foreach (Ask ask in await library.Get<IAsks>().AllAsync())
        {
            PassageAnswer answer = await library.Get<IPassages>().AnswersAsync(new AnswerQuery(ask, LanguageCode.Es, null, [TerritoryCode.Parse("uy")]));
            Assert.Empty(answer.Passages);
            Assert.Equal(2, answer.Searched);
        }
    }

    [Theory]
    [DatabaseData(1)]
    [DatabaseData(12)]
    public async Task The_number_of_queries_does_not_depend_on_the_number_of_results(Database database, int laws)
    {
        var counted = new QueryCount();
        using var library = new TestLibrary(database.Observed(counted));
        for (int i = 0; i < laws; i++) library.Write($"UY-ley-9{i:000}", "Las cooperativas de trabajo.", "Las cooperativas de consumo.");
        await library.ImportAsync();
        counted.Reset();
        PassageAnswer answer = await library.Get<IPassages>().SearchAsync(new PassageQuery("cooperativas", LanguageCode.Es, null, [], Top: 100));
        Assert.Equal(2 * laws, answer.Passages.Count);
        Assert.Equal(4, counted.Count);
    }
}
