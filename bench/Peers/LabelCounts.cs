using Minga.Kernel;
using Minga.Retrieval.Analysis;
using Minga.Retrieval.Concepts;

namespace Minga.Peers;

/// <summary>
/// In how many works of each archive a label of several words stands, found as the index finds it but for the choice among labels. A label
/// that only one or two works answer was perhaps written to fit them, and has to be justified from elsewhere or go.
/// </summary>
public static class LabelCounts
{
    public static void Print(IReadOnlyList<string> archives, LanguageCode language, int words, int fewerThan)
    {
        Analyzer analyzer = Analyzer.For(language);
        (string Concept, string Label, ConceptMatcher.Pattern Pattern)[] labels =
        [
            .. from concept in Ours.Scheme().Concepts
               let names = concept.Labels[language]
               from label in names.Alternative.Concat(names.Hidden).Concat(names.Excluded.Select(e => "! " + e)).Prepend(names.Preferred).Distinct()
               let pattern = ConceptMatcher.Pattern.Parse(label.TrimStart('!', ' '), 0, LabelKind.Hidden, analyzer)
               where label.Contains('~', StringComparison.Ordinal) || label.TrimStart('!', ' ').Split(' ').Length >= words
               select (concept.Id, label, pattern),
        ];
        int[][] counts = [.. archives.Select(a => Count(a, [.. labels.Select(l => l.Pattern)], analyzer))];
        foreach ((int i, (string concept, string label, _)) in labels.Index().Where(l => counts.Sum(c => c[l.Index]) < fewerThan))
            Console.WriteLine($"{concept}\t{label}\t{string.Join('\t', counts.Select(c => c[i]))}");
    }

    private static int[] Count(string archive, ConceptMatcher.Pattern[] patterns, Analyzer analyzer)
    {
        var lexemes = new Dictionary<string, (Lexeme Lexeme, int[] Starting)>(StringComparer.Ordinal);
        HashSet<string>[] works = [.. patterns.Select(_ => new HashSet<string>(StringComparer.Ordinal))];
        foreach (Article article in Country.Read(archive))
        {
            (Lexeme Lexeme, int[] Starting)[] read = [.. Tokenizer.Read(article.Text).Select(t => Read(article.Text.Substring(t.Start, t.Length)))];
            Lexeme[] words = [.. read.Select(r => r.Lexeme)];
            for (int at = 0; at < read.Length; at++)
                foreach (int p in read[at].Starting)
                    if (patterns[p].MatchAt(words, at) >= 0) works[p].Add(article.Source);
        }
        return [.. works.Select(w => w.Count)];

        (Lexeme, int[]) Read(string word)
        {
            if (lexemes.TryGetValue(word, out (Lexeme, int[]) known)) return known;
            Lexeme lexeme = analyzer.Analyze(word);
            return lexemes[word] = (lexeme, [.. patterns.Index().Where(p => p.Item.Elements[0].Matches(lexeme)).Select(p => p.Index)]);
        }
    }
}
