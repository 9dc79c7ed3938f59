using System.Text;
using Minga.Kernel;
using Minga.Retrieval.Concepts;
using Minga.Retrieval.Ranking;

namespace Minga.Retrieval.Tests;

public sealed class ConceptTests
{
    public static TheoryData<string> Ids => [.. Samples.Full.Concepts.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_concept_has_names_in_four_languages_and_a_source(string id)
    {
        Concept concept = Samples.Full.Find(id)!;
        Assert.False(string.IsNullOrWhiteSpace(concept.Source));
        foreach (LanguageCode language in LanguageCode.Interface)
            Assert.False(string.IsNullOrWhiteSpace(concept.Labels[language].Preferred), $"{id} has no name in {language}.");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_label_names_a_law(string id)
    {
        // A digit in a label could only be a law's number, apart from the width of a gap.
        foreach (string label in Labels(Samples.Full.Find(id)!))
            Assert.DoesNotContain(label.Split(' ', StringSplitOptions.RemoveEmptyEntries), part => part[0] != '~' && part.Any(char.IsDigit));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_name_that_is_shown_is_found_as_its_concept(string id)
    {
        Concept concept = Samples.Full.Find(id)!;
        foreach ((LanguageCode language, ConceptLabels labels) in concept.Labels)
            foreach (string label in labels.Alternative.Prepend(labels.Preferred))
                Assert.True(Names(label, language, Samples.Full).Contains(id) || Family(label, language, id), $"'{label}' ({language}) is not read as {id}.");
    }

    [Theory]
    [InlineData("es", "Quedan exoneradas las cooperativas", "cooperative exemption")]
    [InlineData("es", "libres de todo impuesto", "exemption levy")]
    [InlineData("es", "libres de todo tipo nacional de impuesto", "levy")]
    [InlineData("es", "en espíritu cooperativo", "")]
    [InlineData("en", "exempt from income tax", "exemption levy")]
    [InlineData("es", "el Ministerio de Vivienda y Medio Ambiente", "")]
    [InlineData("es", "el Ministerio cuida del medio ambiente", "environment")]
    [InlineData("fr", "l’économie solidaire", "enterprise")]
    public void A_text_names_concepts(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Names(text, LanguageCode.Parse(language), Samples.Small).Order()));

    [Theory]
    [InlineData("es", "cooperativas y trabajadores", "worker-cooperative")]
    [InlineData("es", "organizaciones gubernamentales", "civil-society-organisation")]
    [InlineData("es", "Asistencia mutua en materia penal", "mutual")]
    [InlineData("pt", "Faço saber que o Congresso decreta e eu sanciono a seguinte lei", "sanction")]
    [InlineData("en", "a spirit of mutual respect", "mutual")]
    public void What_only_looks_like_a_concept_is_none(string language, string text, string concept) =>
        Assert.DoesNotContain(concept, Names(text, LanguageCode.Parse(language), Samples.Full));

    [Theory]
    [InlineData("concepts: [{ id: a, kind: actor }, { id: a, kind: actor }]")]
    [InlineData("concepts: [{ id: a, kind: person }]")]
    [InlineData("concepts: [{ id: a, kind: actor, broader: [b] }]")]
    [InlineData("concepts: [{ id: a, kind: actor, broader: [b] }, { id: b, kind: actor, broader: [a] }]")]
    [InlineData("concepts: [{ id: a, kind: actor, labels: { es: { preferred: 'un*' } } }]")]
    public void A_faulty_scheme_is_a_bug(string yaml) =>
        Assert.Throws<FormatException>(() => ConceptScheme.Load(new MemoryStream(Encoding.UTF8.GetBytes(yaml))));

    private static IEnumerable<string> Labels(Concept concept) =>
        concept.Labels.Values.SelectMany(l => l.Alternative.Concat(l.Hidden).Concat(l.Excluded).Prepend(l.Preferred));

    private static IEnumerable<string> Names(string text, LanguageCode language, ConceptScheme scheme) =>
        ReadQuery.Of(text, language, scheme).Concepts.Select(c => scheme.Concepts[c.Concept].Id);

    /// <summary>A longer name of the same family may stand in the label, which then is read as the narrower one or as an actor.</summary>
    private static bool Family(string label, LanguageCode language, string id) =>
        Names(label, language, Samples.Full).Any(n => Samples.Full.Find(n)!.Kind == ConceptKind.Actor
            || Samples.Full.Narrower[Samples.Full.OrdinalOf(id)].Contains(Samples.Full.OrdinalOf(n)));
}
