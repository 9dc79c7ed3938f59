using System.Text;
using Minga.LegalText.Sources;
using Minga.LegalText.Sources.Markdown;
using Minga.LegalText.Sources.Spain;

namespace Minga.LegalText.Tests.Spain;

public sealed class StatedTests
{
    private const string Body = "##### Artículo 1.\n\nUno.\n";

    [Theory]
    [InlineData("in_force", Standing.InForce)]
    [InlineData("repealed", Standing.Ended)]
    [InlineData("expired", Standing.Ended)]
    [InlineData("annulled", Standing.Ended)]
    [InlineData("suspended", Standing.Unstated)]
    public void The_sources_word_says_whether_it_is_law(string word, Standing standing)
    {
        LegalDocument law = Law.Read(Body, $"status: \"{word}\"");
        Assert.Equal(standing, law.Standing);
        Assert.Contains(new SourceStatement("status", word), law.Statements);
    }

    [Fact]
    public void Without_a_word_nothing_is_said() => Assert.Equal(Standing.Unstated, Law.Read(Body).Standing);

    [Fact]
    public void A_community_is_its_own_territory()
    {
        Assert.Equal("es-ar", Law.Read(Body, "jurisdiction: \"es-ar\"").Territory!.Value.Value);
        Assert.Equal("es", Law.Read(Body).Territory!.Value.Value);
    }

    [Fact]
    public void A_territory_of_another_state_is_a_finding()
    {
        LegalDocument law = Law.Read(Body, "jurisdiction: \"uy-mo\"");
        Assert.Null(law.Territory);
        Assert.Equal(["territory-not-valid"], law.Codes());
    }

    [Fact]
    public void Impossible_dates_are_findings() => Assert.Equal(["date-not-valid"], Law.Read(Body, "publication_date: \"2020-02-30\"").Codes());

    [Theory]
    [InlineData("Ley 7/2022, de 1 de diciembre, de Economía Social", "7/2022")]
    [InlineData("Orden PRE/576/2013, de 5 de abril", "PRE/576/2013")]
    [InlineData("Orden de 19 de abril de 1994", "")]
    public void The_number_is_the_titles(string title, string number) =>
        Assert.Equal(number, Law.ReadText($"---\ntitle: \"{title}\"\nidentifier: \"BOE-A-2013-3936\"\ncountry: \"es\"\n---\ntexto").Document!.Number);

    [Fact]
    public void A_stated_number_wins() => Assert.Equal("9/1999", Law.Read(Body, "official_number: \"9/1999\"").Number);

    [Theory]
    [InlineData("---\ntitle: \"a\"\ncountry: \"es\"\n---\n", typeof(SpainReader))]
    [InlineData("---\nidentifier: \"BOE-A-1\"\n---\n", typeof(SpainReader))]
    [InlineData("\uFEFF---\r\ntitle: a\r\ncountry: es\r\n---\r\n", typeof(SpainReader))]
    [InlineData("---\ntitle: \"a\"\ncountry: \"uy\"\n---\ncountry: \"es\"", typeof(MarkdownReader))]
    public void It_is_recognised_by_what_its_front_matter_says(string text, Type reader) =>
        Assert.IsType(reader, Readers.For(new SourceFile("a", Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Refusals_name_their_place()
    {
        Assert.Equal(("identifier-missing", Law.File + ":1"), Refused("---\ntitle: \"a\"\ncountry: \"es\"\n---\ntexto"));
        Assert.Equal(("body-empty", Law.File + ":6"), Refused("---\ntitle: \"a\"\nidentifier: \"b\"\ncountry: \"es\"\n---\n# a\n\n"));
        byte[] bytes = [.. Encoding.UTF8.GetBytes("---\ntitle: \"a\"\nidentifier: \"b\"\ncountry: \"es\"\n---\n"), 0xF1];
        Assert.Equal("not-utf8", new SpainReader().Read(new(Law.File, bytes)).Refusal!.Code);
    }

    private static (string Code, string Place) Refused(string text) => Law.ReadText(text).Refusal is { } refusal ? (refusal.Code, refusal.Place) : default;
}
