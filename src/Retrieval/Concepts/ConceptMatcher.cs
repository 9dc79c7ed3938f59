using Minga.Kernel;
using Minga.Retrieval.Analysis;

namespace Minga.Retrieval.Concepts;

/// <summary>The kinds of labels, in the terms of SKOS.</summary>
internal enum LabelKind : byte { Preferred, Alternative, Hidden, Excluded }

/// <summary>A concept named in a text.</summary>
/// <param name="Concept">The ordinal of the concept.</param>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token.</param>
/// <param name="Label">By which kind of label.</param>
internal readonly record struct Mention(int Concept, int First, int Last, LabelKind Label)
{
    public int Length => Last - First + 1;
}

/// <summary>
/// Finds the names of concepts in a text of one language, by dictionary on the first word of each label. Articles and prepositions
/// may stand between two words of a label: "fondo de crédito" is found in "fondo para el crédito".
/// </summary>
internal sealed class ConceptMatcher
{
    /// <summary>Words are grouped by so many first letters to find the labels that begin with a wildcard.</summary>
    private const int Prefix = 3;

    private static readonly Pattern[] None = [];
    private readonly bool[] isActor;
    private readonly Dictionary<string, List<Pattern>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Pattern>> byPrefix = new(StringComparer.Ordinal);

    public ConceptMatcher(IReadOnlyList<Concept> concepts, LanguageCode language)
    {
        Analyzer analyzer = Analyzer.For(language);
        isActor = [.. concepts.Select(c => c.Kind == ConceptKind.Actor)];
        for (int i = 0; i < concepts.Count; i++)
        {
            if (!concepts[i].Labels.TryGetValue(language, out ConceptLabels? labels)) continue;
            Add(labels.Preferred, i, LabelKind.Preferred);
            foreach (string label in labels.Alternative) Add(label, i, LabelKind.Alternative);
            foreach (string label in labels.Hidden) Add(label, i, LabelKind.Hidden);
            foreach (string label in labels.Excluded) Add(label, i, LabelKind.Excluded);
        }

        void Add(string label, int concept, LabelKind kind)
        {
            Pattern pattern = Pattern.Parse(label, concept, kind, analyzer);
            Element first = pattern.Elements[0];
            Dictionary<string, List<Pattern>> place = first.IsPrefix ? byPrefix : byWord;
            if (first.IsPrefix && first.Text.Length < Prefix) throw new FormatException($"'{label}': a wildcard needs {Prefix} letters before it.");
            string key = first.IsPrefix ? first.Text[..Prefix] : first.Text;
            if (!place.TryGetValue(key, out List<Pattern>? list)) place.Add(key, list = []);
            list.Add(pattern);
        }
    }

    /// <summary>The labels that may begin with this word. The answer depends on the word alone, so callers keep it for each distinct word.</summary>
    public IReadOnlyList<Pattern> Candidates(Lexeme word)
    {
        List<Pattern>? exact = byWord.GetValueOrDefault(word.Stem);
        List<Pattern>? wild = word.Folded.Length >= Prefix ? byPrefix.GetValueOrDefault(word.Folded[..Prefix]) : null;
        if (exact is null && wild is null) return None;
        return [.. (exact ?? []).Concat((wild ?? []).Where(p => p.Elements[0].Matches(word)))];
    }

    /// <summary>
    /// The mentions in a text, in its order. Of two mentions of one concept that overlap the longer stays. Different concepts may overlap:
    /// "cooperativa de ahorro y crédito" names a cooperative too; but it does not speak of credit: an actor's name is only a name.
    /// </summary>
    /// <param name="words">The words.</param>
    /// <param name="tokens">The same words, as written; the word i is the token <paramref name="first"/> + i.</param>
    /// <param name="first">The token of the first word.</param>
    /// <param name="candidates">The labels that may begin with the word at a position.</param>
    /// <param name="reuse">A list to fill.</param>
    public List<Mention> Find(
        IReadOnlyList<Lexeme> words, IReadOnlyList<Token> tokens, int first, Func<int, IReadOnlyList<Pattern>> candidates, List<Mention>? reuse = null)
    {
        List<Mention> found = reuse ?? [];
        found.Clear();
        List<Mention>? excluded = null;
        for (int i = 0; i < words.Count; i++)
        {
            IReadOnlyList<Pattern> starting = candidates(i);
            for (int p = 0; p < starting.Count; p++)
            {
                int last = starting[p].MatchAt(words, i);
                if (last < 0) continue;
                var mention = new Mention(starting[p].Concept, i, last, starting[p].Label);
                if (mention.Label == LabelKind.Excluded) (excluded ??= []).Add(mention);
                else Keep(found, mention);
            }
        }
        if (excluded is not null)
            found.RemoveAll(m => excluded.Any(e => e.Concept == m.Concept && e.First <= m.Last && m.First <= e.Last && e.Length >= m.Length));
        if (found.Exists(m => isActor[m.Concept] && m.Length > 1))
            found.RemoveAll(m => !isActor[m.Concept] && found.Exists(o => isActor[o.Concept] && o.First <= m.First && m.Last <= o.Last));
        ProperNames.Remove(found, words, tokens, first);
        return found;
    }

    private static void Keep(List<Mention> found, Mention mention)
    {
        for (int i = found.Count - 1; i >= 0 && i >= found.Count - 8; i--)
        {
            Mention other = found[i];
            if (other.Concept != mention.Concept || other.Last < mention.First) continue;
            if (mention.Length > other.Length) found[i] = mention;
            return;
        }
        found.Add(mention);
    }

    /// <param name="Text">A stem, or the beginning of a word.</param>
    /// <param name="IsPrefix">Which of the two it is.</param>
    /// <param name="Gap">How many words, other than those of grammar, may stand before it.</param>
    /// <param name="Between">The words of grammar that the label itself has before it.</param>
    internal readonly record struct Element(string Text, bool IsPrefix, int Gap, IReadOnlyList<string> Between)
    {
        public bool Matches(Lexeme word) =>
            IsPrefix ? word.Folded.StartsWith(Text, StringComparison.Ordinal) : string.Equals(word.Stem, Text, StringComparison.Ordinal);

        public bool Skips(Lexeme word) => word.IsStop && (LinkingWords.All.Contains(word.Folded) || Between.Contains(word.Folded));
    }

    internal sealed record Pattern(int Concept, LabelKind Label, Element[] Elements)
    {
        public static Pattern Parse(string label, int concept, LabelKind kind, Analyzer analyzer)
        {
            var elements = new List<Element>();
            var between = new List<string>();
            int gap = 0;
            foreach (string part in label.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (part[0] == '~')
                {
                    gap = int.Parse(part.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
                    continue;
                }
                bool prefix = part[^1] == '*';
                string word = part.TrimEnd('*');
                foreach (Token token in Tokenizer.Read(word))
                {
                    bool wild = prefix && token.Start + token.Length == word.Length;
                    Lexeme lexeme = analyzer.Analyze(word.AsSpan(token.Start, token.Length));
                    if (!wild && lexeme.IsStop && elements.Count > 0 && !LinkingWords.Negations.Contains(lexeme.Folded))
                    {
                        between.Add(lexeme.Folded);
                        continue;
                    }
                    elements.Add(wild ? new(lexeme.Folded, true, gap, [.. between]) : new(lexeme.Stem, false, gap, [.. between]));
                    gap = 0;
                    between.Clear();
                }
            }
            return elements.Count > 0 ? new(concept, kind, [.. elements]) : throw new FormatException($"'{label}' holds no word.");
        }

        /// <returns>The last token of the match; -1 where there is none.</returns>
        public int MatchAt(IReadOnlyList<Lexeme> words, int at)
        {
            int i = at;
            for (int e = 1; e < Elements.Length; e++)
            {
                int gap = Elements[e].Gap, next = i + 1;
                while (next < words.Count && !Elements[e].Matches(words[next]))
                {
                    if (!Elements[e].Skips(words[next]) && gap-- == 0) return -1;
                    next++;
                }
                if (next >= words.Count) return -1;
                i = next;
            }
            return i;
        }
    }
}
