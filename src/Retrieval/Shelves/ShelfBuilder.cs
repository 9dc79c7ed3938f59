using System.Runtime.InteropServices;
using Minga.Kernel;
using Minga.Retrieval.Analysis;
using Minga.Retrieval.Concepts;

namespace Minga.Retrieval.Shelves;

/// <summary>
/// Writes a <see cref="Shelf"/>'s file while its texts come in. It keeps one work at a time, the postings of one section and the stems of
/// the shelf, so a country needs no more memory than its vocabulary. One thread.
/// </summary>
public sealed class ShelfBuilder : IDisposable
{
    private readonly string name;
    private readonly ConceptScheme scheme;
    private readonly int full, greatest;
    private readonly ShelfWriter writer;
    private readonly SectionBuilder section = new();
    private readonly List<IndexedText> work = [];
    private readonly HashSet<string> closed = new(StringComparer.Ordinal);
    private readonly Dictionary<LanguageCode, Vocabulary> vocabularies = [];
    private readonly Dictionary<string, int> provisions = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (int Count, ushort Sentences)> conceptCounts = [];
    private readonly List<int> wordsHere = [];
    private readonly List<Mention> mentions = [];
    private List<Token> tokens = [];
    private int[] wordCounts = new int[1024];
    private int wordCount;

    /// <summary>A builder of one shelf.</summary>
    /// <param name="name">The name of the shelf; texts of other shelves are refused as a bug of the caller.</param>
    /// <param name="scheme">The concepts to look for.</param>
    /// <param name="file">Where the shelf is written; it must be able to seek. It stays open.</param>
    public ShelfBuilder(string name, ConceptScheme scheme, Stream file) : this(name, scheme, file, Section.Full, Section.Greatest)
    {
    }

    /// <summary>As the public one, with sections of other sizes, for tests.</summary>
    internal ShelfBuilder(string name, ConceptScheme scheme, Stream file, int full, int greatest)
    {
        this.name = name;
        this.scheme = scheme;
        (this.full, this.greatest) = (full, greatest);
        writer = new(file);
    }

    /// <summary>The number of passages written so far; of the whole shelf after <see cref="Complete"/>.</summary>
    public int Passages => section.PassagesSoFar;

    /// <summary>Adds a text. All texts of a work come one after the other, in any order of languages.</summary>
    /// <exception cref="ArgumentException">The text belongs on another shelf, or its work was left before.</exception>
    public void Add(IndexedText text)
    {
        if (text.Shelf != name) throw new ArgumentException($"'{text.Work}' stands on the shelf '{text.Shelf}', not on '{name}'.", nameof(text));
        if (work.Count > 0 && work[0].Work != text.Work) CloseWork();
        if (work.Count == 0 && closed.Contains(text.Work)) throw new ArgumentException($"The texts of '{text.Work}' do not come together.", nameof(text));
        work.Add(text);
    }

    /// <summary>Writes what is left, and the head of the file. Nothing can be added any more.</summary>
    public void Complete()
    {
        if (work.Count > 0) CloseWork();
        if (section.Passages > 0) WriteSection();
        writer.Complete(name, scheme, [.. vocabularies.Values], wordCount);
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private void CloseWork()
    {
        if (section.Passages >= full) WriteSection();
        foreach (IGrouping<LanguageCode, IndexedText> version in work.GroupBy(t => t.Language)) AddVersion([.. version]);
        closed.Add(work[0].Work);
        work.Clear();
        provisions.Clear();
    }

    private void WriteSection()
    {
        writer.Write(section, wordCount, scheme.Concepts.Count);
        // Only a work of more passages than a section holds is still open here: its provisions are numbered anew in the next one.
        provisions.Clear();
    }

    private void AddVersion(IReadOnlyList<IndexedText> texts)
    {
        IndexedText one = texts[0];
        if (!vocabularies.TryGetValue(one.Language, out Vocabulary? vocabulary))
            vocabularies.Add(one.Language, vocabulary = new(one.Language, scheme, () => wordCount++));
        int version = writer.Versions, first = section.PassagesSoFar;
        AddTitle(one.Title, version, vocabulary);
        foreach (IndexedText text in texts) AddText(text, version, vocabulary);
        writer.Add(new WorkVersion(one.Work, one.Language, one.Kind, one.Year, one.Ended, first, section.PassagesSoFar));
    }

    private void AddTitle(string title, int version, Vocabulary vocabulary)
    {
        List<Vocabulary.Entry> read = vocabulary.Read(title, ref tokens);
        Count(read, 0, tokens.Count, vocabulary);
        foreach (int word in wordsHere) writer.InTitle.Add(word, version);
        foreach (int concept in conceptCounts.Keys) writer.ConceptInTitle.Add(concept, version);
        Clear();
    }

    private void AddText(IndexedText text, int version, Vocabulary vocabulary)
    {
        // The heading is read in front of every passage, so that each can be found by it.
        int head = text.Heading.Length == 0 ? 0 : text.Heading.Length + 1;
        string whole = head == 0 ? text.Text : text.Heading + "\n" + text.Text;
        List<Vocabulary.Entry> read = vocabulary.Read(whole, ref tokens);
        int headWords = 0;
        while (headWords < tokens.Count && tokens[headWords].Start < head) headWords++;
        foreach ((int from, int to) in Cut.Passages(tokens, headWords))
        {
            if (section.Passages == greatest) WriteSection();
            ref int provision = ref CollectionsMarshal.GetValueRefOrAddDefault(provisions, text.Address, out bool known);
            if (!known) provision = section.AddProvision(text.Address);
            int indexed = Count(read, 0, headWords, vocabulary) + Count(read, from, to, vocabulary);
            int start = from < to ? tokens[from].Start - head : 0;
            int end = to == tokens.Count ? text.Text.Length : tokens[to - 1].Start + tokens[to - 1].Length - head;
            int place = section.Passages;
            section.AddPassage(version, provision, start, end - start, indexed);
            vocabulary.CountPassage(indexed);
            foreach (int word in wordsHere) section.InText.Add(word, place, wordCounts[word]);
            foreach ((int concept, (int count, ushort sentences)) in conceptCounts) section.ConceptInText.Add(concept, place, count, sentences);
            Clear();
        }
    }

    private void Clear()
    {
        foreach (int word in wordsHere) wordCounts[word] = 0;
        wordsHere.Clear();
        conceptCounts.Clear();
    }

    /// <summary>Counts the words and concepts of the tokens from <paramref name="from"/> up to <paramref name="to"/>.</summary>
    /// <returns>How many words were indexed.</returns>
    private int Count(List<Vocabulary.Entry> read, int from, int to, Vocabulary vocabulary)
    {
        if (wordCounts.Length < wordCount) Array.Resize(ref wordCounts, Math.Max(wordCount, wordCounts.Length * 2));
        int indexed = 0;
        for (int i = from; i < to; i++) indexed += CountWord(read[i].Word);
        int firstSentence = from < to ? tokens[from].Sentence : 0;
        foreach (Mention mention in vocabulary.Mentions(read, tokens, from, to, mentions))
        {
            int sentence = Math.Min(15, tokens[from + mention.First].Sentence - firstSentence);
            ref (int Count, ushort Sentences) at = ref CollectionsMarshal.GetValueRefOrAddDefault(conceptCounts, mention.Concept, out _);
            at = (at.Count + 1, (ushort)(at.Sentences | 1 << sentence));
        }
        return indexed;
    }

    private int CountWord(int word)
    {
        if (word < 0) return 0;
        if (wordCounts[word]++ == 0) wordsHere.Add(word);
        return 1;
    }
}
