using System.Diagnostics;
using System.Text;
using Xunit;

namespace Minga.Testing;

/// <summary>A small part of a published git history, so that a test over years of commits takes seconds.</summary>
public static class GitPart
{
    /// <summary>
    /// Makes a bare repository of the commits that changed one file between two days, with that file and those that the same commits touched below a folder.
    /// </summary>
    /// <param name="bundle">The published history.</param>
    /// <param name="folder">Where to work; the repository is made in it.</param>
    /// <param name="file">"codigos/codigo-del-trabajo.md".</param>
    /// <param name="beside">"normas/": the acts that changed it.</param>
    /// <param name="since">The first day.</param>
    /// <param name="until">The last day.</param>
    /// <returns>Its folder.</returns>
    public static async Task<string> OfAsync(string bundle, string folder, string file, string beside, string since, string until)
    {
        string whole = Path.Combine(folder, "whole"), some = Path.Combine(folder, "until-" + until);
        string[] days = ["--since=" + since, "--until=" + until];
        if (!Directory.Exists(whole)) await GitAsync(["clone", "--quiet", bundle, whole]);
        await GitAsync(["init", "--quiet", "--bare", "--initial-branch=main", some]);
        string touched = Encoding.UTF8.GetString(await GitAsync(["-C", whole, "log", .. days, "--full-diff", "--name-only", "--format=", "HEAD", "--", file]));
        IEnumerable<string> acts = touched.Split('\n').Where(p => p.StartsWith(beside, StringComparison.Ordinal)).Distinct();
        await GitAsync(["-C", some, "fast-import", "--quiet"], await GitAsync(["-C", whole, "fast-export", .. days, "main", file, .. acts]));
        return some;
    }

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
