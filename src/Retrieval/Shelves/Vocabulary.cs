using Minga.Kernel;
using Minga.Retrieval.Analysis;
using Minga.Retrieval.Concepts;

namespace Minga.Retrieval.Shelves;

/// <summary>The words of one language met during a build: each distinct form is analysed once, or once again after very many others.</summary>
/// <param name="language">The language.</param>
/// <param name="scheme">The concepts to look for.</param>
/// <param name="number">Gives out the next number of a word; those of all languages of a shelf are distinct.</param>
internal sealed class Vocabulary(LanguageCode language, ConceptScheme scheme, Func<int> number)
{
    /// <summary>How many forms are remembered. Scanned law has new misspellings for ever; the stems of all of them are kept, their analyses not.</summary>
    private const int Remembered = 200_000;

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

    public LanguageCode Language => language;

    /// <summary>The stems with their numbers.</summary>
    public IReadOnlyDictionary<string, int> Stems => stems;

    /// <summary>How many passages were read.</summary>
    public int Passages { get; private set; }

    /// <summary>How many words of them were indexed.</summary>
    public long Words { get; private set; }

    public void CountPassage(int words) => (Passages, Words) = (Passages + 1, Words + words);

    /// <summary>The words of a text. The list returned is filled anew by the next call.</summary>
    public List<Entry> Read(string text, ref List<Token> tokens)
    {
        tokens = Tokenizer.Read(text, tokens);
        entries.Clear();
        if (forms.Count > Remembered) forms.Clear();
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
        if (!lexeme.IsStop && !stems.TryGetValue(lexeme.Stem, out word)) stems.Add(lexeme.Stem, word = number());
        return new(lexeme, word, matcher?.Candidates(lexeme) ?? []);
    }
}
