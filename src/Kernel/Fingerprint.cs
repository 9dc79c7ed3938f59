using System.Security.Cryptography;
using System.Text;

namespace Minga.Kernel;

/// <summary>SHA-256 as 64 lower-case hexadecimal digits: what "the same text" means everywhere in Minga.</summary>
public static class Fingerprint
{
    /// <summary>The digest of the bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The digest of the text in UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
