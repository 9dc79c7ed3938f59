using System.Data.Common;
using System.Globalization;
using Minga.Kernel;
using Minga.Storage;

namespace Minga.Library;

/// <summary>Measures of one territory that share kind and standing.</summary>
/// <param name="Territory">Code of the territory.</param>
/// <param name="Rank">The kind of act as the source names it.</param>
/// <param name="Standing">"in-force", "ended" or "unstated": what the source says of them being law.</param>
/// <param name="Measures">How many.</param>
/// <param name="Articles">Their articles.</param>
/// <param name="FirstYear">Year of the oldest; null where none states one.</param>
/// <param name="LastYear">Year of the newest.</param>
/// <param name="TakenOn">The last day on which one was taken from its source.</param>
internal sealed record MeasureCount(
    string Territory, string Rank, string Standing, int Measures, int Articles, int? FirstYear, int? LastYear, DateOnly TakenOn)
{
    public bool Ended => Standing == "ended";

    /// <summary>Whether texts of them are loaded; else they are only described, and no text of theirs was taken.</summary>
    public bool Loaded { get; init; } = true;
}

/// <summary>
/// How many measures are known, by territory, kind and standing. Counted once after every import and on every new day, on which a text may come
/// into force, since pages ask for it all the time and it reads every measure.
/// </summary>
internal sealed class MeasureCounts(Database database, TimeProvider time)
{
    private volatile Counted? current;

    /// <summary>Of all loaded measures as they stand now.</summary>
    public async Task<IReadOnlyList<MeasureCount>> AllAsync(CancellationToken cancel = default) => (await NowAsync(cancel)).Loaded;

    /// <summary>The same with those that are only described.</summary>
    public async Task<IReadOnlyList<MeasureCount>> EverythingAsync(CancellationToken cancel = default) => (await NowAsync(cancel)).Counts;

    /// <summary>The schemes of identifiers that a territory's measures carry, which tell from which collection they come.</summary>
    public async Task<ILookup<string, string>> SchemesAsync(CancellationToken cancel = default) => (await NowAsync(cancel)).Schemes;

    /// <summary>Of the measures of a year whose title holds the words, loaded or described; null for any year.</summary>
    public async Task<IReadOnlyList<MeasureCount>> OfAsync(int? year, IReadOnlyList<string> titleWords, CancellationToken cancel = default)
    {
        if (year is null && titleWords.Count == 0) return await EverythingAsync(cancel);
        using DbConnection connection = await database.OpenAsync(cancel);
        return Count(connection, year, titleWords);
    }

    /// <summary>A title that holds the words, as a condition on the expression or description "e"; to be given its words by <see cref="With"/>.</summary>
    public static string Conditions(int? year, IReadOnlyList<string> titleWords) => string.Concat(
        titleWords.Select((_, i) => $" AND e.title_folded LIKE @word{i} ESCAPE '!'").Prepend(year is null ? "" : " AND w.year = @year"));

    /// <summary>Gives <see cref="Conditions"/> their values.</summary>
    public static DbCommand With(DbCommand command, int? year, IReadOnlyList<string> titleWords)
    {
        if (year is not null) command.With("@year", year);
        foreach ((int i, string word) in titleWords.Index())
            command.With($"@word{i}", "%" + word.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal) + "%");
        return command;
    }

    private async Task<Counted> NowAsync(CancellationToken cancel)
    {
        using DbConnection connection = await database.OpenAsync(cancel);
        (long position, DateOnly day) = (Journal.Last(connection), AsOf.Now(time).InForce);
        if (current is { } ready && ready.Position == position && ready.Day == day) return ready;
        IReadOnlyList<MeasureCount> counts = Count(connection, null, []);
        using DbCommand schemes = connection.Command(
            """
            SELECT DISTINCT w.territory, i.scheme FROM library_work w JOIN library_identifier i ON i.work_id = w.id WHERE w.kind = 'measure' ORDER BY 1, 2
            """);
        return current = new(position, day, counts, [.. counts.Where(c => c.Loaded)], schemes.Rows(r => (r.GetString(0), r.GetString(1))).ToLookup(r => r.Item1, r => r.Item2));
    }

    private IReadOnlyList<MeasureCount> Count(DbConnection connection, int? year, IReadOnlyList<string> titleWords)
    {
        // Every measure is read, so in the order in which they lie: an index on their kind would fetch each row on its own ("|| ''" has none).
        using DbCommand command = connection.Command(
            $"""
            SELECT w.territory, w.rank, e.standing, count(*), coalesce(sum(e.articles), 0), min(w.year), max(w.year), max(e.taken_on)
            FROM library_work w JOIN library_expression e ON e.work_id = w.id AND {CurrentTexts.Sql}
            WHERE w.kind || '' = 'measure'{Conditions(year, titleWords)} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
            """).Today(time);
        IReadOnlyList<MeasureCount> loaded = With(command, year, titleWords).Rows(r => new MeasureCount(
            r.GetString(0), r.GetString(1), r.GetString(2), (int)r.GetInt64(3),
            Convert.ToInt32(r.GetValue(4), CultureInfo.InvariantCulture), r.IsDBNull(5) ? null : r.GetInt32(5), r.IsDBNull(6) ? null : r.GetInt32(6),
            r.GetFieldValue<DateOnly>(7)));
        using DbCommand only = connection.Command(
            $"""
            SELECT w.territory, w.rank, {DescribedOnly.Standing}, count(*), min(w.year), max(w.year)
            FROM {DescribedOnly.Tables} WHERE {DescribedOnly.Sql}{Conditions(year, titleWords)} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
            """).Today(time);
        return [.. loaded, .. With(only, year, titleWords).Rows(r => new MeasureCount(
            r.GetString(0), r.GetString(1), r.GetString(2), (int)r.GetInt64(3), 0, r.IsDBNull(4) ? null : r.GetInt32(4), r.IsDBNull(5) ? null : r.GetInt32(5), default) { Loaded = false })];
    }

    private sealed record Counted(long Position, DateOnly Day, IReadOnlyList<MeasureCount> Counts, IReadOnlyList<MeasureCount> Loaded, ILookup<string, string> Schemes);
}
