using System.Text;
using Minga.LegalText;
using Minga.LegalText.AkomaNtoso;
using Minga.LegalText.Sources;
using Minga.LegalText.Sources.Markdown;
using Minga.LegalText.Sources.UnitedNations;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Library.Tests.ExportText;

public sealed class ExportTests
{
    [Theory, DatabaseData]
    public async Task A_measure_leaves_as_it_was_read(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Las cooperativas:\n\nA) de trabajo;\n\nB) de consumo.", "Comuníquese.");
        await library.ImportAsync();
        await using TestSite site = await TestSite.StartAsync(library);
        byte[] file = await site.Client.GetByteArrayAsync("/measures/uy/ley-90001.xml");
        LegalDocument left = new AkomaNtosoReader().Read(new SourceFile("ley-90001.xml", file)).Document!;
        LegalDocument read = new MarkdownReader().Read(new SourceFile("ley.md", Encoding.UTF8.GetBytes(await File.ReadAllTextAsync(Path.Combine(library.Sources, "UY-ley-90001.md"))))).Document!;
        Same(read, left);
        Assert.Equal("UY-ley-90001", left.Identifiers[0].Value);
    }

    [Theory, DatabaseData]
    public async Task An_instrument_leaves_as_it_was_read_in_each_language(Database database)
    {
        string texts = Texts.At("un");
        using var library = new TestLibrary(database);
        await library.ImportInstrumentsAsync(texts);
        await using TestSite site = await TestSite.StartAsync(library);
        foreach ((string key, string file, string language) in ((string, string, string)[])
            [("unga-79-213", "A_RES_79_213-2424344S.xml", "es"), ("unga-79-323", "A_RES_79_323-2513671F.xml", "fr"), ("unga-80-5", "A_RES_80_5-2517700E.xml", "en")])
        {
            byte[] xml = await site.Client.GetByteArrayAsync($"/instruments/{key}.{language}.xml");
            LegalDocument left = new AkomaNtosoReader().Read(new SourceFile(file, xml)).Document!;
            Same(new UnitedNationsReader().Read(new SourceFile(file, await File.ReadAllBytesAsync(Path.Combine(texts, file)))).Document!, left);
        }
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.Client.GetAsync("/instruments/unga-79-213.pt.xml")).StatusCode);
    }

    private static void Same(LegalDocument expected, LegalDocument actual)
    {
        Assert.Equal(expected.All().Select(Line), actual.All().Select(Line));
        Assert.Equal((expected.Title, expected.Language, expected.Number, expected.Rank), (actual.Title, actual.Language, actual.Number, actual.Rank));
        Assert.Equal(expected.Dates, actual.Dates);
        Assert.Equal(expected.Statements, actual.Statements);
    }

    private static string Line(Provision p) => $"{p.Kind} {p.Number} {p.Address} {p.Heading} {p.OwnText} {string.Join(' ', p.Aliases)} {p.Line} {string.Join('|', p.Notes)}";
}
