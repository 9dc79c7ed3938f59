using Minga.Kernel;

namespace Minga.Library.Tests.SearchTexts;

/// <summary>A row of expected-articles.tsv: a query, and the article that answers it, written down before the query was run.</summary>
internal sealed record ExpectedArticle(LanguageCode Language, TerritoryCode In, string Query, string Iri, string File)
{
    public static IReadOnlyList<ExpectedArticle> All { get; } =
    [
        .. System.IO.File.ReadLines(Path.Combine(AppContext.BaseDirectory, "expected-articles.tsv")).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t'))
            .Select(f => new ExpectedArticle(LanguageCode.Parse(f[0]), TerritoryCode.Parse(f[2]), f[3], $"/measures/{f[4]}/{f[5]}", f[6])),
    ];
}
