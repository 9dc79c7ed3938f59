using System.Diagnostics;

namespace Minga.Testing;

/// <summary>
/// The PostgreSQL server of this test run: the one named in MINGA_TEST_POSTGRES, or our own, started when first asked for and ended
/// with the process.
/// </summary>
internal static class PostgresServer
{
    private static readonly Lazy<(string? ConnectionString, string Reason)> Server = new(Find);

    /// <summary>Null where there is none.</summary>
    public static string? ConnectionString => Server.Value.ConnectionString;

    /// <summary>Why there is none.</summary>
    public static string Reason => Server.Value.Reason;

    private static (string?, string) Find()
    {
        if (Environment.GetEnvironmentVariable("MINGA_TEST_POSTGRES") is { Length: > 0 } given) return (given, "");
        (int code, string output) = Script("start");
        if (code != 0) return (null, code == 3 ? "PostgreSQL is not installed; './run setup' installs it." : $"PostgreSQL did not start (exit code {code}).");
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Script("stop", lines[0]);
        return (lines[1], "");
    }

    private static (int Code, string Output) Script(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Repository.Root, "tests", "postgres.sh"), .. arguments]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
