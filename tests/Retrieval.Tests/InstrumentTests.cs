using Minga.LegalText;
using Minga.LegalText.Sources;
using Minga.Retrieval.Shelves;
using Minga.Testing;

namespace Minga.Retrieval.Tests;

/// <summary>The four resolutions of the United Nations in three languages.</summary>
public sealed class InstrumentTests
{
    private static readonly Lazy<PassageIndex> Index = new(Build);

    [Theory]
    [InlineData("economia solidaria")]
    [InlineData("economía solidaria")]
    [InlineData("economia solidária")]
    [InlineData("économie solidaire")]
    [InlineData("solidarity economy")]
    public void One_provision_comes_first_in_whatever_language_one_asks(string words)
    {
        Texts.At("un");
        Hit first = Index.Value.Search(new("economía social y solidaria")).Hits[0], hit = Index.Value.Search(new(words)).Hits[0];
        Assert.Equal((first.Work, first.Address), (hit.Work, hit.Address));
    }

    [Fact]
    public void A_provision_stands_once_in_the_list()
    {
        Texts.At("un");
        IReadOnlyList<Hit> hits = Index.Value.Search(new("cooperatives and the social economy", Top: 200)).Hits;
        Assert.Equal(hits.Count, hits.Select(h => (h.Work, h.Address)).Distinct().Count());
        Assert.True(hits.Count > 5);
    }

    private static PassageIndex Build()
    {
        var texts = new List<IndexedText>();
        foreach (string file in Directory.EnumerateFiles(Texts.At("un"), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            LegalDocument document = Readers.Read(new(Path.GetFileName(file), File.ReadAllBytes(file))).Document!;
            foreach (Provision provision in document.All().Where(p => p.Paragraphs.Count > 0))
                texts.Add(new()
                {
                    Work = document.Identifiers[0].Value, Address = provision.Address, Language = document.Language, Shelf = "instruments",
                    Title = document.Title, Heading = provision.Heading, Text = provision.OwnText,
                });
        }
        using var shelf = new MemoryStream();
        using var builder = new ShelfBuilder("instruments", Samples.Full, shelf);
        foreach (IndexedText text in texts.GroupBy(t => t.Work).SelectMany(g => g)) builder.Add(text);
        builder.Complete();
        shelf.Position = 0;
        Assert.True(Shelf.TryRead(shelf, Samples.Full, out Shelf? read, out _));
        return new([read], Samples.Full);
    }
}
