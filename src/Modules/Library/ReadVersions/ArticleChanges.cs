using Microsoft.EntityFrameworkCore;

namespace Minga.Library.ReadVersions;

/// <summary>Which version changed which article: read from the wordings that the versions share.</summary>
internal static class ArticleChanges
{
    /// <summary>The article that a place belongs to: of "10.1(a)" it is "10", of "anexo/3(b)" it is "anexo/3".</summary>
    public static string ArticleOf(string address)
    {
        int from = address.LastIndexOf('/') + 1, inside = address.AsSpan(from).IndexOfAny('.', '(');
        return inside > 0 ? address[..(from + inside)] : address;
    }

    /// <summary>For each article the versions, among these and in their order, whose wording is not that of the one before. The first one is only compared with.</summary>
    public static async Task<ILookup<string, TextVersion>> AmongAsync(LibraryDb db, IReadOnlyList<TextVersion> versions, CancellationToken cancel)
    {
        long[] ids = [.. versions.Select(v => v.Text.Id)];
        var rows = await db.Provisions.AsNoTracking().Where(p => ids.Contains(p.ExpressionId)).Select(p => new { p.ExpressionId, p.Address, p.WordingId }).ToListAsync(cancel);
        var byText = rows.ToLookup(r => r.ExpressionId);
        var changes = new List<(string Article, TextVersion Version)>();
        Dictionary<string, long>? before = null;
        foreach (TextVersion version in versions)
        {
            Dictionary<string, long> now = byText[version.Text.Id].ToDictionary(r => r.Address, r => r.WordingId, StringComparer.Ordinal);
            if (before is not null)
                foreach (string article in now.Where(p => !before.TryGetValue(p.Key, out long old) || old != p.Value).Select(p => p.Key)
                    .Concat(before.Keys.Where(k => !now.ContainsKey(k))).Select(ArticleOf).Distinct(StringComparer.Ordinal))
                    changes.Add((article, version));
            before = now;
        }
        return changes.ToLookup(c => c.Article, c => c.Version, StringComparer.Ordinal);
    }
}
