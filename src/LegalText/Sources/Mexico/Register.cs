using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Minga.LegalText.Sources.Mexico;

/// <summary>One law in the register beside the files.</summary>
internal sealed record Registered(string Name, string Status, DateOnly? Published, DateOnly? Abrogated, Uri? Address)
{
    /// <summary>The short name in the official address: "lft" of "…/pdf/LFT.pdf".</summary>
    public string? Key => Address is null ? null : Path.GetFileNameWithoutExtension(Address.AbsolutePath).ToLowerInvariant();
}

/// <summary>The list of laws that lies beside the files: names, dates, addresses by the short name of the file.</summary>
internal static partial class Register
{
    public const string FileName = "law_registry.json";

    /// <summary>The laws by their short name; null where the bytes are not such a register.</summary>
    public static Dictionary<string, Registered>? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("federal_laws", out JsonElement laws) || laws.ValueKind != JsonValueKind.Array) return null;
            var found = new Dictionary<string, Registered>(StringComparer.Ordinal);
            foreach (JsonElement law in laws.EnumerateArray().Where(l => l.ValueKind == JsonValueKind.Object))
                found.TryAdd(Text(law, "id"), new(Name(Text(law, "name")), Text(law, "status"), Day(Text(law, "publication_date")), Day(Text(law, "abrogation_date")),
                    Uri.TryCreate(Text(law, "url"), UriKind.Absolute, out Uri? address) ? address : null));
            return found;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A day as ISO writes it; null for anything else.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year > 1800 && day != new DateOnly(1900, 1, 1) ? day : null;

    private static string Text(JsonElement law, string name) =>
        law.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";

    /// <summary>Without what the web page's table wrote beside the name: "… DOF 20/12/2024 Nueva reforma".</summary>
    private static string Name(string printed) => Blanks().Replace(Beside().Replace(printed, ""), " ").Trim();

    [GeneratedRegex(@"(\s*\t|\s+DOF\s+\d).*$", RegexOptions.Singleline)]
    private static partial Regex Beside();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
