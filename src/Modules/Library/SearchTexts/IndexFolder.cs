using System.Text.Json;
using Minga.Retrieval.Concepts;
using Minga.Retrieval.Shelves;

namespace Minga.Library.SearchTexts;

/// <summary>One shelf in the folder.</summary>
/// <param name="Name">"instruments" or a territory's code.</param>
/// <param name="File">Name of its file; a new one at each rebuild, so that a reader never sees half a file.</param>
/// <param name="Hash">SHA-256 of the file.</param>
/// <param name="Passages">How many passages it holds.</param>
/// <param name="Texts">How many texts of the tables they were cut from.</param>
public sealed record ShelfEntry(string Name, string File, string Hash, int Passages, int Texts);

/// <summary>What the index folder holds, and how far it has read the journal.</summary>
/// <param name="Format">Version of this file's own form.</param>
/// <param name="Position">Sequence of the last journal row that is in the index.</param>
/// <param name="Scheme">Fingerprint of the concept scheme with which the passages were analysed.</param>
/// <param name="Shelves">The shelves.</param>
/// <param name="Day">The day for which it was built: what comes into force later is put on its shelf then.</param>
public sealed record IndexManifest(int Format, long Position, string Scheme, IReadOnlyList<ShelfEntry> Shelves, DateOnly Day = default)
{
    /// <summary>The form that this program writes and reads; another one is rebuilt.</summary>
    public const int CurrentFormat = 2;

    /// <summary>The manifest of a folder without an index.</summary>
    public static IndexManifest Empty(string scheme) => new(CurrentFormat, 0, scheme, []);
}

/// <summary>
/// The index on disk, beside the database: one file a shelf and a manifest that is replaced atomically. It can always be rebuilt from the
/// tables, so whatever looks wrong here is thrown away and never trusted.
/// </summary>
public sealed class IndexFolder(string path)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private string ManifestPath => Path.Combine(path, "manifest.json");

    /// <summary>
    /// Waits until no other process writes here. Whoever writes reads the manifest again under the lock: the other may have done the work.
    /// </summary>
    public async Task<IDisposable> LockAsync(CancellationToken cancel)
    {
        Directory.CreateDirectory(path);
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(path, "writing.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(50, cancel);
            }
        }
    }

    /// <summary>The manifest, or null where there is none that this program can use with this concept scheme.</summary>
    public IndexManifest? Read(string scheme)
    {
        try
        {
            if (!File.Exists(ManifestPath)) return null;
            var manifest = JsonSerializer.Deserialize<IndexManifest>(File.ReadAllBytes(ManifestPath), Options);
            return manifest is { Format: IndexManifest.CurrentFormat } && manifest.Scheme == scheme ? manifest : null;
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            return null;
        }
    }

    /// <summary>Writes a shelf's bytes under a name that is not taken: readers may still have the file before it open.</summary>
    /// <param name="shelf">Name of the shelf.</param>
    /// <param name="position">The journal position it stands for.</param>
    /// <param name="write">Writes it, and says how many passages it holds and of how many texts.</param>
    public ShelfEntry Write(string shelf, long position, Func<Stream, (int Passages, int Texts)> write)
    {
        Directory.CreateDirectory(path);
        string file = FormattableString.Invariant($"{shelf}-{position}.shelf");
        for (int again = 2; File.Exists(Path.Combine(path, file)); again++) file = FormattableString.Invariant($"{shelf}-{position}-{again}.shelf");
        string full = Path.Combine(path, file);
        (int passages, int texts) = (0, 0);
        using (FileStream stream = File.Create(full + ".new", 1 << 20))
        {
            (passages, texts) = write(stream);
            stream.Flush(flushToDisk: true);
        }
        File.Move(full + ".new", full);
        using FileStream written = File.OpenRead(full);
        return new(shelf, file, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(written)), passages, texts);
    }

    /// <summary>Opens a shelf; null where its file is gone, damaged or of another format.</summary>
    public Shelf? Open(ShelfEntry entry, ConceptScheme scheme)
    {
        string full = Path.Combine(path, entry.File);
        return File.Exists(full) && Shelf.TryOpen(full, scheme, out Shelf? shelf, out _) ? shelf : null;
    }

    /// <summary>Whether the file is there and has the recorded hash.</summary>
    public bool Holds(ShelfEntry entry)
    {
        string full = Path.Combine(path, entry.File);
        if (!File.Exists(full)) return false;
        using FileStream stream = File.OpenRead(full);
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stream)) == entry.Hash;
    }

    /// <summary>Puts the manifest in place and removes the files that it no longer names.</summary>
    public void Commit(IndexManifest manifest)
    {
        Directory.CreateDirectory(path);
        using (FileStream stream = File.Create(ManifestPath + ".new"))
        {
            JsonSerializer.Serialize(stream, manifest, Options);
            stream.Flush(flushToDisk: true);
        }
        File.Move(ManifestPath + ".new", ManifestPath, overwrite: true);
        HashSet<string> kept = [.. manifest.Shelves.Select(s => s.File)];
        foreach (string file in Directory.EnumerateFiles(path, "*.shelf*"))
            if (!kept.Contains(Path.GetFileName(file))) Delete(file);
    }

    private static void Delete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Windows keeps a file that a reader still has open; the next change of the index takes it away.
        }
    }

    /// <summary>Size of the index in bytes.</summary>
    public long Size() => Directory.Exists(path) ? new DirectoryInfo(path).EnumerateFiles().Sum(f => f.Length) : 0;
}
