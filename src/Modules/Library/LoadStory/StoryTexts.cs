using System.Globalization;
using System.Reflection;
using Minga.Kernel;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Minga.Library.LoadStory;

/// <summary>The measures of the story as its files describe them. A file that breaks the rules is a mistake of ours and stops the loading.</summary>
internal static class StoryTexts
{
    // The alignments and assessments of the same files are another module's.
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).IgnoreUnmatchedProperties().Build();

    /// <summary>The files of this build by their names; none where the story is empty.</summary>
    public static IReadOnlyList<(string Name, string Text)> Files()
    {
        Assembly own = Assembly.GetExecutingAssembly();
        return [.. own.GetManifestResourceNames().Where(n => n.StartsWith("story.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var reader = new StreamReader(own.GetManifestResourceStream(name)!);
            return (name["story.".Length..], reader.ReadToEnd());
        })];
    }

    /// <summary>The measures of some files, in their order.</summary>
    /// <exception cref="InvalidDataException">A file breaks the rules; the message names the file, the measure and the rule.</exception>
    public static IReadOnlyList<DescribedMeasure> Measures(IEnumerable<(string Name, string Text)> files)
    {
        var measures = new List<DescribedMeasure>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string name, string text) in files)
        {
            StoryFile file;
            try
            {
                file = Yaml.Deserialize<StoryFile?>(text) ?? new StoryFile();
            }
            catch (YamlException broken)
            {
                throw new InvalidDataException($"{name}: {broken.Message}", broken);
            }
            foreach (MeasureEntry entry in file.Measures)
            {
                DescribedMeasure measure = Checked(entry, name);
                if (!keys.Add(measure.Key)) throw new InvalidDataException($"{name}: {measure.Key} is described twice.");
                measures.Add(measure);
            }
        }
        return measures;
    }

    private static DescribedMeasure Checked(MeasureEntry entry, string file)
    {
        InvalidDataException Wrong(string rule) => new($"{file}: {entry.Key}: {rule}");
        string[] parts = entry.Key.Split('/');
        if (parts is not [var code, { Length: > 0 }] || !TerritoryCode.TryParse(code, out TerritoryCode territory) || territory.Value != code) throw Wrong("the key is no territory and slug.");
        if (!LanguageCode.TryParse(entry.Language, out LanguageCode language)) throw Wrong("the language is unknown.");
        if (entry.Title.Length == 0 || entry.Rank.Length == 0 || entry.Identifier.Length == 0) throw Wrong("title, rank and identifier are needed.");
        if (entry.Mark is not ("F" or DescribedClaims.Secondary)) throw Wrong("the mark is F or S.");
        if (entry.Mark == DescribedClaims.Secondary && entry.Sources.Count == 0) throw Wrong("what is known from secondary sources names them.");
        if ((entry.Ended is null) != (entry.EndedBy is null)) throw Wrong("ended and ended_by go together.");
        foreach (string address in entry.Official is null ? entry.Sources : [.. entry.Sources, entry.Official])
            if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https")) throw Wrong($"'{address}' is no address on the web.");
        if (entry.Articles.Exists(a => a.Address.Length == 0 || a.Summary.Length == 0)) throw Wrong("an article has an address and a summary.");
        if (entry.Articles.GroupBy(a => a.Address).FirstOrDefault(g => g.Count() > 1) is { } twice) throw Wrong($"article {twice.Key} is summarised twice.");
        return new(
            entry.Key, territory, entry.Identifier, entry.Rank, entry.Number, language, entry.Title, Day(entry.Adopted), Day(entry.Published), Day(entry.InForce), Day(entry.Ended),
            entry.EndedBy, entry.Official, entry.Mark, entry.Sources, [.. entry.Articles.Select(a => (a.Address, a.Summary))]);

        DateOnly? Day(string? text) => text is null ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : throw Wrong($"'{text}' is no day.");
    }

    private sealed class StoryFile
    {
        public List<MeasureEntry> Measures { get; set; } = [];
    }

    private sealed class MeasureEntry
    {
        public string Key { get; set; } = "";
        public string Identifier { get; set; } = "";
        public string Rank { get; set; } = "";
        public string Number { get; set; } = "";
        public string Language { get; set; } = "";
        public string Title { get; set; } = "";
        public string? Adopted { get; set; }
        public string? Published { get; set; }
        public string? InForce { get; set; }
        public string? Ended { get; set; }
        public string? EndedBy { get; set; }
        public string? Official { get; set; }
        public string Mark { get; set; } = "";
        public List<string> Sources { get; set; } = [];
        public List<ArticleEntry> Articles { get; set; } = [];
    }

    private sealed class ArticleEntry
    {
        public string Address { get; set; } = "";
        public string Summary { get; set; } = "";
    }
}
