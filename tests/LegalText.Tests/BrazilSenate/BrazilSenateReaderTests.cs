using System.Text;
using CsCheck;
using Minga.Kernel;
using Minga.LegalText.Sources;
using Minga.LegalText.Sources.BrazilSenate;

namespace Minga.LegalText.Tests.BrazilSenate;

public sealed class BrazilSenateReaderTests
{
    private const string Act = "LEI Nº 9.999, DE 31 DE JANEIRO DE 1999";
    private const string Formula = "O PRESIDENTE DA REPÚBLICA, faço saber que o Congresso Nacional decreta e eu sanciono a seguinte Lei:";
    private const string Close = "Brasília, 31 de janeiro de 1999; 178º da Independência e 111º da República.";
    private const string InForce = "Esta Lei entra em vigor na data de sua publicação.";

    [Fact]
    public void An_article_holds_its_paragraphs_incisos_and_alineas_as_the_law_nests_them()
    {
        LegalDocument law = SenatePage.Read(Act, "Dispõe sobre os pomares.", Formula, "^TÍTULO I", "^DOS POMARES", "Art. 1° Os pomares são:", "I - grandes:", "a) os altos;", "b) os largos;", "II - pequenos.",
            "§ 1º O pomar comum tem:", "I - dono; e", "II - portão.", "Parágrafo único. Vale para todos.", "Art. 2o - A presente lei obriga.", $"Art. 3º {InForce}", Close, "MARIA DA SILVA", "João Souza");
        Assert.Equal(["1", "1(I)", "1(I)(a)", "1(I)(b)", "1(II)", "1.1", "1.1(I)", "1.1(II)", "1.unico", "2", "3"],
            law.All().Where(p => p.Kind is ProvisionKind.Article or ProvisionKind.Paragraph or ProvisionKind.Point).Select(p => p.Address));
        Assert.Equal("único", law.At("1.unico").Number);
        Assert.Equal("A presente lei obriga.", law.At("2").OwnText);
        Assert.Equal(("TÍTULO I", "DOS POMARES"), (law.At("d:titulo-i").Number, law.At("d:titulo-i").Heading));
        Assert.Equal([Close, "MARIA DA SILVA", "João Souza"], law.At("firmas").Paragraphs);
        Assert.Equal([Act, "Dispõe sobre os pomares.", Formula], law.At("preambulo").Paragraphs);
        Assert.Empty(law.Findings);
    }

    [Fact]
    public void The_head_gives_names_dates_and_claims_in_the_sources_words()
    {
        LegalDocument law = SenatePage.Read(Act, "Dispõe sobre os pomares.", Formula, "Artigo único. Fica criado o pomar.", Close);
        Assert.Equal([new("br-senado", "LEI 9999/1999")], law.Identifiers);
        Assert.Equal(("lei", "9.999", "br", "pt"), (law.Rank, law.Number, law.Territory!.Value.Value, law.Language.Value));
        Assert.Equal("Lei nº 9.999, de 31 de janeiro de 1999 - Dispõe sobre os pomares", law.Title);
        Assert.Equal([new("enactment", new(1999, 1, 31)), new("publication", new(1999, 2, 1))], law.Dates);
        Assert.Equal(Standing.InForce, law.Standing);
        Assert.Contains(new SourceStatement(StatementNames.Status, "Vigente"), law.Statements);
        Assert.Contains(new SourceStatement(StatementNames.Summary, "DISPÕE SOBRE OS POMARES."), law.Statements);
        Assert.Equal(["AGRICULTURA", "NORMAS", "POMAR", "COOPERATIVA"], law.Keywords.Select(k => k.Value));
        Assert.Equal("http://example.org/legislacao?id=1", law.OfficialAddress!.OriginalString);
        Assert.Equal("unico", law.All().Single(p => p.Kind == ProvisionKind.Article).Address);
    }

    [Theory]
    [InlineData("“", "”")]
    [InlineData("\"", "\" (NR)")]
    [InlineData("", "")]
    public void What_an_article_quotes_of_another_law_stays_inside_it(string open, string close)
    {
        LegalDocument law = SenatePage.Read(Act, Formula, "Art. 1º O art. 5º da Lei nº 1.000 passa a vigorar com a seguinte redação:", $"{open}Art. 5º O pomar é de todos.", $"Parágrafo único. Sem cerca.{close}",
            $"Art. 2º {InForce}", Close);
        Assert.Equal(["1", "2"], law.All().Where(p => p.Kind == ProvisionKind.Article).Select(p => p.Address));
        Assert.Empty(law.At("1").Children);
        Assert.Equal(3, law.At("1").Paragraphs.Count);
    }

    [Fact]
    public void A_quoted_article_with_the_next_number_is_not_taken_for_the_laws_own()
    {
        LegalDocument law = SenatePage.Read(Act, Formula, "Art. 1º O art. 2º da Lei nº 1.000 passa a vigorar com a seguinte redação:", "Art. 2º O pomar é de todos.", "Art. 2º Fica extinto o pomar velho.", $"Art. 3º {InForce}", Close);
        Assert.Equal("Fica extinto o pomar velho.", law.At("2").OwnText);
        Assert.Equal(["1", "2", "3"], law.All().Where(p => p.Kind == ProvisionKind.Article).Select(p => p.Address));
    }

    [Theory]
    [InlineData("(VETADO).")]
    [InlineData("( VETADO)")]
    [InlineData("Vetado.")]
    public void A_vetoed_part_keeps_its_word_and_says_so(string word)
    {
        LegalDocument law = SenatePage.Read(Act, Formula, "Art. 1º O pomar é de todos.", $"Parágrafo único. {word}", $"Art. 2º {word}", Close);
        Assert.Equal(word, law.At("2").OwnText);
        Assert.Equal(["Vetado", "Vetado"], law.All().SelectMany(p => p.Notes).Select(n => n.Text));
    }

    [Theory]
    [InlineData("Art. 49, O pomar", "2")]
    [InlineData("Art. É criado o pomar.", "2")]
    [InlineData("Art. 67. O pomar cresce.", "2")]
    [InlineData("Art. - 2º - O pomar cresce.", "2")]
    public void A_misprinted_number_is_read_as_that_of_its_place(string line, string number)
    {
        LegalDocument law = SenatePage.Read(Act, Formula, "Art. 1º O pomar é de todos.", line, $"Art. 3º {InForce}", Close);
        Assert.Equal(["1", number, "3"], law.All().Where(p => p.Kind == ProvisionKind.Article).Select(p => p.Address));
        Assert.Equal(line.Contains("2º", StringComparison.Ordinal) ? [] : ["number-misprinted"], law.Findings.Select(f => f.Code));
    }

    [Fact]
    public void Annexes_restart_the_numbers_and_tables_are_lines()
    {
        LegalDocument law = SenatePage.Read(Act, Formula, "Art. 1º Aprova o anexo.", Close, "MARIA", "^ANEXO I", "Art. 1º O estatuto.",
            "<table><tr><td><p>Pomar</p></td><td><p>Árvores</p></td></tr><tr><td>Velho</td><td>12</td></tr></table>");
        Assert.Equal(["1", "anexo-i/1"], law.All().Where(p => p.Kind == ProvisionKind.Article).Select(p => p.Address));
        Assert.Equal(["O estatuto.", "Pomar | Árvores", "Velho | 12"], law.At("anexo-i/1").Paragraphs);
        Assert.Equal(["table-as-text"], law.Findings.Select(f => f.Code));
    }

    [Theory]
    [InlineData("LEI Nº 1.455-A, DE 11 DE OUTUBRO DE 1951", "LEI 1455-A/1951", "1.455-A")]
    [InlineData("LEI N. 1.455 – B – DE 11 DE OUTUBRO DE 1951", "LEI 1455-B/1951", "1.455-B")]
    [InlineData("lei nº 1.455 “C”, de 11 de outubro de 1951", "LEI 1455-C/1951", "1.455-C")]
    [InlineData("LEI N. 1.455 – DE 10 DE OUTUBRO DE 1951", "LEI 1455/1951", "1.455")]
    [InlineData("LEI N. 1.455, A QUE ALUDE", "LEI 1455/1951", "1.455")]
    public void Laws_that_share_a_number_are_told_apart_by_the_letter_that_they_print(string act, string identifier, string number)
    {
        LegalDocument law = SenatePage.ReadHtml(SenatePage.Html(SenatePage.Law(act, "Art. 1º O pomar."), "LEI 1455/1951", "1951-10-11")).Document!;
        Assert.Equal((identifier, number), (law.Identifiers[0].Value, law.Number));
    }

    [Theory]
    [InlineData("Retificação", "LEI 9999/1999 [retificação 1999-03-02]")]
    [InlineData("Rejeição do veto", "LEI 9999/1999 [rejeição do veto 1999-03-02]")]
    [InlineData("Republicação", "LEI 9999/1999")]
    public void A_page_that_is_not_the_law_itself_says_what_it_is(string kind, string identifier)
    {
        string html = SenatePage.Html(SenatePage.Law(Act, "Na página 3, onde se lê: pomar; leia-se: pomares."), description: $"Texto da {kind}: LEI 9999/1999, em Diário Oficial da União de 02/03/1999");
        Assert.Equal(identifier, SenatePage.ReadHtml(html).Document!.Identifiers[0].Value);
    }

    [Fact]
    public void What_the_source_publishes_apart_is_named()
    {
        LegalDocument law = SenatePage.ReadHtml(SenatePage.Html(SenatePage.Law(Act, "Art. 1º O pomar."), downloads: "<li><a href=\"/legislacao/Lista?id=7&norma=1\"><strong>Anexo(s)</strong></a></li>")).Document!;
        Assert.Contains(new SourceStatement(StatementNames.Link, "http://legis.senado.leg.br/legislacao/Lista?id=7&norma=1"), law.Statements);
        Assert.Equal(("annex-elsewhere", "Anexo(s)"), (law.Findings[0].Code, law.Findings[0].Excerpt));
    }

    [Fact]
    public void Dates_and_addresses_that_cannot_be_are_findings_with_their_place()
    {
        string html = SenatePage.Html(SenatePage.Law(Act, "Art. 1º O pomar."), date: "1999-02-31", description: "Texto da Publicação: LEI 9999/1999, em Diário Oficial da União de 31/02/1999")
            .Replace("http://example.org", "javascript:alert", StringComparison.Ordinal);
        LegalDocument law = SenatePage.ReadHtml(html).Document!;
        Assert.Empty(law.Dates);
        Assert.Null(law.OfficialAddress);
        Assert.Equal([("address-not-valid", 11), ("date-not-valid", 4), ("date-not-valid", 5)], law.Findings.Select(f => (f.Code, f.Line)).Order());
    }

    [Fact]
    public void Bad_files_are_refused_with_their_names()
    {
        Assert.Equal(new Refusal("error-page", SenatePage.File), SenatePage.ReadHtml("<html><head>\n<title>Legislação :: Normas Jurídicas - Erro</title></head></html>").Refusal);
        Assert.Equal(new Refusal("body-empty", SenatePage.File), SenatePage.ReadHtml(SenatePage.Html("<p>&nbsp;</p>")).Refusal);
        Assert.Equal(new Refusal("identifier-missing", SenatePage.File), SenatePage.ReadHtml(SenatePage.Html("<p>Art. 1º O pomar.</p>", identity: "")).Refusal);
        byte[] latin = Encoding.Latin1.GetBytes(SenatePage.Html("<p>Art. 1º O pomar.</p>"));
        Assert.Equal(new Refusal("not-utf8", SenatePage.File + ":3"), new BrazilSenateReader().Read(new SourceFile(SenatePage.File, latin)).Refusal);
    }

    [Fact]
    public void Only_the_senates_pages_are_recognised()
    {
        static string? Reader(string text) => Readers.For(new SourceFile("x", Encoding.UTF8.GetBytes(text)))?.GetType().Name;
        Assert.Equal(nameof(BrazilSenateReader), Reader(SenatePage.Html("")));
        Assert.Null(Reader("<!DOCTYPE html><html><head><title>Lei</title></head><body><p>Art. 1º</p></body></html>"));
    }

    [Fact]
    public void A_hostile_page_is_read_in_one_pass()
    {
        string deep = string.Concat(Enumerable.Repeat("<div><table><tr><td><p>", 100_000)) + "Art. 1º O pomar.";
        Assert.NotNull(SenatePage.ReadHtml(SenatePage.Html(deep)).Document);
        string many = string.Concat(Enumerable.Range(1, 20_000).Select(n => $"<p>“Art. {n % 900 + 1}º O pomar:</p>"));
        Assert.NotNull(SenatePage.ReadHtml(SenatePage.Html(many)).Document);
    }

    private static readonly string[] Parts =
    [
        "<p>", "</p>", "<tr>", "<td>", "</table>", "<br>", "Art. 1º O pomar.", "Art. 3º", "§ 2º", "Parágrafo único.", "I -", "a)", "1.", "“Art. 5º", "”", ":", "com a seguinte redação da Lei:",
        "TÍTULO I", "ANEXO", "<p align=center>", "Brasília, 1999", "\0", "<!--", "&#0;", "<div id='_id_dsf'>", "<a href='x'>", "LEI Nº 9.999", ", ",
    ];

    [Fact]
    public void Whatever_stands_in_a_page_is_read_or_refused() =>
        Gen.Int[0, Parts.Length - 1].Array[0, 60].Sample(
            parts =>
            {
                Reading reading = SenatePage.ReadHtml(SenatePage.Html(string.Concat(parts.Select(p => Parts[p]))));
                return reading.Document is null != reading.Refusal is null;
            },
            iter: 2_000);
}
