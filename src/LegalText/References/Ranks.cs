using Minga.Kernel;

namespace Minga.LegalText;

/// <summary>The kinds of act by their names in a text.</summary>
internal static class Ranks
{
    /// <summary>Reads the kind of act that begins here. Returns the place after it, -1 where none does.</summary>
    /// <param name="text">The provision's text.</param>
    /// <param name="at">Where "ley", "lei" or "decreto" stands.</param>
    /// <param name="rank">The kind in lower case and the singular.</param>
    /// <param name="several">Whether it is plural.</param>
    /// <param name="start">Where it begins: before "Real" of a "Real Decreto".</param>
    public static int Read(string text, int at, out string rank, out bool several, out int start)
    {
        (rank, several, start) = ("", false, at);
        Span<char> buffer = stackalloc char[16];
        ReadOnlySpan<char> word = Letters.Word(text, at, buffer);
        several = word is "leyes" or "leis" or "decretos";
        if (word is not ("ley" or "leyes" or "lei" or "leis" or "decreto" or "decretos")) return -1;
        rank = word is "ley" or "leyes" ? "ley" : word is "lei" or "leis" ? "lei" : "decreto";
        int end = at + word.Length;
        Span<char> other = stackalloc char[16];
        ReadOnlySpan<char> before = Letters.WordBefore(text, at, other);
        if (rank == "decreto" && before is "real" or "reales" && at >= before.Length + 1)
        {
            rank = "real decreto";
            start = at - 1 - before.Length;
        }
        // "decreto - ley" is read from its first word.
        if (rank is "ley" or "lei" && IsSecondHalf(text, at)) return -1;
        int next = Letters.Spaces(text, end);
        if (rank is "decreto" or "real decreto" && next < text.Length && text[next] is '-' or '–') next = Letters.Spaces(text, next + 1);
        ReadOnlySpan<char> kind = Letters.Word(text, next, buffer);
        if (rank is "ley" or "lei")
        {
            if (kind is "organica" or "organicas" or "foral" or "forales" or "complementar" or "complementares" or "delegada") rank += Kind(kind);
            else if (kind is not ("federal" or "nacional" or "estatal" or "ordinaria")) return end;
            return next + kind.Length;
        }
        if (kind is "ley" or "leyes" or "lei" or "leis") rank += kind[1] == 'e' && kind[2] == 'y' ? " ley" : " lei";
        else if (kind is "legislativo" or "legislativos" or "foral" or "forales" or "supremo") rank += Kind(kind);
        else if (kind is "con" && Letters.Skip(text, ref next, "con") && Letters.Skip(text, ref next, "fuerza") && Letters.Skip(text, ref next, "de") && Letters.Is(text, next, "ley"))
        {
            rank += " con fuerza de ley";
            return next + 3;
        }
        else return end;
        several |= kind is "leyes" or "leis";
        return next + kind.Length;
    }

    private static bool IsSecondHalf(string text, int at)
    {
        int before = at - 1;
        while (before >= 0 && text[before] == ' ') before--;
        if (before < 0 || text[before] is not ('-' or '–')) return false;
        Span<char> buffer = stackalloc char[12];
        return Letters.WordBefore(text, before, buffer) is "decreto" or "decretos";
    }

    private static string Kind(ReadOnlySpan<char> word) => word switch
    {
        "organica" or "organicas" => " orgánica",
        "foral" or "forales" => " foral",
        "complementar" or "complementares" => " complementar",
        "legislativo" or "legislativos" => " legislativo",
        "delegada" => " delegada",
        _ => " supremo",
    };

    /// <summary>Whether these acts are numbered from 1 every year, so that the number alone names none.</summary>
    public static bool RunsAnew(string rank, CitingLaw law) => law.IsSpain
        || rank is "decreto" or "decreto supremo" or "decreto con fuerza de ley" && law.Language == LanguageCode.Es;

    /// <summary>"provincial", "de la Ciudad de Buenos Aires", "do Estado": a law of a place whose laws are not the country's.</summary>
    public static bool IsBelowTheState(string text, int at)
    {
        if (at < text.Length && text[at] is ',' or '(') at = Letters.Spaces(text, at + 1);
        Span<char> buffer = stackalloc char[16];
        if (Letters.Word(text, at, buffer) is "provincial" or "municipal" or "estadual" or "distrital" or "local") return true;
        if (Letters.Skip(text, ref at, "de")) Letters.Skip(text, ref at, "la");
        else if (!Letters.Skip(text, ref at, "do") && !Letters.Skip(text, ref at, "da") && !Letters.Skip(text, ref at, "del")) return false;
        return Letters.Word(text, at, buffer) is "provincia" or "ciudad" or "estado" or "distrito" or "municipio" or "junta" or "intendencia" or "prefeitura" or "gobierno" or "parlamento" or "reino"
            && !Letters.Is(text, at, "parlamento de");
    }
}
