using System.Data.Common;
using Minga.Library.ReadVersions;
using Minga.Storage;
using Minga.Web;

namespace Minga.Library.FollowReferences;

/// <summary>A place that cites a text.</summary>
/// <param name="Measure">"es/boe-a-1990-1".</param>
/// <param name="Name">What it is called.</param>
/// <param name="Title">Its title.</param>
/// <param name="Address">The citing provision.</param>
/// <param name="Article">The cited article; empty where the text as a whole is cited.</param>
public sealed record CitingPlace(string Measure, string Name, string Title, string Address, string Article);

/// <summary>What the page of a measure's citing places shows.</summary>
/// <param name="Of">The measure.</param>
/// <param name="Places">The places.</param>
/// <param name="More">Whether there are more than are shown.</param>
public sealed record CitedByView(VersionedText Of, IReadOnlyList<CitingPlace> Places, bool More);

/// <summary>The other direction: which current texts cite a measure.</summary>
internal static class CitingTexts
{
    /// <summary>
    /// The first places that were loaded, by measure and order of the text; one more than asked for where there are more. Which come first of very many is
    /// left to the database, which then need not look at all of them: a code is cited a hundred thousand times.
    /// </summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="work">The measure that is cited.</param>
    /// <param name="article">Only what cites this article of it; null for all.</param>
    /// <param name="top">How many at the most.</param>
    /// <param name="time">What is current.</param>
    public static IReadOnlyList<CitingPlace> Of(DbConnection connection, Work work, string? article, int top, TimeProvider time)
    {
        if (work.CitedNumber.Length == 0 || work.Territory is not { } territory) return [];
        string country = territory.Split('-')[0];
        using DbCommand read = connection.Command(
            $"""
            SELECT DISTINCT k.key, k.rank, k.number, e.title, p.address, c.article, c.year, c.rank, c.territory, k.territory, p.position
            FROM library_citation c JOIN library_place p ON p.wording_id = c.wording_id
              JOIN library_expression e ON e.id = p.expression_id AND {CurrentTexts.Sql} JOIN library_work k ON k.id = e.work_id
            WHERE c.number = @number AND (c.rank = @rank OR c.rank = '') AND k.id <> @work {(article is null ? "" : "AND c.article = @article")}
              AND (c.year IS NULL OR c.year = @year) AND (k.territory = @country OR k.territory LIKE @below)
              AND (c.territory = @territory OR (c.territory IS NULL AND (k.territory = @territory OR @territory = @country)))
            LIMIT @top
            """).Today(time);
        read.With("@number", work.CitedNumber).With("@rank", CitedName.Rank(work.Rank)).With("@work", work.Id).With("@year", CitedName.Year(work.Number) ?? work.Year ?? 0)
            .With("@country", country).With("@below", country + "-%").With("@territory", territory).With("@top", top + 1);
        if (article is not null) read.With("@article", article);
        return [.. read.Rows(r => (Position: r.GetInt32(10), Place: new CitingPlace(
            r.GetString(0), ActName.Called(r.GetString(1), r.GetString(2), r.GetString(3)), r.GetString(3), r.GetString(4), r.GetString(5))))
            .OrderBy(r => r.Place.Measure, StringComparer.Ordinal).ThenBy(r => r.Position).Select(r => r.Place)];
    }
}
