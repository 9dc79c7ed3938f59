using Minga.Kernel;
using Minga.Retrieval.Analysis;
using Minga.Retrieval.Concepts;

namespace Minga.Retrieval.Shelves;

/// <summary>The words of one language met during a build: each distinct form is analysed once.</summary>
internal sealed class Vocabulary(LanguageCode language, ConceptScheme scheme, List<Shelf.Word> words)
{
    private readonly Analyzer analyzer = Analyzer.For(language);
    private readonly ConceptMatcher? matcher = scheme.In(language);
    private readonly Dictionary<string, Entry> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> stems = new(StringComparer.Ordinal);
    private readonly List<Entry> entries = [];
    private readonly List<Lexeme> window = [];

    /// <param name="Lexeme">What the word is.</param>
    /// <param name="Word">Its number; -1 for words of grammar.</param>
    /// <param name="Labels">The labels that may begin with it.</param>
    public sealed record Entry(Lexeme Lexeme, int Word, IReadOnlyList<ConceptMatcher.Pattern> Labels);

    /// <summary>The words of a text. The list returned is filled anew by the next call.</summary>
    public List<Entry> Read(string text, ref List<Token> tokens)
    {
        tokens = Tokenizer.Read(text, tokens);
        entries.Clear();
        Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> lookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Token token in tokens)
        {
            ReadOnlySpan<char> form = text.AsSpan(token.Start, token.Length);
            if (!lookup.TryGetValue(form, out Entry? entry)) lookup[form] = entry = Meet(form);
            entries.Add(entry);
        }
        return entries;
    }

    /// <summary>The concepts named in a part of a text that was read; positions count from its first token.</summary>
    public List<Mention> Mentions(List<Entry> read, List<Token> tokens, int from, int to, List<Mention> reuse)
    {
        window.Clear();
        reuse.Clear();
        if (matcher is null) return reuse;
        for (int i = from; i < to; i++) window.Add(read[i].Lexeme);
        return matcher.Find(window, tokens, from, i => read[from + i].Labels, reuse);
    }

    private Entry Meet(ReadOnlySpan<char> form)
    {
        Lexeme lexeme = analyzer.Analyze(form);
        int word = -1;
        if (!lexeme.IsStop && !stems.TryGetValue(lexeme.Stem, out word))
        {
            stems.Add(lexeme.Stem, word = words.Count);
            words.Add(new(language, lexeme.Stem));
        }
        return new(lexeme, word, matcher?.Candidates(lexeme) ?? []);
    }
}
