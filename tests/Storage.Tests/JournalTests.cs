using System.Data.Common;
using Minga.Kernel;
using Minga.Testing;

namespace Minga.Storage.Tests;

public sealed class JournalTests
{
    private static readonly DateTimeOffset Now = new(2024, 9, 5, 12, 0, 0, TimeSpan.Zero);

    private static JournalDraft Draft(int i) =>
        new($"/measures/uy/ley-{i}", 1, "system/import", Fingerprint.Of(i.ToString(System.Globalization.CultureInfo.InvariantCulture)), "measure-imported");

    private static void Append(Database database, int i)
    {
        using DbConnection connection = database.Open();
        using DbTransaction transaction = connection.BeginTransaction();
        Journal.Append(connection, transaction, Draft(i), Now.AddTicks(i));
        transaction.Commit();
    }

    private static DbConnection WithRows(Database database, int count)
    {
        Migrations.Apply(database, []);
        for (int i = 1; i <= count; i++) Append(database, i);
        return database.Open();
    }

    [Theory, DatabaseData]
    public void Rows_are_read_in_order_after_a_position(Database database)
    {
        using DbConnection connection = WithRows(database, 5);
        IReadOnlyList<JournalEntry> rows = Journal.ReadAfter(connection, 2, 2);
        Assert.Equal([(3L, Draft(3)), (4L, Draft(4))], rows.Select(r => (r.Sequence, r.What)));
        Assert.Equal(rows[0].Hash, rows[1].PreviousHash);
        Assert.Equal(5, Journal.Last(connection));
        Assert.Null(Journal.Verify(connection));
    }

    [Theory, DatabaseData]
    public void An_empty_journal_is_sound(Database database)
    {
        using DbConnection connection = WithRows(database, 0);
        Assert.Equal(0, Journal.Last(connection));
        Assert.Null(Journal.Verify(connection));
    }

    [Theory, DatabaseData]
    public async Task Writers_at_the_same_time_leave_one_chain_without_gaps(Database database)
    {
        using DbConnection connection = WithRows(database, 0);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(() =>
        {
            for (int i = 0; i < 25; i++) Append(database, (writer * 1000) + i);
        })));
        Assert.Equal(Enumerable.Range(1, 150).Select(i => (long)i), Journal.ReadAfter(connection, 0, 1000).Select(r => r.Sequence));
        Assert.Null(Journal.Verify(connection));
    }

    [Theory, DatabaseData]
    public async Task A_reader_never_passes_a_row_that_commits_late(Database database)
    {
        using DbConnection reading = WithRows(database, 1);
        using DbConnection slow = database.Open();
        using DbTransaction held = slow.BeginTransaction();
        Journal.Append(slow, held, Draft(2), Now);
        var quick = Task.Run(() => Append(database, 3), TestContext.Current.CancellationToken);

        await Task.Delay(150, TestContext.Current.CancellationToken);
        Assert.Equal([1L], Journal.ReadAfter(reading, 0, 10).Select(r => r.Sequence));
        held.Commit();
        await quick;
        Assert.Equal([Draft(1), Draft(2), Draft(3)], Journal.ReadAfter(reading, 0, 10).Select(r => r.What));
    }

    [Theory, DatabaseData]
    public void A_crash_before_the_commit_leaves_neither_the_change_nor_its_row(Database database)
    {
        using DbConnection connection = WithRows(database, 1);
        connection.Execute("CREATE TABLE sample_change (id integer PRIMARY KEY)");
        using (DbConnection crashing = database.Open())
        {
            DbTransaction transaction = crashing.BeginTransaction();
            crashing.Execute("INSERT INTO sample_change (id) VALUES (1)", transaction);
            Journal.Append(crashing, transaction, Draft(2), Now);
        }
        using DbCommand count = connection.Command("SELECT count(*) FROM sample_change");
        Assert.Equal(0, count.Scalar<long>());
        Assert.Equal(1, Journal.Last(connection));
        Append(database, 3);
        Assert.Equal(2, Journal.Last(connection));
        Assert.Null(Journal.Verify(connection));
    }

    [Theory]
    [DatabaseData("UPDATE journal_entry SET actor = 'someone/else' WHERE sequence = 3", 3, "changed")]
    [DatabaseData("UPDATE journal_entry SET version = 2 WHERE sequence = 1", 1, "changed")]
    [DatabaseData("UPDATE journal_entry SET hash = content_hash WHERE sequence = 3", 3, "changed")]
    [DatabaseData("UPDATE journal_entry SET previous_hash = hash WHERE sequence = 4", 4, "out-of-chain")]
    [DatabaseData("DELETE FROM journal_entry WHERE sequence = 3", 3, "missing")]
    [DatabaseData("DELETE FROM journal_entry WHERE sequence >= 4", 4, "missing")]
    [DatabaseData("DELETE FROM journal_entry", 1, "missing")]
    [DatabaseData("UPDATE journal_head SET hash = 'x'", 5, "head")]
    public void Tampering_is_found_at_its_first_row(Database database, string tampering, int sequence, string reason)
    {
        using DbConnection connection = WithRows(database, 5);
        connection.Execute(tampering);
        Assert.Equal(new JournalFault(sequence, reason), Journal.Verify(connection));
    }

    [Theory, DatabaseData]
    public void A_reader_keeps_its_position_and_never_goes_back(Database database)
    {
        using DbConnection connection = WithRows(database, 0);
        Assert.Equal(0, Journal.Position(connection, "search"));
        Journal.Advance(connection, "search", 7);
        Journal.Advance(connection, "search", 5);
        Journal.Advance(connection, "feed", 2);
        Assert.Equal((7L, 2L), (Journal.Position(connection, "search"), Journal.Position(connection, "feed")));
    }

    [Theory, DatabaseData]
    public void A_line_break_in_a_field_is_refused(Database database)
    {
        using DbConnection connection = WithRows(database, 0);
        using DbTransaction transaction = connection.BeginTransaction();
        Assert.Throws<ArgumentException>(() => Journal.Append(connection, transaction, Draft(1) with { Actor = "a\nb" }, Now));
    }
}
