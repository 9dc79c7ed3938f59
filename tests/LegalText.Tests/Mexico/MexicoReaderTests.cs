using System.Text;
using Minga.Kernel;
using Minga.LegalText.Sources;
using Minga.LegalText.Sources.Mexico;
using static Minga.LegalText.Tests.Mexico.Act;

namespace Minga.LegalText.Tests.Mexico;

public sealed class MexicoReaderTests
{
    [Fact]
    public void Page_furniture_goes_and_the_words_that_it_cut_are_joined()
    {
        LegalDocument law = Read(Article("Artículo 1o", "Artículo 1o. Las huertas se regarán por la maña-\n" + Furniture + "\nna y por la tarde."));
        Assert.Equal(["Las huertas se regarán por la mañana y por la tarde."], law.Find("1")!.Paragraphs);
        Assert.Contains(new StatedDate("updated", new(2025, 4, 16)), law.Dates);
    }

    [Theory]
    [InlineData("Artículo 1o. Texto", "1")]
    [InlineData("ARTICULO 10 Bis.- Texto", "10 bis")]
    [InlineData("Artículo 4-A.- Texto", "4-A")]
    [InlineData("Artículo 4o.-A.- Texto", "4-A")]
    [InlineData("Artículo 78 Quáter 2.- Texto", "78 quater 2")]
    public void The_number_of_an_article_is_read_without_ornaments(string printed, string number)
    {
        Provision article = Read(Article("Artículo 1", printed)).All().First(p => p.Kind == ProvisionKind.Article);
        Assert.Equal((number, "Texto"), (article.Number, article.OwnText));
    }

    [Fact]
    public void A_thousand_is_written_with_a_comma()
    {
        LegalDocument law = Read(Article("Artículo 999", "Artículo 999.- Uno.\nArtículo 1,000.- Dos.\nArtículo 1,001.- Tres."));
        Assert.Equal(["999", "1000", "1001"], law.All().Where(p => p.Kind == ProvisionKind.Article).Select(p => p.Number).Take(3));
    }

    [Fact]
    public void Fractions_and_items_are_points_and_the_text_after_them_stays_in_order()
    {
        LegalDocument law = Read(Article("Artículo 2o",
            "Artículo 2o. Son órganos:\nI. La asamblea:\na) ordinaria, y\nb) extraordinaria, y\nII. El consejo.\nNadie será miembro de los dos."));
        Assert.Equal(["2", "2(I)", "2(I)(a)", "2(I)(b)", "2(II)", "2.1"], law.Find("2")!.SelfAndDescendants().Select(p => p.Address));
        Assert.Equal("Nadie será miembro de los dos.", law.Find("2.1")!.OwnText);
    }

    [Fact]
    public void A_note_finds_back_to_its_place_with_its_day()
    {
        LegalDocument law = Read(Article("Artículo 2o", "Artículo 2o. Son fines:\nI. Sembrar;\n, 30-12-2015\nII. Regar.\n", "Fracción reformada DOF 11-06-2013", "Artículo reformado DOF 12-06-2014"));
        Assert.Equal([new Footnote("", "Fracción reformada DOF 11-06-2013, 30-12-2015", new(2015, 12, 30))], law.Find("2(I)")!.Notes);
        Assert.Equal([new Footnote("", "Artículo reformado DOF 12-06-2014", new(2014, 6, 12))], law.Find("2")!.Notes);
    }

    [Fact]
    public void A_note_that_the_converter_left_in_the_text_is_a_note()
    {
        LegalDocument law = Read(Article("Artículo 2o", "Artículo 2o. Se riega.\nFe de erratas al artículo DOF 11-06-2013"));
        Assert.Equal(["Se riega."], law.Find("2")!.Paragraphs);
        Assert.Equal(new DateOnly(2013, 6, 11), Assert.Single(law.Find("2")!.Notes).On);
    }

    [Fact]
    public void A_sentence_that_goes_on_with_the_word_of_a_note_is_no_note()
    {
        LegalDocument law = Read(Article("Artículo 2o", "Artículo 2o. Las huertas compartidas de la comunidad se siembran, se riegan y se cosechan según la\nLey de Riegos y su\n" + Furniture) + Article("Artículo 3o", "Artículo 3o. Se riega.\nMulta del artículo compilada DOF 11-06-2013"));
        Assert.Equal(["Las huertas compartidas de la comunidad se siembran, se riegan y se cosechan según la Ley de Riegos y su"], law.Find("2")!.Paragraphs);
        Assert.Empty(law.Find("2")!.Notes);
        Assert.Single(law.Find("3")!.Notes);
    }

    [Fact]
    public void A_note_runs_on_to_its_date_and_takes_the_bracket_after_it()
    {
        LegalDocument law = Read(Article("Artículo 2o", "Artículo 2o. Se [siembra].\nArtículo declarado inválido por sentencia publicada\nDOF 11-06-2013\n(en la porción normativa “siembra”)"));
        Assert.Equal(["Se [siembra]."], law.Find("2")!.Paragraphs);
        Assert.Equal(["Artículo declarado inválido por sentencia publicada DOF 11-06-2013 (en la porción normativa “siembra”)"], law.Find("2")!.Notes.Select(n => n.Text));
    }

    [Fact]
    public void A_file_that_repeats_another_under_a_name_of_its_own_is_refused()
    {
        const string register = """{"federal_laws":[{"id":"lhc","name":"LEY de Huertas","url":"https://example.org/pdf/LHT.pdf"},{"id":"lht","name":"LEY de Huertas","url":"https://example.org/pdf/LHT.pdf"}]}""";
        SourceFile copy = File(Article("Artículo 1", Long), register: register), other = File(Article("Artículo 1", "Otro. " + Long));
        Assert.Equal("same-text-beside", Readers.Read(Beside(copy, copy)).Refusal?.Code);
        Assert.Null(Readers.Read(Beside(copy, other)).Refusal);

        static SourceFile Beside(SourceFile file, SourceFile twin) =>
            file with { Beside = name => name == "law_registry.json" ? file.Beside(name) : name == "mx-fed-lht-v2.xml" ? twin.Bytes : null };
    }

    [Fact]
    public void A_name_that_the_printed_title_contradicts_is_not_believed()
    {
        LegalDocument law = Read(Article("Artículo 1", "Artículo 1.- Uno.\n" + Furniture + "\nDos."),
            """{"federal_laws":[{"id":"lhc","name":"Ley de Minas Profundas","url":"https://example.org/lhc.pdf","publication_date":"1999-05-23"}]}""");
        Assert.Equal("LEY DE LAS HUERTAS COMPARTIDAS", law.Title);
        Assert.DoesNotContain(law.Dates, d => d.On.Year == 1999);
        Assert.Single(law.Findings, f => f.Code == "name-of-another-law");
    }

    [Fact]
    public void Transitional_articles_stand_under_their_decree()
    {
        LegalDocument law = Read(Article("Artículo 1o", "Artículo 1o. Se siembra.") + Article("Artículo 100", "Artículo 100. Se cosecha.\nTRANSITORIOS") + Article("Artículo 1",
            "PRIMERO. Rige mañana.\nMéxico, D.F., a 30 de abril de 2012.- Rúbricas.\nARTÍCULOS TRANSITORIOS DE DECRETOS DE REFORMA\nDECRETO por el que se reforma\nla Ley de las Huertas.\nPublicado en el Diario Oficial de la Federación el 30 de diciembre de 2015\nARTÍCULO ÚNICO.- Se reforma el artículo 1.\nTransitorios\nDécimo Primero.- Rige hoy.\nDECRETO por el que se deroga un artículo.\nPublicado en el Diario Oficial de la Federación el 30 de diciembre de 2015\nTransitorio\nÚnico.- Rige ayer."));
        Assert.Equal("Rige mañana.", law.Find("transitorios/1")!.OwnText);
        Assert.Equal("Rige hoy.", law.Find("transitorios-2015-12-30/11")!.OwnText);
        Assert.StartsWith("DECRETO por el que se reforma la Ley de las Huertas.", law.Find("transitorios-2015-12-30")!.Heading, StringComparison.Ordinal);
        Assert.Equal("Rige ayer.", law.Find("transitorios-2015-12-30~2/unico")!.OwnText);
        Assert.Contains("Se reforma el artículo 1.", law.Find("transitorios-2015-12-30/texto")!.OwnText, StringComparison.Ordinal);
    }

    [Fact]
    public void Chapters_without_a_place_are_kept_and_claim_no_article()
    {
        LegalDocument law = Read("<chapter id='c'><num>CAPÍTULO I DE LAS HUERTAS</num>" + Article("Artículo 1o", "Artículo 1o. Se siembra.\nSección Segunda\nDel riego") + Article("Artículo 2o", "Artículo 2o. Se riega.") + "</chapter>");
        Provision list = law.Provisions[^1];
        Assert.Equal((ProvisionKind.Text, 0), (list.Kind, list.Children.Count));
        Assert.Equal(["CAPÍTULO I DE LAS HUERTAS"], list.Paragraphs);
        Assert.Single(law.Findings, f => f.Code == "division-without-place");
        Provision section = Assert.Single(law.Provisions, p => p.Heading == "Sección Segunda Del riego");
        Assert.Equal("2", section.Children[0].Address);
    }

    [Fact]
    public void The_register_gives_name_day_and_address()
    {
        LegalDocument law = Read(Article("Artículo 1", "Artículo 1.- Uno."),
            """{"federal_laws":[{"id":"lhc","name":"LEY de las Huertas \t\t DOF 23/05/2012","url":"https://example.org/lhc.pdf","publication_date":"2012-05-23","status":"abrogated","abrogation_date":"2020-01-31"}]}""");
        Assert.Equal(("LEY de las Huertas", "ley", Standing.Ended), (law.Title, law.Rank, law.Standing));
        Assert.Equal(new Identifier("mx-diputados", "mx-fed-lhc"), law.Identifiers[0]);
        Assert.Equal(new Uri("https://example.org/lhc.pdf"), law.OfficialAddress);
        Assert.Contains(new StatedDate("publication", new(2012, 5, 23)), law.Dates);
        Assert.Equal("mx", law.Territory?.Value);
    }

    [Fact]
    public void What_cannot_be_read_is_refused_with_its_place()
    {
        string enough = Article("Artículo 1", Long);
        Assert.Equal(("text-nearly-empty", "mx-fed-lhc-v2.xml:2"), Refused(File(Article("Artículo 1", "Artículo 1. Muestra."))));
        Assert.Equal(("xml-dtd-refused", "mx-fed-lhc-v2.xml:1"), Refused(File(enough, head: "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>")));
        SourceFile whole = File(enough);
        Assert.Equal("xml-not-well-formed", Refused(whole with { Bytes = whole.Bytes[..^40] }).Code);
        SourceFile first = File(enough, "mx/mx-fed-lhc.xml") with { Beside = name => name == "mx-fed-lhc-v2.xml" ? new byte[] { 60 } : null };
        Assert.Equal(("newer-file-beside", "mx/mx-fed-lhc.xml:2"), Refused(first));
    }

    [Fact]
    public void The_register_is_passed_over()
    {
        Assert.True(Readers.IsRegister(new("mx/law_registry.json", """{"federal_laws":[]}"""u8.ToArray())));
        Assert.False(Readers.IsRegister(new("mx/law_registry.json", Encoding.UTF8.GetBytes("{"))));
        Assert.IsType<MexicoReader>(Readers.For(File("")));
    }

    private static (string Code, string Place) Refused(SourceFile file)
    {
        Refusal refusal = Readers.Read(file).Refusal!;
        return (refusal.Code, refusal.Place);
    }
}
