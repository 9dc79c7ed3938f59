using Minga.Kernel;
using Minga.Retrieval.Analysis;
using Minga.Retrieval.Concepts;

namespace Minga.Retrieval.Ranking;

/// <summary>A query as read in one language: its words, and the concepts that they name.</summary>
/// <param name="Words">The words that are not grammar, each form once.</param>
/// <param name="Concepts">The concepts named, each once, with the words that name it.</param>
internal sealed record ReadQuery(IReadOnlyList<ReadQuery.Word> Words, IReadOnlyList<ReadQuery.Named> Concepts)
{
    /// <param name="Form">As it was typed.</param>
    /// <param name="InConcept">It is part of the name of a concept.</param>
    /// <param name="InActor">It is part of the name of an actor.</param>
    public sealed record Word(string Form, bool InConcept, bool InActor);

    /// <param name="Concept">The ordinal of the concept.</param>
    /// <param name="Form">The words that name it, as typed.</param>
    public sealed record Named(int Concept, string Form);

    public static ReadQuery Of(string text, LanguageCode language, ConceptScheme scheme)
    {
        Analyzer analyzer = Analyzer.For(language);
        List<Token> tokens = Tokenizer.Read(text);
        List<Lexeme> lexemes = [.. tokens.Select(t => analyzer.Analyze(text.AsSpan(t.Start, t.Length)))];
        ConceptMatcher? matcher = scheme.In(language);
        List<Mention> mentions = matcher is null ? [] : matcher.Find(lexemes, tokens, 0, i => matcher.Candidates(lexemes[i]));
        // "Cooperativa de trabajo" names the narrower concept only: a name inside a longer name of the same family is not counted again.
        mentions.RemoveAll(m => mentions.Any(o => o != m && o.First <= m.First && m.Last <= o.Last
            && o.Length > m.Length && scheme.Narrower[m.Concept].Contains(o.Concept)));
        bool[] inConcept = new bool[tokens.Count], inActor = new bool[tokens.Count];
        foreach (Mention m in mentions)
        {
            Array.Fill(inConcept, true, m.First, m.Last - m.First + 1);
            if (scheme.Concepts[m.Concept].Kind == ConceptKind.Actor) Array.Fill(inActor, true, m.First, m.Last - m.First + 1);
        }
        return new(
            [.. tokens.Index().Where(t => !lexemes[t.Index].IsStop)
                .Select(t => new Word(text.Substring(t.Item.Start, t.Item.Length), inConcept[t.Index], inActor[t.Index]))
                .DistinctBy(w => analyzer.Analyze(w.Form).Stem)],
            [.. mentions.DistinctBy(m => m.Concept).Select(m => new Named(m.Concept,
                text[tokens[m.First].Start..(tokens[m.Last].Start + tokens[m.Last].Length)]))]);
    }
}
