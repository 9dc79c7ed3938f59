namespace Minga.Testing;

/// <summary>The working copy that the tests were built from.</summary>
public static class Repository
{
    private static readonly Lazy<string> Found = new(Find);

    /// <summary>The folder that holds Minga.slnx.</summary>
    public static string Root => Found.Value;

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Minga.slnx"))) return folder.FullName;
        throw new InvalidOperationException("The tests run outside a working copy of Minga.");
    }
}
