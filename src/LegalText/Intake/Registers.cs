using System.Collections.Concurrent;

namespace Minga.LegalText.Sources;

/// <summary>The files that readers look for beside a text, each looked for once.</summary>
/// <param name="find">Looks a file up by the last part of its path; null where there is none.</param>
internal sealed class Registers(Func<string, ReadOnlyMemory<byte>?> find)
{
    private readonly ConcurrentDictionary<string, Lazy<ReadOnlyMemory<byte>?>> found = new(StringComparer.Ordinal);

    /// <summary>The file of this name; null where there is none. May be called from several threads.</summary>
    public ReadOnlyMemory<byte>? Beside(string name) => found.GetOrAdd(name, n => new(() => find(n))).Value;

    /// <summary>Keeps a file that was met, for readers who ask when the source is closed already.</summary>
    public void Keep(string path, ReadOnlyMemory<byte> bytes) => found.TryAdd(path[(path.LastIndexOf('/') + 1)..], new(bytes));

    /// <summary>Whether the path ends in this name.</summary>
    public static bool IsNamed(string path, string name) =>
        path == name || (path.Length > name.Length && path[^(name.Length + 1)] == '/' && path.EndsWith(name, StringComparison.Ordinal));
}
