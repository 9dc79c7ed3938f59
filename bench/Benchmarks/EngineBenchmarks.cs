using System.Text;
using BenchmarkDotNet.Attributes;
using Minga.Kernel;
using Minga.LegalText.Sources;
using Minga.LegalText.Sources.Markdown;
using Minga.Retrieval;
using Minga.Retrieval.Concepts;
using Minga.Retrieval.Shelves;

namespace Minga.Benchmarks;

/// <summary>Parts of the engine on invented law: a thousand norms of ten articles in our own words.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private static readonly string[] Words =
    [
        "las", "cooperativas", "de", "trabajo", "quedan", "exoneradas", "del", "impuesto", "el", "registro", "nacional", "llevará", "cuenta", "consejo",
        "fondo", "garantía", "créase", "vivienda", "rural", "departamento", "ministerio", "podrá", "reglamentar", "plazo", "días", "ley",
    ];

    private readonly MarkdownReader reader = new();
    private SourceFile file = null!;
    private ConceptScheme scheme = null!;
    private IndexedText[] texts = null!;
    private PassageIndex index = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(1);
        string Article() => string.Join(' ', Enumerable.Range(0, 60).Select(_ => Words[random.Next(Words.Length)])) + ".";
        using Stream stream = typeof(Library.LibraryModule).Assembly.GetManifestResourceStream("reference.concepts.yml")!;
        scheme = ConceptScheme.Load(stream);
        texts = [.. Enumerable.Range(0, 10_000).Select(i => new IndexedText
        {
            Work = "xx/ley-" + (i / 10), Address = (i % 10 + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), Language = LanguageCode.Es, Shelf = "xx", Text = Article(),
        })];
        index = new PassageIndex([Build()], scheme);
        var law = new StringBuilder("---\ntitle: \"Ley\"\nidentifier: \"UY-ley-1\"\ncountry: \"uy\"\n---\n# Ley\n\n");
        for (int i = 1; i <= 200; i++) law.Append("##### Artículo ").Append(i).Append("\n\n").Append(Article()).Append("\n\n");
        file = new SourceFile("ley.md", Encoding.UTF8.GetBytes(law.ToString()));
    }

    [Benchmark]
    public object ReadALawOf200Articles() => reader.Read(file);

    [Benchmark]
    public object Index10000Articles() => Build();

    [Benchmark]
    public object Search() => index.Search(new SearchQuery("exoneración a cooperativas de vivienda", LanguageCode.Es));

    private Shelf Build()
    {
        using var file = new MemoryStream();
        using var builder = new ShelfBuilder("xx", scheme, file);
        foreach (IndexedText text in texts) builder.Add(text);
        builder.Complete();
        file.Position = 0;
        return Shelf.TryRead(file, scheme, out Shelf? shelf, out _) ? shelf : throw new InvalidOperationException("What was written is not read.");
    }
}
