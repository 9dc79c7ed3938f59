using System.Globalization;
using CsCheck;
using Minga.Kernel;

namespace Minga.LegalText.Tests;

public sealed class ReferencesTests
{
    private static readonly string[] Numbers = [.. Enumerable.Range(1, 60).Select(n => n.ToString(CultureInfo.InvariantCulture)), "10-bis", "8-e", "1075", "anexo/1", "anexo/2"];

    [Theory]
    [InlineData("Se aplica el artículo 5 de esta Ley.", "[artículo 5>5]")]
    [InlineData("Conforme a los artículos 12 y 13, se vota.", "[artículos 12>12] [13>13]")]
    [InlineData("Los casos del art. 10 bis son otros.", "[art. 10 bis>10-bis]")]
    [InlineData("Según el artículo 3.º, apartado 2, letra a), de la presente ley.", "[artículo 3.º>3]")]
    [InlineData("Lo previsto en el artículo 4.2.d) no rige.", "[artículo 4.2.d)>4]")]
    [InlineData("Vale la fracción II del artículo 7o. de esta Ley.", "[artículo 7o.>7]")]
    [InlineData("Los artículos 2, fracción I, 4 y 13, fracción III, de esta Ley.", "[artículos 2>2] [4>4] [13>13]")]
    [InlineData("El artículo 5, incisos 1 y 12, de la presente.", "")]
    [InlineData("Los artículos 5 a 7 inclusive y 9 de esta ley.", "[artículos 5>5] [7>7] [9>9]")]
    [InlineData("El artículo quinto de esta ley.", "[artículo quinto>5]")]
    public void Articles_of_the_same_law_in_Spanish(string text, string found) => Assert.Equal(found, Shown(text, Spanish));

    [Theory]
    [InlineData("Na forma do § 1º do art. 4º, decide a assembleia.", "[art. 4º>4]")]
    [InlineData("Aplica-se o art. 5º desta Lei.", "[art. 5º>5]")]
    [InlineData("Os arts. 1º e 2º da presente Lei valem.", "[arts. 1º>1] [2º>2]")]
    [InlineData("O prazo do artigo 1.075 corre.", "[artigo 1.075>1075]")]
    [InlineData("Como diz o art. 8º-E, não há voto.", "[art. 8º-E>8-e]")]
    [InlineData("O art. 5º da Constituição Federal e o art. 6º do Código Civil.", "")]
    [InlineData("Nos termos do art. 3o da Lei no 10.637, de 30 de dezembro de 2002.", "[art. 3o>lei 10637/2002 2002-12-30 :3] [Lei no 10.637, de 30 de dezembro de 2002>lei 10637/2002 2002-12-30 :]")]
    [InlineData("O Decreto-lei nº 200, de 25 de fevereiro de 1967, rege.", "[Decreto-lei nº 200, de 25 de fevereiro de 1967>decreto lei 200/1967 1967-02-25 :]")]
    public void Portuguese(string text, string found) =>
        Assert.Equal(found, Shown(text, new(LanguageCode.Pt, "lei", "", TerritoryCode.Parse("br"), Numbers)));

    [Theory]
    [InlineData("La Ley 20/1990, de 19 de diciembre, las regula.", "[Ley 20/1990, de 19 de diciembre>ley 20/1990 1990-12-19 :]")]
    [InlineData("El Real Decreto Legislativo 1/2010 rige.", "[Real Decreto Legislativo 1/2010>real decreto legislativo 1/2010  es:]")]
    [InlineData("Vale el artículo 5.1 de la Ley 20/1990.", "[artículo 5.1>ley 20/1990  :5] [Ley 20/1990>ley 20/1990  :]")]
    [InlineData("La Ley 5/2011, de 10 de marzo, del Patrimonio de Aragón, rige.", "[Ley 5/2011, de 10 de marzo>ley 5/2011 2011-03-10 es-ar:]")]
    [InlineData("La Ley 33/1999, de cesión de tributos a Aragón, rige.", "[Ley 33/1999>ley 33/1999  :]")]
    [InlineData("La Ley 19/1994, de modificación del Régimen Económico y Fiscal de Canarias, rige.", "[Ley 19/1994>ley 19/1994  :]")]
    [InlineData("El artículo 5 de esta Ley rige.\nQuedan derogadas las normas contrarias al artículo 6.", "[artículo 5>5]")]
    [InlineData("La Ley 9/1998, de las Cortes de Aragón, rige.", "[Ley 9/1998>ley 9/1998  es-ar:]")]
    [InlineData("El artículo 8 del Reglamento de la Ley 20/1990.", "[Ley 20/1990>ley 20/1990  :]")]
    [InlineData("La Ley Orgánica 6/1981, de 30 de diciembre.", "[Ley Orgánica 6/1981, de 30 de diciembre>ley orgánica 6/1981 1981-12-30 es:]")]
    public void Spain(string text, string found) => Assert.Equal(found, Shown(text, Spanish));

    [Theory]
    [InlineData("La Ley Nº 18.407 y la ley núm. 19.496.", "[Ley Nº 18.407>ley 18407/  :] [ley núm. 19.496>ley 19496/  :]")]
    [InlineData("Las Leyes Nros. 16.081, 20.835 y 24.533 rigen.", "[Leyes Nros. 16.081>ley 16081/  :] [20.835>ley 20835/  :] [24.533>ley 24533/  :]")]
    [InlineData("Las leyes Nos. 13.318 y 13.892 de 28 de diciembre de 1964 y 19 de octubre de 1970.", "[leyes Nos. 13.318>ley 13318/  :] [13.892>ley 13892/  :]")]
    [InlineData("La Ley de Cooperativas N° 20.337 rige.", "[Ley de Cooperativas N° 20.337>ley 20337/  :]")]
    [InlineData("El Decreto N° 447/93 y el decreto 500/991.", "[Decreto N° 447/93>decreto 447/1993  :] [decreto 500/991>decreto 500/1991  :]")]
    [InlineData("El decreto - ley N° 9.408, de 17 de mayo de 1934, rige.", "[decreto - ley N° 9.408, de 17 de mayo de 1934>decreto ley 9408/1934 1934-05-17 :]")]
    [InlineData("El artículo 4 de la ley N.o 11,986 rige.", "[artículo 4>ley 11986/  :4] [ley N.o 11,986>ley 11986/  :]")]
    [InlineData("La Ley provincial N° 5.432, la ley N° 1.217 de la Ciudad Autónoma y la Ley N° 24 629.", "")]
    [InlineData("El Decreto N° 447 sin año, la ley 1990 y la ley que todos aprueban.", "")]
    public void The_south(string text, string found) =>
        Assert.Equal(found, Shown(text, new(LanguageCode.Es, "ley", "", TerritoryCode.Parse("ar"), Numbers)));

    [Theory]
    [InlineData("Artículo 5. Los socios votan.")]
    [InlineData("El artículo 5 de la ley citada.")]
    [InlineData("El artículo 5 del Código Civil.")]
    [InlineData("En su artículo 5 se dice otra cosa.")]
    [InlineData("El Código de Comercio manda. Así lo dice el artículo 5.")]
    [InlineData("El Código Civil lo permite en los casos:\na) del artículo 5;")]
    [InlineData("El acta dirá: «según el artículo 5 de esta Ley».")]
    [InlineData("Sustitúyese el artículo 5 por el siguiente.")]
    [InlineData("El artículo 5 transitorio caduca.")]
    [InlineData("Así lo dicen los anteriores artículos.\n2. La cuantía baja.")]
    [InlineData("La «Decreta-ley nº 2.615» tiene una errata.")]
    [InlineData("El artículo 99 no existe aquí.")]
    [InlineData("Los artículos 5 y 6 del convenio que se aprueba.")]
    [InlineData("El artículo 5 de este Reglamento.")]
    public void What_is_not_certain_is_no_link(string text) => Assert.Equal("", Shown(text, Spanish));

    [Fact]
    public void A_law_that_changes_another_and_a_preamble_speak_of_other_articles()
    {
        const string text = "Lo dispuesto en el artículo 5 rige desde hoy.";
        Assert.Equal("[artículo 5>5]", Shown(text, Spanish));
        Assert.Equal("", Shown(text, new(LanguageCode.Es, "ley", "Ley por la que se modifica la de cooperativas", null, Numbers)));
        Assert.Equal("", Shown(text, Spanish, "preambulo/3"));
        Assert.Equal("", Shown(text, Spanish, "5"));
    }

    [Fact]
    public void In_an_annex_the_numbers_are_the_annex_s() =>
        Assert.Equal("[artículo 1>anexo/1]", Shown("Lo dicho en el artículo 1 vale.", Spanish, "anexo/2"));

    [Fact]
    public void A_law_is_found_by_its_known_title_but_not_one_whose_name_only_begins_like_it()
    {
        CitingLaw mexican = new(LanguageCode.Es, "ley", "", TerritoryCode.Parse("mx"), Numbers, new(["Ley General de Huertos Comunes", "Ley Agraria"]));
        Assert.Equal("[artículo 5>Ley General de Huertos Comunes:5] [Ley General de Huertos Comunes>Ley General de Huertos Comunes:]",
            Shown("El artículo 5 de la Ley General de Huertos Comunes lo dice.", mexican));
        Assert.Single(Finder("Así la Ley General\nde Huertos Comunes.", mexican));
        Assert.Equal("", Shown("La Ley General de Huertos Comunes del Estado de Nayarit, la Ley General de Huertos Comunes Urbanos y la Ley Agraria.", mexican));
    }

    [Fact]
    public void Spans_are_in_order_inside_the_text_and_apart_whatever_the_text() => Gen.OneOf(
        "artículo ", "artículos ", "art. ", "Art.", "5", "10 bis", "§", ", ", " y ", " e ", "de esta Ley", "de la Ley ", "20/1990", "Nº ", "18.407", "«", "»", "\"", "\n", ".", "inciso ", "a) ", "II", "Real Decreto-ley ", ", de 3 de mayo", "Leyes Nros. ", "código ", "5º", "-", "/", "1.", "o")
        .List[0, 40].Select(string.Concat).Sample(text =>
        {
            int end = 0;
            foreach (Reference reference in Finder(text, Spanish))
            {
                Assert.InRange(reference.Start, end, text.Length);
                Assert.True(reference.Length > 0);
                end = reference.Start + reference.Length;
                Assert.InRange(end, 0, text.Length);
                Assert.True(reference.Work is not null || Numbers.Contains(reference.Article));
            }
        }, iter: 20_000);

    [Fact]
    public void A_long_paragraph_takes_no_longer_a_kilobyte_than_a_short_one()
    {
        const string sentence = "Las cooperativas de trabajo se rigen por los artículos 5 y 12 y, en parte, por otras reglas, que leerán aparte. ";
        double brief = Time(40), lengthy = Time(800);
        Assert.InRange(lengthy / brief, 0, 5 * 800 / 40.0);

        static double Time(int times)
        {
            string text = string.Concat(Enumerable.Repeat(sentence, times));
            return WordRunsTests.Fastest(() => References.In(text, Spanish, "1"));
        }
    }

    private static CitingLaw Spanish => new(LanguageCode.Es, "ley", "Ley de cooperativas", TerritoryCode.Parse("es"), Numbers);

    private static IReadOnlyList<Reference> Finder(string text, CitingLaw law, string address = "20") => References.In(text, law, address);

    private static string Shown(string text, CitingLaw law, string address = "20") => string.Join(' ', Finder(text, law, address).Select(r =>
        $"[{text.Substring(r.Start, r.Length)}>{(r.Work is { } w ? Shown(w) + ":" : "")}{r.Article}]"));

    private static string Shown(WorkCitation work) => work.Title.Length > 0 ? work.Title
        : $"{work.Rank} {work.Number}/{work.Year} {work.Date:yyyy-MM-dd} {work.Territory}";
}
