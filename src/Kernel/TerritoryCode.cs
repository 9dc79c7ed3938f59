using System.Diagnostics.CodeAnalysis;

namespace Minga.Kernel;

/// <summary>
/// A territory by its code in lower case: ISO 3166-1 alpha-2 ("uy"), ISO 3166-2 ("es-ar"), a national code below that
/// ("br-sp-3550308"), or the code of a grouping ("rifess"). The code is the path in an address, so it holds only ASCII letters, digits and hyphens.
/// </summary>
public readonly record struct TerritoryCode
{
    private TerritoryCode(string value) => Value = value;

    /// <summary>The code in lower case.</summary>
    public string Value { get; }

    /// <summary>Reads a code in any case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TerritoryCode code)
    {
        code = default;
        string value = text?.Trim().ToLowerInvariant() ?? "";
        if (value.Length is < 2 or > 40 || value[0] == '-' || value[^1] == '-') return false;
        if (!value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) return false;
        code = new(value);
        return true;
    }

    /// <summary>As <see cref="TryParse"/>, for literals.</summary>
    /// <exception cref="FormatException">The text is not a territory's code.</exception>
    public static TerritoryCode Parse(string text) =>
        TryParse(text, out TerritoryCode code) ? code : throw new FormatException($"'{text}' is not a territory's code.");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
