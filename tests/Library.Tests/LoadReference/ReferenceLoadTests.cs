using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Library.LoadReference;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Library.Tests.LoadReference;

public sealed class ReferenceLoadTests
{
    [Theory, DatabaseData]
    public async Task Every_installation_has_the_core_instruments_and_their_asks_in_four_languages(Database database)
    {
        using var library = new TestLibrary(database);
        IReadOnlyList<Ask> asks = await library.Get<IAsks>().AllAsync();
        Assert.Equal(16, asks.Count);
        Assert.Equal(["unga-79-213", "ilc-2022"], asks.Select(a => a.Instrument).Distinct());
        foreach (Ask ask in asks)
            foreach (LanguageCode language in LanguageCode.Interface)
                Assert.False(string.IsNullOrWhiteSpace(ask.Label.In(language)?.Text) || string.IsNullOrWhiteSpace(ask.Reading.In(language)?.Text), $"{ask.Id} {language}");
    }

    [Theory, DatabaseData]
    public async Task Loading_again_changes_nothing_and_a_changed_ask_is_a_new_version_beside_the_old(Database database)
    {
        using var library = new TestLibrary(database);
        Assert.Equal(0, ReferenceLoad.Run(database, library.Time));
        DateTimeOffset before = library.Time.GetUtcNow();
        library.Time.Advance(TimeSpan.FromDays(1));
        using (var connection = database.Open())
            connection.Execute("UPDATE library_ask SET content_hash = 'of an earlier build' WHERE id = 'unga-79-213/1/statistics'");
        Assert.Equal(1, ReferenceLoad.Run(database, library.Time));

        using var db = new LibraryDb(database);
        List<StoredAsk> versions = await db.Asks.Where(a => a.Id == "unga-79-213/1/statistics").OrderBy(a => a.Version).ToListAsync();
        Assert.Equal([1, 2], versions.Select(v => v.Version));
        Assert.Equal([false, true], versions.Select(v => v.SupersededAt is null));
        Assert.Equal(before, versions[0].RecordedAt);
        Assert.Equal(16, (await library.Get<IAsks>().AllAsync()).Count);
        Assert.Equal(6, await db.AskSpans.CountAsync(s => s.AskId == "unga-79-213/1/statistics"));
    }

    [Theory, DatabaseData]
    public async Task Several_processes_may_start_on_one_database(Database database)
    {
        using var library = new TestLibrary(database);
        using (var connection = database.Open()) connection.Execute("UPDATE library_work SET reference_hash = NULL");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReferenceLoad.Run(database, library.Time))));
        using var db = new LibraryDb(database);
        Assert.Equal(5, await db.Works.CountAsync());
        Assert.All(await db.Works.ToListAsync(), w => Assert.Equal(2, w.Version));
        using var check = database.Open();
        Assert.Null(Journal.Verify(check));
    }
}
