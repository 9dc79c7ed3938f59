using System.Diagnostics.CodeAnalysis;

namespace Minga.Kernel;

/// <summary>
/// A language by its BCP 47 primary tag, in lower case ("es"). Akoma Ntoso writes ISO 639-2 codes ("spa"); they are
/// read as the same language.
/// </summary>
public readonly record struct LanguageCode
{
    /// <summary>The four languages of the interface and of every text of ours, in the order in which they are offered.</summary>
    public static readonly IReadOnlyList<LanguageCode> Interface = [new("es"), new("pt"), new("en"), new("fr")];

    /// <summary>Spanish.</summary>
    public static readonly LanguageCode Es = new("es");

    /// <summary>Portuguese.</summary>
    public static readonly LanguageCode Pt = new("pt");

    /// <summary>English.</summary>
    public static readonly LanguageCode En = new("en");

    /// <summary>French.</summary>
    public static readonly LanguageCode Fr = new("fr");

    private static readonly Dictionary<string, string> Iso6392 = new(StringComparer.OrdinalIgnoreCase)
    {
        // "esp" is not a code of the standard; published United Nations files of 2012 use it.
        ["spa"] = "es", ["esp"] = "es", ["por"] = "pt", ["eng"] = "en", ["fra"] = "fr", ["fre"] = "fr",
        ["ara"] = "ar", ["zho"] = "zh", ["chi"] = "zh", ["rus"] = "ru",
    };

    private LanguageCode(string value) => Value = value;

    /// <summary>The tag in lower case.</summary>
    public string Value { get; }

    /// <summary>The ISO 639-2 code, as Akoma Ntoso writes it; the tag itself where none is known.</summary>
    public string Iso => Value switch
    {
        "es" => "spa", "pt" => "por", "en" => "eng", "fr" => "fra", "ar" => "ara", "zh" => "zho", "ru" => "rus", var other => other,
    };

    /// <summary>Reads "es", "ES", "es-UY", "spa" or "esp". Anything that is not two or three letters is refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out LanguageCode language)
    {
        language = default;
        if (text is null) return false;
        string primary = text.Trim().Split('-', '_')[0];
        if (Iso6392.TryGetValue(primary, out string? two)) primary = two;
        if (primary.Length is not (2 or 3) || !primary.All(char.IsAsciiLetter)) return false;
        language = new(primary.ToLowerInvariant());
        return true;
    }

    /// <summary>As <see cref="TryParse"/>, for literals.</summary>
    /// <exception cref="FormatException">The text is not a language tag.</exception>
    public static LanguageCode Parse(string text) =>
        TryParse(text, out LanguageCode language) ? language : throw new FormatException($"'{text}' is not a language tag.");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
