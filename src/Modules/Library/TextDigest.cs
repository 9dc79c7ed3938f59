using Minga.Kernel;

namespace Minga.Library;

/// <summary>What the journal says of a text: the file that it came from and every provision that was made of it, in one hash.</summary>
internal static class TextDigest
{
    /// <summary>Over the addresses and hashes of the provisions, in order.</summary>
    public static string Of(IEnumerable<(string Address, string Hash)> provisions) =>
        Fingerprint.Of(string.Join('\n', provisions.Select(p => p.Address + " " + p.Hash)));

    /// <summary>The content hash of the journal's row.</summary>
    public static string Bind(string file, string digest) => Fingerprint.Of(file + "\n" + digest);
}
