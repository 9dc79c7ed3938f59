using System.Collections.Concurrent;
using System.Globalization;
using Minga.Kernel;
using Minga.LegalText;
using Minga.LegalText.Sources;
using Minga.Retrieval;
using Minga.Retrieval.Concepts;
using Minga.Retrieval.Ranking;
using Minga.Retrieval.Shelves;

namespace Minga.Peers;

/// <summary>A provision as the product indexes it, and as the judged list names it.</summary>
public sealed record Indexed(IndexedText Text, Key Key);

/// <summary>Our own engine.</summary>
public static class Ours
{
    public static ConceptScheme Scheme()
    {
        using FileStream yaml = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "concepts.yml"));
        return ConceptScheme.Load(yaml);
    }

    /// <summary>
    /// The archive as LegalText reads it and the Library indexes a measure: an article with all inside it is one text; of everything else its
    /// own text is one, where it has letters, is not the title again and is not the names of those who signed.
    /// </summary>
    public static IReadOnlyList<Indexed> Read(string archive, string shelf)
    {
        var files = new List<SourceFile>();
        Country.Each(archive, (name, bytes) => files.Add(new(name, bytes)));
        var read = new ConcurrentDictionary<string, Indexed[]>();
        Parallel.ForEach(files, file =>
        {
            if (Readers.Read(file).Document is { } document) read[file.Name] = [.. Texts(document, file.Name, shelf)];
        });
        return [.. read.OrderBy(r => r.Key, StringComparer.Ordinal).SelectMany(r => r.Value)];
    }

    public static Shelf Build(IEnumerable<Indexed> texts, string shelf, ConceptScheme scheme)
    {
        using var file = new MemoryStream();
        using var builder = new ShelfBuilder(shelf, scheme, file);
        foreach (Indexed text in texts) builder.Add(text.Text);
        builder.Complete();
        file.Position = 0;
        if (!Shelf.TryRead(file, scheme, out Shelf? built, out Refusal? refusal)) throw new InvalidOperationException(refusal.ToString());
        return built;
    }

    public static Run Align(string name, PassageIndex index, IReadOnlyList<Ask> asks, ILookup<(string, string), Indexed> texts, LanguageCode? language = null) =>
        Align(name, index, asks, texts, AlignmentWeights.Default, language);

    internal static Run Align(string name, PassageIndex index, IReadOnlyList<Ask> asks, ILookup<(string, string), Indexed> texts,
        AlignmentWeights weights, LanguageCode? language = null) =>
        Baselines.Runs(name, asks, ask => index.Align(new(ask.Reading, language, Top: 100), weights).Hits.Select(h => texts[(h.Work, h.Address)].First().Key));

    /// <summary>The constants with some changed: "Outside=0.1".</summary>
    internal static AlignmentWeights Changed(IEnumerable<string> settings)
    {
        AlignmentWeights weights = AlignmentWeights.Default with { };
        foreach (string[] setting in settings.Select(s => s.Split('=')))
            typeof(AlignmentWeights).GetProperty(setting[0])!.SetValue(weights, double.Parse(setting[1], CultureInfo.InvariantCulture));
        return weights;
    }

    internal static IEnumerable<Indexed> Texts(LegalDocument document, string file, string shelf)
    {
        string source = document.Identifiers.Count > 0 ? document.Identifiers[0].Value : Path.GetFileNameWithoutExtension(file);
        int year = document.Dates.Count > 0 ? document.Dates.Min(d => d.On.Year) : 0;
        return document.Provisions.SelectMany(Below);

        IEnumerable<Indexed> Below(Provision provision) =>
            provision.Kind == ProvisionKind.Article
                ? Says(provision, provision.FullText())
                : Says(provision, provision.OwnText).Concat(provision.Children.SelectMany(Below));

        IEnumerable<Indexed> Says(Provision provision, string text) =>
            text.Any(char.IsLetter) && !text.Where(char.IsLetterOrDigit).SequenceEqual(document.Title.Where(char.IsLetterOrDigit))
            && provision.Address.Split('/')[^1].Split('~')[0] != Addressing.Signatures ? [Of(provision, text)] : [];

        Indexed Of(Provision provision, string text) => new(
            new()
            {
                // The path of the file tells apart variants of one law.
                Work = file, Address = provision.Address, Language = document.Language, Shelf = shelf, Kind = document.Rank,
                Year = year > 0 ? year : null, Title = document.Title, Heading = provision.Heading, Text = text,
            },
            Key.Of(source, provision.Kind == ProvisionKind.Article ? provision.Number : ""));
    }
}
