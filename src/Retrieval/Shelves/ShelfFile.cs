using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Minga.Kernel;

namespace Minga.Retrieval.Shelves;

/// <summary>
/// The file of a shelf: "MNGSHELF", format version, length of the body, SHA-256 of the body, body. Numbers are little-endian, lists are
/// preceded by their length, places are written as 7-bit encoded differences.
/// </summary>
internal static class ShelfFile
{
    /// <summary>
    /// Raised with every change of the format, and of the analysis, whose stems the file holds. A file of each format is kept among the
    /// tests, which expect the refusal of the old ones.
    /// </summary>
    public const int FormatVersion = 1;

    private static ReadOnlySpan<byte> Magic => "MNGSHELF"u8;

    public static void Write(Shelf shelf, Stream stream)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true)) WriteBody(shelf, writer);
        ReadOnlySpan<byte> bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
        using var head = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        head.Write(Magic);
        head.Write(FormatVersion);
        head.Write((long)bytes.Length);
        head.Write(SHA256.HashData(bytes));
        head.Write(bytes);
    }

    public static bool TryRead(
        Stream stream, string schemeFingerprint, [NotNullWhen(true)] out Shelf? shelf, [NotNullWhen(false)] out Refusal? refusal)
    {
        shelf = null;
        refusal = null;
        Span<byte> head = stackalloc byte[Magic.Length + 4 + 8 + 32];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.StartsWith(Magic))
            refusal = new("shelf-not-a-shelf");
        else if (BitConverter.ToInt32(head[8..]) is int version && version != FormatVersion)
            refusal = new("shelf-other-format", "", $"{version}", $"{FormatVersion}");
        if (refusal is not null) return false;

        long length = BitConverter.ToInt64(head[12..]);
        if (length is < 0 or > int.MaxValue - 64 || (stream.CanSeek && stream.Length - stream.Position < length)) return Damaged(out refusal);
        byte[] body = new byte[length];
        if (stream.ReadAtLeast(body, body.Length, throwOnEndOfStream: false) < body.Length
            || !head[20..].SequenceEqual(SHA256.HashData(body))) return Damaged(out refusal);

        using var reader = new BinaryReader(new MemoryStream(body), Encoding.UTF8);
        string name = reader.ReadString(), fingerprint = reader.ReadString();
        if (fingerprint != schemeFingerprint)
        {
            refusal = new("shelf-other-concepts", name);
            return false;
        }
        shelf = new(name, fingerprint, ReadBody(reader));
        return true;
    }

    private static bool Damaged(out Refusal? refusal)
    {
        refusal = new("shelf-damaged");
        return false;
    }

    private static void WriteBody(Shelf shelf, BinaryWriter writer)
    {
        Shelf.Contents holds = shelf.Holds;
        writer.Write(shelf.Name);
        writer.Write(shelf.SchemeFingerprint);
        WriteList(writer, holds.Versions, (w, v) =>
        {
            w.Write(v.Work);
            w.Write(v.Language.Value);
            w.Write(v.Kind);
            w.Write(v.Year ?? int.MinValue);
            w.Write(v.FirstPassage);
            w.Write(v.EndPassage);
        });
        WriteList(writer, holds.Provisions, (w, p) =>
        {
            w.Write(p.Work);
            w.Write(p.Address);
        });
        WriteList(writer, holds.Passages, (w, p) =>
        {
            w.Write7BitEncodedInt(p.Version);
            w.Write7BitEncodedInt(p.Provision);
            w.Write7BitEncodedInt(p.Start);
            w.Write7BitEncodedInt(p.Length);
            w.Write7BitEncodedInt(p.Words);
        });
        WriteList(writer, holds.Words, (w, word) =>
        {
            w.Write(word.Language.Value);
            w.Write(word.Stem);
        });
        foreach (PostingLists lists in new[] { holds.InText, holds.InTitle, holds.ConceptInText, holds.ConceptInTitle }) WritePostings(writer, lists);
    }

    private static Shelf.Contents ReadBody(BinaryReader reader) => new()
    {
        Versions = ReadList(reader, r => new WorkVersion(
            r.ReadString(), LanguageCode.Parse(r.ReadString()), r.ReadString(),
            r.ReadInt32() is var year && year != int.MinValue ? year : null, r.ReadInt32(), r.ReadInt32())),
        Provisions = ReadList(reader, r => new ProvisionKey(r.ReadString(), r.ReadString())),
        Passages = ReadList(reader, r => new Passage(
            r.Read7BitEncodedInt(), r.Read7BitEncodedInt(), r.Read7BitEncodedInt(), r.Read7BitEncodedInt(), r.Read7BitEncodedInt())),
        Words = ReadList(reader, r => new Shelf.Word(LanguageCode.Parse(r.ReadString()), r.ReadString())),
        InText = ReadPostings(reader),
        InTitle = ReadPostings(reader),
        ConceptInText = ReadPostings(reader),
        ConceptInTitle = ReadPostings(reader),
    };

    private static void WriteList<T>(BinaryWriter writer, T[] items, Action<BinaryWriter, T> write)
    {
        writer.Write(items.Length);
        foreach (T item in items) write(writer, item);
    }

    private static T[] ReadList<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[reader.ReadInt32()];
        for (int i = 0; i < items.Length; i++) items[i] = read(reader);
        return items;
    }

    private static void WritePostings(BinaryWriter writer, PostingLists lists)
    {
        writer.Write(lists.Terms);
        writer.Write(lists.Places.Length);
        writer.Write(lists.Sentences.Length > 0);
        for (int term = 0; term < lists.Terms; term++)
        {
            writer.Write7BitEncodedInt(lists.Offsets[term + 1] - lists.Offsets[term]);
            int before = 0;
            foreach (int place in lists[term].Places)
            {
                writer.Write7BitEncodedInt(place - before);
                before = place;
            }
        }
        writer.Write(lists.Counts);
        writer.Write(MemoryMarshal.AsBytes<ushort>(lists.Sentences));
    }

    private static PostingLists ReadPostings(BinaryReader reader)
    {
        var offsets = new int[reader.ReadInt32() + 1];
        var places = new int[reader.ReadInt32()];
        bool hasSentences = reader.ReadBoolean();
        for (int term = 0; term < offsets.Length - 1; term++)
        {
            offsets[term + 1] = offsets[term] + reader.Read7BitEncodedInt();
            int before = 0;
            for (int i = offsets[term]; i < offsets[term + 1]; i++) places[i] = before += reader.Read7BitEncodedInt();
        }
        byte[] counts = reader.ReadBytes(places.Length);
        var sentences = new ushort[hasSentences ? places.Length : 0];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(sentences.AsSpan()));
        return new(offsets, places, counts, sentences);
    }
}
