using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Minga.Kernel;

namespace Minga.Peers;

/// <summary>
/// Lucene.NET in its usual form: BM25, a field for each language with that language's own analyser, stop words and stems. A query is read by
/// every analyser and may match in any language.
/// </summary>
public sealed class LuceneEngine : Engine
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly Dictionary<string, Analyzer> analyzers = new()
    {
        ["es"] = new SpanishAnalyzer(Version), ["pt"] = new PortugueseAnalyzer(Version), ["en"] = new EnglishAnalyzer(Version), ["fr"] = new FrenchAnalyzer(Version),
    };

    private FSDirectory? directory;
    private DirectoryReader? reader;
    private IndexSearcher? searcher;

    public override string Name => "Lucene.NET";

    public override int Build(Corpus corpus, string folder)
    {
        using FSDirectory into = FSDirectory.Open(folder);
        using var writer = new IndexWriter(into, new IndexWriterConfig(Version, analyzers["es"]) { RAMBufferSizeMB = 256, Similarity = new BM25Similarity() });
        var fields = analyzers.Keys.ToDictionary(l => l, l => new TextField(l, "", Field.Store.NO));
        var shelf = new StringField("shelf", "", Field.Store.NO);
        StoredField work = new("work", ""), address = new("address", "");
        var documents = analyzers.Keys.ToDictionary(l => l, l => new Document { fields[l], shelf, work, address });
        int passages = 0;
        foreach (Passage passage in corpus.Passages())
        {
            fields[passage.Language].SetStringValue(passage.Text);
            shelf.SetStringValue(passage.Shelf);
            work.SetStringValue(passage.Work);
            address.SetStringValue(passage.Address);
            writer.AddDocument(documents[passage.Language], analyzers[passage.Language]);
            passages++;
        }
        // One segment, as FTS5 is optimised into one: searches are quickest so.
        writer.ForceMerge(1);
        writer.Commit();
        return passages;
    }

    public override void Open(string folder)
    {
        directory = FSDirectory.Open(folder);
        reader = DirectoryReader.Open(directory);
        searcher = new(reader) { Similarity = new BM25Similarity() };
    }

    public override IReadOnlyList<(string Work, string Address)> Find(string words, LanguageCode language, string? shelf, int top)
    {
        var any = new BooleanQuery();
        foreach ((string field, Analyzer analyzer) in analyzers)
            foreach (string term in Terms(words, field, analyzer).Distinct()) any.Add(new TermQuery(new(field, term)), Occur.SHOULD);
        Filter? filter = shelf is null ? null : new QueryWrapperFilter(new TermQuery(new("shelf", shelf)));
        return [.. searcher!.Search(any, filter, 3 * top).ScoreDocs.Select(d => searcher.Doc(d.Doc)).Select(d => (d.Get("work", CultureInfo.InvariantCulture), d.Get("address", CultureInfo.InvariantCulture))).Distinct().Take(top)];
    }

    public override void Dispose()
    {
        reader?.Dispose();
        directory?.Dispose();
        foreach (Analyzer analyzer in analyzers.Values) analyzer.Dispose();
    }

    private static IEnumerable<string> Terms(string words, string field, Analyzer analyzer)
    {
        using TokenStream stream = analyzer.GetTokenStream(field, words);
        ICharTermAttribute term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken()) yield return term.ToString()!;
        stream.End();
    }
}
