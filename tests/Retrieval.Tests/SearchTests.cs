using CsCheck;
using Minga.Kernel;
using Minga.Retrieval.Ranking;

namespace Minga.Retrieval.Tests;

public sealed class SearchTests
{
    [Fact]
    public void The_ranking_is_BM25() => Gen.Select(Samples.Corpus, Samples.Word.Array[1, 4]).Sample((texts, query) =>
    {
        IReadOnlyList<Hit> hits = Samples.Index(Samples.Small, texts).Search(new(string.Join(' ', query), LanguageCode.Es, Top: 100)).Hits;
        var expected = Oracle(texts, [.. query.Distinct()]);
        Assert.Equal(expected.Count, hits.Count);
        foreach (Hit hit in hits) Assert.Equal(expected[(hit.Work, hit.Address)], hit.Score, 9);
        Assert.Equal(hits.Select(h => h.Score).OrderDescending(), hits.Select(h => h.Score));
    }, iter: 200);

    [Fact]
    public void The_weights_of_the_reasons_sum_to_the_score() => Samples.Corpus.Sample(texts =>
    {
        foreach (Hit hit in Samples.Index(Samples.Small, texts).Search(new("plan rural mar canal")).Hits)
            Assert.Equal(hit.Score, hit.Reasons.Sum(r => r.Weight), 9);
    }, iter: 50);

    [Fact]
    public void Readers_of_a_snapshot_are_not_disturbed()
    {
        IndexedText[] texts = [.. Enumerable.Range(1, 200).Select(i => Samples.Text("a", $"{i}", $"plan rural {i}"))];
        PassageIndex first = Samples.Index(Samples.Small, texts);
        string before = Samples.Shown(first.Search(new("plan rural")).Hits);
        PassageIndex second = Samples.Index(Samples.Small, texts.Append(Samples.Text("b", "1", "plan plan plan")));
        Parallel.For(0, 32, _ => Assert.Equal(before, Samples.Shown(first.Search(new("plan rural")).Hits)));
        Assert.Equal("b", second.Search(new("plan")).Hits[0].Work);
    }

    [Fact]
    public void A_provision_counts_once_over_its_languages_and_passages()
    {
        PassageIndex index = Samples.Index(Samples.Small,
            Samples.Text("r", "1", "La economía solidaria crece."), Samples.Text("r", "1", "The solidarity economy grows.", "en"),
            Samples.Text("r", "1", "L’économie solidaire croît.", "fr"), Samples.Text("r", "2", "Otra cosa."));
        foreach (string words in new[] { "economía solidaria", "economia solidária", "solidarity economy", "économie solidaire" })
        {
            Hit hit = Assert.Single(index.Search(new(words)).Hits);
            Assert.Equal(("r", "1"), (hit.Work, hit.Address));
            Reason reason = Assert.Single(hit.Reasons);
            Assert.Equal((ReasonKind.Concept, "enterprise"), (reason.Kind, reason.Id));
        }
    }

    [Fact]
    public void A_query_in_another_language_than_it_says_is_understood()
    {
        PassageIndex index = Samples.Index(Samples.Small, Samples.Text("r", "1", "The solidarity economy grows.", "en"));
        Assert.Single(index.Search(new("economía solidaria", LanguageCode.Fr)).Hits);
        Assert.Empty(index.Search(new("jardín", LanguageCode.Es)).Hits);
    }

    [Fact]
    public void A_narrower_name_is_looked_for_by_its_words_and_the_concept_leads_to_others()
    {
        PassageIndex index = Samples.Index(Samples.Full,
            Samples.Text("a", "1", "De las jubilaciones y pensiones, la seguridad social y la previsión social."),
            Samples.Text("a", "2", "Tendrá licencia por maternidad."), Samples.Text("a", "3", "Nada de eso."));
        Assert.Equal(["2", "1"], index.Search(new("licencia por maternidad", LanguageCode.Es)).Hits.Select(h => h.Address));
        Assert.Equal("1", index.Search(new("social security", LanguageCode.En)).Hits[0].Address);
    }

    [Fact]
    public void Laws_are_found_by_their_number_however_it_is_written()
    {
        PassageIndex index = Samples.Index(Samples.Small, [
            Samples.Text("otra", "1", "Según la Ley N° 19.848, de 20 de diciembre.", title: "Ley Nº 20000"),
            Samples.Text("suya", "1", "Un texto cualquiera de tamaño parecido al otro.", title: "Ley Nº 19848"),
            .. Enumerable.Range(1, 20).Select(i => Samples.Text("más", $"{i}", "Texto de otra ley, sin número.", title: "Ley Nº 3"))]);
        foreach (string words in new[] { "ley 19.848", "LEY 19848", "Ley n° 19.848" })
            Assert.Equal(["suya", "otra"], index.Search(new(words)).Hits.Select(h => h.Work).Take(2));
    }

    [Fact]
    public void Filters_narrow_and_never_change_the_order()
    {
        IndexedText[] texts =
        [
            Samples.Text("a", "1", "plan plan rural") with { Kind = "ley", Year = 1990 }, Samples.Text("b", "1", "plan rural mar") with { Kind = "decreto", Year = 2005 },
            Samples.Text("c", "1", "plan") with { Kind = "ley" }, Samples.Text("d", "1", "plan", "pt") with { Kind = "ley", Year = 2020 },
        ];
        PassageIndex index = Samples.Index(Samples.Small, texts);
        string[] all = Found(Filter.None);
        Assert.Equal(4, all.Length);
        Check(new() { Kinds = ["ley"] }, "a", "c", "d");
        Check(new() { FromYear = 1990, ToYear = 2005 }, "a", "b");
        Check(new() { Languages = [LanguageCode.Pt] }, "d");
        Check(new() { Shelves = ["ar"] });

        void Check(Filter filter, params string[] expected) => Assert.Equal(all.Intersect(expected), Found(filter));

        string[] Found(Filter filter) => [.. index.Search(new("plan rural", Filter: filter)).Hits.Select(h => h.Work)];
    }

    [Theory]
    [InlineData("")]
    [InlineData("de la y")]
    [InlineData("xyzzy")]
    public void Nothing_is_found_where_nothing_is(string words) =>
        Assert.Empty(Samples.Index(Samples.Small, Samples.Text("a", "1", "plan rural")).Search(new(words)).Hits);

    private static Dictionary<(string, string), double> Oracle(IndexedText[] texts, string[] query)
    {
        string[][] all = [.. texts.Select(t => t.Text.Split(' '))];
        double average = all.Average(t => t.Length);
        var scores = new Dictionary<(string, string), double>();
        for (int i = 0; i < texts.Length; i++)
        {
            double score = 0;
            foreach (string word in query)
            {
                int holding = all.Count(t => t.Contains(word)), count = all[i].Count(w => w == word);
                double idf = Math.Log(1 + (all.Length - holding + 0.5) / (holding + 0.5));
                score += idf * count * (Bm25.K1 + 1) / (count + Bm25.K1 * (1 - Bm25.B + Bm25.B * all[i].Length / average));
            }
            if (score > 0) scores.Add((texts[i].Work, texts[i].Address), score);
        }
        return scores;
    }
}
