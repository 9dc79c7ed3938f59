using System.Runtime.InteropServices;
using Minga.Kernel;
using Minga.Retrieval.Analysis;
using Minga.Retrieval.Concepts;

namespace Minga.Retrieval.Shelves;

/// <summary>Builds a <see cref="Shelf"/> from its texts. One thread; texts of one work may come in any order.</summary>
/// <param name="name">The name of the shelf; texts of other shelves are refused as a bug of the caller.</param>
/// <param name="scheme">The concepts to look for.</param>
public sealed class ShelfBuilder(string name, ConceptScheme scheme)
{
    private readonly List<IndexedText> texts = [];

    /// <summary>Adds a text.</summary>
    /// <exception cref="ArgumentException">The text belongs on another shelf.</exception>
    public void Add(IndexedText text)
    {
        if (text.Shelf != name) throw new ArgumentException($"'{text.Work}' stands on the shelf '{text.Shelf}', not on '{name}'.", nameof(text));
        texts.Add(text);
    }

    /// <summary>The shelf of all texts added so far.</summary>
    public Shelf Build() => new Assembly(scheme).Of(name, texts);

    /// <summary>The state of one build.</summary>
    private sealed class Assembly(ConceptScheme scheme)
    {
        private readonly List<WorkVersion> versions = [];
        private readonly Dictionary<ProvisionKey, int> provisions = [];
        private readonly List<Passage> passages = [];
        private readonly Dictionary<LanguageCode, Vocabulary> vocabularies = [];
        private readonly List<Shelf.Word> words = [];
        private readonly PostingLists.Builder inText = new(false);
        private readonly PostingLists.Builder inTitle = new(false);
        private readonly PostingLists.Builder conceptInText = new(true);
        private readonly PostingLists.Builder conceptInTitle = new(false);
        private readonly Counter<int> wordCounts = new();
        private readonly Dictionary<int, (int Count, ushort Sentences)> conceptCounts = [];
        private readonly List<Mention> mentions = [];
        private List<Token> tokens = [];

        public Shelf Of(string name, IReadOnlyList<IndexedText> texts)
        {
            var order = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (IndexedText text in texts) order.TryAdd(text.Work, order.Count);
            foreach (IGrouping<(string Work, LanguageCode Language), IndexedText> version in texts
                .GroupBy(t => (t.Work, t.Language)).OrderBy(g => order[g.Key.Work]))
                AddVersion(version.Key.Work, version.Key.Language, [.. version]);
            int concepts = scheme.Concepts.Count;
            return new(name, scheme.Fingerprint, new()
            {
                Versions = [.. versions],
                Provisions = [.. provisions.OrderBy(p => p.Value).Select(p => p.Key)],
                Passages = [.. passages],
                Words = [.. words],
                InText = inText.Build(words.Count),
                InTitle = inTitle.Build(words.Count),
                ConceptInText = conceptInText.Build(concepts),
                ConceptInTitle = conceptInTitle.Build(concepts),
            });
        }

        private void AddVersion(string work, LanguageCode language, IReadOnlyList<IndexedText> texts)
        {
            if (!vocabularies.TryGetValue(language, out Vocabulary? vocabulary))
                vocabularies.Add(language, vocabulary = new(language, scheme, words));
            int version = versions.Count, first = passages.Count;
            AddTitle(texts[0].Title, version, vocabulary);
            foreach (IndexedText text in texts) AddText(text, version, vocabulary);
            versions.Add(new(work, language, texts[0].Kind, texts[0].Year, first, passages.Count));
        }

        private void AddTitle(string title, int version, Vocabulary vocabulary)
        {
            List<Vocabulary.Entry> read = vocabulary.Read(title, ref tokens);
            Clear();
            Count(read, 0, tokens.Count, vocabulary);
            foreach ((int word, int count) in wordCounts) inTitle.Add(word, version, count);
            foreach ((int concept, (int count, _)) in conceptCounts) conceptInTitle.Add(concept, version, count);
        }

        private void AddText(IndexedText text, int version, Vocabulary vocabulary)
        {
            var key = new ProvisionKey(text.Work, text.Address);
            ref int provision = ref CollectionsMarshal.GetValueRefOrAddDefault(provisions, key, out bool known);
            if (!known) provision = provisions.Count - 1;
            // The heading is read in front of every passage, so that each can be found by it.
            int head = text.Heading.Length == 0 ? 0 : text.Heading.Length + 1;
            string whole = head == 0 ? text.Text : text.Heading + "\n" + text.Text;
            List<Vocabulary.Entry> read = vocabulary.Read(whole, ref tokens);
            int headWords = 0;
            while (headWords < tokens.Count && tokens[headWords].Start < head) headWords++;
            foreach ((int from, int to) in Cut.Passages(tokens, headWords))
            {
                Clear();
                int indexed = Count(read, 0, headWords, vocabulary) + Count(read, from, to, vocabulary);
                int passage = passages.Count;
                int start = from < to ? tokens[from].Start - head : 0;
                int end = to == tokens.Count ? text.Text.Length : tokens[to - 1].Start + tokens[to - 1].Length - head;
                passages.Add(new(version, provision, start, end - start, indexed));
                foreach ((int word, int count) in wordCounts) inText.Add(word, passage, count);
                foreach ((int concept, (int count, ushort sentences)) in conceptCounts) conceptInText.Add(concept, passage, count, sentences);
            }
        }

        private void Clear()
        {
            wordCounts.Clear();
            conceptCounts.Clear();
        }

        /// <summary>Counts the words and concepts of the tokens from <paramref name="from"/> up to <paramref name="to"/>.</summary>
        /// <returns>How many words were indexed.</returns>
        private int Count(List<Vocabulary.Entry> read, int from, int to, Vocabulary vocabulary)
        {
            int indexed = 0;
            for (int i = from; i < to; i++) indexed += CountWord(read[i]);
            int firstSentence = from < to ? tokens[from].Sentence : 0;
            foreach (Mention mention in vocabulary.Mentions(read, tokens, from, to, mentions))
            {
                int sentence = Math.Min(15, tokens[from + mention.First].Sentence - firstSentence);
                ref (int Count, ushort Sentences) at = ref CollectionsMarshal.GetValueRefOrAddDefault(conceptCounts, mention.Concept, out _);
                at = (at.Count + 1, (ushort)(at.Sentences | 1 << sentence));
            }
            return indexed;
        }

        private int CountWord(Vocabulary.Entry entry)
        {
            if (entry.Word < 0) return 0;
            wordCounts.Add(entry.Word);
            return 1;
        }
    }

    private sealed class Counter<T> : Dictionary<T, int> where T : notnull
    {
        public void Add(T key) => CollectionsMarshal.GetValueRefOrAddDefault(this, key, out _)++;
    }
}
