using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Minga.Kernel;

namespace Minga.Retrieval.Shelves;

/// <summary>
/// The file of a shelf: "MNGSHELF", format version, four bytes of nought, length of the body, SHA-256 of the body, body. The body is made of
/// columns (see <see cref="ColumnWriter"/>): the sections, then the catalogue, then where the catalogue begins.
/// </summary>
internal static class ShelfFile
{
    /// <summary>
    /// Raised with every change of the format, and of the analysis, whose stems the file holds. A file of each format is kept among the
    /// tests, which expect the refusal of the old ones.
    /// </summary>
    public const int FormatVersion = 2;

    /// <summary>The length of what stands before the body: a multiple of eight, so that columns lie straight.</summary>
    public const int HeadLength = 56;

    private static ReadOnlySpan<byte> Magic => "MNGSHELF"u8;

    public static void WriteHead(Stream stream, long length, ReadOnlySpan<byte> digest)
    {
        stream.Write(Magic);
        stream.Write(BitConverter.GetBytes((long)FormatVersion));
        stream.Write(BitConverter.GetBytes(length));
        stream.Write(digest);
    }

    /// <summary>
    /// Takes a shelf from the bytes of its file. All of them are digested here: two thousand megabytes a second, less than the disk takes to
    /// read them, and then no search meets a damaged part.
    /// </summary>
    public static bool TryRead(
        ReadOnlyMemory<byte> file, string schemeFingerprint, [NotNullWhen(true)] out Shelf? shelf, [NotNullWhen(false)] out Refusal? refusal)
    {
        shelf = null;
        ReadOnlySpan<byte> bytes = file.Span;
        if (bytes.Length < Magic.Length + sizeof(int) || !bytes.StartsWith(Magic))
        {
            refusal = new("shelf-not-a-shelf");
            return false;
        }
        if (BitConverter.ToInt32(bytes[8..]) is int version && version != FormatVersion)
        {
            refusal = new("shelf-other-format", "", $"{version}", $"{FormatVersion}");
            return false;
        }
        if (bytes.Length < HeadLength || BitConverter.ToInt32(bytes[12..]) != 0 || BitConverter.ToInt64(bytes[16..]) is var length && (length < 0 || length > bytes.Length - HeadLength)
            || !bytes.Slice(24, 32).SequenceEqual(SHA256.HashData(bytes.Slice(HeadLength, (int)length))))
        {
            refusal = new("shelf-damaged");
            return false;
        }
        var read = new Shelf(file.Slice(HeadLength, (int)length));
        refusal = read.SchemeFingerprint == schemeFingerprint ? null : new("shelf-other-concepts", read.Name);
        shelf = refusal is null ? read : null;
        return shelf is not null;
    }
}
