using System.Globalization;
using System.Reflection;
using Minga.Kernel;
using Minga.Web;

namespace Minga.Localisation.LoadStory;

/// <summary>One territory of the story as its file says it; only the parts of this module.</summary>
internal sealed class StoryFile
{
    public string Territory { get; set; } = "";
    public List<MeasureEntry> Measures { get; set; } = [];
    public List<AlignmentEntry> Alignments { get; set; } = [];
    public List<AssessmentEntry> Assessments { get; set; } = [];

    /// <summary>The files of this build, by name, each with the hash of its words.</summary>
    public static IEnumerable<(string Name, string Hash, StoryFile File)> Shipped()
    {
        Assembly own = Assembly.GetExecutingAssembly();
        foreach (string name in own.GetManifestResourceNames().Where(n => n.StartsWith("story.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(own.GetManifestResourceStream(name)!);
            string text = reader.ReadToEnd();
            StoryFile file = Read(text);
            if (file.Territory.Length > 0) yield return (name, Fingerprint.Of(text), file);
        }
    }

    public static StoryFile Read(string yaml) => YamlFile.Read<StoryFile>(new StringReader(yaml), partly: true);

    /// <summary>Everything that is said of an ask, as proposals with their assigned ids.</summary>
    public IEnumerable<(string Id, Proposal Said)> Proposals() => Alignments.Select(a => (a.Id, a.Proposal(this))).Concat(Assessments.Select(a => (a.Id, a.Proposal(this))));

    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static T Stage<T>(string? name) where T : struct, Enum => name is null ? default : Enum.Parse<T>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    internal sealed class MeasureEntry
    {
        public string Key { get; set; } = "";
        public string Language { get; set; } = "";
        public string? Official { get; set; }
        public List<ArticleEntry> Articles { get; set; } = [];
    }

    internal sealed class ArticleEntry
    {
        public string Address { get; set; } = "";
        public string Summary { get; set; } = "";
    }

    internal sealed class AlignmentEntry
    {
        public string Id { get; set; } = "";
        public string Ask { get; set; } = "";
        public string Measure { get; set; } = "";
        public string Degree { get; set; } = "partial";
        public string? Law { get; set; }
        public string? Practice { get; set; }
        public string From { get; set; } = "";
        public string? To { get; set; }
        public LanguageMap Note { get; set; } = new();
        public List<EvidenceEntry> Evidence { get; set; } = [];

        public Proposal Proposal(StoryFile file)
        {
            MeasureEntry measure = file.Measures.First(m => m.Key == Measure);
            return new()
            {
                Kind = FindingKind.Alignment, Ask = Ask, Territory = TerritoryCode.Parse(file.Territory), Measure = Measure, Degree = Stage<Degree>(Degree),
                Law = Stage<LawStage>(Law), Practice = Stage<PracticeStage>(Practice), HoldsFrom = Day(From), HoldsTo = To is null ? null : Day(To), Note = Note,
                Proofs = [.. Evidence.Select(e => e.Proof(measure))],
            };
        }
    }

    internal sealed class AssessmentEntry
    {
        public string Id { get; set; } = "";
        public string Ask { get; set; } = "";
        public string? Law { get; set; }
        public string? Practice { get; set; }
        public string SearchedOn { get; set; } = "";
        public LanguageMap Searched { get; set; } = new();
        public LanguageMap Note { get; set; } = new();

        /// <summary>The secondary sources that it rests on; none where official texts were searched.</summary>
        public List<EvidenceEntry> Evidence { get; set; } = [];

        public Proposal Proposal(StoryFile file) => new()
        {
            Proofs = [.. Evidence.Select(e => e.Proof(null))], Kind = FindingKind.Assessment, Ask = Ask, Territory = TerritoryCode.Parse(file.Territory), Law = Stage<LawStage>(Law), Practice = Stage<PracticeStage>(Practice),
            HoldsFrom = Day(SearchedOn), SearchedOn = Day(SearchedOn), Searched = Searched, Note = Note,
        };
    }

    internal sealed class EvidenceEntry
    {
        public string? Article { get; set; }
        public List<SpanEntry> Spans { get; set; } = [];
        public SourceEntry? Source { get; set; }
        public LanguageMap? Summary { get; set; }

        public Proof Proof(MeasureEntry? measure) => Source is { } source
            ? new Proof
            {
                Kind = EvidenceKind.Secondary, Measure = measure?.Key, Official = source.Url, Publisher = source.Publisher, Published = source.Date is { Length: 10 } day ? Day(day) : null,
                Summary = Summary,
            }
            : new Proof
            {
                Kind = EvidenceKind.Reference, Measure = measure!.Key, Address = Article, Language = LanguageCode.Parse(measure.Language), Official = measure.Official,
                Places = WordSpan.Write(Spans.Select(s => new WordSpan(s.Start, s.Words, s.Hash))),
                Summary = measure.Articles.FirstOrDefault(a => a.Address == Article) is { } said ? OneLanguage(measure.Language, said.Summary) : null,
            };

        private static LanguageMap OneLanguage(string language, string text) => language switch
        {
            "es" => new() { Es = new(text) }, "pt" => new() { Pt = new(text) }, "fr" => new() { Fr = new(text) }, _ => new() { En = new(text) },
        };
    }

    internal sealed class SpanEntry
    {
        public int Start { get; set; }
        public int Words { get; set; }
        public string Hash { get; set; } = "";
    }

    internal sealed class SourceEntry
    {
        public string Url { get; set; } = "";
        public string? Publisher { get; set; }
        public string? Date { get; set; }
    }
}
