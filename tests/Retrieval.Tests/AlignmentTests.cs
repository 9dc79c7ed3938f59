using Minga.Kernel;

namespace Minga.Retrieval.Tests;

public sealed class AlignmentTests
{
    private static readonly LanguageMap Ask = LanguageMap.Of(
        "Ofrecer exoneraciones a la economía solidaria", "Oferecer isenção à economia solidária", "Offer exemption to the solidarity economy",
        "Offrir une exonération à l’économie solidaire");

    private static readonly IndexedText[] Texts =
    [
        Samples.Text("uy/a", "1", "Exonérase de todo tributo a las cooperativas."), Samples.Text("uy/a", "2", "Exonérase de todo tributo a los hoteles."),
        Samples.Text("uy/a", "3", "Las cooperativas llevarán libros."), Samples.Text("uy/b", "1", "Exonérase de tributos a quien corresponda.", title: "Ley de cooperativas"),
        Samples.Text("uy/c", "1", "Exonérase al club de barrio."), Samples.Text("uy/d", "1", "Los buques pagarán derechos de puerto."),
    ];

    [Fact]
    public void An_ask_is_an_actor_and_an_instrument()
    {
        IReadOnlyList<Hit> hits = Samples.Index(Samples.Small, Texts).Align(new(Ask, MinimumScore: 0)).Hits;
        // The actor in the text or the title of the work; then a form that stands beside it; then the instrument for others.
        Assert.Equal(["uy/a 1", "uy/b 1"], hits.Take(2).Select(h => $"{h.Work} {h.Address}").Order());
        Assert.Equal(["uy/c 1", "uy/a 2"], hits.Skip(2).Select(h => $"{h.Work} {h.Address}"));
        Assert.All(hits, h => Assert.InRange(h.Score, 0, 1));
        Assert.All(hits, h => Assert.Equal(h.Score, h.Reasons.Sum(r => r.Weight), 9));
    }

    [Fact]
    public void Reasons_say_through_what()
    {
        Hit hit = Samples.Index(Samples.Small, Texts).Align(new(Ask)).Hits.Single(h => (h.Work, h.Address) == ("uy/a", "1"));
        Assert.Equal(["cooperative"], hit.Reasons.Single(r => r.Kind == ReasonKind.Actor).Through);
        Assert.Equal("enterprise", hit.Reasons.Single(r => r.Kind == ReasonKind.Actor).Id);
        Assert.Equal("exemption", hit.Reasons.Single(r => r.Kind == ReasonKind.Concept).Id);
        Assert.Equal(hit.Reasons.OrderByDescending(r => r.Weight), hit.Reasons);
    }

    [Theory]
    [InlineData("pt")]
    [InlineData("en")]
    [InlineData("fr")]
    public void An_ask_read_in_another_language_finds_the_same(string language)
    {
        PassageIndex index = Samples.Index(Samples.Small, Texts);
        string[] own = [.. index.Align(new(Ask)).Hits.Select(h => $"{h.Work} {h.Address}")];
        Assert.Equal(own, index.Align(new(Ask, LanguageCode.Parse(language))).Hits.Select(h => $"{h.Work} {h.Address}"));
    }

    [Fact]
    public void A_reading_that_is_missing_is_replaced_by_the_nearest_and_that_is_said()
    {
        PassageIndex index = Samples.Index(Samples.Small, Texts.Append(Samples.Text("br/a", "1", "Isenção às cooperativas.", "pt")));
        AlignmentResult result = index.Align(new(Ask with { Es = null, Pt = null }));
        Assert.Equal("en", result.Readings[LanguageCode.Es].Value);
        Assert.Equal("en", result.Readings[LanguageCode.Pt].Value);
        Assert.Contains(result.Hits, h => h.Work == "br/a");
        Assert.Equal("es", index.Align(new(Ask)).Readings[LanguageCode.Es].Value);
    }

    [Fact]
    public void Where_nothing_speaks_of_the_actor_nothing_is_found()
    {
        PassageIndex index = Samples.Index(Samples.Full,
            Samples.Text("x", "1", "El capitán del buque dará aviso a la autoridad del puerto dentro de las veinticuatro horas."),
            Samples.Text("x", "2", "Exonérase del impuesto a la importación de maquinaria agrícola."),
            Samples.Text("x", "3", "El juez podrá ordenar la prisión preventiva. Los plazos se cuentan en días hábiles."),
            Samples.Text("x", "4", "Créase el registro nacional de vehículos y un consejo consultivo de tránsito."));
        foreach (Peers.Ask ask in Asks.All) Assert.Empty(index.Align(new(ask.Reading)).Hits);
        Assert.Empty(new PassageIndex([], Samples.Full).Align(new(Ask)).Hits);
        Assert.Empty(index.Align(new(new LanguageMap())).Hits);
    }

    [Fact]
    public void Naming_the_actor_alone_is_no_answer()
    {
        PassageIndex index = Samples.Index(Samples.Small, Texts);
        Assert.DoesNotContain(index.Align(new(Ask)).Hits, h => (h.Work, h.Address) == ("uy/a", "3"));
    }
}
