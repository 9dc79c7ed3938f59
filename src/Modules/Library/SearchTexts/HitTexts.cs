using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Retrieval;
using Minga.Web;

namespace Minga.Library.SearchTexts;

/// <summary>The stored text of a hit.</summary>
internal sealed record HitText(
    string Kind, string Iri, string? Territory, int? Year, string SourceId, string Number, string Act, string Title, string Heading,
    LanguageCode Language, string Text, string? OfficialAddress, DateOnly TakenOn, string Status);

/// <summary>Brings the texts of hits from the tables in a few queries, whatever their number.</summary>
internal static class HitTexts
{
    /// <summary>By work, address and language of the hit; the text is the reader's language version where one exists.</summary>
    public static async Task<IReadOnlyDictionary<(string, string, string), HitText>> ReadAsync(
        LibraryDb db, IReadOnlyList<Hit> hits, LanguageCode reader, TimeProvider time, CancellationToken cancel)
    {
        string[] works = [.. hits.Select(h => h.Work).Distinct()];
        var expressions = await db.Now(time).AsNoTracking()
            .Join(db.Works, e => e.WorkId, w => w.Id, (e, w) => new { Expression = e, Work = w })
            .Where(x => works.Contains(x.Work.Key))
            .ToListAsync(cancel);
        var byWork = expressions.GroupBy(x => x.Work.Key).ToDictionary(g => g.Key, g => g.ToDictionary(x => x.Expression.Language));

        var wanted = new Dictionary<Hit, long>();
        foreach (Hit hit in hits)
        {
            if (!byWork.TryGetValue(hit.Work, out var versions) || !versions.ContainsKey(hit.Language.Value)) continue;
            wanted[hit] = (versions.GetValueOrDefault(reader.Value) ?? versions[hit.Language.Value]).Expression.Id;
        }
        List<StoredProvision> roots = await RootsAsync(
            db, [.. wanted.SelectMany(w => new[] { (w.Value, w.Key.Address), (byWork[w.Key.Work][w.Key.Language.Value].Expression.Id, w.Key.Address) }).Distinct()], cancel);
        var rootOf = roots.GroupBy(p => (p.ExpressionId, p.Address)).ToDictionary(g => g.Key, g => g.First());
        ILookup<long, StoredProvision> inner = await InnerAsync(db, roots, cancel);

        long[] workIds = [.. expressions.Select(x => x.Work.Id).Distinct()];
        var claims = await db.Claims.AsNoTracking().Where(c => workIds.Contains(c.WorkId) && c.What == "status").OrderBy(c => c.Id).ToListAsync(cancel);
        Dictionary<long, string> status = claims.GroupBy(c => c.WorkId).ToDictionary(g => g.Key, g => g.Last().Value);

        var texts = new Dictionary<(string, string, string), HitText>();
        foreach ((Hit hit, long id) in wanted)
        {
            long found = id;
            if (!rootOf.TryGetValue((found, hit.Address), out StoredProvision? root))
            {
                found = byWork[hit.Work][hit.Language.Value].Expression.Id;
                if (!rootOf.TryGetValue((found, hit.Address), out root)) continue;
            }
            var version = byWork[hit.Work].Values.First(x => x.Expression.Id == found);
            bool measure = version.Work.Kind == "measure";
            string text = measure && root.Kind == "article" ? ComposedText.Whole(inner[found].Prepend(root).OrderBy(p => p.Position), root.Position) : root.Text;
            LanguageCode language = LanguageCode.Parse(version.Expression.Language);
            texts[(hit.Work, hit.Address, hit.Language.Value)] = new(
                version.Work.Kind, version.Work.Iri, version.Work.Territory, version.Work.Year, version.Expression.SourceId,
                measure ? root.Kind == "article" ? root.Number : "" : root.Address,
                measure ? ActName.Called(version.Work.Rank, version.Work.Number, version.Expression.Title) : version.Work.Symbol,
                measure ? version.Expression.Title : version.Work.Title?.Nearest(reader)?.Text.Text ?? version.Work.Symbol,
                root.Heading, language, text,
                measure ? version.Expression.OfficialAddress : version.Work.OfficialIn(language)?.OriginalString ?? version.Expression.OfficialAddress,
                version.Expression.TakenOn, status.GetValueOrDefault(version.Work.Id, ""));
        }
        return texts;
    }

    /// <summary>The rows at these places. Pair by pair: all addresses of all texts would be many times as many.</summary>
    private static async Task<List<StoredProvision>> RootsAsync(LibraryDb db, IReadOnlyList<(long Expression, string Address)> places, CancellationToken cancel)
    {
        if (places.Count == 0) return [];
        string sql = $"WITH hit (expression_id, address) AS (VALUES {Pairs(places.Count)}) SELECT p.* FROM library_provision p JOIN hit ON p.expression_id = hit.expression_id AND p.address = hit.address";
        return await db.Provisions.FromSqlRaw(sql, [.. places.SelectMany(p => new object[] { p.Expression, p.Address })]).AsNoTracking().ToListAsync(cancel);
    }

    /// <summary>What stands inside the found articles, which is what follows them up to the next row that they do not hold.</summary>
    private static async Task<ILookup<long, StoredProvision>> InnerAsync(LibraryDb db, List<StoredProvision> roots, CancellationToken cancel)
    {
        StoredProvision[] articles = [.. roots.Where(r => r.Kind == "article")];
        if (articles.Length == 0) return Enumerable.Empty<StoredProvision>().ToLookup(p => p.ExpressionId);
        string sql =
            $"""
            WITH hit (expression_id, position) AS (VALUES {Pairs(articles.Length)})
            SELECT p.* FROM hit JOIN library_provision p ON p.expression_id = hit.expression_id AND p.position > hit.position AND p.position < coalesce(
              (SELECT n.position FROM library_place n WHERE n.expression_id = hit.expression_id AND n.position > hit.position
                AND (n.parent IS NULL OR n.parent < hit.position) ORDER BY n.position LIMIT 1), 2147483647)
            """;
        List<StoredProvision> rows = await db.Provisions.FromSqlRaw(sql, [.. articles.SelectMany(a => new object[] { a.ExpressionId, a.Position })]).AsNoTracking().ToListAsync(cancel);
        return rows.DistinctBy(p => (p.ExpressionId, p.Position)).ToLookup(p => p.ExpressionId);
    }

    private static string Pairs(int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"({{{2 * i}}}, {{{2 * i + 1}}})")));
}
