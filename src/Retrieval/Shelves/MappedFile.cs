using System.Buffers;
using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace Minga.Retrieval.Shelves;

/// <summary>
/// A file as memory. The system brings in the parts that are read and takes them back when memory is short. Whoever holds a piece of it
/// keeps it open; it closes when the last piece is gone.
/// </summary>
internal sealed unsafe class MappedFile : MemoryManager<byte>
{
    private readonly SafeMemoryMappedViewHandle view;
    private readonly byte* start;
    private readonly int length;

    private MappedFile(SafeMemoryMappedViewHandle view, int length)
    {
        this.view = view;
        this.length = length;
        // Taken without a count of references, which nobody could set back: the handle's own finalizer closes the file.
        start = (byte*)view.DangerousGetHandle();
    }

    public static ReadOnlyMemory<byte> Open(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        if (file.Length == 0) return default;
        int length = checked((int)file.Length);
        using var mapped = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        return new MappedFile(mapped.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read).SafeMemoryMappedViewHandle, length).Memory;
    }

    public override Span<byte> GetSpan() => new(start, length);

    // Memory that the file lies in does not move.
    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) view.Dispose();
    }
}
