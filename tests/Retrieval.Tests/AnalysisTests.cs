using Minga.Kernel;
using Minga.Retrieval.Analysis;
using Minga.Testing;

namespace Minga.Retrieval.Tests;

public sealed class AnalysisTests
{
    [Theory]
    [InlineData("es", "cooperativa", "COOPERATIVAS")]
    [InlineData("es", "exonera", "Exonérase")]
    [InlineData("es", "crea", "Créase")]
    [InlineData("es", "otorgue", "otórguese")]
    [InlineData("es", "economía", "economias")]
    [InlineData("pt", "solidária", "solidario")]
    [InlineData("pt", "associação", "associações")]
    [InlineData("pt", "isenção", "isencoes")]
    [InlineData("en", "cooperative", "cooperatives")]
    [InlineData("en", "exempted", "exempt")]
    [InlineData("fr", "coopérative", "cooperatives")]
    [InlineData("fr", "solidaire", "Solidaires")]
    [InlineData("es", "19848", "19.848")]
    [InlineData("es", "1", "1º")]
    public void Inflections_accents_and_capitals_are_one_word(string language, string one, string other) =>
        Assert.Equal(Stem(language, one), Stem(language, other));

    /// <summary>Brazil's spelling before 1971 and before 2009, and Portugal's before 1990.</summary>
    [Theory]
    [InlineData("êste", "este")]
    [InlineData("emprêsa", "empresas")]
    [InlineData("fôlha", "folha")]
    [InlineData("idéia", "ideias")]
    [InlineData("conseqüência", "consequências")]
    [InlineData("acção", "ação")]
    [InlineData("acções", "ações")]
    [InlineData("sôbre", "sobre")]
    [InlineData("fiscalisação", "fiscalização")]
    [InlineData("organisações", "organizações")]
    [InlineData("êrro", "erro")]
    [InlineData("lingüística", "linguística")]
    [InlineData("assembléia", "assembleia")]
    [InlineData("recìprocamente", "reciprocamente")]
    [InlineData("interêsse", "interesses")]
    [InlineData("direcção", "direção")]
    [InlineData("projecto", "projeto")]
    [InlineData("objecto", "objetos")]
    [InlineData("sector", "setor")]
    [InlineData("actividade", "atividades")]
    [InlineData("colectivo", "coletivos")]
    [InlineData("adopção", "adoção")]
    [InlineData("facto", "fatos")]
    [InlineData("cooperativista", "cooperativistas")]
    [InlineData("cooperado", "cooperados")]
    [InlineData("solidário", "solidárias")]
    [InlineData("cidadão", "cidadãos")]
    [InlineData("capital", "capitais")]
    public void Old_and_new_portuguese_spelling_are_one_word(string old, string modern) =>
        Assert.Equal(Stem("pt", old), Stem("pt", modern));

    [Theory]
    [InlineData("es", "base", "basa")]
    [InlineData("pt", "pacto", "pato")]
    [InlineData("pt", "cooperativismo", "corporativismo")]
    [InlineData("es", "19848", "19.84")]
    [InlineData("en", "cooperative", "cooperation")]
    [InlineData("fr", "association", "associer")]
    public void Different_words_stay_different(string language, string one, string other) =>
        Assert.NotEqual(Stem(language, one), Stem(language, other));

    [Theory]
    [InlineData("A/RES/79/213", "A RES 79/213")]
    [InlineData("ley 19.848, art. 9", "ley 19.848 art 9")]
    [InlineData("l'économie d’une", "l économie d une")]
    [InlineData("1.5 y 2.500.000", "1 5 y 2.500.000")]
    [InlineData("", "")]
    public void A_number_is_one_word(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokenizer.Read(text).Select(t => text.Substring(t.Start, t.Length))));

    [Fact]
    public void Sentences_end_at_points_semicolons_and_lines()
    {
        Assert.Equal([0, 0, 1, 2, 3, 3], Tokenizer.Read("uno dos. tres; cuatro\ncinco 5.000").Select(t => t.Sentence));
    }

    /// <summary>Shelves on disk hold stems. Whoever changes this answer raises the version of the file, or old shelves are misread.</summary>
    [Fact]
    public void The_stems_of_a_format_stay()
    {
        const string words = """
            es: Exonérase cooperativas mutuales créditos fondos leyes 19.848 79/213 contribuciones género economía
            pt: isenções cooperativas associações créditos fundos leis solidários contribuição municipais
            en: exempted cooperatives cooperation societies funds laws policies financing members
            fr: exonérations coopératives sociétés fonds lois nationaux solidaires associations membres
            """;
        Golden.Compare($"stems-format-{Shelves.ShelfFile.FormatVersion}", string.Join('\n', words.Split('\n').Select(line =>
            line[..3] + string.Join(' ', line[4..].Split(' ').Select(w => Stem(line[..2], w))))));
    }

    private static string Stem(string language, string word) => Analyzer.For(LanguageCode.Parse(language)).Analyze(word).Stem;
}
