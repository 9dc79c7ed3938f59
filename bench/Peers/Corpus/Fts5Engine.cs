using Microsoft.Data.Sqlite;
using Minga.Kernel;

namespace Minga.Peers;

/// <summary>
/// SQLite FTS5 in its usual form: unicode61 without accents, BM25, any of the words of more than three letters. The index holds no text
/// (contentless), as ours holds none; a table beside it says whose passage a row is.
/// </summary>
public sealed class Fts5Engine : Engine
{
    private SqliteConnection? connection;

    public override string Name => "SQLite FTS5";

    public override int Build(Corpus corpus, string folder)
    {
        using SqliteConnection building = Connect(folder, SqliteOpenMode.ReadWriteCreate);
        Execute(building, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144");
        Execute(building, "CREATE VIRTUAL TABLE p USING fts5(t, s, content = '', tokenize = \"unicode61 remove_diacritics 2\")");
        Execute(building, "CREATE TABLE whose (id INTEGER PRIMARY KEY, work TEXT NOT NULL, address TEXT NOT NULL)");
        using SqliteTransaction transaction = building.BeginTransaction();
        using SqliteCommand insert = building.CreateCommand();
        insert.CommandText = "INSERT INTO p(rowid, t, s) VALUES ($id, $text, $shelf); INSERT INTO whose VALUES ($id, $work, $address)";
        SqliteParameter id = insert.Parameters.Add("$id", SqliteType.Integer), text = insert.Parameters.Add("$text", SqliteType.Text),
            shelf = insert.Parameters.Add("$shelf", SqliteType.Text), work = insert.Parameters.Add("$work", SqliteType.Text),
            address = insert.Parameters.Add("$address", SqliteType.Text);
        int passages = 0;
        foreach (Passage passage in corpus.Passages())
        {
            (id.Value, text.Value, shelf.Value, work.Value, address.Value) = (++passages, passage.Text, ShelfWord(passage.Shelf), passage.Work, passage.Address);
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
        Execute(building, "INSERT INTO p(p) VALUES ('optimize')");
        return passages;
    }

    public override void Open(string folder)
    {
        connection = Connect(folder, SqliteOpenMode.ReadOnly);
        Execute(connection, "PRAGMA mmap_size = 8589934592; PRAGMA cache_size = -262144");
    }

    public override IReadOnlyList<(string Work, string Address)> Find(string words, LanguageCode language, string? shelf, int top)
    {
        string any = string.Join(" OR ", Baselines.Words(words).Where(w => w.Length > 3).Distinct().Select(w => $"\"{w}\""));
        using SqliteCommand select = connection!.CreateCommand();
        select.CommandText = "SELECT w.work, w.address FROM (SELECT rowid, rank FROM p WHERE p MATCH $q AND rank MATCH 'bm25(1.0, 0.0)' ORDER BY rank LIMIT $n) f JOIN whose w ON w.id = f.rowid ORDER BY f.rank";
        select.Parameters.AddWithValue("$q", shelf is null ? $"t : ({any})" : $"t : ({any}) AND s : \"{ShelfWord(shelf)}\"");
        // Several passages of one provision take several places.
        select.Parameters.AddWithValue("$n", 3 * top);
        using SqliteDataReader reader = select.ExecuteReader();
        var found = new List<(string, string)>();
        while (reader.Read()) found.Add((reader.GetString(0), reader.GetString(1)));
        return [.. found.Distinct().Take(top)];
    }

    public override void Dispose() => connection?.Dispose();

    /// <summary>A shelf's name as one word that no other shelf's name begins with.</summary>
    private static string ShelfWord(string shelf) => "shelf" + shelf.Replace("-", "", StringComparison.Ordinal);

    private static SqliteConnection Connect(string folder, SqliteOpenMode mode)
    {
        var made = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "fts5.db"), Mode = mode, Pooling = false }.ToString());
        made.Open();
        return made;
    }

    private static void Execute(SqliteConnection on, string sql)
    {
        using SqliteCommand command = on.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
