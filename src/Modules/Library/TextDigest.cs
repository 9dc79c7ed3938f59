using System.Globalization;
using Minga.Kernel;
using Minga.LegalText;

namespace Minga.Library;

/// <summary>What the journal says of a text: the file that it came from and every provision that was made of it, in one hash.</summary>
internal static class TextDigest
{
    /// <summary>Over the addresses and hashes of the provisions, in order.</summary>
    public static string Of(IEnumerable<(string Address, string Hash)> provisions) =>
        Fingerprint.Of(string.Join('\n', provisions.Select(p => p.Address + " " + p.Hash)));

    /// <summary>The content hash of the journal's row; of a version in the world it holds the day and the acts too.</summary>
    public static string Bind(string file, string digest, VersionInForce? version) =>
        Bind(file, digest, version?.From, version?.Acts.Select(a => a.SourceId) ?? []);

    /// <inheritdoc cref="Bind(string, string, VersionInForce)"/>
    public static string Bind(string file, string digest, DateOnly? from, IEnumerable<string> acts) =>
        Fingerprint.Of(file + "\n" + digest + (from is { } day ? "\n" + string.Join(' ', acts.Prepend(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))) : ""));
}
