using Minga.Kernel;
using Minga.Retrieval.Analysis;
using Minga.Retrieval.Concepts;

namespace Minga.Peers;

/// <summary>
/// What the labels of each concept take for it in a country's texts: the commonest words found, with their counts. A stem shared by two
/// words shows here ("comuna" finds "común").
/// </summary>
public static class Audit
{
    public static void Print(string archive, LanguageCode language, int top)
    {
        ConceptScheme scheme = Ours.Scheme();
        ConceptMatcher matcher = scheme.In(language)!;
        Analyzer analyzer = Analyzer.For(language);
        var lexemes = new Dictionary<string, (Lexeme Lexeme, IReadOnlyList<ConceptMatcher.Pattern> Labels)>();
        var found = new Dictionary<(int Concept, string Words), int>();
        foreach (Article article in Country.Read(archive))
        {
            List<Token> tokens = Tokenizer.Read(article.Text);
            (Lexeme Lexeme, IReadOnlyList<ConceptMatcher.Pattern> Labels)[] read = [.. tokens.Select(t => Read(article.Text.Substring(t.Start, t.Length)))];
            foreach (Mention m in matcher.Find([.. read.Select(r => r.Lexeme)], tokens, 0, i => read[i].Labels))
            {
                string words = string.Join(' ', read[m.First..(m.Last + 1)].Select(r => r.Lexeme.Folded));
                found[(m.Concept, words)] = found.GetValueOrDefault((m.Concept, words)) + 1;
            }
        }
        foreach (IGrouping<int, KeyValuePair<(int Concept, string Words), int>> concept in found.GroupBy(f => f.Key.Concept).OrderBy(g => g.Key))
            Console.WriteLine($"{scheme.Concepts[concept.Key].Id} {concept.Sum(f => f.Value)}: "
                + string.Join(", ", concept.OrderByDescending(f => f.Value).Take(top).Select(f => $"{f.Key.Words} {f.Value}")));

        (Lexeme, IReadOnlyList<ConceptMatcher.Pattern>) Read(string word)
        {
            if (lexemes.TryGetValue(word, out (Lexeme, IReadOnlyList<ConceptMatcher.Pattern>) known)) return known;
            Lexeme lexeme = analyzer.Analyze(word);
            return lexemes[word] = (lexeme, matcher.Candidates(lexeme));
        }
    }
}
