using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Testing;

namespace Minga.Storage.Tests;

public sealed class ModuleDbTests
{
    private static readonly DateTimeOffset Start = new(2024, 9, 5, 12, 0, 0, TimeSpan.FromHours(-6));

    private static readonly LanguageMap Law =
        LanguageMap.Of("ley «marco»", "lei", "law", "loi") with { Pt = new("lei", TextAuthority.Machine, 3) };

    private static Note NoteOf(string territory, int minute) => new()
    {
        Id = new(Guid.CreateVersion7()), Territory = TerritoryCode.Parse(territory), Language = LanguageCode.Es, Title = Law, Mood = Mood.Urgent,
        ValidFrom = new(2019, 12, 20), WrittenAt = Start.AddMinutes(minute),
    };

    private static void Migrate(Database database) => Migrations.Apply(database, [SampleDb.Schema]);

    [Theory, DatabaseData]
    public void What_was_written_is_read_back(Database database)
    {
        Migrate(database);
        Note written = NoteOf("uy", 0);
        using (var db = new SampleDb(database))
        {
            db.Add(written);
            db.SaveChanges();
        }
        using var again = new SampleDb(database);
        Note read = again.Notes.AsNoTracking().Single(n => n.Id == written.Id);
        Assert.Equal(Law, read.Title);
        Assert.Null(read.Subtitle);
        Assert.Equal(("uy", "es", Mood.Urgent), (read.Territory.Value, read.Language.Value, read.Mood));
        Assert.Equal(new DateOnly(2019, 12, 20), read.ValidFrom);
        Assert.Equal(Start, read.WrittenAt);
        Assert.Equal(1, read.Version);
    }

    [Theory, DatabaseData]
    public void A_language_map_is_asked_in_SQL(Database database)
    {
        Migrate(database);
        using var db = new SampleDb(database);
        Note titled = NoteOf("uy", 0);
        titled.Subtitle = new() { Fr = new("sous-titre", TextAuthority.Official) };
        db.AddRange(titled, NoteOf("ar", 1));
        db.SaveChanges();
        Assert.Equal(2, db.Notes.Count(n => n.Title.Es!.Text == "ley «marco»"));
        Assert.Equal(2, db.Notes.Count(n => n.Title.Pt!.Authority == TextAuthority.Machine && n.Title.Pt.SourceVersion == 3));
        Assert.Equal(["sous-titre"], db.Notes.Where(n => n.Subtitle!.Fr != null).Select(n => n.Subtitle!.Fr!.Text));
        Assert.Equal(["ley «marco»", "ley «marco»"], db.Notes.OrderBy(n => n.Title.Es!.Text).Select(n => n.Title.Es!.Text));
    }

    [Theory, DatabaseData]
    public void A_language_map_can_be_replaced(Database database)
    {
        Migrate(database);
        Note note = NoteOf("uy", 0);
        using (var db = new SampleDb(database))
        {
            db.Add(note);
            db.SaveChanges();
        }
        using (var db = new SampleDb(database))
        {
            Note tracked = db.Notes.Single();
            tracked.Title = tracked.Title with { En = new("statute"), Fr = null };
            db.SaveChanges();
        }
        using var again = new SampleDb(database);
        LanguageMap title = again.Notes.AsNoTracking().Single().Title;
        Assert.Equal("statute", title.En!.Text);
        Assert.Null(title.Fr);
        Assert.Equal(2, again.Notes.Single().Version);
    }

    [Theory, DatabaseData]
    public void Instants_sort_and_compare_in_SQL(Database database)
    {
        Migrate(database);
        using var db = new SampleDb(database);
        db.AddRange(NoteOf("uy", 2), NoteOf("ar", 0), NoteOf("br", 1));
        db.SaveChanges();
        DateTimeOffset limit = Start.AddMinutes(1);
        Assert.Equal(["ar", "br"], db.Notes.Where(n => n.WrittenAt <= limit).OrderBy(n => n.WrittenAt).AsEnumerable().Select(n => n.Territory.Value));
    }

    [Theory, DatabaseData]
    public void The_second_of_two_who_change_the_same_version_is_told(Database database)
    {
        Migrate(database);
        using (var db = new SampleDb(database))
        {
            db.Add(NoteOf("uy", 0));
            db.SaveChanges();
        }
        using var first = new SampleDb(database);
        using var second = new SampleDb(database);
        Note one = first.Notes.Single();
        Note other = second.Notes.Single();
        one.Title = Law with { Es = new("uno") };
        other.Title = Law with { Es = new("dos") };
        first.SaveChanges();
        Assert.Throws<DbUpdateConcurrencyException>(() => second.SaveChanges());
    }

    [Theory, DatabaseData]
    public void Plain_SQL_and_Entity_Framework_read_each_other(Database database)
    {
        Migrate(database);
        var id = Guid.CreateVersion7();
        using (DbConnection connection = database.Open())
        using (DbTransaction transaction = connection.BeginTransaction())
        {
            Assert.Equal(1, connection.Insert(transaction, "sample_note",
                ["id", "territory", "language", "title", "subtitle", "mood", "valid_from", "written_at", "version"],
                [[id, TerritoryCode.Parse("uy"), LanguageCode.Es, Law, null, Mood.Calm, new DateOnly(2019, 12, 20), Start, 1]]));
            transaction.Commit();
        }
        using (var db = new SampleDb(database))
        {
            Note note = db.Notes.Single(n => n.Id == new NoteId(id) && n.WrittenAt == Start && n.Title.Fr!.Text == "loi");
            Assert.Equal(Law, note.Title);
            note.Subtitle = Law;
            db.SaveChanges();
        }
        using DbConnection again = database.Open();
        using DbCommand command = again.Command("SELECT subtitle, written_at, valid_from FROM sample_note WHERE id = @id AND written_at = @at")
            .With("@id", id).With("@at", Start);
        (LanguageMap map, DateTimeOffset at, DateOnly day) =
            command.Rows(r => (Json.ReadMap(r.GetString(0)), r.GetFieldValue<DateTimeOffset>(1), r.GetFieldValue<DateOnly>(2))).Single();
        Assert.Equal((Law, Start, new DateOnly(2019, 12, 20)), (map, at, day));
    }

    [Theory, DatabaseData]
    public void A_journal_row_needs_the_transaction_of_its_change(Database database)
    {
        Migrate(database);
        var draft = new JournalDraft("/notes/1", 1, "system/test", Fingerprint.Of("x"), "note-written");
        using var db = new SampleDb(database);
        Assert.Throws<InvalidOperationException>(() => db.Append(draft, Start));
        using (var transaction = db.Database.BeginTransaction())
        {
            db.Add(NoteOf("uy", 0));
            db.SaveChanges();
            Assert.Equal(1, db.Append(draft, Start).Sequence);
            transaction.Commit();
        }
        using DbConnection connection = database.Open();
        Assert.Equal(draft, Journal.ReadAfter(connection, 0, 10).Single().What);
    }

    [Theory, DatabaseData]
    public void Many_rows_are_added_quickly(Database database)
    {
        Migrate(database);
        const int Many = 20_000;
        using DbConnection connection = database.Open();
        using DbTransaction transaction = connection.BeginTransaction();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        connection.Insert(transaction, "sample_note", ["id", "territory", "language", "title", "mood", "written_at", "version"],
            Enumerable.Range(0, Many).Select(i => new object?[] { Guid.CreateVersion7(), "uy", "es", Law, Mood.Calm, Start, 1 }));
        transaction.Commit();
        TestContext.Current.TestOutputHelper!.WriteLine($"{database}: {Many} rows in {watch.ElapsedMilliseconds} ms");
        using DbCommand count = connection.Command("SELECT count(*) FROM sample_note");
        Assert.Equal(Many, count.Scalar<long>());
    }
}
