using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Minga.Library;

/// <summary>The words of single addresses of texts, read without the rest of them.</summary>
internal static class AddressTexts
{
    /// <summary>A parameter each: far below the limits of both databases.</summary>
    private const int Batch = 500;

    /// <summary>Heading and composed text of each address that its text has. One query for some hundred.</summary>
    public static async Task<Dictionary<(long Expression, string Address), (string Heading, string Text)>> OfAsync(
        LibraryDb db, IEnumerable<(long Expression, string Address)> asked, CancellationToken cancel)
    {
        var texts = new Dictionary<(long, string), (string, string)>();
        foreach ((long Expression, string Address)[] some in asked.Distinct().Chunk(Batch))
        {
            // What is inside a provision follows it without a gap, up to the first row whose parent stands before it.
            string values = string.Join(", ", some.Select((a, i) => string.Create(CultureInfo.InvariantCulture, $"({a.Expression}, {{{i}}})")));
            object[] addresses = [.. some.Select(a => a.Address)];
            List<StoredProvision> rows = await db.Provisions.FromSql(FormattableStringFactory.Create(
                $"""
                WITH asked (expression_id, address) AS (VALUES {values}),
                  root AS (
                    SELECT r.expression_id, r.position, coalesce((
                      SELECT n.position FROM library_place n WHERE n.expression_id = r.expression_id AND n.position > r.position AND coalesce(n.parent, -1) < r.position
                      ORDER BY n.position LIMIT 1), 2147483647) AS past
                    FROM asked a JOIN library_place r ON r.expression_id = a.expression_id AND r.address = a.address)
                SELECT DISTINCT p.expression_id, p.position, p.parent, p.kind, p.number, p.address, p.heading, p.text, p.hash, p.aliases, p.notes, p.line, p.wording_id
                FROM root r JOIN library_provision p ON p.expression_id = r.expression_id AND p.position >= r.position AND p.position < r.past
                """, addresses)).AsNoTracking().ToListAsync(cancel);
            foreach (IGrouping<long, StoredProvision> text in rows.GroupBy(r => r.ExpressionId))
            {
                StoredProvision[] inOrder = [.. text.OrderBy(r => r.Position)];
                HashSet<string> wanted = [.. some.Where(a => a.Expression == text.Key).Select(a => a.Address)];
                foreach (StoredProvision root in inOrder.Where(r => wanted.Contains(r.Address)))
                    texts.TryAdd((text.Key, root.Address), (root.Heading, ComposedText.Whole(inOrder, root.Position)));
            }
        }
        return texts;
    }
}
