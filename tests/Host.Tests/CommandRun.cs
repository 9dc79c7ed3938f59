using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Minga.Host.Tests;

/// <summary>A run of the real program in a process of its own.</summary>
internal sealed record CommandRun(int Exit, string Data, string Messages)
{
    /// <summary>The lines of standard output.</summary>
    public string[] Lines => Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The same, each a JSON object.</summary>
    public JsonElement[] Objects => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>Runs `minga` with these arguments and waits for its end.</summary>
    public static async Task<CommandRun> Of(params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> data = process.StandardOutput.ReadToEndAsync();
        Task<string> messages = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await data, await messages);
    }

    /// <summary>Starts `minga` and does not wait.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "minga.dll"));
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["LANG"] = "es_ES.UTF-8";
        return Process.Start(start)!;
    }
}
