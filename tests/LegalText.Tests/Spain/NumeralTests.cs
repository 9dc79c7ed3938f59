namespace Minga.LegalText.Tests.Spain;

/// <summary>Every way of printing a number, read through whole laws.</summary>
public sealed class NumeralTests
{
    [Theory]
    [InlineData("Artículo 10 bis. Objeto.", "10 bis", "10-bis")]
    [InlineData("Artículo 1.º Objeto.", "1", "1")]
    [InlineData("Artículo 3.°", "3", "3")]
    [InlineData("Art. 3. Objeto.", "3", "3")]
    [InlineData("Artículo primero.", "1", "1")]
    [InlineData("Artículo treinta y uno. Objeto.", "31", "31")]
    [InlineData("ARTÍCULO CIENTO DOS.", "102", "102")]
    [InlineData("Artículo décimo tercero.", "13", "13")]
    [InlineData("Artículo único. Objeto.", "único", "unico")]
    [InlineData("Artículo 211-1. Objeto.", "211-1", "211-1")]
    [InlineData("Artículo 27-A. Objeto.", "27-A", "27-a")]
    [InlineData("Artículo 588 bis a. Objeto.", "588 bis a", "588-bis-a")]
    [InlineData("Artículo 52 sexto. Objeto.", "52 sexto", "52-sexto")]
    [InlineData("Ariculo 18. Objeto.", "18", "18")]
    [InlineData("Regla 2.ª Objeto.", "regla 2", "regla-2")]
    [InlineData("Primero. Objeto.", "1", "1")]
    [InlineData("Disposición adicional segunda. Objeto.", "disposición adicional segunda", "disposicion-adicional-2")]
    [InlineData("DISPOSICIÓN ADICIONAL 2.ª", "disposición adicional 2.ª", "disposicion-adicional-2")]
    [InlineData("Disposición adicional II. Objeto.", "disposición adicional ii", "disposicion-adicional-ii")]
    [InlineData("Disposición adicional decimotercera.", "disposición adicional decimotercera", "disposicion-adicional-13")]
    [InlineData("Disposición adicional décima tercera.", "disposición adicional décima tercera", "disposicion-adicional-13")]
    [InlineData("Disposición adicional decimoctava.", "disposición adicional decimoctava", "disposicion-adicional-18")]
    [InlineData("Disposición transitoria vigesimoprimera bis.", "disposición transitoria vigesimoprimera bis", "disposicion-transitoria-21-bis")]
    [InlineData("Disposición derogatoria única. Objeto.", "disposición derogatoria única", "disposicion-derogatoria-unica")]
    [InlineData("Disposición final.", "disposición final", "disposicion-final")]
    public void A_heading_gives_the_number_and_the_address(string heading, string number, string address)
    {
        Provision read = Law.Read($"##### {heading}\n\nTexto.\n").All().Single(p => p.Kind == ProvisionKind.Article);
        Assert.Equal((number, address, "Texto."), (read.Number, read.Address, read.OwnText));
    }
}
