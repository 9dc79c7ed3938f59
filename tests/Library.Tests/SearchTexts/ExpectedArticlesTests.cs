using Minga.Kernel;
using Minga.Library.Contracts;

namespace Minga.Library.Tests.SearchTexts;

public sealed class ExpectedArticlesTests(SampleOfCountries sample, ITestOutputHelper output) : IClassFixture<SampleOfCountries>
{
    /// <summary>How many of ten queries must have their article among the first ten. English and French search laws that are in neither.</summary>
    private static readonly Dictionary<string, int> Least = new() { ["es"] = 7, ["pt"] = 7, ["en"] = 5, ["fr"] = 4 };

    [Fact]
    public async Task The_article_that_answers_a_query_is_among_the_first_ten()
    {
        IPassages passages = (await sample.LibraryAsync()).Get<IPassages>();
        var found = new Dictionary<string, int>();
        foreach (ExpectedArticle expected in ExpectedArticle.All.Where(e => e.File.Length > 0))
        {
            PassageAnswer answer = await passages.SearchAsync(new PassageQuery(expected.Query, expected.Language, expected.Language, [expected.In], Top: 10));
            int place = 1 + answer.Passages.Select(p => p.Iri).ToList().IndexOf(expected.Iri);
            output.WriteLine($"{expected.Language} {(place == 0 ? "-" : place)} {expected.In}: {expected.Query}");
            found[expected.Language.Value] = found.GetValueOrDefault(expected.Language.Value) + (place > 0 ? 1 : 0);
        }
        Assert.All(Least, least => Assert.True(found[least.Key] >= least.Value, $"{least.Key}: {found[least.Key]} of at least {least.Value}"));
    }

    [Fact]
    public async Task A_question_in_any_language_finds_the_same_articles_of_Brazilian_laws()
    {
        IPassages passages = (await sample.LibraryAsync()).Get<IPassages>();
        var found = new HashSet<string>();
        foreach (string words in (string[])["economia solidária", "economía solidaria", "ECONOMIA SOLIDARIA", "economia solidaria", "économie solidaire", "solidarity economy"])
        {
            PassageAnswer answer = await passages.SearchAsync(new PassageQuery(words, LanguageCode.Pt, null, [TerritoryCode.Parse("br")], Top: 20));
            Assert.Contains("economia solidária", answer.Passages[0].Text.ReplaceLineEndings(" "), StringComparison.OrdinalIgnoreCase);
            found.Add(string.Join(' ', answer.Passages.Select(p => p.Iri)));
        }
        Assert.Single(found);
    }

    /// <summary>The general law on cooperatives of 1971 is written in the spelling before the reform of that December.</summary>
    [Theory]
    [InlineData("empresas em relação aos seus empregados", "91", "emprêsas")]
    [InlineData("desconto em folha de pagamento", "113", "fôlha")]
    [InlineData("interesse oposto ao da sociedade", "52", "interêsse")]
    [InlineData("cooperativas classificadas de acordo com o objeto", "10", "acôrdo")]
    public async Task Todays_spelling_finds_the_law_of_its_time(string query, string article, string written)
    {
        IPassages passages = (await sample.LibraryAsync()).Get<IPassages>();
        PassageAnswer answer = await passages.SearchAsync(new PassageQuery(query, LanguageCode.Pt, LanguageCode.Pt, [TerritoryCode.Parse("br")], Top: 5));
        FoundPassage found = Assert.Single(answer.Passages, p => p.Iri == "/measures/br/lei-5764-1971/" + article);
        Assert.Contains(written, found.Marks.Select(m => found.Text.Substring(m.Start, m.Length)), StringComparer.OrdinalIgnoreCase);
    }
}
