using System.Globalization;

namespace Minga.LegalText.Sources;

/// <summary>
/// Walks a file, a folder, an archive (.tar, .tar.zst), a git repository or a bundle of one (told apart by content), or what a git address
/// names, and hands out its files one by one in a stable order, never holding more than one in memory. A repository whose commits are
/// versions of law (<see cref="ISourceReader.ReadsHistory"/>) hands out every version of every file, from the oldest on. What cannot or
/// must not be read is handed out as a refusal with its name:
/// <list type="bullet">
/// <item>"path-not-found", "path-not-readable"</item>
/// <item>"file-too-large" (its size and the limit, in bytes), refused before it is read</item>
/// <item>"link-not-followed": symbolic links in folders</item>
/// <item>"archive-entry-unsafe-name": absolute, or leading out of the archive; "archive-entry-not-a-file": links, devices</item>
/// <item>"archive-in-folder": archives inside a folder are imported on their own</item>
/// <item>"archive-truncated", "archive-broken": last item; what came before it stays</item>
/// <item>"git-missing": the git program, which repositories need; "git-bundle-broken", "git-repository-broken", "git-address-not-answering", with git's
/// own words: last item; "submodule-not-read"</item>
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
    private long _size;
    private int _count;

    private Intake(string path, int? count, long? size, Func<Intake, IEnumerable<IntakeItem>> walk, bool holdsMany = false)
    {
        _holdsMany = holdsMany;
        Path = path;
        _count = count ?? -1;
        _size = size ?? -1;
        _walk = () => walk(this);
    }

    /// <summary>The path that was opened, without a password.</summary>
    public string Path { get; }

    /// <summary>How many items there may be where that is known: never of an archive, of a repository once it was copied.</summary>
    public int? Count => Volatile.Read(ref _count) is >= 0 and var count ? count : null;

    /// <summary>
    /// Bytes to be read in all: of an archive, as it is compressed; of a repository, of its files in all their versions, once it was copied. Null
    /// where that is not known.
    /// </summary>
    public long? Size => Interlocked.Read(ref _size) is >= 0 and var size ? size : null;

    /// <summary>Bytes read so far by the running enumeration; with <see cref="Size"/> it gives a progress bar.</summary>
    public long Done => Interlocked.Read(ref _done);

    /// <summary>Opens the path. Never throws for what it finds: that is an item.</summary>
    /// <param name="path">A file, a folder, an archive, a git repository or bundle, or a git address.</param>
    /// <param name="limit">Largest file that is read, in bytes.</param>
    public static Intake Open(string path, long limit = DefaultLimit)
    {
        string name = System.IO.Path.GetFileName(path.TrimEnd('/', '\\'));
        if (Repository.IsAddress(path)) return OfRepository(path, path, "git-address-not-answering", limit);
        try
        {
            string full = System.IO.Path.GetFullPath(path);
            if (Directory.Exists(path))
            {
                if (Repository.IsBare(path)) return OfRepository(path, full, "git-repository-broken", limit);
                IReadOnlyList<FolderEntry> entries = Folder.List(path);
                if (Repository.IsWorkTree(path) && Repository.HasVersions(Folder.Walk(entries, limit, static _ => { })))
                    return OfRepository(path, full, "git-repository-broken", limit);
                return new(path, entries.Count, entries.Sum(e => e.Length), intake => Folder.Walk(entries, limit, intake.Advance), holdsMany: true);
            }
            if (!File.Exists(path)) return new(path, 1, null, _ => [IntakeItem.Refused(path, "path-not-found")]);
            long length = new FileInfo(path).Length;
            if (Repository.IsBundle(path)) return OfRepository(path, full, "git-bundle-broken", limit);
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

    /// <summary>Whether this is no path on this machine but an address that git fetches from.</summary>
    public static bool IsAddress(string path) => Repository.IsAddress(path);

    internal void Expect(int count, long size)
    {
        Volatile.Write(ref _count, count);
        Interlocked.Exchange(ref _size, size);
    }

    internal void Advance(long bytes) => Interlocked.Add(ref _done, bytes);

    private static Intake OfRepository(string path, string source, string unreadable, long limit) =>
        new(Repository.WithoutPassword(path), null, null, intake => Repository.Walk(source, unreadable, limit, intake), holdsMany: true);

    private void Reach(long position) => Interlocked.Exchange(ref _done, position);
}
