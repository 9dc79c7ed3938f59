using System.Globalization;
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

    private const string Marks = "\"“”«";

    private readonly record struct Candidate(int Index, Label Label, double Weight, bool Doubtful);

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
                if (!candidates[j].Doubtful && Placed(candidates[j].Label, candidates[chain[k]].Label.Value, k + 1 < chain.Count ? candidates[chain[k + 1]].Label.Value : null) is { } label)
                    own.TryAdd(candidates[j].Index, label);
        return own;
    }

    /// <summary>
    /// A number off the row is the law's own all the same where the row leaves a place for it: misprinted, with the number of its place ("67"
    /// between 56 and 58), or printed twice. Null where it is words of another law.
    /// </summary>
    private static Label? Placed(Label label, int before, int? after) =>
        after == before + 2 ? label with { Number = (before + 1).ToString(CultureInfo.InvariantCulture), Value = before + 1 }
        : label.Value == before || (label.Value > before && label.Value <= after) ? label : null;

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
            Label? read = Label.Read(text) ?? (Label.LostNumber(text) ? Lost(text, last + 1) : null);
            if ((char.IsUpper(text[0]) || Marks.Contains(text[0])) && read is { Part: Part.Article } label)
            {
                bool amended = announcing is { } by && label.Value != by + 1;
                bool doubtful = Marks.Contains(text[0]) || (i > 0 && Amendments.Announces(blocks[i - 1].Text));
                if (!amended && !doubtful) announcing = null;
                if (!amended) last = label.Value;
                candidates.Add(new(i, label, (amended ? 0.2 : doubtful ? 0.6 : 1) + (InForce().IsMatch(text) ? 6 : 0), amended || doubtful));
            }
            if (Amendments.Announces(text) && !(i + 1 < quoted.Length && quoted[i + 1])) announcing ??= last;
        }
        return candidates;
    }

    /// <summary>The number of its place for one that was not printed.</summary>
    private static Label Lost(string text, int place) =>
        new(Part.Article, place.ToString(CultureInfo.InvariantCulture), place, text[3..].TrimStart('.', ' ', 'º', '°'), true);

    [GeneratedRegex(@"entra(?:r[áa])? em vigor|revogam-se|revogadas as disposi|vigorar[áa] na data", RegexOptions.IgnoreCase)]
    private static partial Regex InForce();
}
