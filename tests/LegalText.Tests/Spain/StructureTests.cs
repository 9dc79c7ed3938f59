namespace Minga.LegalText.Tests.Spain;

public sealed class StructureTests
{
    [Fact]
    public void A_law_without_headings_is_read_from_its_lines()
    {
        LegalDocument law = Law.Of("PREÁMBULO", "I", "El artículo 2 trata del fin.", "CAPÍTULO I", "Disposiciones generales", "Artículo 1. Objeto.", "Uno.", "Artículo 2. Fin.", "Dos.",
            "Artículo 1 de la Ley 3/2000: no es un artículo.", "Disposición adicional única. Régimen.", "Tres.", "Disposición final primera.", "Cuatro.",
            "Por tanto, ordeno que se cumpla.", "Sevilla, 2 de enero de 2020.–El Presidente, Ana Pérez.");
        Assert.Equal(["1", "2", "disposicion-adicional-unica", "disposicion-final-1"], law.Addresses());
        Assert.Equal(("Objeto.", "Disposiciones generales"), (law.At("1").Heading, law.At("d:capitulo-i").Heading));
        Assert.Equal(["preambulo/1"], law.Addresses(ProvisionKind.Recital));
        Assert.Equal("PREÁMBULO I", law.At("preambulo/1").Heading);
        Assert.Equal(2, law.At("firmas").Paragraphs.Count);
        Assert.Equal("Dos.\nArtículo 1 de la Ley 3/2000: no es un artículo.", law.At("2").OwnText);
        Assert.Empty(law.Findings);
    }

    [Fact]
    public void Articles_that_hold_their_text_on_their_line_have_no_title()
    {
        LegalDocument law = Law.Of("Artículo 1.º Se crea el Instituto.", "Artículo 2.º El Instituto hará lo siguiente:", "a) Una cosa.", "Artículo 3.º Queda derogada la Ley.");
        Assert.Equal(["1", "2", "3"], law.Addresses());
        Assert.Equal(("", "Se crea el Instituto."), (law.At("1").Heading, law.At("1").OwnText));
    }

    [Fact]
    public void Where_headings_mark_the_articles_lines_that_look_like_them_are_text()
    {
        LegalDocument law = Law.Of("##### Artículo 1. Objeto.", "Uno.", "Artículo 2. Esto es texto.", "##### Artículo 2. Fin.", "Dos.");
        Assert.Equal(["1", "2"], law.Addresses());
        Assert.Equal("Uno.\nArtículo 2. Esto es texto.", law.At("1").OwnText);
    }

    [Fact]
    public void Articles_of_other_laws_stay_inside_the_one_that_quotes_them()
    {
        LegalDocument law = Law.Of("##### Artículo 1. Modificación de la Ley.", "Se modifica:", "###### «Artículo 2. Otra cosa.", "Nuevo texto.", "###### Artículo 3. Más.", "### CAPÍTULO IX. Ajeno",
            "Más texto.»", "##### Artículo 2. Entrada en vigor.", "Hoy.");
        Assert.Equal(["1", "2"], law.Addresses());
        Assert.Equal(["quoted-article", "quoted-article", "quoted-heading"], law.Codes());
        Assert.Equal(6, law.At("1").Paragraphs.Count);
    }

    [Fact]
    public void Plain_quotations_are_told_by_their_marks()
    {
        LegalDocument law = Law.Of("Artículo 1. Modificación.", "Queda así:", "«Artículo 2. Otra cosa.", "Nuevo texto.", "Artículo 3. Más.", "Más texto.»", "Artículo 2. Vigencia.", "Hoy.");
        Assert.Equal(["1", "2"], law.Addresses());
        Assert.Equal("Vigencia.", law.At("2").Heading);
    }

    [Fact]
    public void A_quotation_that_nobody_closes_ends_with_the_next_article()
    {
        LegalDocument law = Law.Of("##### Artículo 1. Modificación.", "«1. Nuevo texto.", "##### Artículo 2. Otra.", "«2. Otro texto.»", "##### Artículo 3. Vigencia.", "Hoy, según el texto anterior».");
        Assert.Equal(["1", "2", "3"], law.Addresses());
    }

    [Fact]
    public void A_group_gives_its_name_to_what_stands_under_it()
    {
        LegalDocument law = Law.Of("##### Artículo único.", "Uno.", "DISPOSICIONES ADICIONALES", "##### Primera.", "Dos.", "##### Segunda. Plazo.", "Tres.", "DISPOSICIÓN FINAL", "Hoy.");
        Assert.Equal(["unico", "disposicion-adicional-1", "disposicion-adicional-2", "disposicion-final"], law.Addresses());
        Assert.Equal("disposición adicional segunda", law.At("disposicion-adicional-2").Number);
        Assert.Equal(["unico", "disposicion-transitoria-1", "disposicion-transitoria-2"],
            Law.Of("Artículo único. Uno.", "Disposiciones transitorias", "Primera. Dos.", "Segunda. Tres.").Addresses());
    }

    [Fact]
    public void An_approved_text_is_an_annex_with_its_own_numbers()
    {
        LegalDocument law = Law.Of("##### Artículo único. Aprobación del Reglamento.", "Se aprueba.", "##### Disposición final única. Vigencia.", "Hoy.", "Madrid, 2 de enero de 2020.", "JUAN PÉREZ",
            "REGLAMENTO DE COSAS", "### CAPÍTULO I. Objeto", "##### Artículo 1. Objeto.", "Uno.", "##### Disposición final única. Desarrollo.", "Dos.", "ANEXO I", "Modelo", "ANEXO I bis", "Otro");
        Assert.Equal(["unico", "disposicion-final-unica", "anexo/1", "anexo/disposicion-final-unica"], law.Addresses());
        Assert.Equal(["anexo", "anexo-i", "anexo-i-bis"], law.Addresses(ProvisionKind.Annex));
        Assert.Equal("REGLAMENTO DE COSAS", law.At("anexo").Heading);
        Assert.Equal("Madrid, 2 de enero de 2020.\nJUAN PÉREZ", law.At("firmas").OwnText);
    }

    [Fact]
    public void Numbers_that_begin_again_without_a_title_are_an_annex_too()
    {
        LegalDocument law = Law.Of("##### Artículo único.", "Se aprueba.", "## TÍTULO I. Objeto", "##### Artículo 1.", "Uno.");
        Assert.Equal(["unico", "anexo/1"], law.Addresses());
        Assert.Equal(["numbers-restart"], law.Codes());
    }

    [Fact]
    public void An_index_lists_articles_and_begins_none()
    {
        LegalDocument law = Law.Of("ÍNDICE", "CAPÍTULO I. Objeto", "Artículo 1. Objeto.", "Artículo 2. Fin.", "CAPÍTULO I. Objeto", "Artículo 1. Objeto.", "Uno.", "Artículo 2. Fin.", "Dos.");
        Assert.Equal(["1", "2"], law.Addresses());
        Assert.Equal(["d:capitulo-i"], law.Addresses(ProvisionKind.Division));
        Assert.Empty(law.Findings);
    }

    [Fact]
    public void A_range_is_one_article_with_the_names_of_all()
    {
        LegalDocument law = Law.Of("##### Artículo 1.", "Uno.", "##### Artículos 2 a 4.", "(Derogados)", "##### Artículo 5.", "Cinco.", "##### Artículo 8.", "Ocho.");
        Assert.Equal(["1", "2-a-4", "5", "8"], law.Addresses());
        Assert.Equal("2-a-4", law.Find("3")!.Address);
        Assert.Equal(["number-gap"], law.Codes());
    }

    [Fact]
    public void An_order_counts_its_paragraphs_by_words()
    {
        LegalDocument law = Law.Of("En su virtud, dispongo:", "Primero. Se aprueba el modelo.", "Segundo. Se publica.", "Madrid, 2 de enero de 2020.–El Ministro, Juan Pérez.", "ANEXO", "Modelo");
        Assert.Equal(["1", "2"], law.Addresses());
        Assert.Equal("Se publica.", law.At("2").OwnText);
        Assert.Equal(["anexo"], law.Addresses(ProvisionKind.Annex));
    }

    [Fact]
    public void Text_without_articles_is_text()
    {
        LegalDocument law = Law.Of("Visto el informe.", "Se publica la lista.");
        Assert.Equal(ProvisionKind.Text, Assert.Single(law.Provisions).Kind);
        Assert.Equal("Visto el informe.\nSe publica la lista.", law.At("texto").OwnText);
    }

    [Fact]
    public void The_editors_notes_and_former_words_are_no_text_of_the_article()
    {
        LegalDocument law = Law.Of("##### Artículo 1.", "Uno.", "> <small>Se modifica por la Ley 2/2021.</small>", "> Redacción anterior:", "> \"Cero.\"", "Más.", "> Palabras citadas.");
        Assert.Equal(["Uno.", "Más.", "Palabras citadas."], law.At("1").Paragraphs);
        Assert.Equal(["Se modifica por la Ley 2/2021.", "Redacción anterior:", "\"Cero.\""], law.At("1").Notes.Select(n => n.Text));
    }

    [Fact]
    public void Tables_and_pictures_are_findings() =>
        Assert.Equal(["table-as-text", "image-left-out"], Law.Of("##### Artículo 1.", "| a | b |\n|---|---|\n| 1 | 2 |", "![Mapa](https://example.org/m.png)").Codes());
}
