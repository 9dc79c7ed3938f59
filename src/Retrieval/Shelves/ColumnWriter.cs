using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Minga.Retrieval.Shelves;

/// <summary>Writes columns, each after its length and up to the next multiple of eight bytes, and digests what it writes.</summary>
internal sealed class ColumnWriter(Stream stream) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How many bytes were written.</summary>
    public long Length { get; private set; }

    public void Write<T>(ReadOnlySpan<T> column) where T : unmanaged
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(column);
        Put(BitConverter.GetBytes((long)bytes.Length));
        Put(bytes);
        Put(stackalloc byte[Padded(bytes.Length) - bytes.Length]);
    }

    /// <summary>The digest of everything written.</summary>
    public byte[] Digest() => hash.GetHashAndReset();

    public void Dispose() => hash.Dispose();

    public static int Padded(int length) => (length + 7) & ~7;

    private void Put(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        hash.AppendData(bytes);
        Length += bytes.Length;
    }
}
