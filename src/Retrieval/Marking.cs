using Minga.Kernel;
using Minga.Retrieval.Analysis;
using Minga.Retrieval.Concepts;

namespace Minga.Retrieval;

/// <summary>A stretch of a text that a reason speaks of.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="Length">Its length.</param>
/// <param name="Reason">The reason.</param>
public readonly record struct MarkedSpan(int Start, int Length, Reason Reason);

/// <summary>Finds in a text what the reasons of a hit speak of, so that a page can mark it.</summary>
public static class Marking
{
    /// <summary>The spans in the order of the text. They never overlap: of two that would, the one that begins first, then the longer, stays.</summary>
    public static IReadOnlyList<MarkedSpan> Mark(string text, LanguageCode language, IReadOnlyList<Reason> reasons, ConceptScheme scheme)
    {
        Analyzer analyzer = Analyzer.For(language);
        List<Token> tokens = Tokenizer.Read(text);
        List<Lexeme> lexemes = [.. tokens.Select(t => analyzer.Analyze(text.AsSpan(t.Start, t.Length)))];
        var found = new List<MarkedSpan>();
        ILookup<string, Reason> words = reasons.Where(r => r.Kind == ReasonKind.Word).ToLookup(r => analyzer.Analyze(r.Id).Stem);
        for (int i = 0; i < tokens.Count; i++)
            if (!lexemes[i].IsStop && words[lexemes[i].Stem].FirstOrDefault() is { } reason)
                found.Add(new(tokens[i].Start, tokens[i].Length, reason));
        if (scheme.In(language) is { } matcher)
        {
            ILookup<string, Reason> concepts = reasons.SelectMany(r => r.Through, (r, through) => (through, r)).ToLookup(p => p.through, p => p.r);
            foreach (Mention mention in matcher.Find(lexemes, tokens, 0, i => matcher.Candidates(lexemes[i])))
                if (concepts[scheme.Concepts[mention.Concept].Id].FirstOrDefault() is { } reason)
                    found.Add(new(tokens[mention.First].Start, tokens[mention.Last].Start + tokens[mention.Last].Length - tokens[mention.First].Start, reason));
        }
        var marked = new List<MarkedSpan>();
        foreach (MarkedSpan span in found.OrderBy(s => s.Start).ThenByDescending(s => s.Length))
            if (marked.Count == 0 || marked[^1].Start + marked[^1].Length <= span.Start) marked.Add(span);
        return marked;
    }
}
