using System.Data.Common;
using Minga.Kernel;
using Minga.Retrieval;
using Minga.Retrieval.Concepts;
using Minga.Retrieval.Shelves;
using Minga.Storage;

namespace Minga.Library.SearchTexts;

/// <summary>
/// The index of the loaded texts: an immutable snapshot in memory, its shelves on disk, and the position in the journal up to which it
/// has read. The tables are the truth; a shelf is rebuilt from them whenever the journal says that one of its works changed.
/// </summary>
public sealed class SearchIndex(Database database, IndexFolder folder, ConceptScheme scheme) : IDisposable
{
    /// <summary>Name of the shelf of instruments; every other shelf has a territory's code.</summary>
    public const string Instruments = "instruments";

    private readonly SemaphoreSlim writer = new(1, 1);
    private volatile IndexSnapshot? current;

    /// <summary>The concepts with which the passages were analysed.</summary>
    public ConceptScheme Scheme => scheme;

    /// <summary>The snapshot, loaded from disk the first time; what became newer in the journal since is not in it.</summary>
    public async Task<IndexSnapshot> ReadAsync(CancellationToken cancel = default)
    {
        if (current is { } ready) return ready;
        await CatchUpAsync(cancel);
        return current!;
    }

    /// <summary>Reads the journal on from the manifest's position and rebuilds the shelves whose works changed.</summary>
    /// <returns>The names of the shelves that were rebuilt.</returns>
    public async Task<IReadOnlyList<string>> CatchUpAsync(CancellationToken cancel = default)
    {
        await writer.WaitAsync(cancel);
        try
        {
            // Another process may have written the folder since this one read it.
            IndexSnapshot snapshot = Load() is { } stored && (current is null || stored.Position > current.Manifest.Position) ? Open(stored) : current ?? Open(Fresh());
            using DbConnection connection = await database.OpenAsync(cancel);
            long head = Journal.Last(connection);
            if (head != snapshot.Manifest.Position)
            {
                IReadOnlyList<string> touched = head < snapshot.Manifest.Position
                    ? ShelfContents.Names(connection)
                    : Touched(connection, snapshot.Manifest.Position, head);
                snapshot = Rebuild(connection, snapshot, touched, head);
                current = snapshot;
                return touched;
            }
            current = snapshot;
            return [];
        }
        finally
        {
            writer.Release();
        }
    }

    /// <summary>Builds every shelf anew from the tables.</summary>
    /// <returns>The number of passages.</returns>
    public async Task<int> ReindexAsync(CancellationToken cancel = default)
    {
        await writer.WaitAsync(cancel);
        try
        {
            using DbConnection connection = await database.OpenAsync(cancel);
            long head = Journal.Last(connection);
            current = Rebuild(connection, Open(Fresh()), ShelfContents.Names(connection), head);
            return current.Manifest.Shelves.Sum(s => s.Passages);
        }
        finally
        {
            writer.Release();
        }
    }

    /// <summary>What is wrong with the files, in words; empty where nothing is.</summary>
    public IReadOnlyList<Refusal> Check(DbConnection connection)
    {
        IReadOnlyList<string> names = ShelfContents.Names(connection);
        if (Load() is not { } manifest) return names.Count == 0 ? [] : [new Refusal("index-missing")];
        var faults = new List<Refusal>();
        foreach (ShelfEntry entry in manifest.Shelves)
            if (!folder.Holds(entry)) faults.Add(new Refusal("index-file-damaged", entry.File));
        // Rows that no shelf is made of (reference data) put nobody behind.
        if (Touched(connection, manifest.Position, Journal.Last(connection)).Count > 0) faults.Add(new Refusal("index-behind", "", [manifest.Position.ToString(System.Globalization.CultureInfo.InvariantCulture)]));
        foreach (string missing in names.Except(manifest.Shelves.Select(s => s.Name))) faults.Add(new Refusal("index-shelf-missing", missing));
        return faults;
    }

    public void Dispose() => writer.Dispose();

    private IndexSnapshot Rebuild(DbConnection connection, IndexSnapshot before, IReadOnlyList<string> names, long position)
    {
        var shelves = before.Shelves.ToDictionary(s => s.Entry.Name, StringComparer.Ordinal);
        foreach (string name in names)
        {
            var builder = new ShelfBuilder(name, scheme);
            foreach (IndexedText text in ShelfContents.Read(connection, name)) builder.Add(text);
            Shelf shelf = builder.Build();
            shelves[name] = (folder.Write(name, position, shelf.Passages, shelf.Write), shelf);
        }
        var ordered = shelves.Values.OrderBy(s => s.Entry.Name, StringComparer.Ordinal).ToArray();
        var manifest = new IndexManifest(IndexManifest.CurrentFormat, position, scheme.Fingerprint, [.. ordered.Select(s => s.Entry)]);
        folder.Commit(manifest);
        return new(manifest, ordered, new PassageIndex([.. ordered.Select(s => s.Shelf)], scheme));
    }

    private IndexManifest? Load() => folder.Read(scheme.Fingerprint);

    private IndexManifest Fresh() => IndexManifest.Empty(scheme.Fingerprint);

    private IndexSnapshot Open(IndexManifest manifest)
    {
        var shelves = new List<(ShelfEntry, Shelf)>();
        foreach (ShelfEntry entry in manifest.Shelves)
        {
            // A damaged or missing file: forget everything read so far, and the journal is read again from its beginning.
            if (folder.Open(entry) is not { } stream) return Open(Fresh());
            using (stream)
                if (Shelf.TryRead(stream, scheme, out Shelf? shelf, out _)) shelves.Add((entry, shelf));
                else return Open(Fresh());
        }
        return new(manifest, shelves, new PassageIndex([.. shelves.Select(s => s.Item2)], scheme));
    }

    private static List<string> Touched(DbConnection connection, long after, long head)
    {
        var iris = new HashSet<string>(StringComparer.Ordinal);
        for (long position = after; position < head;)
        {
            IReadOnlyList<JournalEntry> entries = Journal.ReadAfter(connection, position, 5000);
            if (entries.Count == 0) break;
            foreach (JournalEntry entry in entries)
                if (entry.What.Kind.StartsWith("text-imported", StringComparison.Ordinal)) iris.Add(ShelfContents.ShelfOf(entry.What.Iri));
            position = entries[^1].Sequence;
        }
        return [.. iris.Order(StringComparer.Ordinal)];
    }

}

/// <summary>What readers search until the next one is in place.</summary>
/// <param name="Manifest">What it holds, and the journal position it stands for.</param>
/// <param name="Shelves">Its shelves.</param>
/// <param name="Index">The index over them.</param>
public sealed record IndexSnapshot(IndexManifest Manifest, IReadOnlyList<(ShelfEntry Entry, Shelf Shelf)> Shelves, PassageIndex Index)
{
    /// <summary>The number of passages on these shelves.</summary>
    public int Passages(IEnumerable<string> names) => Manifest.Shelves.IntersectBy(names, s => s.Name).Sum(s => s.Passages);
}
