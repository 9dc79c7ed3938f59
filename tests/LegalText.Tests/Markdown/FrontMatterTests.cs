using System.Text;
using Minga.Kernel;
using Minga.LegalText.Sources;
using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Tests.Markdown;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("# Ley\n\nTexto", "front-matter-missing", 1)]
    [InlineData("---\ntitle: \"a\"\nidentifier: \"b\"\n\n# Nunca se cierra", "front-matter-missing", 1)]
    [InlineData("---\ntitle: \"a\"\nidentifier: [b\n---\ntexto", "front-matter-not-yaml", 4)]
    [InlineData("---\n- una\n- lista\n---\ntexto", "front-matter-not-yaml", 2)]
    [InlineData("---\n---\ntexto", "front-matter-not-yaml", 2)]
    [InlineData("---\ntitle: \"a\"\ncountry: \"uy\"\n---\ntexto", "identifier-missing", 1)]
    [InlineData("---\ntitle: \"a\"\nidentifier: \"../etc/passwd\"\n---\ntexto", "identifier-not-valid", 3)]
    [InlineData("---\ntitle: \"\"\nidentifier: \"b\"\n---\ntexto", "title-missing", 1)]
    [InlineData("---\ntitle: \"a\"\nidentifier: \"b\"\n---\n# a\n\n", "body-empty", 5)]
    public void What_cannot_be_a_law_is_refused_with_its_line(string text, string code, int line)
    {
        Reading reading = Law.ReadText(text);
        Assert.Null(reading.Document);
        Assert.Equal(code, reading.Refusal!.Code);
        Assert.Equal($"{Law.File}:{line}", reading.Refusal.Place);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused_with_their_line()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("---\ntitle: \"a\"\nidentifier: \"b"), 0xF1, .. Encoding.UTF8.GetBytes("\"\n---\ntexto")];
        Assert.Equal(new Refusal("not-utf8", Law.File + ":3").ToString(), new MarkdownReader().Read(new(Law.File, bytes)).Refusal!.ToString());
    }

    [Theory]
    [InlineData("---\ntitle: x\n---\n", true)]
    [InlineData("\uFEFF---\r\ntitle: x\r\n---\r\n", true)]
    [InlineData("--- \n", true)]
    [InlineData("----\n", false)]
    [InlineData("---", false)]
    [InlineData("<akomaNtoso/>", false)]
    [InlineData("", false)]
    public void It_is_recognised_by_its_first_line(string text, bool recognised) =>
        Assert.Equal(recognised, new MarkdownReader().Recognises(new("a", Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void What_the_source_states_is_kept()
    {
        LegalDocument law = Law.Read("##### Artículo 1\n\nUno.\n", "rank: \"ley\"", "official_number: \"1\"", "source: \"https://example.org/ley/1\"",
            "publication_date: \"2020-01-08\"", "promulgation_date: \"1900-01-01\"", "last_updated: \"0001-01-01\"", "status: \"in_force\"",
            "article_count: \"1\"", "references_html: \"**Derogada/o por:** Ley Nº 2 artículo [5](https://example.org/2/5).\"", "department: \"INTERIOR\"");
        Assert.Equal(new Identifier("legalize", "XX-ley-1"), law.Identifiers[0]);
        Assert.Equal(("ley", "1", "uy", "es"), (law.Rank, law.Number, law.Territory!.Value.Value, law.Language.Value));
        Assert.Equal("https://example.org/ley/1", law.OfficialAddress!.ToString());
        Assert.Equal([new StatedDate("publication", new DateOnly(2020, 1, 8))], law.Dates);
        Assert.Contains(new SourceStatement("status", "in_force"), law.Statements);
        Assert.Contains(new SourceStatement("repealed-by", "Derogada/o por: Ley Nº 2 artículo 5."), law.Statements);
        Assert.Contains(new SourceStatement("link", "https://example.org/2/5"), law.Statements);
        Assert.Contains(new SourceStatement("department", "INTERIOR"), law.Statements);
        Assert.Equal(["status-contradicted"], law.Codes());
    }

    [Theory]
    [InlineData("LEY-26117", "26117")]
    [InlineData("DEC-1-1958", "1/1958")]
    [InlineData("DNU-70-2023", "70/2023")]
    [InlineData("DEC-SN-233795", "")]
    [InlineData("UY-decreto-ley-14276", "14276")]
    [InlineData("XX-sin-numero", "")]
    public void The_number_is_the_end_of_the_identifier(string identifier, string number)
    {
        Reading reading = Law.ReadText($"---\ntitle: \"a\"\nidentifier: \"{identifier}\"\ncountry: \"ar\"\n---\ntexto");
        Assert.Equal(number, reading.Document!.Number);
    }

    [Fact]
    public void Harmless_lies_are_findings()
    {
        LegalDocument law = Law.Read("##### Artículo 1\n\nUno.\n", "article_count: \"7\"", "publication_date: \"2020-02-30\"", "source: \"sin dirección\"",
            "rank: \"ley\"", "rank: \"decreto\"", "history: [1, 2]");
        Assert.Equal(
            ["address-not-valid", "article-count-differs", "date-not-valid", "front-matter-not-scalar", "front-matter-repeated-key"], law.Codes().Order());
        Assert.Equal("ley", law.Rank);
        Assert.Equal("stated 7, read 1", law.Findings.Single(f => f.Code == "article-count-differs").Excerpt);
    }

    [Fact]
    public void A_value_that_goes_on_at_the_first_column_is_read_whole()
    {
        LegalDocument law = Law.Read("Texto.\n", "department: \"ANA PÉREZ - JOSÉ", "GÓMEZ\"", "observaciones: \"Ferias\"");
        Assert.Contains(new SourceStatement("department", "ANA PÉREZ - JOSÉ GÓMEZ"), law.Statements);
        Assert.Contains(new SourceStatement("note", "Ferias"), law.Statements);
        Assert.Equal(["front-matter-not-indented"], law.Codes());
    }

    [Fact]
    public void A_stated_jurisdiction_is_the_territory() =>
        Assert.Equal("es-ar", Law.Read("Texto.\n", "jurisdiction: \"es-ar\"").Territory!.Value.Value);

    [Fact]
    public void Signatories_given_as_the_issuing_body_are_signatories_only()
    {
        LegalDocument law = Law.Read("Texto.\n", "department: \"ANA PÉREZ - JOSÉ GÓMEZ\"", "signatories: \"ANA PÉREZ - JOSÉ GÓMEZ\"");
        Assert.Equal([new SourceStatement("signatories", "ANA PÉREZ - JOSÉ GÓMEZ")], law.Statements);
    }

    [Fact]
    public void What_nobody_reads_is_left_out_and_what_has_no_name_is_kept_under_other()
    {
        LegalDocument law = Law.Read("Texto.\n", "images_dropped: \"0\"", "editorial_notes_count: \"7\"", "collection: \"leyes\"", "update_label: \"Actualizado\"",
            "times_modified: \"0\"", "modifies_count: \"2\"", "gazette_scan_url: \"https://example.org/diario/1\"", "sesion: \"5\"");
        Assert.Equal([new("modifies-count", "2"), new("other", "sesion: 5"), new SourceStatement("link", "https://example.org/diario/1")], law.Statements);
    }
}
