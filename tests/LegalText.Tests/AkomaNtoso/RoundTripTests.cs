using CsCheck;
using Minga.Kernel;
using Minga.LegalText.AkomaNtoso;
using Minga.LegalText.Sources;
using Minga.LegalText.Tests.UnitedNations;

namespace Minga.LegalText.Tests.AkomaNtoso;

/// <summary>What is written is what is read back, whatever the tree.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Frequency(
        (8, Gen.Char['a', 'z']), (2, Gen.Char[' ', '~']), (2, Gen.OneOf('á', 'ñ', 'º', '«', '\u00A0', '\n', '\t', '\r', '&', '<', '>', '"', '%', 'ლ'))), 0, 24];

    private static readonly Gen<DateOnly> Day = Gen.Date.Select(DateOnly.FromDateTime);

    private static readonly Gen<Footnote> Note = Gen.Select(Words, Words, Gen.Bool, Day, (marker, text, dated, on) => new Footnote(marker, text, dated ? on : null));

    private static readonly Gen<string> Alias = Gen.String[Gen.Char['!', '~'], 1, 8];

    private static readonly Gen<ChangingAct> Act = Gen.Select(Words, Words, Gen.Bool, (id, title, known) => new ChangingAct(id, title, known ? new Uri("https://example.org/ley?n=1&b=ñ") : null));

    private static readonly Gen<VersionInForce?> Version = Gen.Select(Gen.Bool, Day, Act.List[0, 3], (known, from, acts) => known ? new VersionInForce(from, acts) : null);

    // The segment by which a person names an article, or a division that restarts the numbers; a reader leaves it in the address.
    private static readonly Gen<string> Segment = Gen.Frequency((2, Gen.Const("")), (1, Gen.OneOf(Gen.Const("disposicion-adicional-2"), Gen.Const("transitorios-2015-12-30"), Gen.Const("unico"))));

    private static readonly Gen<Provision> Tree = Gen.Recursive<Provision>((depth, inner) => Gen.Select(
        Gen.Enum<ProvisionKind>(), Gen.Frequency((1, Gen.Const("")), (3, Words)), Gen.Frequency((2, Gen.Const("")), (1, Words)),
        Words.List[0, 3], depth < 4 ? inner.List[0, 3] : Gen.Const(new List<Provision>()), Gen.Select(Note.List[0, 2], Alias.List[0, 2], Gen.Int[0, 9999], Gen.Bool, Segment),
        (kind, number, heading, paragraphs, children, rest) => new Provision
        {
            Kind = kind, Number = number, Heading = heading, Paragraphs = paragraphs, Children = children,
            Notes = rest.Item1, Aliases = rest.Item2, Line = rest.Item3, Restarts = rest.Item4, Address = rest.Item5,
        }));

    private static readonly Gen<LegalDocument> Documents = Gen.Select(
        Gen.Enum<DocumentKind>(), Gen.OneOf("es", "pt", "en", "fr", "gn"), Words, Words, Tree.List[0, 4], Gen.Date,
        Gen.Select(Words, Words, Gen.Enum<TextAuthority>(), Gen.Bool, Gen.Enum<Standing>(), Version),
        (kind, language, title, rank, tree, date, rest) => new LegalDocument
        {
            Kind = kind, Language = LanguageCode.Parse(language), Title = title, Rank = rank, Number = rest.Item1,
            Identifiers = [new("legalize", rest.Item2), new("other", "")], Provisions = Addressing.Assign(tree).Provisions,
            Territory = rest.Item4 ? TerritoryCode.Parse("uy") : null, OfficialAddress = rest.Item4 ? new Uri("https://example.org/ley?a=1&b=ñ") : null,
            Standing = rest.Item5, InForce = rest.Item6,
            Dates = [new("promulgation", DateOnly.FromDateTime(date))], Statements = [new(rest.Item1, rest.Item2)],
            Keywords = [new(rest.Item2, rest.Item1, rest.Item3), new(rest.Item2, rest.Item1 + "x")], Findings = [new("text-outside-articles", 3, rest.Item2)],
        });

    [Fact]
    public void Any_document_is_read_back_as_it_was_written() => Documents.Sample(document =>
    {
        Reading reading = new AkomaNtosoReader().Read(new("generated.xml", Written(document)));
        Assert.Null(reading.Refusal);
        Assert.Equal("", SameDocument.Difference(document, reading.Document!));
    }, iter: 2000);

    [Fact]
    public void Any_document_is_written_as_valid_Akoma_Ntoso()
    {
        var schema = new AkomaNtosoSchema();
        Documents.Sample(document => Assert.Equal("", schema.Errors(Written(document))), iter: 500);
    }

    [Fact]
    public void What_XML_cannot_hold_becomes_the_replacement_character()
    {
        LegalDocument document = Law("Artículo\u0000 con\uD800 control \U0001F33E");
        LegalDocument again = new AkomaNtosoReader().Read(new("a.xml", Written(document))).Document!;
        Assert.Equal("Artículo\uFFFD con\uFFFD control \U0001F33E", again.Find("1")!.OwnText);
    }

    [Fact]
    public void A_measure_is_an_act_with_FRBR_names_eIds_of_the_convention_and_our_addresses()
    {
        string xml = System.Text.Encoding.UTF8.GetString(Written(Law("Se declara de interés.")));
        Assert.Contains("<act name=\"ley\">", xml, StringComparison.Ordinal);
        Assert.Contains("<FRBRuri value=\"/akn/uy/act/ley/2019-12-20/19848\" />", xml, StringComparison.Ordinal);
        Assert.Contains("<FRBRlanguage language=\"spa\" />", xml, StringComparison.Ordinal);
        Assert.Contains("<article eId=\"dvs_i__art_1\" wId=\"1\"", xml, StringComparison.Ordinal);
        Assert.Contains("<point eId=\"dvs_i__art_1__point_a\" wId=\"1(a)\"", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_names_its_day_the_acts_that_made_it_and_what_the_source_says_of_it()
    {
        LegalDocument law = Law("Se declara de interés.") with
        {
            Standing = Standing.Ended,
            InForce = new(new(2022, 3, 15), [new("LEY-90002", "Ley de prueba que modifica", new Uri("https://example.org/90002")), new("LEY-90003", "", null)]),
        };
        string xml = System.Text.Encoding.UTF8.GetString(Written(law));
        Assert.Contains("<act name=\"ley\" contains=\"singleVersion\">", xml, StringComparison.Ordinal);
        Assert.Contains("<FRBRuri value=\"/akn/uy/act/ley/2019-12-20/19848/spa@2022-03-15\" />", xml, StringComparison.Ordinal);
        Assert.Contains("<FRBRdate date=\"2022-03-15\" name=\"in-force\" />", xml, StringComparison.Ordinal);
        Assert.Contains("<eventRef eId=\"event_2\" date=\"2022-03-15\" type=\"amendment\" source=\"#act_2\" />", xml, StringComparison.Ordinal);
        Assert.Contains("<passiveRef eId=\"act_1\" href=\"https://example.org/90002\" showAs=\"Ley de prueba que modifica\" />", xml, StringComparison.Ordinal);
        Assert.Contains("<passiveRef eId=\"act_2\" href=\"urn:minga:act:LEY-90003\" showAs=\"LEY-90003\" />", xml, StringComparison.Ordinal);
        Assert.Equal("", SameDocument.Difference(law, new AkomaNtosoReader().Read(new("a.xml", Written(law))).Document!));
        Assert.Equal("", new AkomaNtosoSchema().Errors(Written(law)));
    }

    [Fact]
    public void Addresses_of_the_shapes_that_national_readers_make_stay_as_they_are()
    {
        static Provision Of(ProvisionKind kind, string number, params Provision[] children) => new() { Kind = kind, Number = number, Paragraphs = ["Texto."], Children = children };
        LegalDocument law = Law("") with
        {
            Provisions = Addressing.Assign(
            [
                Of(ProvisionKind.Article, "4",
                    Of(ProvisionKind.Paragraph, "1", Of(ProvisionKind.Point, "I", Of(ProvisionKind.Point, "a"))),
                    Of(ProvisionKind.Paragraph, "unico"), Of(ProvisionKind.Point, "I"), Of(ProvisionKind.Point, "I")),
                Of(ProvisionKind.Article, "segunda") with { Address = "disposicion-adicional-2" },
                Of(ProvisionKind.Division, "", Of(ProvisionKind.Article, "1"), Of(ProvisionKind.Article, "2")) with { Restarts = true, Address = "transitorios-2015-12-30", Heading = "Transitorios" },
                Of(ProvisionKind.Annex, "I", Of(ProvisionKind.Division, "1", Of(ProvisionKind.Article, "1", Of(ProvisionKind.Paragraph, "2"))), Of(ProvisionKind.Article, "2")),
                Of(ProvisionKind.Annex, "II", Of(ProvisionKind.Article, "1")),
            ]).Provisions,
        };
        Assert.Equal(
            ["4", "4.1", "4.1(I)", "4.1(I)(a)", "4.unico", "4(I)", "4(I)~2", "disposicion-adicional-2", "transitorios-2015-12-30", "transitorios-2015-12-30/1", "transitorios-2015-12-30/2",
                "anexo-i", "anexo-i/d:1", "anexo-i/1", "anexo-i/1.2", "anexo-i/2", "anexo-ii", "anexo-ii/1"],
            law.All().Select(p => p.Address));
        LegalDocument again = new AkomaNtosoReader().Read(new("a.xml", Written(law))).Document!;
        Assert.Equal("", SameDocument.Difference(law, again));
        Assert.Equal("", new AkomaNtosoSchema().Errors(Written(law)));
    }

    [Fact]
    public void Published_files_of_others_are_read_or_refused_with_a_reason()
    {
        var outcomes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in Directory.GetFiles(Path.Combine(Texts.Folder, "akn-examples"), "*.xml"))
        {
            string name = Path.GetFileName(path);
            SourceFile file = Texts.Open(Path.Combine("akn-examples", name));
            Assert.True(new AkomaNtosoReader().Recognises(file));
            Reading reading = new AkomaNtosoReader().Read(file);
            if (reading.Document is { } document)
            {
                Assert.Equal("", SameDocument.Difference(document, new AkomaNtosoReader().Read(new(name, Written(document))).Document!));
                Assert.Equal("", new AkomaNtosoSchema().Errors(Written(document)));
            }
            outcomes.Add(name[..2], reading.Refusal?.Code ?? $"{reading.Document!.All().Count(p => p.Kind == ProvisionKind.Article)} articles");
        }
        // As many as the files hold; two more of the Italian one stand inside quoted amendments.
        Assert.Equal("cl: akoma-ntoso-kind-unsupported; eu: 24 articles; it: 6 articles; us: 7 articles; uy: 3 articles; za: akoma-ntoso-kind-unsupported", string.Join("; ", outcomes.Select(o => $"{o.Key}: {o.Value}")));
    }

    private static byte[] Written(LegalDocument document)
    {
        using var stream = new MemoryStream();
        AkomaNtosoWriter.Write(document, stream);
        return stream.ToArray();
    }

    private static LegalDocument Law(string text) => new()
    {
        Kind = DocumentKind.Measure, Language = LanguageCode.Es, Title = "Ley de economía social", Rank = "ley", Number = "19848",
        Territory = TerritoryCode.Parse("uy"), Identifiers = [new("legalize", "UY-ley-19848")], Dates = [new("promulgation", new(2019, 12, 20))],
        Provisions = Addressing.Assign([new()
        {
            Kind = ProvisionKind.Division, Number = "I", Heading = "Disposiciones generales",
            Children = [new() { Kind = ProvisionKind.Article, Number = "1", Paragraphs = [text], Children = [new() { Kind = ProvisionKind.Point, Number = "a", Paragraphs = ["Cooperativas."] }] }],
        }]).Provisions,
    };
}
