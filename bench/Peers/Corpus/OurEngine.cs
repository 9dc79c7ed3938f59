using Minga.Kernel;
using Minga.Retrieval;
using Minga.Retrieval.Concepts;
using Minga.Retrieval.Shelves;

namespace Minga.Peers;

/// <summary>Ours: a shelf for each territory, memory-mapped.</summary>
public sealed class OurEngine : Engine
{
    private readonly ConceptScheme scheme = Ours.Scheme();
    private PassageIndex? index;

    public override string Name => "ours";

    public override int Build(Corpus corpus, string folder)
    {
        int passages = 0;
        foreach (string shelf in corpus.Shelves())
        {
            using FileStream file = File.Create(Path.Combine(folder, shelf + ".shelf"), 1 << 20);
            using var builder = new ShelfBuilder(shelf, scheme, file);
            foreach (IndexedText text in corpus.Texts(shelf)) builder.Add(text);
            builder.Complete();
            passages += builder.Passages;
        }
        return passages;
    }

    public override void Open(string folder) => index = new([.. Directory.EnumerateFiles(folder, "*.shelf").Order(StringComparer.Ordinal).Select(Shelf)], scheme);

    public override IReadOnlyList<(string Work, string Address)> Find(string words, LanguageCode language, string? shelf, int top) =>
        [.. index!.Search(new(words, language, shelf is null ? null : new Filter { Shelves = [shelf] }, top)).Hits.Select(h => (h.Work, h.Address))];

    public override void Dispose()
    {
    }

    private Shelf Shelf(string path) =>
        Retrieval.Shelves.Shelf.TryOpen(path, scheme, out Shelf? shelf, out Refusal? refusal) ? shelf : throw new InvalidOperationException($"{path}: {refusal}");
}
