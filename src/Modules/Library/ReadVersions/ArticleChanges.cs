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

    /// <summary>
    /// The articles whose wording is not that of the version before: in the order of these versions, of one version in that of its text, the removed
    /// last. The first version is only compared with.
    /// </summary>
    public static async Task<IReadOnlyList<(string Article, TextVersion Version)>> AmongAsync(LibraryDb db, IReadOnlyList<TextVersion> versions, CancellationToken cancel)
    {
        long[] ids = [.. versions.Select(v => v.Text.Id)];
        var rows = await db.Provisions.AsNoTracking().Where(p => ids.Contains(p.ExpressionId)).OrderBy(p => p.ExpressionId).ThenBy(p => p.Position)
            .Select(p => new { p.ExpressionId, p.Address, p.WordingId }).ToListAsync(cancel);
        var byText = rows.ToLookup(r => r.ExpressionId);
        var changes = new List<(string Article, TextVersion Version)>();
        Dictionary<string, long>? before = null;
        foreach (TextVersion version in versions)
        {
            var here = byText[version.Text.Id];
            Dictionary<string, long> now = here.ToDictionary(r => r.Address, r => r.WordingId, StringComparer.Ordinal);
            if (before is not null)
                foreach (string article in here.Where(r => !before.TryGetValue(r.Address, out long old) || old != r.WordingId).Select(r => r.Address)
                    .Concat(before.Keys.Where(k => !now.ContainsKey(k))).Select(ArticleOf).Distinct(StringComparer.Ordinal))
                    changes.Add((article, version));
            before = now;
        }
        return changes;
    }
}
