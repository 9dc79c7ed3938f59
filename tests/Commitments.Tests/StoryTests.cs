using System.Data.Common;
using Minga.Commitments.Contracts;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Commitments.Tests;

/// <summary>The story's commitments in the tables: once, by version, with their journal; and what the story may say.</summary>
public sealed class StoryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    [Theory, DatabaseData]
    public void What_is_loaded_twice_changes_nothing(Database database)
    {
        Migrations.Apply(database, [CommitmentsDb.Schema]);
        var time = new FakeTime(Noon);
        Assert.Equal(5, CommitmentsStory.Load(database, time));
        Assert.Equal(0, CommitmentsStory.Load(database, time));
        using DbConnection connection = database.Open();
        Assert.Equal(5, Journal.Last(connection));
        Assert.Null(Journal.Verify(connection));
    }

    [Theory, DatabaseData]
    public async Task A_changed_state_is_the_next_version_and_the_old_one_stays(Database database)
    {
        Migrations.Apply(database, [CommitmentsDb.Schema]);
        StoryFile story = StoryFile.Shipped();
        CommitmentsStory.Load(database, story, Noon);
        string id = story.Commitments[1].Id;
        Assert.Equal(1, CommitmentsStory.Load(
            database, story with { Commitments = [story.Commitments[0], story.Commitments[1] with { State = "confirmed-by-body" }, .. story.Commitments.Skip(2)] }, Noon.AddHours(1)));
        var commitments = new StoredCommitments(database);
        Assert.Equal(CommitmentState.ConfirmedByBody, (await commitments.FindAsync(id))!.State);
        Assert.Equal(5, (await commitments.AllAsync()).Count);
        using var db = new CommitmentsDb(database);
        Assert.Equal(["announced", "confirmed-by-body"], db.Commitments.Where(c => c.Id == id).OrderBy(c => c.Version).Select(c => c.State).ToList());
    }

    [Theory, DatabaseData]
    public void The_scripts_and_the_model_say_the_same(Database database)
    {
        Migrations.Apply(database, [CommitmentsDb.Schema]);
        using var db = new CommitmentsDb(database);
        Assert.Empty(SchemaCheck.Differences(db));
    }

    [Theory, DatabaseData]
    public async Task They_are_found_by_takeaway_and_by_ask(Database database)
    {
        Migrations.Apply(database, [CommitmentsDb.Schema]);
        CommitmentsStory.Load(database, new FakeTime(Noon));
        var commitments = new StoredCommitments(database);
        Assert.Equal(["ilo-tools-statistics"], (await commitments.ByTakeawayAsync(["ilo-support", "two-resolutions"]))["ilo-support"].Select(c => c.Id));
        Assert.Equal(["finance-sevilla"], (await commitments.ByAskAsync("unga-79-213/1/finance-access")).Select(c => c.Id));
        Assert.Empty(await commitments.ByAskAsync("unga-79-213/1/public-procurement"));
        Assert.Null(await commitments.FindAsync("nothing"));
        Assert.Equal([("A/RES/79/323", "21"), ("A/RES/79/323", "32(h)")], (await commitments.FindAsync("finance-sevilla"))!.Found.Select(f => (f.Symbol, f.Address)));
    }

    [Fact]
    public void The_story_holds_the_five_requests_each_of_a_takeaway_none_confirmed_by_a_body()
    {
        StoryFile story = StoryFile.Shipped();
        Assert.Equal(["finance-sevilla", "ilo-tools-statistics", "local-guidelines", "mutual-observer", "regional-strategy"], story.Commitments.Select(c => c.Id).Order(StringComparer.Ordinal));
        Assert.All(story.Commitments, c => Assert.NotNull(CommitmentStates.Of(c.State)));
        Assert.DoesNotContain(story.Commitments, c => c.State is "confirmed-by-body" or "declined");
        HashSet<string> takeaways = [.. Minga.Seminars.StoryFile.Shipped().Takeaways.Select(t => t.Id)];
        string asks = File.ReadAllText(Path.Combine(Repository.Root, "reference", "asks.yml"));
        string instruments = File.ReadAllText(Path.Combine(Repository.Root, "reference", "instruments.yml"));
        Assert.All(story.Commitments, c => Assert.Contains(c.Takeaway, takeaways));
        Assert.All(story.Commitments.SelectMany(c => c.Asks), ask => Assert.Contains($"- id: {ask}\n", asks, StringComparison.Ordinal));
        Assert.All(story.Commitments.SelectMany(c => c.Found), f => Assert.Contains($"- key: {f.Instrument}\n", instruments, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_announced_is_said_by_the_speaker_of_its_takeaway() => Assert.All(StoryFile.Shipped().Commitments, c =>
        Assert.Equal(Minga.Seminars.StoryFile.Shipped().Takeaways.Single(t => t.Id == c.Takeaway).Speaker, c.AnnouncedBy));

    [Fact]
    public void Each_state_has_a_code_that_leads_back_to_it() =>
        Assert.All(Enum.GetValues<CommitmentState>(), state => Assert.Equal(state, CommitmentStates.Of(state.Code())));
}
