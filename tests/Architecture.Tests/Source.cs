using System.Diagnostics;
using Minga.Testing;

namespace Minga.Architecture.Tests;

/// <summary>The files of the repository as the rules see them.</summary>
internal static class Source
{
    public static string Src => Path.Combine(Repository.Root, "src");

    /// <summary>Files below a folder that a person wrote, by extension, without build outputs.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(Path.GetExtension(file)))
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal);

    public static string Name(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    /// <summary>What git holds; the test that asks is skipped where the source came without git.</summary>
    public static IReadOnlyList<string> Tracked()
    {
        Assert.SkipUnless(Path.Exists(Path.Combine(Repository.Root, ".git")), "This is no git working copy.");
        var start = new ProcessStartInfo("git", ["ls-files", "-z"]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true };
        using Process git = Process.Start(start)!;
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        string[] files = output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(files);
        return [.. files.Where(file => File.Exists(Path.Combine(Repository.Root, file)))];
    }
}
