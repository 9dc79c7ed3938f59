using System.Globalization;
using Minga.Kernel;
using Minga.Retrieval;
using Minga.Retrieval.Concepts;
using Minga.Retrieval.Ranking;
using Minga.Retrieval.Shelves;

namespace Minga.Peers;

/// <summary>Our own engine on the same articles.</summary>
public static class Ours
{
    public static ConceptScheme Scheme()
    {
        using FileStream yaml = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "concepts.yml"));
        return ConceptScheme.Load(yaml);
    }

    public static Shelf Build(IReadOnlyList<Article> articles, string shelf, LanguageCode language, ConceptScheme scheme)
    {
        var builder = new ShelfBuilder(shelf, scheme);
        foreach (Article a in articles)
            builder.Add(new()
            {
                Work = a.Source, Address = a.Number, Language = language, Shelf = shelf, Kind = a.Rank, Year = a.Year,
                Title = a.Title, Heading = a.Division, Text = a.Text,
            });
        return builder.Build();
    }

    public static Run Align(string name, PassageIndex index, IReadOnlyList<Ask> asks, LanguageCode? language = null) =>
        Align(name, index, asks, AlignmentWeights.Default, language);

    internal static Run Align(string name, PassageIndex index, IReadOnlyList<Ask> asks, AlignmentWeights weights, LanguageCode? language = null) =>
        Baselines.Runs(name, asks, ask => index.Align(new(ask.Reading, language, Top: 100), weights).Hits.Select(h => Key.Of(h.Work, h.Address)));

    /// <summary>The constants with some changed: "Outside=0.1".</summary>
    internal static AlignmentWeights Changed(IEnumerable<string> settings)
    {
        AlignmentWeights weights = AlignmentWeights.Default with { };
        foreach (string[] setting in settings.Select(s => s.Split('=')))
            typeof(AlignmentWeights).GetProperty(setting[0])!.SetValue(weights, double.Parse(setting[1], CultureInfo.InvariantCulture));
        return weights;
    }
}
