using Xunit;

namespace Minga.Testing;

/// <summary>The browser of the machine, for journeys.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Where it is. The test that asks is skipped where there is none, but fails where CI is "true".</summary>
    public static string Executable
    {
        get
        {
            string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
            string? found = Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
            if (found is not null) return found;
            const string Reason = "Chromium is not installed; './run setup' installs it.";
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(Reason + " In CI that is a failure.");
            Assert.Skip(Reason);
            return "";
        }
    }
}
