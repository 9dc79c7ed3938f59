using System.Globalization;

namespace Minga.LegalText.Sources;

/// <summary>A file met in a folder.</summary>
internal readonly record struct FolderEntry(string Name, string Path, long Length, bool Link);

/// <summary>The files of a folder and the folders inside it.</summary>
internal static class Folder
{
    /// <summary>Names and sizes of all files, by name in ordinal order; hidden ones left out, links named and not followed.</summary>
    public static IReadOnlyList<FolderEntry> List(string root)
    {
        var entries = new List<FolderEntry>();
        Collect(new DirectoryInfo(root), "", entries);
        entries.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return entries;
    }

    /// <summary>The files' contents one after the other.</summary>
    public static IEnumerable<IntakeItem> Walk(IReadOnlyList<FolderEntry> entries, long limit, Action<long> advance)
    {
        var registers = new Registers(name => Find(entries, name, limit));
        foreach (FolderEntry entry in entries)
        {
            if (Read(entry, limit, registers) is { } item) yield return item;
            advance(entry.Length);
        }
    }

    private static void Collect(DirectoryInfo folder, string prefix, List<FolderEntry> entries)
    {
        foreach (FileSystemInfo info in folder.EnumerateFileSystemInfos())
        {
            if (info.Name.StartsWith('.')) continue;
            string name = prefix + info.Name;
            if (info.LinkTarget is not null) entries.Add(new(name, info.FullName, 0, true));
            else if (info is DirectoryInfo inner) Collect(inner, name + "/", entries);
            else if (info is FileInfo file) entries.Add(new(name, file.FullName, file.Length, false));
        }
    }

    /// <summary>The first file whose path ends in this name; of a single file, its neighbour.</summary>
    private static ReadOnlyMemory<byte>? Find(IReadOnlyList<FolderEntry> entries, string name, long limit)
    {
        string? path = entries.FirstOrDefault(e => !e.Link && e.Length <= limit && Registers.IsNamed(e.Name, name)).Path;
        if (path is null && entries.Count == 1) path = Path.Combine(Path.GetDirectoryName(entries[0].Path) ?? "", name);
        try
        {
            return File.Exists(path) && new FileInfo(path).Length <= limit ? new ReadOnlyMemory<byte>(File.ReadAllBytes(path)) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static IntakeItem? Read(FolderEntry entry, long limit, Registers registers)
    {
        if (entry.Link) return IntakeItem.Refused(entry.Name, "link-not-followed");
        try
        {
            using FileStream stream = File.OpenRead(entry.Path);
            if (Archive.IsArchive(stream)) return IntakeItem.Refused(entry.Name, "archive-in-folder");
            if (stream.Length > limit) return TooLarge(entry.Name, stream.Length, limit);
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return IntakeItem.Of(entry.Name, bytes, File.GetLastWriteTimeUtc(entry.Path), registers);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return IntakeItem.Refused(entry.Name, "path-not-readable", unreadable.Message);
        }
    }

    internal static IntakeItem TooLarge(string name, long length, long limit) => IntakeItem.Refused(
        name, "file-too-large", length.ToString(CultureInfo.InvariantCulture), limit.ToString(CultureInfo.InvariantCulture));
}
