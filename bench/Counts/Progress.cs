using Minga.LegalText.Sources;

namespace Minga.Counts;

/// <summary>A line on the terminal that says how far an archive is read; silent where nobody looks.</summary>
internal static class Progress
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    public static Action<Intake> Of(string name)
    {
        if (Console.IsErrorRedirected) return static _ => { };
        long last = 0;
        return intake =>
        {
            if (TimeProvider.System.GetElapsedTime(last) < Every || intake.Size is not > 0) return;
            last = TimeProvider.System.GetTimestamp();
            Console.Error.Write($"{name} {100 * intake.Done / intake.Size.Value} %\r");
        };
    }
}
