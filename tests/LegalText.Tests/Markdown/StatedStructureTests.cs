namespace Minga.LegalText.Tests.Markdown;

/// <summary>Files whose source wrote a heading for each article and states their count.</summary>
public sealed class StatedStructureTests
{
    private static LegalDocument Read(string body, int count) => Law.Read(body, $"article_count: \"{count}\"");

    [Fact]
    public void Articles_stand_in_their_chapters_and_keep_their_items_as_paragraphs()
    {
        LegalDocument law = Read("""
            ### CAPÍTULO I - DE LAS FERIAS

            ##### Artículo 1

            (Objeto).- La ley ordena las ferias.

            A) Las que venden
             frutas.

            B) Las que venden flores.

            ### CAPÍTULO II - DE LAS MULTAS

            #### SECCIÓN I

            ##### Artículo 2-BIS

            No hay multas.

            ##### Artículo Unico

            Comuníquese, etc.

            **PÉREZ - GÓMEZ**

            """, 3);
        Assert.Equal(["1", "2-bis", "unico"], law.Addresses());
        Assert.Equal("2 bis", law.At("2-bis").Number);
        Assert.Equal("único", law.At("unico").Number);
        Assert.Equal(["(Objeto).- La ley ordena las ferias.", "A) Las que venden frutas.", "B) Las que venden flores."], law.At("1").Paragraphs);
        Assert.Equal(("CAPÍTULO I", "DE LAS FERIAS"), (law.Provisions[0].Number, law.Provisions[0].Heading));
        Assert.Equal(["SECCIÓN I"], law.Provisions[1].Children.Select(c => c.Number));
        Assert.Equal(ProvisionKind.Text, law.Provisions[^1].Kind);
        Assert.Equal(["PÉREZ - GÓMEZ"], law.Provisions[^1].Paragraphs);
        Assert.Empty(law.Findings);
        Assert.Equal(11, law.At("1").Line);
    }

    [Fact]
    public void A_number_that_comes_twice_is_kept_and_reported()
    {
        LegalDocument law = Read("##### Artículo 9\n\nUno.\n\n##### Artículo 9\n\nDos.\n", 2);
        Assert.Equal(["9", "9~2"], law.Addresses());
        Assert.Equal(["duplicate-number"], law.Codes());
    }

    [Fact]
    public void Every_heading_counts_even_after_half_a_sentence()
    {
        LegalDocument law = Read("##### Artículo 1\n\nSe observará lo que dispone el\n\n##### Artículo 2\n\nDos.\n\n##### Disposición rara\n\nTres.\n", 3);
        Assert.Equal(3, law.Addresses().Length);
        Assert.Equal(["unparsed-heading"], law.Codes());
    }

    [Fact]
    public void Words_of_a_paragraph_never_make_an_article()
    {
        LegalDocument law = Read("##### Artículo 1\n\nSe agrega:\n\nArtículo 2.- Nadie venderá de noche.\n\nCAPÍTULO IX\n", 1);
        Assert.Equal(["1"], law.Addresses());
    }

    [Fact]
    public void Tables_are_kept_row_by_row()
    {
        LegalDocument law = Read("##### Artículo 1\n\nEscala:\n\n| Grado | Pesos |\n|---|---|\n| 1 | 100 |\n\nFin.\n", 1);
        Assert.Equal(["Escala:", "Grado | Pesos", "1 | 100", "Fin."], law.At("1").Paragraphs);
        Assert.Equal(["table-as-text"], law.Codes());
    }

    [Fact]
    public void A_heading_without_a_word_for_division_is_one_by_its_level()
    {
        LegalDocument law = Read("## TITULO I - TODO\n\n#### De los bienes\n\n##### Artículo 1\n\nUno.\n", 1);
        Assert.Equal("De los bienes", law.Provisions[0].Children[0].Heading);
        Assert.Equal(["1"], law.Addresses());
    }
}
