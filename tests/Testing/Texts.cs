using Xunit;

namespace Minga.Testing;

/// <summary>The official texts that some tests read: never in the repository, named by MINGA_TEXTS.</summary>
public static class Texts
{
    /// <summary>The folder; the test that asks is skipped where there is none.</summary>
    public static string Folder
    {
        get
        {
            string? folder = Environment.GetEnvironmentVariable("MINGA_TEXTS");
            Assert.SkipUnless(Directory.Exists(folder), "MINGA_TEXTS names no folder with official texts.");
            return folder!;
        }
    }

    /// <summary>A file or folder inside it; the test that asks is skipped where it is missing.</summary>
    public static string At(params string[] path)
    {
        string full = Path.Combine([Folder, .. path]);
        Assert.SkipUnless(Path.Exists(full), $"{string.Join('/', path)} is not among the texts of MINGA_TEXTS.");
        return full;
    }
}
