using Minga.Retrieval.Analysis;

namespace Minga.Retrieval.Shelves;

/// <summary>Cuts a long provision into passages, at the ends of sentences where it can.</summary>
internal static class Cut
{
    /// <summary>The greatest number of words of a passage.</summary>
    public const int Greatest = 220;

    /// <summary>Passages as ranges of tokens, the heading left out. A text without words is one empty passage.</summary>
    public static IEnumerable<(int From, int To)> Passages(IReadOnlyList<Token> tokens, int headWords)
    {
        int from = headWords;
        while (tokens.Count - from > Greatest)
        {
            int to = from + Greatest;
            for (int i = to; i > from + Greatest / 2; i--)
            {
                if (tokens[i].Sentence == tokens[i - 1].Sentence) continue;
                to = i;
                break;
            }
            yield return (from, to);
            from = to;
        }
        yield return (from, tokens.Count);
    }
}
