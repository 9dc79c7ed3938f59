using Microsoft.EntityFrameworkCore;
using Minga.LegalText;

namespace Minga.Library.ReadVersions;

/// <summary>One article through all versions of its text.</summary>
internal static class ArticleLife
{
    /// <summary>The article in each version that has it, by the version's expression.</summary>
    public static async Task<Dictionary<long, ComparedArticle>> OfAsync(LibraryDb db, VersionList versions, string address, CancellationToken cancel)
    {
        long[] ids = [.. versions.All.Select(v => v.Text.Id)];
        List<StoredProvision> roots = await db.Provisions.AsNoTracking().Where(p => ids.Contains(p.ExpressionId) && p.Address == address).ToListAsync(cancel);
        if (roots.Count == 0) return [];
        string points = address + "(", paragraphs = address + ".";
        ILookup<long, StoredProvision> inner = (await db.Provisions.AsNoTracking()
            .Where(p => ids.Contains(p.ExpressionId) && (p.Address.StartsWith(points) || p.Address.StartsWith(paragraphs)))
            .OrderBy(p => p.Position).ToListAsync(cancel)).ToLookup(p => p.ExpressionId);
        return roots.ToDictionary(r => r.ExpressionId, r => new ComparedArticle(
            r.Address, r.Number, r.Heading, ComposedText.Whole(inner[r.ExpressionId].Where(p => p.Position > r.Position).Prepend(r), r.Position)));
    }

    /// <summary>Its different wordings, the newest first; a time without the article is one of them.</summary>
    public static IReadOnlyList<ArticleWording> Wordings(VersionList versions, IReadOnlyDictionary<long, ComparedArticle> texts)
    {
        var wordings = new List<ArticleWording>();
        ComparedArticle? before = null;
        bool begun = false;
        foreach (TextVersion version in versions.All)
        {
            ComparedArticle? now = texts.GetValueOrDefault(version.Text.Id);
            if (!begun && now is null) continue;
            if (begun && now?.Text == before?.Text && now?.Heading == before?.Heading) continue;
            if (wordings.Count > 0) wordings[^1] = wordings[^1] with { Until = version.From };
            string old = before?.Text ?? "", oldHeading = before?.Heading ?? "", text = now?.Text ?? "", heading = now?.Heading ?? "";
            wordings.Add(new(version, null,
                [.. ShownRun.Paragraphs(begun ? WordRuns.Of(oldHeading, heading) : Whole(heading), oldHeading, heading).SelectMany(p => p)],
                ShownRun.Paragraphs(begun ? WordRuns.Of(old, text) : Whole(text), old, text), Gone: now is null));
            before = now;
            begun = true;
        }
        wordings.Reverse();
        return wordings;
    }

    /// <summary>A first wording stands as it is: nothing of it is new beside something older.</summary>
    private static IReadOnlyList<WordRun> Whole(string text) => text.Length == 0 ? [] : [new(ChangeKind.Kept, new(0, 0), new(0, text.Length))];
}
