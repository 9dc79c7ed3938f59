using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Minga.Kernel;
using Minga.Library.ReadVersions;
using Minga.Network;
using Minga.Storage;
using Minga.Web;

namespace Minga.Library.FollowReferences;

/// <summary>The page of the places that cite a measure.</summary>
internal static class FollowReferences
{
    private const int Shown = 500;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/measures/{territory}/{name}/cited-by", CitedByAsync)
        .AddEndpointFilter(LowerCaseKeys.In(parts: 3)).ExcludeFromDescription();

    private static async Task<IResult> CitedByAsync(
        string territory, string name, Database database, ITerritories territories, TimeProvider time, CancellationToken cancel)
    {
        using var db = new LibraryDb(database);
        if (await VersionList.FindAsync(db, territory + "/" + name, AsOf.Now(time), cancel) is not { All.Count: > 0 } versions) return Answers.NotFound();
        using DbConnection connection = await database.OpenAsync(cancel);
        IReadOnlyList<CitingPlace> places = CitingTexts.Of(connection, versions.Work, null, Shown, time);
        return Answers.Page<CitedByPage>(new CitedByView(versions.Described(territories), [.. places.Take(Shown)], places.Count > Shown));
    }
}
