namespace Minga.Web.Tests;

internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Sources => Path.Combine(Root, "src");

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Minga.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException("No Minga.slnx above " + AppContext.BaseDirectory);
    }
}
