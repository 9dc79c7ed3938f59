using System.Data.Common;
using Minga.Kernel;
using Minga.Seminars.Contracts;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Seminars.Tests;

/// <summary>The story's seminars in the tables: once, by version, with their journal.</summary>
public sealed class StoryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    [Theory, DatabaseData]
    public void What_is_loaded_twice_changes_nothing(Database database)
    {
        Migrations.Apply(database, [SeminarsDb.Schema]);
        var time = new FakeTime(Noon);
        StoryFile story = StoryFile.Shipped();
        Assert.Equal(story.Seminars.Count + story.Takeaways.Count, SeminarsStory.Load(database, time));
        Assert.Equal(0, SeminarsStory.Load(database, time));
        using DbConnection connection = database.Open();
        Assert.Equal(story.Seminars.Count + story.Takeaways.Count, Journal.Last(connection));
        Assert.Null(Journal.Verify(connection));
    }

    [Theory, DatabaseData]
    public async Task A_changed_entry_is_the_next_version(Database database)
    {
        Migrations.Apply(database, [SeminarsDb.Schema]);
        StoryFile story = StoryFile.Shipped();
        SeminarsStory.Load(database, story, Noon);
        KeptTakeaway changed = story.Takeaways[1] with { Speaker = "Another name", Asks = [] };
        Assert.Equal(1, SeminarsStory.Load(database, story with { Takeaways = [story.Takeaways[0], changed, .. story.Takeaways.Skip(2)] }, Noon.AddHours(1)));

        var seminars = new StoredSeminars(database);
        Assert.Equal("Another name", Assert.Single(await seminars.TakeawaysAsync([changed.Id])).Speaker);
        Assert.Empty(await seminars.TakeawaysAboutAsync(story.Takeaways[1].Asks[0]));
        using var db = new SeminarsDb(database);
        Assert.Equal([Noon.AddHours(1), null], db.Takeaways.Where(t => t.Id == changed.Id).OrderBy(t => t.Version).Select(t => t.SupersededAt).ToList());
        using DbConnection connection = database.Open();
        JournalEntry last = Journal.ReadAfter(connection, Journal.Last(connection) - 1, 1).Single();
        Assert.Equal(("/seminars/rifess-2024/takeaways/" + changed.Id, 2), (last.What.Iri, last.What.Version));
    }

    [Theory, DatabaseData]
    public void The_scripts_and_the_model_say_the_same(Database database)
    {
        Migrations.Apply(database, [SeminarsDb.Schema]);
        using var db = new SeminarsDb(database);
        Assert.Empty(SchemaCheck.Differences(db));
    }

    [Theory, DatabaseData]
    public async Task Takeaways_are_found_by_seminar_by_id_and_by_ask(Database database)
    {
        Migrations.Apply(database, [SeminarsDb.Schema]);
        SeminarsStory.Load(database, new FakeTime(Noon));
        var seminars = new StoredSeminars(database);
        Seminar seminar = Assert.Single(await seminars.AllAsync());
        IReadOnlyList<Takeaway> all = await seminars.TakeawaysAsync(seminar.Key);
        Assert.Equal(all.OrderBy(t => t.Session).Select(t => t.Id), all.Select(t => t.Id));
        Assert.All(all, t => Assert.Contains(seminar.Sessions, s => s.Number == t.Session));
        Assert.Equal(["finance-sevilla"], (await seminars.TakeawaysAboutAsync("unga-79-213/1/finance-access")).Select(t => t.Id));
        Assert.Empty(await seminars.TakeawaysAsync(["nothing"]));
        Assert.Null(await seminars.FindAsync("nothing"));
    }

    [Fact]
    public void Every_ask_and_every_source_of_the_story_exists()
    {
        string asks = File.ReadAllText(Path.Combine(Repository.Root, "reference", "asks.yml"));
        StoryFile story = StoryFile.Shipped();
        Assert.All(story.Takeaways.SelectMany(t => t.Asks), ask => Assert.Contains($"- id: {ask}\n", asks, StringComparison.Ordinal));
        HashSet<string> sources = [.. story.Sources.Select(s => s.Key)];
        IEnumerable<string?> cited = story.Takeaways.Select(t => (string?)t.Source)
            .Concat(story.Seminars.SelectMany(s => s.Facts.Where(f => f.Text is not null).Select(f => f.Source)))
            .Concat(story.Seminars.SelectMany(s => s.Sessions.Select(x => x.Source)))
            .Concat(story.Seminars.SelectMany(s => s.Sessions).SelectMany(x => x.Roles).Where(r => r.Person is not null).Select(r => r.Source));
        Assert.All(cited, key => Assert.Contains(key!, sources));
    }

    [Fact]
    public void What_is_known_has_a_text_and_what_is_not_says_so()
    {
        foreach (StatedFact fact in StoryFile.Shipped().Seminars.SelectMany(s => s.Facts)) Assert.True(fact.Text is null ^ fact.Unknown is null, fact.Name.Es!.Text);
        foreach (SessionRole role in StoryFile.Shipped().Seminars.SelectMany(s => s.Sessions).SelectMany(s => s.Roles))
            Assert.True(role.Person is null ? role.Unknown is not null : role.Office is not null, role.Role);
    }

    [Fact]
    public void Every_takeaway_is_of_someone_who_had_a_role_in_that_session()
    {
        StoryFile story = StoryFile.Shipped();
        foreach (KeptTakeaway takeaway in story.Takeaways)
        {
            ProgrammeSession session = story.Seminars.Single(s => s.Key == takeaway.Seminar).Sessions.Single(s => s.Number == takeaway.Session);
            Assert.Contains(session.Roles, r => r.Person == takeaway.Speaker);
        }
        Assert.All(LanguageCode.Interface, language => Assert.All(story.Takeaways, t => Assert.False(string.IsNullOrWhiteSpace(t.Text.In(language)!.Text))));
    }
}
