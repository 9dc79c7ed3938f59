using System.Collections.Frozen;

namespace Minga.LegalText;

/// <summary>Titles by which laws are cited ("Ley General de Sociedades Cooperativas"): where the country's laws have no numbers, as in Mexico.</summary>
public sealed class KnownTitles
{
    private const int StartLength = 12;

    private readonly FrozenDictionary<string, (string Title, string Folded)[]> byStart;

    /// <summary>Titles of fewer than three words are left out: "Ley Minera" could be any country's.</summary>
    public KnownTitles(IEnumerable<string> titles) => byStart = titles.Distinct(StringComparer.OrdinalIgnoreCase)
        .Where(t => WordPlaces.Places(t).Count >= 3)
        .GroupBy(Key, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(t => t.Length).Select(t => (t, Letters.Fold(t))).ToArray(), StringComparer.Ordinal);

    /// <summary>The longest title that stands here word for word; empty where none does or the name goes on after it.</summary>
    internal string At(string text, int at)
    {
        Span<char> start = stackalloc char[Math.Min(StartLength, text.Length - at)];
        for (int i = 0; i < start.Length; i++) start[i] = Letters.Fold(text[at + i]);
        if (!byStart.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(start, out (string Title, string Folded)[]? candidates)) return "";
        foreach ((string title, string folded) in candidates)
        {
            if (!Letters.Is(text, at, folded)) continue;
            return GoesOn(text, at + title.Length) ? "" : title;
        }
        return "";
    }

    private static string Key(string title) => Letters.Fold(title[..Math.Min(StartLength, title.Length)]);

    /// <summary>"… del Estado de Jalisco", "… y Asistencia": another law, whose name only begins like this one's.</summary>
    private static bool GoesOn(string text, int end)
    {
        int next = Letters.Spaces(text, end);
        // "Ley General de Educación" inside "Ley General de Educación Superior".
        if (end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1])) return true;
        Span<char> buffer = stackalloc char[16];
        bool joins = Letters.Word(text, next, buffer) is "de" or "del" or "para" or "en" or "sobre" or "reglamentaria" or "y" or "e" or "a";
        if (!joins) return false;
        // One law of many of that name: "Ley de Ingresos … para el ejercicio fiscal de que se trate".
        if (Letters.Is(text, next, "para el ejercicio")) return true;
        do next = Letters.Spaces(text, SkipWord(text, next));
        while (Letters.Word(text, next, buffer) is "la" or "las" or "los" or "el" or "de" or "materia");
        return next < text.Length && char.IsUpper(text[next]) && Letters.Word(text, next, buffer) is not ("ley" or "codigo" or "reglamento" or "constitucion");
    }

    private static int SkipWord(string text, int at)
    {
        while (at < text.Length && Letters.IsLetter(text[at])) at++;
        return at;
    }
}
