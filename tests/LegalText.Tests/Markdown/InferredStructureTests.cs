namespace Minga.LegalText.Tests.Markdown;

/// <summary>Files whose structure has to be understood from the words: scanned gazettes, hard-wrapped, one line a paragraph.</summary>
public sealed class InferredStructureTests
{
    private static LegalDocument Read(params string[] lines) => Law.Read(Law.Scanned(lines));

    [Theory]
    [InlineData("##### Artículo 1° — Se crea el registro.")]
    [InlineData("##### Art. 1º — Se crea el registro.", "1")]
    [InlineData("**ARTICULO 1º**— Se crea el registro.")]
    [InlineData("**Artículo 1° —**Se crea el registro.")]
    [InlineData("ARTÍCULO 1º.- Se crea el registro.")]
    [InlineData("ARTICULO 1.- Se crea el registro.")]
    [InlineData("Art. 1.° – Se crea el registro.")]
    [InlineData("Art. 1. Se crea el registro.")]
    [InlineData("ARTICULO l° — Se crea el registro.")]
    [InlineData("Artículo 1: Se crea el registro.")]
    [InlineData("##### Art. 1° Se crea el registro.")]
    [InlineData("ARTICULO 1º BIS.- Se crea el registro.", "1 bis")]
    [InlineData("Artículo 12 ter. — Se crea el registro.", "12 ter")]
    [InlineData("Artículo 8 quáter.- Se crea el registro.", "8 quater")]
    [InlineData("ARTICULO PRIMERO: Se crea el registro.")]
    [InlineData("Artículo único.— Se crea el registro.", "único")]
    [InlineData("Art. Único. - Se crea el registro.", "único")]
    [InlineData("ARTICULO IV.- Se crea el registro.", "IV")]
    [InlineData("ARTÍCULO 12.3.- Se crea el registro.", "12.3")]
    [InlineData("ARTICULO 4A.- Se crea el registro.", "4A")]
    public void An_article_begins_in_many_ways(string line, string number = "1")
    {
        LegalDocument law = Read("Sancionan con fuerza de Ley:", line, "Fin.");
        Provision article = Assert.Single(law.All(), p => p.Kind == ProvisionKind.Article);
        Assert.Equal(number, article.Number);
        Assert.Equal(["Se crea el registro.", "Fin."], article.Paragraphs);
    }

    [Theory]
    [InlineData("##### artículo 4 de la ley de ferias.")]
    [InlineData("Artículo 12, inciso b) de la ley de ferias.")]
    [InlineData("##### Artículo 7° de la ley de ferias.")]
    [InlineData("artículo 99 inciso 1 de la Constitución.")]
    [InlineData("- Artículo 16: Sustituido por la ley de mercados.")]
    [InlineData("Artículos 3 y 4 de la ley de ferias.")]
    [InlineData("### Capítulo III, del reglamento de ferias.")]
    public void A_line_that_speaks_of_an_article_begins_none(string line)
    {
        LegalDocument law = Read("Artículo 1° — Se aplicará lo dispuesto en el", line, "Artículo 2° — Comuníquese.");
        Assert.Equal(["1", "2"], law.Addresses());
    }

    [Fact]
    public void Cut_lines_are_joined_and_items_are_not()
    {
        LegalDocument law = Read("Artículo 1° — El registro de ferias vecinales llevará", "los libros siguientes, que el Consejo rubricará cada", "año:",
            "a) Uno de altas;", "b) Uno de bajas, que se cerrará el último día hábil de", "diciembre.", "El Consejo los guarda.");
        Assert.Equal(
        [
            "El registro de ferias vecinales llevará los libros siguientes, que el Consejo rubricará cada año:",
            "a) Uno de altas;", "b) Uno de bajas, que se cerrará el último día hábil de diciembre.", "El Consejo los guarda.",
        ], law.At("1").Paragraphs);
    }

    [Fact]
    public void Recitals_are_the_preamble_and_signatures_the_closing_text()
    {
        LegalDocument law = Read("FERIAS", "Decreto 5/1999", "VISTO el expediente, y", "CONSIDERANDO:", "Que hay ferias.", "DECRETA:",
            "Artículo 1° — Se crea el registro.", "Art. 2° — Comuníquese, publíquese y archívese.", "PÉREZ.", "Juan Gómez.");
        Assert.Equal([ProvisionKind.Preamble, ProvisionKind.Article, ProvisionKind.Article, ProvisionKind.Text], law.Provisions.Select(p => p.Kind));
        Assert.Equal(["PÉREZ.", "Juan Gómez."], law.Provisions[^1].Paragraphs);
    }

    [Fact]
    public void A_norm_without_articles_is_one_text()
    {
        LegalDocument law = Read("Buenos Aires, 3 de mayo.", "Nómbrase director al señor Pérez.", "Comuníquese.");
        Assert.Equal(ProvisionKind.Text, Assert.Single(law.Provisions).Kind);
        Assert.Equal("texto", law.Provisions[0].Address);
    }

    [Fact]
    public void Articles_of_another_law_stay_inside_the_article_that_quotes_them()
    {
        LegalDocument law = Read("Art. 1º — Sustitúyense los artículos 2º y 3º de la ley de ferias por los siguientes:",
            "\"Artículo 2º — El registro es público.", "\"Artículo 3º — El registro es gratuito.\"", "Art. 2º — Derógase el artículo 8º.", "Art. 3º — Comuníquese.");
        Assert.Equal(["1", "2", "3"], law.Addresses());
        Assert.Equal(3, law.At("1").Paragraphs.Count);
        Assert.Equal(["quoted-article", "quoted-article"], law.Codes());
    }

    [Fact]
    public void So_they_do_without_quotation_marks()
    {
        LegalDocument law = Read("Art. 9° – Modifícanse los artículos 4°, 10 y 37 de la ley de ferias en la siguiente forma:", "Art. 4° – Las ferias abren al alba.",
            "Art. 10. – Las ferias cierran a las doce.", "Art. 37. – Nadie venderá de noche.", "Art. 10. – Modifícase igualmente el artículo 44.", "Art. 11. – Comuníquese.");
        Assert.Equal(["9", "10", "11"], law.Addresses());
        Assert.Equal(4, law.At("9").Paragraphs.Count);
    }

    [Fact]
    public void A_quotation_that_is_never_closed_does_not_swallow_the_law()
    {
        LegalDocument law = Read("Art. 1º — Agrégase al artículo 7º el siguiente párrafo: \"Las ferias de barrio", "no pagan.", "Art. 2º — El gasto se imputa.", "Art. 3º — Comuníquese.");
        Assert.Equal(["1", "2", "3"], law.Addresses());
    }

    [Fact]
    public void An_annex_restarts_the_numbers()
    {
        LegalDocument law = Read("Artículo 1° — Apruébase el reglamento.", "Art. 2° — Comuníquese.", "PÉREZ", "### ANEXO I", "REGLAMENTO DE FERIAS",
            "CAPITULO I", "De los puestos", "Artículo 1° — Los puestos se sortean.", "Artículo 2° — Los puestos no se venden.");
        Assert.Equal(["1", "2", "anexo-i/1", "anexo-i/2"], law.Addresses());
        Assert.Equal("REGLAMENTO DE FERIAS", law.At("anexo-i").Heading);
        Assert.Equal(("CAPITULO I", "De los puestos"), (law.At("anexo-i").Children[0].Number, law.At("anexo-i").Children[0].Heading));
    }

    [Fact]
    public void A_treaty_after_the_closing_formula_is_an_annex_under_its_title()
    {
        LegalDocument law = Read("ARTICULO 1º.- Apruébase el convenio.", "ARTICULO 2º.- Comuníquese al Poder Ejecutivo.", "DADA EN LA SALA DE SESIONES.",
            "CONVENIO DE FERIAS FRONTERIZAS", "Las partes acuerdan:", "ARTICULO I", "Habrá ferias.", "ARTICULO II", "Serán libres.");
        Assert.Equal(["1", "2", "anexo/i", "anexo/ii"], law.Addresses());
        Assert.Equal("CONVENIO DE FERIAS FRONTERIZAS", law.At("anexo").Heading);
        Assert.Equal(["Las partes acuerdan:"], law.At("anexo").Paragraphs);
    }

    [Fact]
    public void Numbers_that_begin_again_after_the_end_are_an_annex_without_a_name()
    {
        LegalDocument law = Read("Artículo 1° — Uno.", "Artículo 2° — Comuníquese.", "El Senado resuelve:", "Artículo 1° — Declárase la validez.");
        Assert.Equal(["1", "2", "anexo/1"], law.Addresses());
        Assert.Contains("numbers-restart", law.Codes());
    }

    [Fact]
    public void Divisions_hold_their_articles_and_do_not_take_part_in_addresses()
    {
        LegalDocument law = Read("**TITULO I**", "**CAPITULO I**", "Generalidades", "ARTICULO 1º.- Uno.", "**CAPITULO II**", "ARTICULO 2º.- Dos.", "**TITULO II**", "ARTICULO 3º.- Tres.");
        Assert.Equal(["TITULO I", "TITULO II"], law.Provisions.Select(p => p.Number));
        Assert.Equal(["CAPITULO I", "CAPITULO II"], law.Provisions[0].Children.Select(p => p.Number));
        Assert.Equal("Generalidades", law.Provisions[0].Children[0].Heading);
        Assert.Equal(["1", "2", "3"], law.Addresses());
    }

    [Fact]
    public void Words_in_capitals_after_the_number_are_the_articles_heading()
    {
        LegalDocument law = Read("ARTÍCULO 29.- DIRECTORIO", "El directorio tiene cinco miembros.", "ARTÍCULO 30.- COMUNIQUESE Y ARCHIVESE");
        Assert.Equal("DIRECTORIO", law.At("29").Heading);
        Assert.Equal("", law.At("30").Heading);
        Assert.Equal(["COMUNIQUESE Y ARCHIVESE"], law.At("30").Paragraphs);
    }

    [Fact]
    public void A_number_on_the_next_line_belongs_to_the_word()
    {
        LegalDocument law = Read("Art.", "1° Quedan fijados los límites.", "**ARTICULO**", "2° - Comuníquese.");
        Assert.Equal(["1", "2"], law.Addresses());
    }

    [Fact]
    public void Links_leave_their_words_and_state_their_targets()
    {
        LegalDocument law = Read("ARTICULO 1º.- *(Artículo derogado por*[Decreto N° 5/2024](https://example.org/5)*B.O. 1/1/2024)*",
            "*(Nota: ver [Ley", "N° 9](https://example.org/9) y siguientes)*", "ARTICULO 2º.- **P**odrán abrir.");
        Assert.Equal(["(Artículo derogado por Decreto N° 5/2024 B.O. 1/1/2024)", "(Nota: ver Ley N° 9 y siguientes)"], law.At("1").Paragraphs);
        Assert.Equal(["Podrán abrir."], law.At("2").Paragraphs);
        Assert.Equal(["https://example.org/5", "https://example.org/9"], law.Statements.Where(s => s.What == "link").Select(s => s.Value));
    }

    [Fact]
    public void A_picture_that_is_not_there_is_reported()
    {
        LegalDocument law = Read("ARTICULO 1º.- El escudo es este:", "[IMG]");
        Assert.Equal(["El escudo es este:", "[IMG]"], law.At("1").Paragraphs);
        Assert.Equal(["image-left-out"], law.Codes());
    }

    [Fact]
    public void Ordinal_words_become_digits_and_stay_as_another_name() =>
        Assert.Equal(["segundo"], Read("ARTICULO SEGUNDO: Dos.").At("2").Aliases);

    [Fact]
    public void A_statute_inside_the_first_article_is_an_annex_and_the_law_goes_on_after_it()
    {
        string[] statute = [.. Enumerable.Range(1, 9).Select(n => $"Art. {n}º — Los puestos de la clase {n} se sortean.")];
        LegalDocument law = Read(["ARTICULO 1º — Apruébase el siguiente estatuto:", "TITULO I", "De los puestos", .. statute, "ARTICULO 2º — Comuníquese al Poder Ejecutivo."]);
        Assert.Equal(["1", .. Enumerable.Range(1, 9).Select(n => $"anexo/{n}"), "2"], law.Addresses());
        Assert.Equal("De los puestos", law.At("anexo").Children[0].Heading);
        Assert.Equal(["Los puestos de la clase 9 se sortean."], law.At("anexo/9").Paragraphs);
    }

    [Fact]
    public void A_text_in_lower_case_begins_an_article_only_where_its_number_is_the_next()
    {
        LegalDocument law = Read("Art. 1° Los puestos se sortean.", "Art. 2° los sorteos son públicos.", "Art. 7° los sorteos son de día.");
        Assert.Equal(["1", "2"], law.Addresses());
        Assert.Equal(2, law.At("2").Paragraphs.Count);
    }

    [Theory]
    [InlineData("Articuo 1° - Uno.")]
    [InlineData("ARTIUCLO 1° - Uno.")]
    [InlineData("ARTICULOS 1. - Uno.")]
    [InlineData("Ar. 1° - Uno.")]
    public void A_misprinted_word_is_understood(string line) => Assert.Equal(["1"], Read(line).Addresses());

    [Fact]
    public void A_list_that_is_announced_does_not_hide_the_next_article()
    {
        LegalDocument law = Read("Art. 1º — Los cargos se reparten según el siguiente detalle:", "[IMG]", "Art. 2º — Los puestos de la feria abren al alba.", "Art. 3º — Comuníquese.");
        Assert.Equal(["1", "2", "3"], law.Addresses());
    }

    [Fact]
    public void A_number_that_both_texts_have_is_the_laws_own_the_last_time()
    {
        LegalDocument law = Read("ARTICULO 1º — Incorpórase como artículo 2º de la ley de ferias el siguiente:", "Artículo 2º — Las ferias son gratuitas.", "ARTICULO 2º — Los gastos se imputan.", "ARTICULO 3º — Comuníquese.");
        Assert.Equal(["1", "2", "3"], law.Addresses());
        Assert.Equal(["Los gastos se imputan."], law.At("2").Paragraphs);
    }

    [Fact]
    public void Notes_on_earlier_wordings_after_the_end_are_no_articles()
    {
        LegalDocument law = Read("ARTICULO 1º — Uno.", "ARTICULO 2º — Comuníquese.", "Antecedentes:", "- Artículo 1º: sustituido por la ley de mercados.", "Art. 2º, modificado por la ley de puestos.");
        Assert.Equal(["1", "2"], law.Addresses());
        Assert.Equal(3, law.Provisions[^1].Paragraphs.Count);
    }

    [Fact]
    public void The_A_that_begins_the_text_is_no_part_of_the_number() =>
        Assert.Equal(["A los efectos de esta ley hay ferias."], Read("**ARTICULO 2º-**A los efectos de esta ley hay ferias.").At("2").Paragraphs);

    [Fact]
    public void Articles_glued_together_are_taken_apart()
    {
        LegalDocument law = Read("Visto el expediente,EL PRESIDENTE DECRETA:Artículo 1º — Créase la feria del artículo 4º - inciso b).Art. 2º — Los puestos son diez. Art. 3º — Comuníquese.PÉREZ.");
        Assert.Equal(["1", "2", "3"], law.Addresses());
        Assert.Equal(["Visto el expediente,EL PRESIDENTE DECRETA:"], law.Provisions[0].Paragraphs);
        Assert.Equal(["Créase la feria del artículo 4º - inciso b)."], law.At("1").Paragraphs);
    }

    [Fact]
    public void A_table_after_the_end_is_an_annex()
    {
        LegalDocument law = Read("ARTICULO 1º — Uno.", "ARTICULO 2º — Comuníquese.", "PÉREZ", "PLANILLA ANEXA AL ARTICULO 1º", "Fojas de ruta.");
        Assert.Equal("PLANILLA ANEXA AL ARTICULO 1º", law.At("anexo").Heading);
        Assert.Equal(["Fojas de ruta."], law.At("anexo").Paragraphs);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("](a)")]
    [InlineData("Art. ")]
    [InlineData("**")]
    [InlineData("DECRETA:Artículo 1º — ")]
    public async Task Long_lines_made_to_be_slow_are_not(string piece)
    {
        string text = Law.Text(string.Concat(Enumerable.Repeat(piece, 200_000)) + "\n");
        CancellationToken cancelled = TestContext.Current.CancellationToken;
        Assert.NotNull(await Task.Run(() => Law.ReadText(text), cancelled).WaitAsync(TimeSpan.FromSeconds(20), cancelled));
    }
}
