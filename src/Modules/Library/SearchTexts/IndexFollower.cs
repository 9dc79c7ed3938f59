using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Minga.Library.FollowReferences;
using Minga.Storage;

namespace Minga.Library.SearchTexts;

/// <summary>Keeps the snapshot of a running site up to date: whoever imports, in this process or another, the journal says so.</summary>
public sealed partial class IndexFollower(SearchIndex index, Database database, TimeProvider time, ILogger<IndexFollower> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AtTheLatest = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        long seen = -1, done = time.GetTimestamp();
        do
        {
            try
            {
                // While another process imports a country, its shelf is not built again every two seconds.
                long head = await HeadAsync(stoppingToken);
                bool quiet = head == seen || seen < 0;
                seen = head;
                if (!quiet && time.GetElapsedTime(done) < AtTheLatest) continue;
                await FollowAsync(stoppingToken);
                done = time.GetTimestamp();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The tables are the truth and the next turn tries again; readers keep the snapshot they have.
                Failed(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Both things that are made of the texts: what they cite, and the shelves. An import that was killed left them behind.</summary>
    private async Task FollowAsync(CancellationToken cancel)
    {
        using (DbConnection connection = await database.OpenAsync(cancel)) CitationIndex.CatchUp(connection, cancel);
        await index.CatchUpAsync(cancel);
    }

    private async Task<long> HeadAsync(CancellationToken cancel)
    {
        using DbConnection connection = await database.OpenAsync(cancel);
        return Journal.Last(connection);
    }

    [LoggerMessage(LogLevel.Error, "The index could not be brought up to date")]
    private static partial void Failed(ILogger log, Exception error);
}
