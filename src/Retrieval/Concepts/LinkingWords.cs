namespace Minga.Retrieval.Concepts;

/// <summary>
/// The words of grammar, folded, that change nothing between two words of a label. Conjunctions are not among them: "cooperativas y
/// trabajadores" is no "cooperativa de trabajadores".
/// </summary>
internal static class LinkingWords
{
    public static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        "de", "del", "el", "la", "los", "las", "lo", "un", "una", "unos", "unas", "en", "para", "por", "su", "sus", "con",
        "da", "do", "das", "dos", "o", "os", "as", "um", "uma", "em", "na", "nas", "nos", "pela", "pelo", "seu", "seus", "com",
        "of", "the", "an", "for", "in", "its", "their",
        "d", "du", "des", "l", "le", "les", "une", "pour", "dans", "au", "aux", "leur", "leurs", "ses",
    };

    /// <summary>They change everything, so a label's own negation is a word of it: "organización no gubernamental".</summary>
    public static readonly HashSet<string> Negations = new(StringComparer.Ordinal) { "no", "sin", "nao", "sem", "not", "non", "sans", "without" };
}
