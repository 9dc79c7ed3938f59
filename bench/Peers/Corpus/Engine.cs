using Minga.Kernel;

namespace Minga.Peers;

/// <summary>A search engine that is compared over all countries. It builds in one process and is asked in another.</summary>
public abstract class Engine : IDisposable
{
    public static readonly IReadOnlyDictionary<string, Func<Engine>> All = new Dictionary<string, Func<Engine>>
    {
        ["ours"] = () => new OurEngine(), ["fts5"] = () => new Fts5Engine(), ["lucene"] = () => new LuceneEngine(),
    };

    public abstract string Name { get; }

    /// <summary>Writes the index into the empty folder.</summary>
    /// <returns>The number of passages in it.</returns>
    public abstract int Build(Corpus corpus, string folder);

    public abstract void Open(string folder);

    /// <summary>The provisions found, the best first, each once.</summary>
    /// <param name="words">The query as it was typed.</param>
    /// <param name="language">The language in which it was typed.</param>
    /// <param name="shelf">Only this shelf; null searches all.</param>
    /// <param name="top">How many at most.</param>
    public abstract IReadOnlyList<(string Work, string Address)> Find(string words, LanguageCode language, string? shelf, int top);

    public abstract void Dispose();
}
