using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Web;

namespace Minga.Library;

/// <summary>A version of a text that was recorded here before the current one.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Version">Its number.</param>
/// <param name="From">When it was recorded.</param>
public sealed record EarlierVersion(LanguageCode Language, int Version, DateTimeOffset From)
{
    /// <summary>The query that shows it.</summary>
    public string Query => "?" + AsOfQuery.KnownOn + "=" + From.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Which versions of a text are kept.</summary>
internal static class EarlierVersions
{
    /// <summary>The superseded versions of a work, oldest first.</summary>
    public static async Task<IReadOnlyList<EarlierVersion>> OfAsync(LibraryDb db, Work work, CancellationToken cancel)
    {
        var rows = await db.Expressions.AsNoTracking().Where(e => e.WorkId == work.Id && e.SupersededAt != null)
            .OrderBy(e => e.RecordedAt).Select(e => new { e.Language, e.Version, e.RecordedAt }).ToListAsync(cancel);
        return [.. rows.Select(r => new EarlierVersion(LanguageCode.Parse(r.Language), r.Version, r.RecordedAt))];
    }
}
