using System.Formats.Tar;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Minga.LegalText.Sources;

/// <summary>Reads a tar archive, compressed with Zstandard or not, as a stream.</summary>
internal static class Archive
{
    /// <summary>Archives made with a long window (zstd --long=27) need 128 MiB to be read.</summary>
    private const int WindowLog = 27;

    private const int TarMagicAt = 257;

    /// <summary>Whether the file is an archive, by its first bytes.</summary>
    public static bool IsArchive(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return IsArchive(stream);
    }

    /// <inheritdoc cref="IsArchive(string)"/>
    /// <remarks>Leaves the stream at its start.</remarks>
    public static bool IsArchive(FileStream stream)
    {
        Span<byte> head = stackalloc byte[TarMagicAt + 5];
        int read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return IsZstandard(head[..read]) || read == head.Length && head[TarMagicAt..].SequenceEqual("ustar"u8);
    }

    /// <summary>The archive's files in its own order; a broken archive ends with its refusal.</summary>
    public static IEnumerable<IntakeItem> Walk(string path, long limit, Action<long> done)
    {
        using FileStream disk = File.OpenRead(path);
        using Stream plain = Plain(disk);
        using var tar = new TarReader(plain);
        var registers = new Registers(name => Find(path, name, limit));
        while (Next(tar, path, limit, registers) is { } step)
        {
            done(disk.Position);
            if (step.Item is not null) yield return step.Item;
            if (step.Last) yield break;
        }
        done(disk.Length);
    }

    /// <summary>The first file whose path ends in this name, in a pass of its own; null where there is none or the archive is broken.</summary>
    private static ReadOnlyMemory<byte>? Find(string path, string name, long limit)
    {
        try
        {
            using FileStream disk = File.OpenRead(path);
            using Stream plain = Plain(disk);
            using var tar = new TarReader(plain);
            while (tar.GetNextEntry() is { } entry)
            {
                if (entry.DataStream is null || entry.Length > limit || !Registers.IsNamed(entry.Name, name)) continue;
                byte[] bytes = new byte[entry.Length];
                entry.DataStream.ReadExactly(bytes);
                return bytes;
            }
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or ZstdException or FormatException)
        {
            // The walk itself says so, with its place.
        }
        return null;
    }

    private static Stream Plain(FileStream disk)
    {
        Span<byte> magic = stackalloc byte[4];
        int read = disk.ReadAtLeast(magic, 4, throwOnEndOfStream: false);
        disk.Position = 0;
        if (!IsZstandard(magic[..read])) return disk;
        var plain = new DecompressionStream(disk);
        plain.SetParameter(ZSTD_dParameter.ZSTD_d_windowLogMax, WindowLog);
        return plain;
    }

    private static bool IsZstandard(ReadOnlySpan<byte> head) => head.StartsWith<byte>([0x28, 0xB5, 0x2F, 0xFD]);

    private readonly record struct Step(IntakeItem? Item, bool Last);

    /// <summary>The next entry; null at the end.</summary>
    private static Step? Next(TarReader tar, string path, long limit, Registers registers)
    {
        string place = path;
        try
        {
            if (tar.GetNextEntry() is not { } entry) return null;
            place = entry.Name;
            return new(Read(entry, limit, registers), Last: false);
        }
        catch (EndOfStreamException)
        {
            return new(IntakeItem.Refused(place, "archive-truncated"), Last: true);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or ZstdException or FormatException)
        {
            return new(IntakeItem.Refused(place, "archive-broken", broken.Message), Last: true);
        }
    }

    /// <summary>Null for what is passed over: folders, hidden files, attributes.</summary>
    private static IntakeItem? Read(TarEntry entry, long limit, Registers registers)
    {
        switch (entry.EntryType)
        {
            case TarEntryType.Directory or TarEntryType.DirectoryList or TarEntryType.GlobalExtendedAttributes or TarEntryType.ExtendedAttributes:
                return null;
            case not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile):
                return IntakeItem.Refused(entry.Name, "archive-entry-not-a-file", entry.EntryType.ToString());
        }
        string name = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
        if (!IsSafe(name)) return IntakeItem.Refused(entry.Name, "archive-entry-unsafe-name");
        if (name.Split('/').Any(part => part.StartsWith('.'))) return null;
        if (entry.Length > limit) return Folder.TooLarge(name, entry.Length, limit);
        byte[] bytes = new byte[entry.Length];
        entry.DataStream?.ReadExactly(bytes);
        return IntakeItem.Of(name, bytes, entry.ModificationTime, registers);
    }

    /// <summary>
    /// A relative path that stays where it is, whichever of the two slashes parts its folders. A backslash as such is a letter of the name
    /// ("tecnolog\303\255a", as git prints it), which only labels the text: nothing is ever written under it.
    /// </summary>
    internal static bool IsSafe(string name) =>
        name.Length > 0 && name[0] is not ('/' or '\\') && !name.Contains('\0') && !name.Contains(':') && !name.Split('/', '\\').Contains("..");
}
