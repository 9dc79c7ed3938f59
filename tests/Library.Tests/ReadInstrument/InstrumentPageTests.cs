using System.Net;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Library.Tests.ReadInstrument;

public sealed class InstrumentPageTests
{
    [Theory, DatabaseData]
    public async Task Without_its_text_an_instrument_shows_its_asks_and_says_so(Database database)
    {
        using var library = new TestLibrary(database);
        await using TestSite site = await TestSite.StartAsync(library);
        string page = await site.PageAsync("/instruments/unga-79-213");
        Assert.Contains("Ofrecer incentivos fiscales a las entidades de la economía social y solidaria", page, StringComparison.Ordinal);
        Assert.Contains("./run texts", page, StringComparison.Ordinal);
        Assert.Contains("A/RES/79/213", await site.PageAsync("/instruments"), StringComparison.Ordinal);
        await site.PageAsync("/instruments/unga-1-1", HttpStatusCode.NotFound);
    }

    [Theory, DatabaseData]
    public async Task A_number_inside_the_only_annex_leads_to_its_address(Database database)
    {
        string texts = Texts.At("un");
        using var library = new TestLibrary(database);
        await library.ImportInstrumentsAsync(texts);
        await using TestSite site = await TestSite.StartAsync(library);
        using HttpResponseMessage answer = await site.Client.GetAsync("/instruments/unga-79-323/provisions/32(h)");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/instruments/unga-79-323/provisions/anexo/32(h)", answer.Headers.Location!.OriginalString);
        string page = await site.PageAsync(answer.Headers.Location.OriginalString);
        Assert.Contains("para_93", page, StringComparison.Ordinal);
        Assert.Contains("para_536", page, StringComparison.Ordinal);
        Assert.Contains("para_125", page, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task Goals_assigned_by_a_machine_are_shown_as_that(Database database)
    {
        string texts = Texts.At("un", "A_RES_77_281-S.xml");
        using var library = new TestLibrary(database);
        await library.ImportInstrumentsAsync(texts);
        await using TestSite site = await TestSite.StartAsync(library);
        string page = await site.PageAsync("/instruments/unga-77-281");
        Assert.Contains("2, 5, 9, 16, 17", page, StringComparison.Ordinal);
        Assert.Contains("asignados por una máquina, sin revisar", page, StringComparison.Ordinal);
    }
}
