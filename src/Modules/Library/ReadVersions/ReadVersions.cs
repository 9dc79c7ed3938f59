using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.LegalText;
using Minga.Library.ReadMeasure;
using Minga.Network;
using Minga.Storage;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Library.ReadVersions;

/// <summary>The versions of a measure: all of them, two of them side by side, and the life of one article.</summary>
internal static class ReadVersions
{
    private const int OnPage = 25;

    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder works = routes.MapGroup("/measures/{territory}/{name}");
        works.AddEndpointFilter(LowerCaseKeys.In(parts: 3)).ExcludeFromDescription();
        works.MapGet("/versions", VersionsAsync);
        works.MapGet("/compare", CompareAsync);
        works.MapGet("/history/{**address}", HistoryAsync);
    }

    private static async Task<IResult> VersionsAsync(
        string territory, string name, string? page, Database database, ITerritories territories, TimeProvider time, CancellationToken cancel)
    {
        using var db = new LibraryDb(database);
        if (await VersionList.FindAsync(db, territory + "/" + name, AsOf.Now(time), cancel) is not { All.Count: > 0 } versions) return Answers.NotFound();
        var paging = Paging.Of(page, OnPage, versions.All.Count);
        TextVersion[] newest = [.. versions.All.Reverse()];
        TextVersion[] here = newest[((paging.Page - 1) * OnPage)..Math.Min(newest.Length, paging.Page * OnPage)];
        // The version before the oldest of the page is only compared with.
        TextVersion[] compared = [.. newest[((paging.Page - 1) * OnPage)..Math.Min(newest.Length, paging.Page * OnPage + 1)].Reverse()];
        ILookup<TextVersion, string> articles = (await ArticleChanges.AmongAsync(db, compared, cancel)).ToLookup(c => c.Version, c => c.Article);
        return Answers.Page<VersionsPage>(new VersionsView(versions.Described(territories),
            [.. here.Select(v => new VersionEntry(v, v.Ordinal == 1 ? null : [.. articles[v]]))], paging) { First = versions.All[0].From });
    }

    private static async Task<IResult> CompareAsync(
        string territory, string name, string? from, string? to, Database database, ITerritories territories, Words words, TimeProvider time, CancellationToken cancel)
    {
        using var db = new LibraryDb(database);
        if (await VersionList.FindAsync(db, territory + "/" + name, AsOf.Now(time), cancel) is not { All.Count: > 0 } versions) return Answers.NotFound();
        var view = new CompareView { Of = versions.Described(territories), From = from ?? "", To = to ?? "" };
        bool asked = !string.IsNullOrEmpty(from) || !string.IsNullOrEmpty(to);
        if (!asked) return Answers.Page<ComparePage>(view);
        (TextVersion? before, Refusal? unread) = On(versions, from, "from");
        (TextVersion? after, Refusal? unreadTo) = On(versions, to, "to");
        if (before is null || after is null)
            return Answers.Page<ComparePage>(view with { FromRefusal = unread, ToRefusal = unreadTo }, StatusCodes.Status422UnprocessableEntity);
        // Whoever writes the later day first wants the same comparison.
        if (before.Ordinal > after.Ordinal) (before, after) = (after, before);

        IReadOnlyList<ArticlePair> pairs = Comparison.Of(await ArticlesAsync(db, versions.Work, before, words, cancel), await ArticlesAsync(db, versions.Work, after, words, cancel));
        ILookup<string, TextVersion> changes = (await ArticleChanges.AmongAsync(db, [.. versions.All.Where(v => v.Ordinal >= before.Ordinal && v.Ordinal <= after.Ordinal)], cancel))
            .ToLookup(c => c.Article, c => c.Version, StringComparer.Ordinal);
        return Answers.Page<ComparePage>(view with
        {
            Before = before, After = after, Unchanged = pairs.Count(p => p.Change == ArticleChange.Unchanged),
            Differences = [.. pairs.Where(p => p.Change != ArticleChange.Unchanged).Select(p => Entry(p, changes))],
        });
    }

    private static async Task<IResult> HistoryAsync(
        string territory, string name, string address, Database database, ITerritories territories, TimeProvider time, CancellationToken cancel)
    {
        using var db = new LibraryDb(database);
        if (await VersionList.FindAsync(db, territory + "/" + name, AsOf.Now(time), cancel) is not { All.Count: > 0 } versions) return Answers.NotFound();
        Dictionary<long, ComparedArticle> texts = await ArticleLife.OfAsync(db, versions, address, cancel);
        if (texts.Count == 0) return Answers.NotFound();
        return Answers.Page<HistoryPage>(new HistoryView(versions.Described(territories), address, ArticleLife.Wordings(versions, texts), versions.All.Count));
    }

    private static ComparedEntry Entry(ArticlePair pair, ILookup<string, TextVersion> changes)
    {
        string address = (pair.After ?? pair.Before)!.Address;
        string? was = pair.Before is { } before && before.Address != address ? before.Address : null;
        IEnumerable<TextVersion> versions = changes[address].Concat(was is null ? [] : changes[was]).Distinct().OrderBy(v => v.Ordinal);
        return new(address, was, pair.Change,
            [.. ShownRun.Paragraphs(pair.HeadingRuns(), pair.Before?.Heading ?? "", pair.After?.Heading ?? "").SelectMany(p => p)],
            ShownRun.Paragraphs(pair.Runs(), pair.Before?.Text ?? "", pair.After?.Text ?? ""), [.. versions]);
    }

    private static async Task<IReadOnlyList<ComparedArticle>> ArticlesAsync(LibraryDb db, Work work, TextVersion version, Words words, CancellationToken cancel)
    {
        LoadedMeasure measure = await LoadedMeasure.OfAsync(db, work, version.Text, cancel);
        return [.. measure.Entries(words).Where(e => e.Text is not null).Select(e => new ComparedArticle(e.Address, "", e.OfDivision ? "" : e.Heading, e.Text!.Text))];
    }

    private static (TextVersion? Version, Refusal? Refusal) On(VersionList versions, string? text, string field)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return (null, new Refusal("not-a-date", field, text ?? ""));
        return versions.On(day) is { } version ? (version, null) : (null, new Refusal("before-first-version", field, AsOfQuery.Written(versions.All[0].From)));
    }
}
