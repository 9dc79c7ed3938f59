using Minga.Front.Home;
using Minga.Kernel;
using Minga.Library.ReadInstrument;
using Minga.Library.ReadMeasure;
using Minga.Front.Search;
using Minga.Localisation.ProposeAlignments;
using Minga.Web.Parts;

namespace Minga.Web.Tests;

/// <summary>Invented records in our own words, shaped like the real ones: long titles, missing dates, absent languages.</summary>
internal static class Sample
{
    private const string AskId = "unga-79-213/1/fiscal-incentives";
    private static readonly DateOnly Taken = new(2026, 11, 24);
    private static readonly string Print = Fingerprint.Of("sample");
    private static readonly LanguageMap Uruguay = LanguageMap.Of("Uruguay", "Uruguai", "Uruguay", "Uruguay");
    private static readonly LanguageMap Resolution = LanguageMap.Of(
        "Promoción de una economía inventada para el ensayo de estas páginas", "Promoção de uma economia inventada para o ensaio destas páginas",
        "Promoting an economy invented for trying these pages", "Promotion d’une économie inventée pour l’essai de ces pages");
    private static readonly LanguageMap Fiscal = LanguageMap.Of(
        "Ofrecer incentivos fiscales a las entidades de la economía social y solidaria", "Oferecer incentivos fiscais às entidades da economia social e solidária",
        "Provide fiscal incentives to social and solidarity economy entities", "Offrir des incitations fiscales aux entités de l’économie sociale et solidaire");
    private static readonly LanguageMap Strategies = LanguageMap.Of(
        "Promover y aplicar estrategias, políticas y programas nacionales, regionales y locales que apoyen y potencien la economía social y solidaria",
        "Promover e executar estratégias, políticas e programas nacionais, regionais e locais que apoiem e fortaleçam a economia social e solidária",
        "Promote and implement national, regional and local strategies, policies and programmes that support the social and solidarity economy",
        "Promouvoir et mettre en œuvre des stratégies, politiques et programmes nationaux, régionaux et locaux en faveur de l’économie sociale et solidaire");
    private static readonly LanguageMap OnlySpanish = new() { Es = new("Hacer visible la contribución de las entidades en las estadísticas") };

    private static readonly AskLine[] Asks = [new("unga-79-213/1/strategies", 1, Strategies), new(AskId, 2, Fiscal), new("unga-79-213/1/statistics", 3, OnlySpanish)];

    private static readonly LanguageVersion[] Versions =
    [
        new(LanguageCode.Es, new("https://example.org/es/A/RES/79/213"), Taken, 1, Print),
        new(LanguageCode.En, new("https://example.org/en/A/RES/79/213"), Taken, 1, Print),
        new(LanguageCode.Fr, new("https://example.org/fr/A/RES/79/213")),
    ];

    public static HomeView Home => new(
        new Chain
        {
            Ask = AskId, Reading = Fiscal, Symbol = "A/RES/79/213", Provision = "1", AsksInProvision = 9, Official = Alone(LanguageCode.Es).Text,
            Adopted = new(2024, 12, 19), Territory = "Uruguay", TerritoryCode = "uy", Answer = Passages[0],
        },
        new(4, 16, 20155, 98806));

    public static HomeView EmptyHome => new(
        new Chain { Ask = AskId, Reading = Fiscal, Symbol = "A/RES/79/213", Provision = "1", AsksInProvision = 9, Territory = "Uruguay", TerritoryCode = "uy" },
        new(4, 16, 0, 0));

    public static InstrumentsView Instruments => new(
    [
        new("unga-79-213", "A/RES/79/213", Resolution, new(2024, 12, 19), 11, [LanguageCode.Es, LanguageCode.En, LanguageCode.Fr]),
        new("ilo-2022", "ILC.110/II", new() { Es = new("Conclusiones inventadas sobre trabajo y cooperación") }, null, 0, []),
    ]);

    public static InstrumentView InstrumentWithoutText => new()
    {
        Id = "ilo-2022", Symbol = "ILC.110/II", Name = new() { Es = new("Conclusiones inventadas") }, Versions = [new(LanguageCode.Es, null)],
        Shown = [], Provisions = [], Asks = [new("ilo-2022/1/data", 1, OnlySpanish)],
    };

    public static InstrumentView Instrument(string[]? show)
    {
        LanguageCode[] shown = show is { Length: > 0 } ? [.. show.Select(LanguageCode.Parse)] : [LanguageCode.Es];
        return new()
        {
            Id = "unga-79-213", Symbol = "A/RES/79/213", Name = Resolution, Versions = Versions, Shown = shown, Asks = Asks,
            Body = LanguageMap.Of("Asamblea General de las Naciones Unidas", "Assembleia Geral das Nações Unidas", "General Assembly of the United Nations", "Assemblée générale des Nations Unies"),
            Adopted = new(2024, 12, 19), Published = new(2025, 1, 2), Keywords = ["8", "10"], KnownOn = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero), Historic = true,
            Earlier = [new(LanguageCode.Es, 1, new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero))],
            Outline = [new("Preámbulo", "#preambulo/1"), new("Párrafo 1", "#1") { Number = "1" }, new("Párrafo 2", "#2", new OutlineEntry("Párrafo 2(a)", "#2(a)") { Number = "(a)" }) { Number = "2" }],
            Provisions =
            [
                Entry("preambulo/1", 0, shown, "Recordando lo que antes se convino y consciente de que una economía de personas asociadas necesita reglas claras,"),
                new("1", 0, "", false, [.. shown.Select(Asked)], Asks),
                Entry("2", 0, shown, "Invita a quienes corresponda a:"),
                Entry("2(a)", 1, shown, "Intercambiar lo aprendido, con el detalle que permita repetirlo en otro lugar;"),
                Entry("2(b)", 1, [.. shown], "Informar cada dos años;"),
            ],
        };
    }

    public static ProvisionView Provision => new(
        "unga-79-213", "A/RES/79/213", new("1", 0, "", false, [Asked(LanguageCode.Es), Asked(LanguageCode.En), new(LanguageCode.Fr, null)], Asks), [],
        ["para_1", "op1"], Versions, [new(LanguageCode.Es, "1", "Nota inventada al pie.")], "preambulo/1", "2");

    public static AskView Ask => new()
    {
        Id = AskId, Instrument = "unga-79-213", Symbol = "A/RES/79/213", Provision = "1", Reading = Fiscal,
        Addressee = LanguageMap.Of("Estados Miembros", "Estados-Membros", "Member States", "États Membres"),
        Qualifiers = new() { En = new("national circumstances, plans and priorities") },
        Official = [Alone(LanguageCode.Es), Alone(LanguageCode.En)],
        Sources = [Origin("A/RES/79/213, párrafo 1", LanguageCode.Es), Origin("A/RES/79/213, paragraph 1", LanguageCode.En)],
        Siblings = [Asks[0], Asks[2]],
        Territories = [new("uy", "Uruguay"), new("ar", "Argentina")],
    };

    public static MeasuresView Measures => new()
    {
        Territories = [new("uy", "Uruguay"), new("ar", "Argentina")], Ranks = [new("ley", "Ley"), new("decreto_ley", "Decreto-ley")], In = "uy", Year = "dos mil",
        YearRefusal = new("test-only", "year", "dos mil"),
        Measures =
        [
            new("uy/ley-99001", LongTitle, LanguageCode.Es, "ley", "99001", new(2019, 12, 20), 20, Uruguay, "uy", false),
            new("uy/constitucion-1967", "Constitución inventada", LanguageCode.Es, "", "", null, 332, Uruguay, "uy", true),
            new("uy/decreto-ley-14145", "Decreto-ley inventado", LanguageCode.Es, "decreto_ley", "14145", new(1973, 10, 2), 1, Uruguay, "uy", false),
        ],
        Facets =
        [
            new("level", "País", 20000, "/measures?level=country"), new("level", "Subnacional", 155, "/measures?level=subnational"),
            new("rank", "Ley", 18000, "/measures?kind=ley"), new("ended", "Derogadas, según la fuente", 12, "/measures?ended=yes"),
        ],
        Place = SampleTerritories.Aragon, Paging = new(2, 50, 20155), PageHref = page => $"/measures?page={page}",
    };

    public static MeasuresView NoMeasures => new() { Territories = [], Ranks = [], Facets = [], Measures = [], Paging = new(1, 50, 0), PageHref = _ => "/measures" };

    public static ArticleView Article => new(
        "uy/ley-99001", "Ley 99.001", LongTitle, Uruguay, TerritoryCode.Parse("uy"), LanguageCode.Es,
        new("9", "(De los estímulos inventados)", new(Text("9"), LanguageCode.Es)), ["CAPÍTULO II - DE LOS ESTÍMULOS"],
        Origin("Ley 99.001, artículo 9", LanguageCode.Es), "in_force", "8", "10");

    public static MeasureView Measure(int articles)
    {
        int last = Math.Min(articles, 50);
        return new()
        {
            Id = $"uy/ley-{(articles > 50 ? 99700 : 99001)}", Title = LongTitle, Language = LanguageCode.Es, Territory = Uruguay, TerritoryCode = TerritoryCode.Parse("uy"),
            Rank = "ley", Number = articles > 50 ? "99700" : "99001", Dates = [new("promulgation", new(2019, 12, 20)), new("publication", new(2020, 1, 8)), new("consolidated-on", new(2021, 2, 3))],
            Statements = [new("status", "in_force"), new("department", "Ministerio inventado"), new("original-text", "https://example.org/original"), new("images-dropped", "0"), new("link", "https://example.org/decretos/113-2022"), new("link", "https://example.org/decretos/208-2020"), new("never-seen-before", "x")],
            Source = Origin("example.org", LanguageCode.Es),
            Outline = [.. Enumerable.Range(0, 4).Select(c => new OutlineEntry(
                $"CAPÍTULO {c + 1} - DE LAS COSAS INVENTADAS", $"#d:capitulo-{c + 1}",
                [.. Enumerable.Range(c * articles / 4 + 1, articles / 4).Select(n => new OutlineEntry($"Artículo {n}", $"#{n}") { Number = $"{n}" })]))],
            Articles = [new("d:capitulo-1", "CAPÍTULO 1 - DE LAS COSAS INVENTADAS", null), .. Enumerable.Range(1, last).Select(n =>
                new ArticleEntry($"{n}", n == 2 ? "(Declaratoria)" : "", new(Text($"{n}"), LanguageCode.Es)))],
            Paging = new(1, 50, articles),
            Findings = [new("duplicate-number", 120, "9~2 Otro artículo con el mismo número"), new("text-outside-articles", 300, "Disposición suelta")],
        };
    }

    public static SearchView Search(string words, string from) => new()
    {
        Words = words, From = from, Territories = [new("uy", "Uruguay"), new("ar", "Argentina")], Loaded = new(4, 20155, 98806, words.Length > 0 ? 99200 : 0),
        Results = words == "cooperativa" && from.Length == 0 ? Passages : [], Paging = new(1, 20, words == "cooperativa" && from.Length == 0 ? 1234 : 0),
        Facets = [new("territory", "Uruguay", 800, "/search?q=cooperativa&in=uy"), new("territory", "Argentina", 434, "/search?q=cooperativa&in=ar"), new("level", "País", 1234, "/search?q=cooperativa&level=country")],
        Regrouped = "/search?q=cooperativa&group=territory", PageHref = page => $"/search?q=cooperativa&page={page}", Place = words == "nada" ? "Aragón" : "", PlaceHref = "/territories/es-ar",
        Refusals = from.Length > 0 ? [new("test-only", "from", from)] : [],
    };

    public static SearchView GroupedSearch => Search("cooperativa", "") with
    {
        Results = [], Group = "territory",
        Groups = [new("uy", "Uruguay", "", 800, "/search?q=cooperativa&in=uy", Passages), new("es-ar", "Aragón", "España", 2, "/search?q=cooperativa&in=es-ar", Passages)],
    };

    public static AlignmentsView Alignments(string? ask, string? territory)
    {
        TerritoryChoice[] territories = [new("br", "Brasil", 0, 0, 0), new("es", "España", 12285, 400000, 17), new("py", "Paraguay", 3, 40, 0), new("uy", "Uruguay", 10155, 98806, 0)];
        return new()
        {
            Asks =
            [
                new("unga-79-213", "A/RES/79/213", Resolution, [.. Asks.Select(a => new AskChoice(a.Id, a.Reading))]),
                new("ilo-2022", "ILC.110/II", OnlySpanish, [new("ilo-2022/1/data", OnlySpanish)]),
            ],
            Territories = [new("uy", "Uruguay", "Con textos"), new("es", "España", "España"), new("es-ar", "Aragón", "España"), new("br", "Brasil", "Red inventada, sin textos")],
            Loaded = [.. territories.Where(t => t.Measures > 0)],
            Ask = ask is null ? null : new(AskId, "A/RES/79/213", "1", Fiscal, Alone(LanguageCode.Es).Text, Origin("A/RES/79/213, párrafo 1", LanguageCode.Es)),
            In = territory is null ? null : territories.Single(t => t.Code == territory),
            Suggestions = territory == "uy" ? Passages : [], Total = territory is "uy" or "es" ? 7 : 0, HasBelow = territory == "es", SearchedTerritories = 18,
            Groups = territory != "es" ? [] : [new("es", "España", "", 5, "/alignments?in=es", Passages), new("es-ar", "Aragón", "España", 2, "/alignments?in=es-ar", Passages)],
            AskedIn = territory == "py" ? LanguageCode.En : null,
        };
    }

    private const string LongTitle =
        "LEY N° 99001 - DECLARACIÓN DE INTERÉS INVENTADO DE LA PROMOCIÓN, DIFUSIÓN, ESTÍMULO Y ENSAYO DE PÁGINAS, EN CUALQUIERA DE SUS EXPRESIONES";

    private static IReadOnlyList<Passage> Passages =>
    [
        new()
        {
            Href = "/measures/uy/ley-99001/9", Label = "Ley 99.001, artículo 9", Title = LongTitle, Territory = Uruguay, Status = "in_force",
            Text = Marked(Text("9"), LanguageCode.Es, "eximir de tributos", "cooperativas inventadas"),
            Reasons = [new(ReasonKind.Entity, "cooperativa", "cooperativas inventadas"), new(ReasonKind.Means, "exoneración de tributos", "eximir de tributos"), new(ReasonKind.Word, "entidades")],
            Source = Origin("Texto oficial", LanguageCode.Es),
        },
        new()
        {
            Href = "/measures/uy/ley-99001/10", Label = "Ley 99.001, artículo 10", Territory = Uruguay,
            Text = Marked(Text("10"), LanguageCode.Es, "cooperativas inventadas"), Reasons = [new(ReasonKind.Translated, "cooperatives", "cooperativas inventadas")],
            Source = new() { Label = "Texto sin dirección", Language = LanguageCode.Es },
        },
    ];

    private static string Text(string number) =>
        $"El Poder Ejecutivo podrá eximir de tributos a las cooperativas inventadas que cumplan con lo dispuesto en el artículo {number}.\n"
        + "La exoneración inventada alcanza a las entidades inscritas y durará lo que el ensayo de estas páginas requiera, sin perjuicio de lo que otras normas igualmente inventadas dispongan en la materia.";

    private static LanguageColumn Asked(LanguageCode language)
    {
        (string text, string[] spans) = language.Value switch
        {
            "en" => ("Encourages all to promote invented strategies, as appropriate, by providing fiscal incentives, and to count what is done.", new[] { "promote invented strategies", "providing fiscal incentives", "count what is done" }),
            "fr" => ("Encourage chacun à promouvoir des stratégies inventées, en offrant des incitations fiscales, et à compter ce qui est fait.", ["promouvoir des stratégies inventées", "offrant des incitations fiscales", "compter ce qui est fait"]),
            _ => ("Alienta a todos a que promuevan estrategias inventadas, según proceda, ofreciendo incentivos fiscales, y a que cuenten lo que se hace.", ["promuevan estrategias inventadas", "ofreciendo incentivos fiscales", "cuenten lo que se hace"]),
        };
        return new(language, new(text, language, [.. spans.Zip(Asks, (span, ask) => ask.Mark(text.IndexOf(span, StringComparison.Ordinal), span.Length))]));
    }

    // One ask by itself: its words are marked and refer to no list.
    private static LanguageColumn Alone(LanguageCode language)
    {
        MarkedText text = Asked(language).Text!;
        return new(language, text with { Marks = [text.Marks[1] with { Label = null, Href = null }] });
    }

    private static ProvisionEntry Entry(string address, int depth, LanguageCode[] shown, string text) =>
        new(address, depth, "", false, [.. shown.Select((l, i) => new LanguageColumn(l, i == 2 ? null : new(text, l)))], []);

    private static MarkedText Marked(string text, LanguageCode language, params string[] words) =>
        new(text, language, [.. words.Select(word => new Mark(text.IndexOf(word, StringComparison.Ordinal), word.Length))]);

    private static TextSource Origin(string label, LanguageCode language) => new()
    {
        Label = label, Official = new("https://example.org/leyes/99001"), Language = language, Publisher = "Fuente inventada", Retrieved = Taken, Version = 1, Fingerprint = Print,
    };
}
