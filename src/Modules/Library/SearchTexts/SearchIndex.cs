using System.Data.Common;
using System.Globalization;
using Minga.Kernel;
using Minga.Retrieval;
using Minga.Retrieval.Concepts;
using Minga.Retrieval.Shelves;
using Minga.Storage;

namespace Minga.Library.SearchTexts;

/// <summary>
/// The index of the loaded texts: an immutable snapshot, its shelves on disk, and the position in the journal up to which it
/// has read. The tables are the truth; a shelf is rebuilt from them whenever the journal says that one of its works changed.
/// </summary>
public sealed class SearchIndex(Database database, IndexFolder folder, ConceptScheme scheme, TimeProvider time) : IDisposable
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
    /// <returns>The names of the shelves that were rebuilt here; another process may have done it before.</returns>
    public async Task<IReadOnlyList<string>> CatchUpAsync(CancellationToken cancel = default)
    {
        await writer.WaitAsync(cancel);
        try
        {
            using DbConnection connection = await database.OpenAsync(cancel);
            if (current is { } ready && ready.Manifest.Position == Journal.Last(connection) && ready.Manifest.Day >= Today) return [];
            using IDisposable alone = await folder.LockAsync(cancel);
            IndexSnapshot snapshot = Load() is { } stored && stored.Position != current?.Manifest.Position ? Open(stored) : current ?? Open(Fresh());
            long head = Journal.Last(connection);
            if (head == snapshot.Manifest.Position && snapshot.Manifest.Day >= Today)
            {
                current = snapshot;
                return [];
            }
            // A journal that is shorter than the index has read is another database's: nothing of the index is worth keeping.
            if (head < snapshot.Manifest.Position) snapshot = Open(Fresh());
            IReadOnlyList<string> touched = [.. Touched(connection, snapshot.Manifest.Position, head).Union(ShelfContents.Due(connection, snapshot.Manifest.Day, Today)).Order(StringComparer.Ordinal)];
            current = Rebuild(connection, snapshot, touched, head);
            return touched;
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
            using IDisposable alone = await folder.LockAsync(cancel);
            long head = Journal.Last(connection);
            current = Rebuild(connection, Open(Fresh()), ShelfContents.Names(connection, time), head);
            return current.Manifest.Shelves.Sum(s => s.Passages);
        }
        finally
        {
            writer.Release();
        }
    }

    /// <summary>What is wrong with the files, and what of the tables is not in them yet. Changes nothing.</summary>
    public (IReadOnlyList<Refusal> Faults, IReadOnlyList<Refusal> Behind, int Passages) Check(DbConnection connection)
    {
        IReadOnlyList<string> names = ShelfContents.Names(connection, time);
        if (Load() is not { } manifest) return ([], names.Count == 0 ? [] : [new Refusal("index-missing")], 0);
        var faults = new List<Refusal>();
        foreach (ShelfEntry entry in manifest.Shelves)
            if (!folder.Holds(entry)) faults.Add(new Refusal("index-file-damaged", entry.File));
        // Rows that no shelf is made of (reference data) put nobody behind.
        string[] touched = [.. Touched(connection, manifest.Position, Journal.Last(connection)).Union(ShelfContents.Due(connection, manifest.Day, Today))];
        Refusal[] behind = touched.Length > 0 ? [new Refusal("index-behind", "", manifest.Position.ToString(CultureInfo.InvariantCulture))] : [];
        foreach (ShelfEntry entry in manifest.Shelves.ExceptBy(touched, e => e.Name))
            if (ShelfContents.Read(connection, entry.Name, time).Count() is var texts && texts != entry.Texts)
                faults.Add(new Refusal("index-differs", entry.Name, entry.Texts.ToString(CultureInfo.InvariantCulture), texts.ToString(CultureInfo.InvariantCulture)));
        faults.AddRange(names.Except(manifest.Shelves.Select(s => s.Name)).Except(touched).Select(missing => new Refusal("index-shelf-missing", missing)));
        return (faults, behind, manifest.Shelves.Sum(s => s.Passages));
    }

    public void Dispose() => writer.Dispose();

    private DateOnly Today => AsOf.Now(time).InForce;

    private IndexSnapshot Rebuild(DbConnection connection, IndexSnapshot before, IReadOnlyList<string> names, long position)
    {
        var shelves = before.Shelves.ToDictionary(s => s.Entry.Name, StringComparer.Ordinal);
        foreach (string name in names)
        {
            ShelfEntry entry = folder.Write(name, position, file => Build(connection, name, file));
            shelves[name] = (entry, folder.Open(entry, scheme) ?? throw new InvalidOperationException($"{entry.File} was written and is not read."));
        }
        var ordered = shelves.Values.OrderBy(s => s.Entry.Name, StringComparer.Ordinal).ToArray();
        var manifest = new IndexManifest(IndexManifest.CurrentFormat, position, scheme.Fingerprint, [.. ordered.Select(s => s.Entry)], Today);
        folder.Commit(manifest);
        return new(manifest, ordered, new PassageIndex([.. ordered.Select(s => s.Shelf)], scheme));
    }

    private (int Passages, int Texts) Build(DbConnection connection, string name, Stream file)
    {
        using var builder = new ShelfBuilder(name, scheme, file);
        int texts = 0;
        foreach (IndexedText text in ShelfContents.Read(connection, name, time))
        {
            builder.Add(text);
            texts++;
        }
        builder.Complete();
        return (builder.Passages, texts);
    }

    private IndexManifest? Load() => folder.Read(scheme.Fingerprint);

    private IndexManifest Fresh() => IndexManifest.Empty(scheme.Fingerprint);

    private IndexSnapshot Open(IndexManifest manifest)
    {
        var shelves = new List<(ShelfEntry, Shelf)>();
        foreach (ShelfEntry entry in manifest.Shelves)
        {
            // A damaged or missing file: forget everything read so far, and the journal is read again from its beginning.
            if (folder.Open(entry, scheme) is not { } shelf) return Open(Fresh());
            shelves.Add((entry, shelf));
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
