using System.Globalization;
using System.Text;
using Lucene.Net.Tartarus.Snowball.Ext;
using Microsoft.Data.Sqlite;

namespace Minga.Peers;

/// <summary>The runs of the judged list's README, done again here: articles cut at 220 words, title and text, the Spanish reading as query.</summary>
public static class Baselines
{
    /// <summary>Names that the third baseline adds to every query. They are the baseline's, for one country; ours adds none.</summary>
    private static readonly string[] EntityNames =
    [
        "cooperativa", "cooperativas", "cooperativismo", "mutual", "mutualista", "mutualidad", "autogestión", "fomento rural", "economía social",
    ];

    public static IReadOnlyList<(Key Key, string Text)> Passages(IReadOnlyList<Article> articles)
    {
        var passages = new List<(Key, string)>();
        foreach (Article a in articles)
        {
            string[] words = a.Text.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
            foreach (string[] piece in words.Chunk(220)) passages.Add((Key.Of(a.Source, a.Number), a.Title + "\n" + string.Join(' ', piece)));
        }
        return passages;
    }

    public static Run Fts5(IReadOnlyList<(Key Key, string Text)> passages, IReadOnlyList<Ask> asks)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Execute("CREATE VIRTUAL TABLE p USING fts5(t, tokenize = \"unicode61 remove_diacritics 2\")");
        using (SqliteTransaction transaction = connection.BeginTransaction())
        {
            using SqliteCommand insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO p(rowid, t) VALUES ($id, $text)";
            SqliteParameter id = insert.Parameters.Add("$id", SqliteType.Integer), text = insert.Parameters.Add("$text", SqliteType.Text);
            for (int i = 0; i < passages.Count; i++)
            {
                (id.Value, text.Value) = (i, passages[i].Text);
                insert.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        return Runs("SQLite FTS5", asks, ask =>
        {
            using SqliteCommand select = connection.CreateCommand();
            select.CommandText = "SELECT rowid FROM p WHERE p MATCH $q ORDER BY bm25(p) LIMIT 300";
            select.Parameters.AddWithValue("$q", string.Join(" OR ", Words(ask.Reading.Es!.Text).Where(w => w.Length > 3).Distinct().Select(w => $"\"{w}\"")));
            using SqliteDataReader reader = select.ExecuteReader();
            var found = new List<Key>();
            while (reader.Read()) found.Add(passages[reader.GetInt32(0)].Key);
            return found;
        });

        void Execute(string sql)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    public static (Run Stems, Run Entities) Stems(IReadOnlyList<(Key Key, string Text)> passages, IReadOnlyList<Ask> asks)
    {
        var postings = new Dictionary<string, List<(int Passage, int Count)>>();
        int[] lengths = new int[passages.Count];
        var stems = new Dictionary<string, string>();
        for (int i = 0; i < passages.Count; i++)
            foreach (IGrouping<string, string> stem in Words(passages[i].Text).Where(w => w.Length > 2).Select(Stem).GroupBy(s => s))
            {
                lengths[i] += stem.Count();
                if (!postings.TryGetValue(stem.Key, out List<(int, int)>? list)) postings.Add(stem.Key, list = []);
                list.Add((i, stem.Count()));
            }
        double average = lengths.Average();
        return (Runs("BM25 stems", asks, ask => Find(ask.Reading.Es!.Text)),
            Runs("BM25 stems + entities", asks, ask => Find(ask.Reading.Es!.Text + " " + string.Join(' ', EntityNames))));

        List<Key> Find(string query)
        {
            double[] scores = new double[passages.Count];
            foreach (string stem in Words(query).Where(w => w.Length > 2).Select(Stem).Distinct())
            {
                if (!postings.TryGetValue(stem, out List<(int Passage, int Count)>? list)) continue;
                double idf = Math.Log(1 + (passages.Count - list.Count + 0.5) / (list.Count + 0.5));
                foreach ((int p, int count) in list) scores[p] += idf * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * lengths[p] / average));
            }
            return [.. scores.Index().Where(s => s.Item > 0).OrderByDescending(s => s.Item).Take(300).Select(s => passages[s.Index].Key)];
        }

        string Stem(string word)
        {
            if (stems.TryGetValue(word, out string? stem)) return stem;
            var stemmer = new SpanishStemmer();
            stemmer.SetCurrent(word);
            stemmer.Stem();
            return stems[word] = Fold(stemmer.Current);
        }
    }

    internal static Run Runs(string name, IReadOnlyList<Ask> asks, Func<Ask, IEnumerable<Key>> find) =>
        new(name, asks.ToDictionary(a => a.Id, a => (IReadOnlyList<Key>)[.. find(a).Distinct()]));

    internal static IEnumerable<string> Words(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool letter = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (letter && start < 0) start = i;
            if (letter || start < 0) continue;
            yield return text[start..i].ToLowerInvariant();
            start = -1;
        }
    }

    private static string Fold(string word) => string.Concat(word.Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
}
