using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Minga.Library.SearchTexts;

/// <summary>Keeps the snapshot of a running site up to date: whoever imports, in this process or another, the journal says so.</summary>
public sealed partial class IndexFollower(SearchIndex index, TimeProvider time, ILogger<IndexFollower> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await index.CatchUpAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The tables are the truth and the next turn tries again; readers keep the snapshot they have.
                Failed(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "The index could not be brought up to date")]
    private static partial void Failed(ILogger log, Exception error);
}
