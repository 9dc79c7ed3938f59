using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Minga.Kernel;
using Minga.LegalText;
using Minga.LegalText.AkomaNtoso;
using Minga.LegalText.Sources;
using Minga.LegalText.Sources.Markdown;
using Minga.LegalText.Sources.UnitedNations;
using Minga.Library.ExportText;
using Minga.Storage;
using Minga.Testing;
using Minga.Web;
using Texts = Minga.Testing.Texts;

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

    [Theory, DatabaseData]
    public async Task A_measure_leaves_in_the_version_of_a_day_as_text_Word_and_schema_org(Database database)
    {
        using var library = new TestLibrary(database);
        foreach ((int year, string words) in ((int, string)[])[(2015, "Uno."), (2020, "Uno </script> reformado.")])
        {
            using FileStream file = File.Create(Path.Combine(library.Sources, $"{year}.xml"));
            AkomaNtosoWriter.Write(Law(new DateOnly(year, 3, 15), words), file);
        }
        await library.ImportAsync();
        await using TestSite site = await TestSite.StartAsync(library);

        string then = await site.Client.GetStringAsync("/measures/uy/ley-90001.txt?as-of=2016-01-01");
        Assert.Contains("\n\nArtículo 1. Objeto\n\nUno.\n\n[*] Nota de prueba.\n\na) de trabajo;\n", then, StringComparison.Ordinal);
        Assert.Contains("Texto en vigor desde: 15 de marzo de 2015\n", then, StringComparison.Ordinal);
        Assert.Contains("Copia informativa, no auténtica.", then, StringComparison.Ordinal);
        Assert.Contains("Uno </script> reformado.", await site.Client.GetStringAsync("/measures/uy/ley-90001.txt"), StringComparison.Ordinal);

        byte[] word = await site.Client.GetByteArrayAsync("/measures/uy/ley-90001.docx");
        using var opened = WordprocessingDocument.Open(new MemoryStream(word), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(opened).Select(e => $"{e.Path?.XPath} {e.Description}"));
        MainDocumentPart main = opened.MainDocumentPart!;
        var article = main.Document!.Body!.Elements<Paragraph>().Single(p => p.InnerText == "Artículo 1. Objeto");
        Assert.Equal("Heading2", article.ParagraphProperties!.ParagraphStyleId!.Val!.Value);
        Assert.Equal("es-UY", main.StyleDefinitionsPart!.Styles!.Descendants<Languages>().Single().Val!.Value);
        Assert.Contains("Nota de prueba.", main.FootnotesPart!.Footnotes!.InnerText, StringComparison.Ordinal);
        Assert.Contains("Copia informativa", main.FooterParts.Single().Footer!.InnerText, StringComparison.Ordinal);
        Assert.Equal("Ley de prueba 90001", opened.PackageProperties.Title);

        string text = await site.Client.GetStringAsync("/measures/uy/ley-90001.jsonld");
        Assert.DoesNotContain('<', text);
        JsonElement json = JsonDocument.Parse(text).RootElement;
        Assert.Equal(("Legislation", "2020-03-15", "https://schema.org/InForce", "es"), (json.GetProperty("@type").GetString(), json.GetProperty("legislationDateVersion").GetString(),
            json.GetProperty("legislationLegalForce").GetString(), json.GetProperty("inLanguage").GetString()));
        Assert.Equal("LEY-90002 <b>", json.GetProperty("legislationConsolidates")[0].GetProperty("legislationIdentifier").GetString());
        Assert.Equal("UY", json.GetProperty("legislationJurisdiction").GetProperty("identifier").GetString());
        JsonElement earlier = JsonDocument.Parse(await site.Client.GetStringAsync("/measures/uy/ley-90001.jsonld?as-of=2016-01-01")).RootElement;
        Assert.False(earlier.TryGetProperty("legislationLegalForce", out _));
        Assert.EndsWith("/measures/uy/ley-90001?as-of=2016-01-01", earlier.GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_measure_is_cited_as_a_lawyer_does()
    {
        var facts = new TextFacts
        {
            Kind = DocumentKind.Measure, Key = "es/boe-a-2011-90001", Title = "Ley 90/2011, de 29 de marzo, de pruebas.", Language = LanguageCode.Es, Rank = "ley", Number = "90/2011",
            Territory = TerritoryCode.Parse("es"), SourceId = "BOE-A-2011-90001", InForceFrom = new(2019, 4, 1), Official = new Uri("https://example.org/90001"),
            TakenOn = new(2026, 8, 7), Version = 1, Fingerprint = "00",
        };
        var names = LanguageMap.Of("España", "Espanha", "Spain", "Espagne");
        Minga.Web.Texts texts = Minga.Web.Texts.Of(typeof(LibraryModule).Assembly);
        Assert.Equal("España, Ley 90/2011, de 29 de marzo, de pruebas, art. 9 (BOE-A-2011-90001; texto en vigor desde el 1 de abril de 2019; tomado el 7 de agosto de 2026), https://example.org/90001",
            Citation.Of(facts, names, "9", new Words(texts, LanguageCode.Es)));
        Assert.EndsWith("pruebas, art. 4º, § 1º (BOE-A-2011-90001; obtido em 7 de agosto de 2026)", Citation.Of(
            facts with { Territory = TerritoryCode.Parse("br"), InForceFrom = null, Official = null }, names, "4.1", new Words(texts, LanguageCode.Pt)), StringComparison.Ordinal);
    }

    private static LegalDocument Law(DateOnly from, string words) => new()
    {
        Kind = DocumentKind.Measure, Language = LanguageCode.Es, Title = "Ley de prueba 90001", Rank = "ley", Number = "90001", Territory = TerritoryCode.Parse("uy"),
        Identifiers = [new("legalize", "UY-ley-90001")], Standing = Standing.InForce, InForce = new(from, [new("LEY-90002 <b>", "", null)]),
        Provisions = Addressing.Assign([new()
        {
            Kind = ProvisionKind.Division, Number = "I", Heading = "Disposiciones generales",
            Children = [new()
            {
                Kind = ProvisionKind.Article, Number = "1", Heading = "Objeto", Paragraphs = [words], Notes = [new("*", "Nota de prueba.")],
                Children = [new() { Kind = ProvisionKind.Point, Number = "a", Paragraphs = ["de trabajo;"] }],
            }],
        }]).Provisions,
    };

    private static void Same(LegalDocument expected, LegalDocument actual)
    {
        Assert.Equal(expected.All().Select(Line), actual.All().Select(Line));
        Assert.Equal((expected.Title, expected.Language, expected.Number, expected.Rank), (actual.Title, actual.Language, actual.Number, actual.Rank));
        Assert.Equal(expected.Dates, actual.Dates);
        Assert.Equal(expected.Statements, actual.Statements);
    }

    private static string Line(Provision p) => $"{p.Kind} {p.Number} {p.Address} {p.Heading} {p.OwnText} {string.Join(' ', p.Aliases)} {p.Line} {string.Join('|', p.Notes)}";
}
