using Minga.Kernel;
using Minga.LegalText.Sources;
using Minga.LegalText.Sources.Word;
using static Minga.LegalText.Tests.Word.WordFile;

namespace Minga.LegalText.Tests.Word;

/// <summary>Bills of our own words in the manners in which ministries write them.</summary>
public sealed class WordReaderTests
{
    private static readonly string Bill =
        P("PROYECTO DE LEY N° 12/2026") + P("Fomento de las huertas comunes") + P("El Senado y la Cámara de Representantes decretan:")
        + P("CAPÍTULO I", "Ttulo1") + P("DE LAS HUERTAS")
        + P("Artículo 1º. (Objeto).- Las huertas comunes son de los vecinos y del municipio:") + P("a) las de la ciudad;") + P("b) las del campo.")
        + P("Artículo 2º.- El riego es de todos los vecinos.") + P("Nadie riega los domingos.");

    [Fact]
    public void Plain_lines_are_read_as_articles_with_their_items()
    {
        LegalDocument bill = Read(Of(Bill, "<dc:identifier>PL-12</dc:identifier><dcterms:modified>2026-03-04T10:00:00Z</dcterms:modified>"));
        Assert.Equal(("Fomento de las huertas comunes", "proyecto-de-ley", "12/2026", Standing.Unstated), (bill.Title, bill.Rank, bill.Number, bill.Standing));
        Assert.Equal([new Identifier("docx", "PL-12")], bill.Identifiers);
        Assert.Equal([new StatedDate("updated", new(2026, 3, 4))], bill.Dates);
        Assert.Equal(LanguageCode.Es, bill.Language);
        Assert.Null(bill.Territory);
        Assert.Equal(["preambulo", "d:capitulo-i", "1", "1(a)", "1(b)", "2"], bill.All().Where(p => p.Kind != ProvisionKind.Recital).Select(p => p.Address));
        Assert.Equal(["El riego es de todos los vecinos.", "Nadie riega los domingos."], bill.Find("2")!.Paragraphs);
        Assert.Equal("language-corrected", Assert.Single(bill.Findings).Code);
    }

    [Fact]
    public void Articles_that_are_headings_and_numbers_that_Word_counts_are_read()
    {
        LegalDocument bill = Read(Of(P("Ley de las huertas", "Title") + P("Artículo 1. Objeto", "Ttulo2") + P("Son de los vecinos y del municipio.")
            + Item("El riego es de los vecinos:", 0) + Item("al alba, y", 1) + Item("al caer el sol.", 1) + Item("La cosecha es de los vecinos.", 0)));
        Assert.Equal("Ley de las huertas", bill.Title);
        Assert.Equal(("Objeto", "Son de los vecinos y del municipio."), (bill.Find("1")!.Heading, bill.Find("1")!.OwnText));
        Assert.Equal("huertas", bill.Identifiers[0].Value);
        Assert.Equal(["1", "1~2", "1~2(a)", "1~2(b)", "2"], Articles(bill));
        Assert.Equal("al caer el sol.", bill.Find("1~2(b)")!.OwnText);
    }

    [Fact]
    public void A_Brazilian_bill_has_its_paragraphs_and_incisos()
    {
        LegalDocument bill = Read(Of(P("PROJETO DE LEI Nº 7, DE 2026") + P("Dispõe sobre as hortas comunitárias e dá outras providências.") + P("O Congresso Nacional decreta:")
            + P("Art. 1º As hortas são dos moradores e da cidade:") + P("I – as da cidade; e") + P("II – as do campo.") + P("§ 1º O regador é de todos.") + P("Art. 2º Esta Lei entra em vigor na data da sua publicação.")));
        Assert.Equal(LanguageCode.Pt, bill.Language);
        Assert.Equal(["1", "1(I)", "1(II)", "1.1", "2"], Articles(bill));
    }

    [Fact]
    public void Notes_tables_and_tracked_changes_keep_their_words_or_are_said()
    {
        LegalDocument bill = Read(Of(Bill + "<w:p><w:r><w:t>Artículo 3.- Rige </w:t></w:r><w:del><w:r><w:delText>ayer</w:delText></w:r></w:del><w:ins><w:r><w:t>hoy</w:t></w:r></w:ins><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc>" + P("Huerta") + "</w:tc><w:tc>" + P("Metros") + "</w:tc></w:tr></w:tbl>", more: [("word/footnotes.xml", Notes("2", "Véase el mapa."))]));
        Assert.Equal("Rige hoy.", bill.Find("3")!.Paragraphs[0]);
        Assert.Equal("Huerta | Metros", bill.Find("3")!.SelfAndDescendants().SelectMany(p => p.Paragraphs).Last());
        Assert.Equal([new Footnote("", "Véase el mapa.")], bill.Find("3")!.Notes);
        Assert.Equal(["language-corrected", "tracked-deletion", "table-as-lines", "table-as-text"], bill.Findings.Select(f => f.Code));
        Assert.Equal("ayer", bill.Findings[1].Excerpt);
    }

    [Fact]
    public void Every_word_is_in_the_tree_or_in_a_finding()
    {
        LegalDocument bill = Read(Of(Bill + P("Montevideo, 3 de marzo de 2026.") + P("UNA MINISTRA")));
        string held = string.Join('\n', bill.All().SelectMany(p => p.Paragraphs.Append(p.Heading).Append(p.Number))) + "\n" + bill.Title;
        string[] words = System.Text.RegularExpressions.Regex.Replace(Bill, "<[^>]+>", " ").Split([' ', '.', ',', ':', ';', '(', ')', '-', 'º'], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["Artículo", "Artículo"], words.Where(w => !held.Contains(w, StringComparison.Ordinal)));
        Assert.Contains("UNA MINISTRA", held, StringComparison.Ordinal);
    }

    private static LegalDocument Read(SourceFile file)
    {
        Assert.IsType<WordReader>(Readers.For(file));
        Reading reading = Readers.Read(file);
        Assert.Null(reading.Refusal);
        return reading.Document!;
    }

    private static string[] Articles(LegalDocument document) =>
        [.. document.All().Where(p => p.Kind is ProvisionKind.Article or ProvisionKind.Paragraph or ProvisionKind.Point).Select(p => p.Address)];
}
