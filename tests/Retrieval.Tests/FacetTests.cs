using Minga.Kernel;

namespace Minga.Retrieval.Tests;

/// <summary>What is counted, and what is left out because it is no longer in force. In shelves of one section and of many.</summary>
public sealed class FacetTests
{
    private static readonly IndexedText[] Texts =
    [
        Samples.Text("a", "1", "Exonérase a las cooperativas. Plan.") with { Kind = "ley", Year = 1994 }, Samples.Text("a", "2", "Plan y más plan.") with { Kind = "ley", Year = 1994 },
        Samples.Text("b", "1", "Exonérase a las cooperativas, según el plan.") with { Kind = "ley", Year = 1999, Ended = true },
        Samples.Text("c", "1", "Plan.") with { Kind = "decreto" }, Samples.Text("c", "1", "The plan.", "en") with { Kind = "decreto" },
        Samples.Text("d", "1", "Otra cosa.") with { Kind = "decreto", Year = 2003 },
    ];

    private static readonly LanguageMap Ask = LanguageMap.Of("Ofrecer exoneraciones a la economía solidaria", "", "", "");

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public void Provisions_are_counted_once_by_shelf_kind_and_decade_beyond_the_hits(int full)
    {
        Facets facets = Index(full).Search(new("plan", Top: 1)).Facets;
        Assert.Equal(4, facets.Provisions);
        Assert.Equal(new Dictionary<string, int> { ["uy"] = 4 }, facets.Shelves);
        Assert.Equal(new Dictionary<string, int> { ["ley"] = 3, ["decreto"] = 1 }, facets.Kinds);
        Assert.Equal(new Dictionary<int, int> { [1990] = 3 }, facets.Decades);
        Assert.Equal(0, Index(full).Search(new("jardín")).Facets.Provisions);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public void A_search_shows_what_has_ended_and_an_alignment_does_not_unless_the_filter_says_so(int full)
    {
        PassageIndex index = Index(full);
        Assert.True(Assert.Single(index.Search(new("plan")).Hits, h => h.Work == "b").Ended);
        Assert.DoesNotContain(index.Search(new("plan", Filter: new() { Ended = false })).Hits, h => h.Work == "b");
        Assert.Equal(3, index.Search(new("plan", Filter: new() { Ended = false })).Facets.Provisions);
        Assert.Equal(["a"], index.Align(new(Ask)).Hits.Select(h => h.Work));
        Assert.Equal(1, index.Align(new(Ask)).Facets.Shelves["uy"]);
        AlignmentResult all = index.Align(new(Ask, Filter: new() { Ended = true }));
        Assert.Equal(["a", "b"], all.Hits.Select(h => h.Work).Order());
        // Statistics do not depend on the filter.
        Assert.Equal(all.Hits.Single(h => h.Work == "a").Score, index.Align(new(Ask)).Hits[0].Score);
    }

    [Fact]
    public void What_is_counted_is_what_is_found() => CsCheck.Check.Sample(Samples.Corpus, texts =>
    {
        IndexedText[] dated = [.. texts.Select((t, i) => t with { Year = 1980 + t.Work[1], Ended = t.Work == "w2" })];
        PassageIndex index = new([Samples.Shelf(Samples.Small, 5, dated)], Samples.Small);
        foreach (Filter filter in new Filter[] { Filter.None, new() { Ended = false }, new() { ToYear = 2030 } })
        {
            SearchResult result = index.Search(new("plan rural mar", Filter: filter, Top: 1000));
            Assert.Equal(result.Hits.Count, result.Facets.Provisions);
            Assert.Equal(result.Hits.Count, result.Facets.Decades.Values.Sum());
        }
    }, iter: 100);

    /// <summary>A work that is greater than a section stands in two; no provision of it is shown twice.</summary>
    [Fact]
    public void A_work_may_be_greater_than_a_section()
    {
        IndexedText[] texts = [.. Enumerable.Range(1, 20).SelectMany(i => new[] { Samples.Text("a", $"{i}", $"plan mar {i}"), Samples.Text("a", $"{i}", $"the plan {i}", "en") })];
        using var file = new MemoryStream();
        using var builder = new Shelves.ShelfBuilder("uy", Samples.Small, file, 4, 7);
        foreach (IndexedText text in texts) builder.Add(text);
        builder.Complete();
        file.Position = 0;
        Assert.True(Shelves.Shelf.TryRead(file, Samples.Small, out Shelves.Shelf? shelf, out _));
        Assert.Equal((40, 6), (shelf.Passages, shelf.Sections.Length));
        IReadOnlyList<Hit> hits = new PassageIndex([shelf], Samples.Small).Search(new("plan", Top: 100)).Hits;
        Assert.Equal(Enumerable.Range(1, 20), hits.Select(h => int.Parse(h.Address, System.Globalization.CultureInfo.InvariantCulture)).Order());
    }

    private static PassageIndex Index(int full) => new([Samples.Shelf(Samples.Small, full, Texts)], Samples.Small);
}
