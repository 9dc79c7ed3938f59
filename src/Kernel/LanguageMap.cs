namespace Minga.Kernel;

/// <summary>Who stands behind the words of one language of a text of ours.</summary>
public enum TextAuthority
{
    /// <summary>Published by the body whose text it is.</summary>
    Official,

    /// <summary>Written or reviewed by a person.</summary>
    Human,

    /// <summary>Written by a program and not yet reviewed.</summary>
    Machine,
}

/// <summary>One language of a human-readable field.</summary>
/// <param name="Text">The words.</param>
/// <param name="Authority">Who stands behind them.</param>
/// <param name="SourceVersion">The version of the text that they translate; null where they are the source themselves.</param>
public sealed record LanguageText(string Text, TextAuthority Authority = TextAuthority.Human, int? SourceVersion = null);

/// <summary>
/// A human-readable field of ours in the four languages of the interface: four equal values, each knowing its authority.
/// Quotes, names and official texts are not maps: they have the language they have.
/// </summary>
public sealed record LanguageMap
{
    /// <summary>Spanish.</summary>
    public LanguageText? Es { get; init; }

    /// <summary>Portuguese.</summary>
    public LanguageText? Pt { get; init; }

    /// <summary>English.</summary>
    public LanguageText? En { get; init; }

    /// <summary>French.</summary>
    public LanguageText? Fr { get; init; }

    /// <summary>The value in exactly this language, or null.</summary>
    public LanguageText? In(LanguageCode language) => language.Value switch
    {
        "es" => Es, "pt" => Pt, "en" => En, "fr" => Fr, _ => null,
    };

    /// <summary>
    /// The value in this language or, where it is missing, in the nearest: Spanish and Portuguese stand in for each other first,
    /// then English, French and whatever there is. The language found is returned so that a page can say so.
    /// </summary>
    /// <returns>Null only where the map is empty.</returns>
    public (LanguageCode Language, LanguageText Text)? Nearest(LanguageCode wanted)
    {
        foreach (LanguageCode language in Order(wanted))
            if (In(language) is { } text) return (language, text);
        return null;
    }

    /// <summary>The languages in the order in which one stands in for another; the wanted one first.</summary>
    public static IReadOnlyList<LanguageCode> Order(LanguageCode wanted) => wanted.Value switch
    {
        "es" => [LanguageCode.Es, LanguageCode.Pt, LanguageCode.En, LanguageCode.Fr],
        "pt" => [LanguageCode.Pt, LanguageCode.Es, LanguageCode.En, LanguageCode.Fr],
        "fr" => [LanguageCode.Fr, LanguageCode.En, LanguageCode.Es, LanguageCode.Pt],
        _ => [LanguageCode.En, LanguageCode.Fr, LanguageCode.Es, LanguageCode.Pt],
    };

    /// <summary>A map of four texts written or reviewed by people.</summary>
    public static LanguageMap Of(string es, string pt, string en, string fr) =>
        new() { Es = new(es), Pt = new(pt), En = new(en), Fr = new(fr) };
}
