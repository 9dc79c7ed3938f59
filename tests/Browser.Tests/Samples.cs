using System.Diagnostics;
using System.Text;
using Minga.LegalText.Sources;

namespace Minga.Browser.Tests;

/// <summary>Small parts of the official texts, chosen by rule, so that a site over several countries stands within seconds.</summary>
internal static class Samples
{
    private const int EveryOfTheState = 400;
    private const int EveryOfAragon = 20;
    private const string Code = "codigos/codigo-del-trabajo.md";

    // The commits' days are the days of force.
    private static readonly string[] Years = ["--since=2013-01-01", "--until=2016-12-31"];

    /// <summary>Writes every 400th norm of the Spanish State and every 20th of Aragón, with all that say "Economía Social de Aragón" in their head.</summary>
    public static void Spain(string archive, string folder)
    {
        int state = 0, aragon = 0;
        foreach (SourceFile file in Intake.Open(archive).Items().Select(i => i.File).OfType<SourceFile>())
        {
            bool wanted = file.Name.Contains("/es-ar/", StringComparison.Ordinal)
                ? aragon++ % EveryOfAragon == 0 || Head(file).Contains("Economía Social de Aragón", StringComparison.Ordinal)
                : file.Name.Contains("es/es/", StringComparison.Ordinal) && state++ % EveryOfTheState == 0;
            if (!wanted) continue;
            string path = Path.Combine(folder, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.ToArray());
        }
    }

    /// <summary>Makes a bare repository of the commits that changed Chile's Labour Code in four years, with that code and the acts that changed it.</summary>
    /// <returns>Its folder.</returns>
    public static async Task<string> ChileAsync(string bundle, string folder)
    {
        string whole = Path.Combine(folder, "whole"), some = Path.Combine(folder, "some");
        await GitAsync(["clone", "--quiet", bundle, whole]);
        await GitAsync(["init", "--quiet", "--bare", "--initial-branch=main", some]);
        string touched = Encoding.UTF8.GetString(await GitAsync(["-C", whole, "log", .. Years, "--full-diff", "--name-only", "--format=", "HEAD", "--", Code]));
        IEnumerable<string> acts = touched.Split('\n').Where(p => p.StartsWith("normas/", StringComparison.Ordinal)).Distinct();
        await GitAsync(["-C", some, "fast-import", "--quiet"], await GitAsync(["-C", whole, "fast-export", .. Years, "main", Code, .. acts]));
        return some;
    }

    private static string Head(SourceFile file) => Encoding.UTF8.GetString(file.Bytes.Span[..Math.Min(file.Bytes.Length, 400)]);

    private static async Task<byte[]> GitAsync(string[] arguments, byte[]? input = null)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var answer = new MemoryStream();
        Task reading = git.StandardOutput.BaseStream.CopyToAsync(answer);
        Task<string> words = git.StandardError.ReadToEndAsync();
        await git.StandardInput.BaseStream.WriteAsync(input ?? []);
        git.StandardInput.Close();
        await git.WaitForExitAsync();
        await reading;
        Assert.True(git.ExitCode == 0, await words);
        return answer.ToArray();
    }
}
