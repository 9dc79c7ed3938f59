using System.Globalization;

namespace Minga.LegalText.Sources;

/// <summary>
/// Walks a file, a folder or an archive (.tar, .tar.zst; told apart by content) and hands out its files one by one in a stable order,
/// never holding more than one in memory. What cannot or must not be read is handed out as a refusal with its name:
/// <list type="bullet">
/// <item>"path-not-found", "path-not-readable"</item>
/// <item>"file-too-large" (its size and the limit, in bytes), refused before it is read</item>
/// <item>"link-not-followed": symbolic links in folders</item>
/// <item>"archive-entry-unsafe-name": absolute, or leading out of the archive; "archive-entry-not-a-file": links, devices</item>
/// <item>"archive-in-folder": archives inside a folder are imported on their own</item>
/// <item>"archive-truncated", "archive-broken": last item; what came before it stays</item>
/// <item>"not-recognised": no reader knows the content; "no-law-found": last item where that was so of all files</item>
/// </list>
/// Hidden files and folders (".git") are passed over in silence.
/// </summary>
public sealed class Intake
{
    /// <summary>Largest file that is read, in bytes: 64 MiB.</summary>
    public const long DefaultLimit = 64L * 1024 * 1024;

    private readonly Func<IEnumerable<IntakeItem>> _walk;
    private readonly bool _holdsMany;
    private long _done;

    private Intake(string path, int? count, long? size, Func<Intake, IEnumerable<IntakeItem>> walk, bool holdsMany = false)
    {
        _holdsMany = holdsMany;
        Path = path;
        Count = count;
        Size = size;
        _walk = () => walk(this);
    }

    /// <summary>The path that was opened.</summary>
    public string Path { get; }

    /// <summary>How many items there will be where that is known beforehand: not of an archive.</summary>
    public int? Count { get; }

    /// <summary>Bytes on disk to be read in all: of an archive, as it is compressed. Null where the path cannot be read.</summary>
    public long? Size { get; }

    /// <summary>Bytes on disk read so far by the running enumeration; with <see cref="Size"/> it gives a progress bar.</summary>
    public long Done => Interlocked.Read(ref _done);

    /// <summary>Opens the path. Never throws for what it finds: that is an item.</summary>
    /// <param name="path">A file, a folder or an archive.</param>
    /// <param name="limit">Largest file that is read, in bytes.</param>
    public static Intake Open(string path, long limit = DefaultLimit)
    {
        string name = System.IO.Path.GetFileName(path.TrimEnd('/', '\\'));
        try
        {
            if (Directory.Exists(path))
            {
                IReadOnlyList<FolderEntry> entries = Folder.List(path);
                return new(path, entries.Count, entries.Sum(e => e.Length), intake => Folder.Walk(entries, limit, intake.Advance), holdsMany: true);
            }
            if (!File.Exists(path)) return new(path, 1, null, _ => [IntakeItem.Refused(path, "path-not-found")]);
            long length = new FileInfo(path).Length;
            if (Archive.IsArchive(path)) return new(path, null, length, intake => Archive.Walk(path, limit, intake.Reach), holdsMany: true);
            return new(path, 1, length, intake => Folder.Walk([new(name, path, length, false)], limit, intake.Advance));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new(path, 1, null, _ => [IntakeItem.Refused(path, "path-not-readable", unreadable.Message)]);
        }
    }

    /// <summary>The items, in the order of names (folders) or of the archive. Each enumeration walks anew.</summary>
    public IEnumerable<IntakeItem> Items()
    {
        Interlocked.Exchange(ref _done, 0);
        bool found = false;
        int met = 0;
        foreach (IntakeItem item in _walk())
        {
            found |= item.File is not null;
            met++;
            yield return item;
        }
        if (!found && _holdsMany) yield return IntakeItem.Refused(Path, "no-law-found", met.ToString(CultureInfo.InvariantCulture));
    }

    private void Reach(long position) => Interlocked.Exchange(ref _done, position);

    private void Advance(long bytes) => Interlocked.Add(ref _done, bytes);
}
