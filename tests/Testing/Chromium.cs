using Xunit;

namespace Minga.Testing;

/// <summary>The browser of the tests: Debian's Chromium.</summary>
public static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Its program. Without one the test is skipped, but fails where CI is "true".</summary>
    public static string Program
    {
        get
        {
            if (Array.Find(Places, File.Exists) is { } found) return found;
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "There is no Chromium. In CI that is a failure.");
            Assert.Skip("There is no Chromium on this machine.");
            return "";
        }
    }
}
