using System.Runtime.InteropServices;

namespace Minga.Retrieval.Shelves;

/// <summary>Numbers of one width, as they lie in the file: nothing is decoded and nothing is copied. Files are little-endian, as every machine we run on.</summary>
internal readonly struct Column<T>(ReadOnlyMemory<byte> bytes) where T : unmanaged
{
    public ReadOnlySpan<T> Span => MemoryMarshal.Cast<byte, T>(bytes.Span);
}

/// <summary>Reads what a <see cref="ColumnWriter"/> wrote, column after column.</summary>
internal sealed class ColumnReader(ReadOnlyMemory<byte> bytes, long from)
{
    private int at = (int)from;

    public Column<T> Next<T>() where T : unmanaged => new(NextBytes());

    public ReadOnlyMemory<byte> NextBytes()
    {
        int length = (int)BitConverter.ToInt64(bytes.Span[at..]);
        ReadOnlyMemory<byte> column = bytes.Slice(at + sizeof(long), length);
        at += sizeof(long) + ColumnWriter.Padded(length);
        return column;
    }
}
