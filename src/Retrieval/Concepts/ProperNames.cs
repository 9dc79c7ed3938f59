using Minga.Retrieval.Analysis;

namespace Minga.Retrieval.Concepts;

/// <summary>
/// A ministry of the environment does not make an article one about the environment. What stands in the name of an office of the State
/// ("Ministerio de Vivienda, Ordenamiento Territorial y Medio Ambiente") names the office, so it is not a mention. The name ends with the
/// first word that is neither capitalised nor a word of grammar.
/// </summary>
internal static class ProperNames
{
    private const int LongestName = 10;

    private static readonly HashSet<string> Offices = new(StringComparer.Ordinal)
    {
        // es, pt, en, fr; folded
        "ministerio", "ministerios", "secretaria", "subsecretaria", "viceministerio", "ministerios", "ministra", "ministro", "caja", "tribunal", "juzgado",
        "secretario", "ministry", "ministries", "minister", "department", "ministere", "ministeres", "ministre", "secretariat",
    };

    public static void Remove(List<Mention> found, IReadOnlyList<Lexeme> words, IReadOnlyList<Token> tokens, int first)
    {
        if (found.Count == 0) return;
        for (int i = 0; i < words.Count; i++)
        {
            if (tokens[first + i].Case != Case.Capital || !Offices.Contains(words[i].Folded)) continue;
            int last = i;
            for (int next = i + 1; next < words.Count && next <= i + LongestName; next++)
            {
                if (tokens[first + next].Case == Case.Capital) last = next;
                else if (!words[next].IsStop) break;
            }
            found.RemoveAll(m => m.First > i && m.Last <= last);
            i = last;
        }
    }
}
