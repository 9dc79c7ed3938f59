using Minga.Kernel;

namespace Minga.Web.Tests;

public sealed class WordsTests
{
    private static readonly Texts Catalogue = Texts.Of(typeof(WordsTests).Assembly);

    [Theory]
    [InlineData("es", "24 nov 2026", "20.155")]
    [InlineData("pt", "24 nov 2026", "20.155")]
    [InlineData("en", "24 Nov 2026", "20,155")]
    [InlineData("fr", "24 nov. 2026", "20 155")]
    public void Dates_and_numbers_are_written_as_the_language_writes_them(string language, string date, string number)
    {
        Words words = In(language);
        Assert.Equal(date, words.Date(new(2026, 11, 24)));
        Assert.Equal(number, words.Number(20155).Replace('\u202f', ' ').Replace('\u00a0', ' '));
    }

    [Theory]
    [InlineData("es", 1, "1 resultado")]
    [InlineData("es", 0, "0 resultados")]
    [InlineData("fr", 0, "0 résultat")]
    [InlineData("pt", 1234, "1.234 resultados")]
    public void What_is_counted_takes_its_form(string language, int number, string expected) =>
        Assert.Equal(expected, In(language).Count("search.count", number));

    [Theory]
    [InlineData("es", "32(h)", "Párrafo 32(h)")]
    [InlineData("pt", "preambulo/4", "Preâmbulo, parágrafo 4")]
    [InlineData("fr", "anexo-ii/3", "Annexe II, paragraphe 3")]
    [InlineData("en", "9~2", "Paragraph 9 (no. 2 with that number)")]
    [InlineData("es", "10-bis", "Párrafo 10 bis")]
    public void The_number_is_the_name(string language, string address, string expected) =>
        Assert.Equal(expected, In(language).Paragraph(address));

    [Theory]
    [InlineData("ley", "19848", "Ley 19.848")]
    [InlineData("decreto_ley", "14145", "Decreto-ley 14.145")]
    [InlineData("decreto_necesidad_urgencia", "", "Decreto de necesidad y urgencia")]
    [InlineData("decreto", "1/1958", "Decreto 1/1958")]
    [InlineData("", "", "")]
    public void An_act_is_called_by_its_kind_and_number(string rank, string number, string expected) => Assert.Equal(expected, ActName.Of(rank, number));

    [Theory]
    [InlineData("Ley Nº 20468 - DESIGNACION", "Ley 20.468", "DESIGNACION")]
    [InlineData("LEY N° 99001 - COSAS", "Ley 99.001", "COSAS")]
    [InlineData("Decreto Nº 113/022 - REGLAMENTO", "Decreto 113/022", "REGLAMENTO")]
    [InlineData("Lei nº 5.764, de 16 de dezembro de 1971 - Define a política", "Lei 5.764", "Define a política")]
    [InlineData("Lei nº 1.455-A, de 11 de outubro de 1951 - Autoriza", "Lei 1.455-A", "Autoriza")]
    [InlineData("Ley Nº 20468 - DESIGNACION", "Ley 20.469", "Ley Nº 20468 - DESIGNACION")]
    [InlineData("Constitución de la República", "Constitución", "Constitución de la República")]
    public void A_title_does_not_repeat_the_name(string title, string name, string expected) => Assert.Equal(expected, ActName.Bare(title, name));

    [Fact]
    public void The_only_article_has_its_accent() => Assert.Equal("Artículo único", In("es").Article("unico"));

    [Theory]
    [InlineData("32(h)", "/instruments/unga-79-213/provisions/32(h)")]
    [InlineData("anexo/3", "/instruments/unga-79-213/provisions/anexo/3")]
    [InlineData("9 b%", "/instruments/unga-79-213/provisions/9%20b%25")]
    public void Addresses_show_what_is_printed(string address, string expected) => Assert.Equal(expected, Paths.Provision("unga-79-213", address));

    [Fact]
    public void Asks_and_queries_have_their_addresses()
    {
        Assert.Equal("/instruments/unga-79-213/asks/1/fiscal-incentives", Paths.Ask("unga-79-213/1/fiscal-incentives"));
        Assert.Equal("/search?q=a%26b&show=es&show=en", Paths.With("/search", ("q", "a&b"), ("in", ""), ("show", "es\nen")));
    }

    [Fact]
    public void A_refusal_without_a_text_is_shown_as_it_is() =>
        Assert.Equal("a.md:7: never-written (x)", In("es").Refusal(new("never-written", "a.md:7", "x")));

    private static Words In(string language) => new(Catalogue, LanguageCode.Parse(language));
}
