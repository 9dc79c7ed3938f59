using CsCheck;

namespace Minga.LegalText.Tests.Markdown;

/// <summary>An invented law, printed in either dialect, reads back to the same articles.</summary>
public sealed class PrintedLawTests
{
    private static readonly string[] Vocabulary = ["el", "registro", "ferias", "vecinales", "llevará", "libros", "para", "consejo", "de", "puestos", "cada", "año", "mercado", "artículo", "4", "ley"];

    private static readonly Gen<string> Sentence =
        Gen.OneOf(Vocabulary.Select(Gen.Const).ToArray()).Array[2, 40].Select(words => "Dispónese " + string.Join(' ', words) + " final.");

    private static readonly Gen<string[][]> Articles = Sentence.Array[1, 4].Array[1, 12];

    private static readonly string[] Openings = ["##### Artículo {0}° — ", "##### Art. {0}º.- ", "**ARTICULO {0}º**— ", "ARTÍCULO {0}.- ", "Art. {0}. - "];

    [Fact]
    public void With_a_heading_for_each_article() => Articles.Sample(articles =>
    {
        string body = string.Concat(articles.Select((paragraphs, i) => $"##### Artículo {i + 1}\n\n" + string.Concat(paragraphs.Select(p => p + "\n\n"))));
        Same(articles, Law.Read(body, $"article_count: \"{articles.Length}\""));
    }, iter: 300);

    [Fact]
    public void Wrapped_as_a_scanned_gazette() => Gen.Select(Articles, Gen.Int[50, 90], Gen.OneOf(Openings.Select(Gen.Const).ToArray())).Sample((articles, width, opening) =>
    {
        var lines = new List<string> { "Sancionan con fuerza de Ley:" };
        for (int i = 0; i < articles.Length; i++)
            for (int j = 0; j < articles[i].Length; j++)
                lines.AddRange(Wrap((j == 0 ? string.Format(null, opening, i + 1) : "") + articles[i][j], width));
        Same(articles, Law.Read(Law.Scanned([.. lines])));
    }, iter: 500);

    private static void Same(string[][] articles, LegalDocument law)
    {
        Provision[] read = [.. law.All().Where(p => p.Kind == ProvisionKind.Article)];
        Assert.Equal(Enumerable.Range(1, articles.Length).Select(i => $"{i}"), read.Select(p => p.Number));
        Assert.Equal(articles.Select(a => string.Join('\n', a)), read.Select(p => p.OwnText));
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : line + " " + word;
        }
        yield return line;
    }
}
