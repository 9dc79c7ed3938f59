using System.Text.Json;
using System.Text.Json.Serialization;
using Minga.Kernel;

namespace Minga.Storage;

/// <summary>A JSON text for a column of that type (jsonb on PostgreSQL, text on SQLite).</summary>
public readonly record struct Json(string Text)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<TextAuthority>() },
        // Readable in the database's own tools; nothing here is ever written into a page unencoded.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A language map in the form in which <see cref="ModuleDb"/> maps it.</summary>
    public static Json Of(LanguageMap map) => new(JsonSerializer.Serialize(map, Options));

    /// <summary>Reads what <see cref="Of(LanguageMap)"/> or Entity Framework wrote.</summary>
    public static LanguageMap ReadMap(string json) => JsonSerializer.Deserialize<LanguageMap>(json, Options)!;
}
