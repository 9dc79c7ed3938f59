using Minga.Library.LoadStory;

namespace Minga.Library.Tests.LoadStory;

/// <summary>A story of invented measures, in the form of its files.</summary>
internal static class Story
{
    public const string Uruguay = """
        territory: uy
        measures:
          - key: uy/ley-90001
            identifier: UY-ley-90001
            rank: ley
            number: "90.001"
            language: es
            title: "Ley inventada de cooperativas"
            adopted: 2019-12-20
            published: 2020-01-08
            in_force: 2020-01-18
            official: https://example.org/leyes/90001
            mark: F
            sources: []
            articles:
              - { address: "2", summary: "Autoriza a eximir de tributos a las cooperativas." }
              - { address: "1", summary: "Define qué es una cooperativa." }
        alignments:
          - id: uy-ley-90001-2-x
            ask: unga-79-213/1/fiscal-incentives
        """;

    public const string Portugal = """
        territory: pt
        measures:
          - key: pt/lei-90-2013
            identifier: lei-90-2013
            rank: lei
            number: "90/2013"
            language: pt
            title: "Lei inventada da economia social"
            adopted: 2013-05-08
            ended: 2024-02-27
            ended_by: "Decreto-Lei 7/2024"
            mark: S
            sources: ["https://press.example.net/noticia/7"]
            articles:
              - { address: "4", summary: "Enumera as entidades da economia social." }
        """;

    public static int Load(TestLibrary library, params string[] files) =>
        StoryMeasures.Load(library.Database, library.Time, [.. files.Select((f, i) => ($"{i}.yml", f))]);
}
