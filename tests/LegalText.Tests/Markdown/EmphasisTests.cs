namespace Minga.LegalText.Tests.Markdown;

/// <summary>Which asterisks are emphasis and which are the law's own.</summary>
public sealed class EmphasisTests
{
    [Theory]
    [InlineData("Las ferias cierran a las dos. (*)", "Las ferias cierran a las dos. (*)")]
    [InlineData("Feria (*) y mercado (*), los dos.", "Feria (*) y mercado (*), los dos.")]
    [InlineData("(**) Véase (***) la nota.", "(**) Véase (***) la nota.")]
    [InlineData("Total * de puestos", "Total * de puestos")]
    [InlineData("Puestos* de venta", "Puestos* de venta")]
    [InlineData("* Nota al pie", "* Nota al pie")]
    [InlineData("El campo _nombre_ y a_b", "El campo _nombre_ y a_b")]
    [InlineData("Las **ferias** son *libres*.", "Las ferias son libres.")]
    [InlineData("***Ferias*** libres (*)", "Ferias libres (*)")]
    [InlineData("*uno**dos* tres", "uno dos tres")]
    [InlineData("*(Según el*[decreto](https://example.org/1)*, B.O. 1)* fin", "(Según el decreto, B.O. 1) fin")]
    [InlineData("Una marca ** sola", "Una marca ** sola")]
    public void Only_pairs_around_text_are_dropped(string line, string read)
    {
        LegalDocument law = Law.Read($"##### Artículo 1\n\n{line}\n", "article_count: \"1\"");
        Assert.Equal([read], law.At("1").Paragraphs);
    }

    [Fact]
    public void A_pair_spans_lines_and_not_headings()
    {
        LegalDocument law = Law.Read("##### Artículo 1\n\n**Las ferias\nson libres** hoy.\n\n**Abierta\n\n##### Artículo 2\n\nCerrada** no.\n", "article_count: \"2\"");
        Assert.Equal(["Las ferias son libres hoy.", "**Abierta"], law.At("1").Paragraphs);
        Assert.Equal(["Cerrada** no."], law.At("2").Paragraphs);
    }

    [Fact]
    public void A_digest_marks_a_changed_article_with_an_asterisk()
    {
        LegalDocument law = Law.Read(Law.Scanned("Artículo 1°.- Uno.", "*ARTICULO 2.- Dos.", "ARTICULO 3.- Tres."));
        Assert.Equal(["1", "2", "3"], law.Addresses());
    }
}
