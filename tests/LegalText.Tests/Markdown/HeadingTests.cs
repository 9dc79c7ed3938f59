namespace Minga.LegalText.Tests.Markdown;

/// <summary>Words under a heading: the rest of it, its name, or text.</summary>
public sealed class HeadingTests
{
    [Theory]
    [InlineData("### CAPITULO VII - DE LA CLAUSURA Y", "RETIRO DE PUESTOS", "CAPITULO VII", "DE LA CLAUSURA Y RETIRO DE PUESTOS", "")]
    [InlineData("### CAPITULO VII - DE LAS FERIAS Y", "\nMERCADOS (*)", "CAPITULO VII", "DE LAS FERIAS Y MERCADOS (*)", "")]
    [InlineData("#### Del precio de los puestos para los vecinos", "de la feria", "", "Del precio de los puestos para los vecinos de la feria", "")]
    [InlineData("#### INCISO 02", "OFICINA DE FERIAS", "INCISO 02", "OFICINA DE FERIAS", "")]
    [InlineData("#### II", "De los puestos", "II", "De los puestos", "")]
    [InlineData("### CAPITULO VII - FERIAS", "Las ferias se rigen por este capítulo.", "CAPITULO VII", "FERIAS", "Las ferias se rigen por este capítulo.")]
    [InlineData("### CAPITULO VII - FERIAS", "TODA FERIA ES LIBRE.", "CAPITULO VII", "FERIAS", "TODA FERIA ES LIBRE.")]
    [InlineData("### CAPITULO VII - FERIAS", "A) DE DIA", "CAPITULO VII", "FERIAS", "A) DE DIA")]
    public void Only_the_rest_of_a_heading_joins_it(string line, string below, string number, string heading, string text)
    {
        LegalDocument law = Law.Read($"{line}\n{below}\n\n##### Artículo 1\n\nUno.\n", "article_count: \"1\"");
        Provision division = law.Provisions[0];
        Assert.Equal((number, heading, text), (division.Number, division.Heading, division.OwnText));
    }

    [Fact]
    public void Signatures_on_several_lines_are_no_text_of_the_last_article()
    {
        LegalDocument law = Law.Read("##### Artículo 1\n\nComuníquese, etc.\n\n**ANA PÉREZ - JOSÉ\nGÓMEZ - LUIS\nRUIZ**\n", "article_count: \"1\"");
        Assert.Equal(["Comuníquese, etc."], law.At("1").Paragraphs);
        Assert.Equal(["ANA PÉREZ - JOSÉ GÓMEZ - LUIS RUIZ"], law.At("firmas").Paragraphs);
    }

    [Fact]
    public void Signatures_and_stamps_stand_apart_from_notes()
    {
        LegalDocument law = Law.Read(Law.Scanned("Artículo 1° — Uno.", "Artículo 2° — Comuníquese y archívese.", "PÉREZ — Ana Gómez. — Luis Ruiz.",
            "NOTA: El plano de las ferias se publica aparte.", "e. 05/12/2018 N° 1/18 v. 05/12/2018"));
        Assert.Equal(["firmas", "texto", "firmas~2"], law.Addresses(ProvisionKind.Text));
        Assert.Equal(["PÉREZ — Ana Gómez. — Luis Ruiz."], law.At("firmas").Paragraphs);
    }
}
