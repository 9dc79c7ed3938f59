using CsCheck;
using Minga.Kernel;
using Minga.Retrieval.Concepts;
using Minga.Retrieval.Shelves;
using Minga.Testing;

namespace Minga.Retrieval.Tests;

/// <summary>Small schemes, texts and indexes of our own words.</summary>
internal static class Samples
{
    public static readonly ConceptScheme Small = LoadSmall();

    public static readonly ConceptScheme Full = LoadFull();

    /// <summary>Random corpora over a few Spanish words that are no stop words, no concepts, and their own stems.</summary>
    public static readonly string[] Words = ["fiscal", "total", "mar", "sol", "plan", "tren", "pan", "sal", "canal", "papel", "rural", "metal"];

    public static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);

    public static readonly Gen<string> Sentence = Word.Array[1, 30].Select(w => string.Join(' ', w));

    public static readonly Gen<IndexedText[]> Corpus = Gen.Select(Gen.Int[0, 4], Gen.Int[1, 5], Sentence).Array[1, 40]
        .Select(rows => rows.Select(r => Text($"w{r.Item1}", $"{r.Item2}", r.Item3)).DistinctBy(t => (t.Work, t.Address)).ToArray());

    public static IndexedText Text(string work, string address, string text, string language = "es", string title = "", string heading = "") => new()
    {
        Work = work, Address = address, Language = LanguageCode.Parse(language), Shelf = "uy", Title = title, Heading = heading, Text = text,
    };

    public static Shelf Shelf(ConceptScheme scheme, params IEnumerable<IndexedText> texts) => Shelf(scheme, Section.Full, texts);

    /// <summary>A shelf whose sections are full with so many passages.</summary>
    public static Shelf Shelf(ConceptScheme scheme, int full, params IEnumerable<IndexedText> texts)
    {
        Assert.True(Shelves.Shelf.TryRead(new MemoryStream(Bytes(scheme, full, texts)), scheme, out Shelf? shelf, out _));
        return shelf;
    }

    /// <summary>The file of a shelf. The texts of a work are brought together here.</summary>
    public static byte[] Bytes(ConceptScheme scheme, params IEnumerable<IndexedText> texts) => Bytes(scheme, Section.Full, texts);

    private static byte[] Bytes(ConceptScheme scheme, int full, IEnumerable<IndexedText> texts)
    {
        using var file = new MemoryStream();
        using var builder = new ShelfBuilder("uy", scheme, file, full, Section.Greatest);
        foreach (IndexedText text in texts.GroupBy(t => t.Work).SelectMany(g => g)) builder.Add(text);
        builder.Complete();
        return file.ToArray();
    }

    public static PassageIndex Index(ConceptScheme scheme, params IEnumerable<IndexedText> texts) => new([Shelf(scheme, texts)], scheme);

    /// <summary>What a reader sees of hits, for comparisons.</summary>
    public static string Shown(IEnumerable<Hit> hits) => string.Join('\n', hits.Select(h =>
        $"{h.Work} {h.Address} {h.Language} {h.Score:R} {h.Start}+{h.Length} " + string.Join(' ', h.Reasons.Select(r => $"{r.Kind}:{r.Id}:{r.Weight:R}:{string.Join(',', r.Through)}"))));

    private static ConceptScheme LoadSmall()
    {
        using Stream yaml = typeof(Samples).Assembly.GetManifestResourceStream("Minga.Retrieval.Tests.small-scheme.yml")!;
        return ConceptScheme.Load(yaml);
    }

    private static ConceptScheme LoadFull()
    {
        using FileStream yaml = File.OpenRead(Path.Combine(Repository.Root, "reference", "concepts.yml"));
        return ConceptScheme.Load(yaml);
    }
}
