using System.Text.Json;

namespace Minga.LegalText.Tests.AkomaNtoso;

/// <summary>Compares two documents in every property, lists included.</summary>
internal static class SameDocument
{
    /// <summary>The surroundings of the first difference; empty where there is none.</summary>
    public static string Difference(LegalDocument one, LegalDocument other)
    {
        string a = JsonSerializer.Serialize(one), b = JsonSerializer.Serialize(other);
        if (a == b) return "";
        int at = 0;
        while (at < Math.Min(a.Length, b.Length) && a[at] == b[at]) at++;
        string Near(string s) => s[Math.Max(0, at - 60)..Math.Min(s.Length, at + 60)];
        return $"{Near(a)} ≠ {Near(b)}";
    }
}
