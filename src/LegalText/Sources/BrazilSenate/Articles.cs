using System.Text.RegularExpressions;

namespace Minga.LegalText.Sources.BrazilSenate;

/// <summary>
/// Which of the paragraphs that begin like an article are the law's own: the row of numbers that runs on best to the article on the entry
/// into force. Old laws quote the articles that they change without any mark.
/// </summary>
internal static partial class Articles
{
    /// <summary>How many starts back a predecessor is looked for; bounds the work on a hostile file.</summary>
    private const int Window = 300;

    private readonly record struct Candidate(int Index, Label Label, double Weight, bool Amended);

    /// <summary>The paragraphs that begin the law's own articles.</summary>
    public static Dictionary<int, Label> Own(IReadOnlyList<Block> blocks, bool[] quoted)
    {
        List<Candidate> candidates = Candidates(blocks, quoted);
        var score = new double[candidates.Count];
        var before = new int[candidates.Count];
        int best = -1;
        for (int j = 0; j < candidates.Count; j++)
        {
            int number = candidates[j].Label.Value;
            (score[j], before[j]) = (-Gap(number - 1), -1);
            for (int i = Math.Max(0, j - Window); i < j; i++)
            {
                int step = number - candidates[i].Label.Value;
                bool follows = step > 0 || (step == 0 && string.CompareOrdinal(candidates[j].Label.Number, candidates[i].Label.Number) > 0);
                if (follows && score[i] - Gap(step - 1) is var reached && reached >= score[j]) (score[j], before[j]) = (reached, i);
            }
            score[j] += candidates[j].Weight;
            if (best < 0 || score[j] >= score[best]) best = j;
        }
        var chain = new List<int>();
        for (int j = best; j >= 0; j = before[j]) chain.Add(j);
        chain.Reverse();
        var own = chain.ToDictionary(j => candidates[j].Index, j => candidates[j].Label);
        for (int k = 0; k < chain.Count; k++)
            for (int j = chain[k] + 1; j < (k + 1 < chain.Count ? chain[k + 1] : candidates.Count); j++)
                if (!candidates[j].Amended && Fits(candidates[j].Label.Value, candidates[chain[k]].Label.Value, k + 1 < chain.Count ? candidates[chain[k + 1]].Label.Value : null))
                    own.Add(candidates[j].Index, candidates[j].Label);
        return own;
    }

    /// <summary>A repeated or misprinted number is an article all the same where the row leaves a place for it.</summary>
    private static bool Fits(int number, int before, int? after) => number == before || (after is { } next && (next == before + 2 || (number > before && number <= next)));

    private static double Gap(int missing) => missing <= 0 ? 0 : 1.5 + 0.25 * Math.Min(missing, 20);

    private static List<Candidate> Candidates(IReadOnlyList<Block> blocks, bool[] quoted)
    {
        var candidates = new List<Candidate>();
        int? announcing = null;
        int last = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            string text = blocks[i].Text;
            if (quoted[i] || blocks[i].Row) continue;
            if (char.IsUpper(text[0]) && Label.Read(text) is { Part: Part.Article } label)
            {
                bool amended = announcing is { } by && label.Value != by + 1;
                bool doubtful = i > 0 && Amendments.Announces(blocks[i - 1].Text);
                if (!amended && !doubtful) announcing = null;
                if (!amended) last = label.Value;
                candidates.Add(new(i, label, (amended ? 0.2 : doubtful ? 0.6 : 1) + (InForce().IsMatch(text) ? 6 : 0), amended));
            }
            if (Amendments.Announces(text) && !(i + 1 < quoted.Length && quoted[i + 1])) announcing ??= last;
        }
        return candidates;
    }

    [GeneratedRegex(@"entra(?:r[áa])? em vigor|revogam-se|revogadas as disposi|vigorar[áa] na data", RegexOptions.IgnoreCase)]
    private static partial Regex InForce();
}
