namespace Minga.LegalText.Sources;

/// <summary>Hands out the files of a repository's head, or of every commit where the head's format has versions.</summary>
/// <param name="clone">The repository.</param>
/// <param name="limit">Largest file that is read, in bytes.</param>
/// <param name="intake">Told the count and size of the files, and each as it is read.</param>
internal sealed class RepositoryWalk(GitClone clone, long limit, Intake intake)
{
    private const int ShortHash = 8;

    private readonly Dictionary<string, long> _sizes = new(StringComparer.Ordinal);
    private Registers _registers = new(_ => null);
    private DateTimeOffset _modified;

    /// <summary>The items. Throws <see cref="IOException"/> where git fails.</summary>
    public IEnumerable<IntakeItem> Items()
    {
        List<GitEntry> files = clone.Files();
        files.RemoveAll(f => IsHidden(f.Path));
        Measure(files);
        _registers = new(name => Find(files, name));
        using GitObjects objects = clone.Objects();
        // The commits' own dates may be invented, as for law older than computers; the head's is when the repository was last written.
        _modified = objects.Commit(clone.Head).On;
        bool versions = Repository.HasVersions(files.Where(IsReadable).Select(f => Take(objects, f, f.Path, null)).OfType<IntakeItem>());
        foreach (IntakeItem item in versions ? History(objects) : Head(objects, files)) yield return item;
    }

    private IEnumerable<IntakeItem> Head(GitObjects objects, List<GitEntry> files)
    {
        intake.Expect(files.Count, files.Sum(Size));
        foreach (GitEntry file in files)
        {
            if (Take(objects, file, file.Path, null) is { } item) yield return item;
            intake.Advance(Size(file));
        }
    }

    private IEnumerable<IntakeItem> History(GitObjects objects)
    {
        List<GitChange> changes = clone.History();
        foreach (GitChange change in changes) change.Files.RemoveAll(f => IsHidden(f.Path));
        Measure(changes.SelectMany(c => c.Files));
        intake.Expect(changes.Sum(c => c.Files.Count), changes.Sum(c => c.Files.Sum(Size)));
        var law = new HashSet<string>(StringComparer.Ordinal);
        foreach (GitChange change in changes.Where(c => c.Files.Count > 0))
        {
            Commit commit = objects.Commit(change.Commit);
            foreach (GitEntry file in change.Files)
            {
                IntakeItem? item = Take(objects, file, $"{file.Path}@{change.Commit[..ShortHash]}", commit);
                if (item?.File is not null) law.Add(file.Path);
                // A README is no law in any commit and is passed over; a law that can no longer be recognised is said.
                if (item is not null && (item.Refusal?.Code != "not-recognised" || law.Contains(file.Path))) yield return item;
                intake.Advance(Size(file));
            }
        }
    }

    private IntakeItem? Take(GitObjects objects, GitEntry file, string name, Commit? commit)
    {
        if (file.Mode == "120000") return IntakeItem.Refused(name, "link-not-followed");
        if (file.Mode == "160000") return IntakeItem.Refused(name, "submodule-not-read");
        if (!Archive.IsSafe(file.Path)) return IntakeItem.Refused(name, "archive-entry-unsafe-name");
        if (!_sizes.TryGetValue(file.Object, out long size)) throw new IOException(file.Object + " missing");
        return size > limit ? Folder.TooLarge(name, size, limit) : IntakeItem.Of(name, objects.Read(file.Object), _modified, _registers, commit);
    }

    private void Measure(IEnumerable<GitEntry> files)
    {
        string[] objects = [.. files.Where(f => f.Mode != "160000").Select(f => f.Object).Distinct().Where(o => !_sizes.ContainsKey(o))];
        foreach ((string name, long size) in clone.Sizes(objects)) _sizes[name] = size;
    }

    private long Size(GitEntry file) => _sizes.GetValueOrDefault(file.Object);

    private bool IsReadable(GitEntry file) => file.Mode.StartsWith("100", StringComparison.Ordinal) && Archive.IsSafe(file.Path) && Size(file) <= limit;

    private ReadOnlyMemory<byte>? Find(List<GitEntry> files, string name)
    {
        string? found = files.FirstOrDefault(f => IsReadable(f) && Registers.IsNamed(f.Path, name)).Object;
        try
        {
            return found is null ? null : clone.Content(found);
        }
        catch (Exception unreadable) when (unreadable is IOException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static bool IsHidden(string path) => path.Split('/').Any(part => part.Length > 1 && part[0] == '.' && part != "..");
}
