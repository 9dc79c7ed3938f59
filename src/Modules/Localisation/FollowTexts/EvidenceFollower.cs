using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Minga.Localisation.FollowTexts;

/// <summary>Lets a running site see what was imported, in this process or another, a moment after.</summary>
public sealed partial class EvidenceFollower(EvidenceCheck check, TimeProvider time, ILogger<EvidenceFollower> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await check.CatchUpAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The next turn tries again from the same place in the journal.
                Failed(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "What is quoted could not be held against the texts")]
    private static partial void Failed(ILogger log, Exception error);
}
