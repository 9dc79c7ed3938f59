using Minga.Kernel;
using Minga.Retrieval.Analysis;
using Minga.Retrieval.Concepts;

namespace Minga.Retrieval.Ranking;

/// <summary>A query as read in one language: its words, and the concepts that they name.</summary>
/// <param name="Language">That language.</param>
/// <param name="Words">The words that are not grammar, each form once.</param>
/// <param name="Concepts">The concepts named, each once, with the words that name it.</param>
internal sealed record ReadQuery(LanguageCode Language, IReadOnlyList<ReadQuery.Word> Words, IReadOnlyList<ReadQuery.Named> Concepts)
{
    /// <param name="Form">As it was typed.</param>
    /// <param name="InConcept">It is part of the name of a concept.</param>
    /// <param name="InActor">It is part of the name of an actor.</param>
    /// <param name="IsSaid">The concept that it is part of the name of says all that it says.</param>
    public sealed record Word(string Form, bool InConcept, bool InActor, bool IsSaid);

    /// <param name="Concept">The ordinal of the concept.</param>
    /// <param name="IsProper">
    /// Its proper name was used, so that the concept stands for the words: "economía solidaria", "seguridad social". Other labels are often
    /// names of something narrower, "licencia por maternidad": then the words count, and the concept only leads to other words for it.
    /// </param>
    public sealed record Named(int Concept, bool IsProper);

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
        bool[] inConcept = new bool[tokens.Count], inActor = new bool[tokens.Count], isSaid = new bool[tokens.Count];
        foreach (Mention m in mentions)
        {
            Array.Fill(inConcept, true, m.First, m.Length);
            if (IsActor(m)) Array.Fill(inActor, true, m.First, m.Length);
            if (IsProper(m)) Array.Fill(isSaid, true, m.First, m.Length);
        }
        return new(
            language,
            [.. tokens.Index().Where(t => !lexemes[t.Index].IsStop)
                .Select(t => new Word(text.Substring(t.Item.Start, t.Item.Length), inConcept[t.Index], inActor[t.Index], isSaid[t.Index]))
                .DistinctBy(w => analyzer.Analyze(w.Form).Stem)],
            [.. mentions.GroupBy(m => m.Concept).Select(g => new Named(g.Key, g.Any(IsProper)))]);

        bool IsActor(Mention mention) => scheme.Concepts[mention.Concept].Kind == ConceptKind.Actor;

        bool IsProper(Mention mention) => mention.Label == LabelKind.Preferred || (mention.Label == LabelKind.Alternative && IsActor(mention));
    }
}
