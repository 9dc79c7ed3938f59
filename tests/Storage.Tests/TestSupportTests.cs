using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Testing;

namespace Minga.Storage.Tests;

/// <summary>What all tests lean on is itself tested: a compare that never fails would pass every test.</summary>
public sealed class TestSupportTests
{
    [Fact]
    public void A_golden_file_shows_the_first_line_that_differs()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("MINGA_ACCEPT") == "1", "Answers are being accepted.");
        using var folder = new TemporaryFolder();
        string test = Path.Combine(folder.Path, "SomeTests.cs");
        Assert.Contains("no answer.approved.txt yet", Assert.ThrowsAny<Exception>(() => Golden.Compare("answer", "one", test)).Message, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder.Path, "answer.approved.txt"), "one\ntwo\n");
        Golden.Compare("answer", "one\r\ntwo", test);
        string message = Assert.ThrowsAny<Exception>(() => Golden.Compare("answer", "one\nzwei\n", test)).Message;
        Assert.Contains("line 2", message, StringComparison.Ordinal);
        Assert.Contains("zwei", message, StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(() => Golden.Compare("answer", "one\ntwo\nthree", test));
    }

    [Theory, DatabaseData]
    public void Queries_are_counted(Database database)
    {
        Migrations.Apply(database, [SampleDb.Schema]);
        var count = new QueryCount();
        using var db = new SampleDb(database.Observed(count));
        db.AddRange(Enumerable.Range(0, 3).Select(_ => new Note
        {
            Id = new(Guid.CreateVersion7()), Territory = TerritoryCode.Parse("uy"), Language = LanguageCode.Es, Title = LanguageMap.Of("a", "b", "c", "d"),
        }));
        db.SaveChanges();
        count.Reset();
        List<NoteId> ids = [.. db.Notes.Select(n => n.Id)];
        Assert.Equal(1, count.Count);
        foreach (NoteId id in ids) _ = db.Notes.AsNoTracking().Single(n => n.Id == id);
        Assert.Equal(4, count.Count);
        Assert.All(count.Commands, sql => Assert.Contains("sample_note", sql, StringComparison.Ordinal));
    }

    [Fact]
    public void The_clock_moves_only_when_told()
    {
        var time = new FakeTime();
        DateTimeOffset before = time.GetUtcNow();
        Assert.Equal(before, time.GetUtcNow());
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(before.AddHours(1), time.GetUtcNow());
    }

    [Fact]
    public void Each_test_has_an_empty_database_of_its_own_that_is_gone_afterwards()
    {
        string path;
        using (var one = TestDatabase.Sqlite())
        using (var two = TestDatabase.Sqlite())
        {
            path = one.Database.Path!;
            Assert.NotEqual(path, two.Database.Path);
            Migrations.Apply(one.Database, []);
            Assert.True(File.Exists(path));
        }
        Assert.False(Path.Exists(Path.GetDirectoryName(path)));
    }
}
