using System.Text;
using Minga.Kernel;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Minga.Retrieval.Concepts;

/// <summary>
/// The concepts by which texts in different words and languages are compared: a SKOS concept scheme in one YAML file. Immutable.
/// </summary>
public sealed class ConceptScheme
{
    private readonly Dictionary<string, int> ordinals = new(StringComparer.Ordinal);
    private readonly Dictionary<LanguageCode, ConceptMatcher> matchers = [];

    private ConceptScheme(IReadOnlyList<Concept> concepts, string fingerprint)
    {
        Concepts = concepts;
        Fingerprint = fingerprint;
        for (int i = 0; i < concepts.Count; i++)
            if (!ordinals.TryAdd(concepts[i].Id, i)) throw new FormatException($"The concept '{concepts[i].Id}' is defined twice.");
        Narrower = Descend();
        foreach (LanguageCode language in concepts.SelectMany(c => c.Labels.Keys).Distinct())
            matchers.Add(language, new(concepts, language));
    }

    /// <summary>The concepts in the order of the file.</summary>
    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>The digest of the file: a shelf built with another scheme is not read.</summary>
    public string Fingerprint { get; }

    /// <summary>For each concept the ordinals of all narrower ones, at any depth, without itself.</summary>
    internal IReadOnlyList<IReadOnlyList<int>> Narrower { get; }

    /// <summary>The concept with this id, or null.</summary>
    public Concept? Find(string id) => ordinals.TryGetValue(id, out int ordinal) ? Concepts[ordinal] : null;

    /// <summary>Reads a scheme.</summary>
    /// <exception cref="FormatException">
    /// The scheme is ours and part of the program, so a fault in it is a bug: an id defined twice, an unknown link or kind, a circle of broader concepts.
    /// </exception>
    public static ConceptScheme Load(Stream yaml)
    {
        using var reader = new StreamReader(yaml, Encoding.UTF8);
        string text = reader.ReadToEnd();
        IDeserializer deserializer = new DeserializerBuilder().WithNamingConvention(LowerCaseNamingConvention.Instance).Build();
        SchemeFile file = deserializer.Deserialize<SchemeFile>(text) ?? throw new FormatException("The scheme is empty.");
        return new([.. file.Concepts.Select(c => c.ToConcept())], Kernel.Fingerprint.Of(text));
    }

    internal int OrdinalOf(string id) => ordinals[id];

    /// <summary>The matcher of a language; null where the scheme has no labels in it.</summary>
    internal ConceptMatcher? In(LanguageCode language) => matchers.GetValueOrDefault(language);

    private IReadOnlyList<int>[] Descend()
    {
        var children = new List<int>[Concepts.Count];
        for (int i = 0; i < children.Length; i++) children[i] = [];
        for (int i = 0; i < Concepts.Count; i++)
        {
            foreach (string broader in Concepts[i].Broader) children[Known(broader, i)].Add(i);
            foreach (string related in Concepts[i].Related) Known(related, i);
        }
        return [.. Enumerable.Range(0, children.Length).Select(i => Below(i, children, []))];
    }

    private int Known(string id, int by) =>
        ordinals.TryGetValue(id, out int ordinal) ? ordinal : throw new FormatException($"'{Concepts[by].Id}' names the unknown concept '{id}'.");

    private IReadOnlyList<int> Below(int root, List<int>[] children, HashSet<int> found)
    {
        var open = new Stack<int>(children[root]);
        while (open.TryPop(out int next))
        {
            if (next == root) throw new FormatException($"'{Concepts[root].Id}' is broader than itself.");
            if (found.Add(next)) children[next].ForEach(open.Push);
        }
        return [.. found.Order()];
    }

    // The shape of the file. YamlDotNet fills it by reflection.
    private sealed class SchemeFile
    {
        public int Version { get; set; }
        public List<ConceptEntry> Concepts { get; set; } = [];
    }

    private sealed class ConceptEntry
    {
        public string Id { get; set; } = "";
        public string Kind { get; set; } = "";
        public List<string> Broader { get; set; } = [];
        public List<string> Related { get; set; } = [];
        public string Source { get; set; } = "";
        public Dictionary<string, LabelEntry> Labels { get; set; } = [];

        public Concept ToConcept() => new()
        {
            Id = Id,
            Kind = Enum.TryParse(Kind, true, out ConceptKind kind) ? kind : throw new FormatException($"'{Id}' has the unknown kind '{Kind}'."),
            Broader = Broader,
            Related = Related,
            Source = Source,
            Labels = Labels.ToDictionary(l => LanguageCode.Parse(l.Key), l => l.Value.ToLabels()),
        };
    }

    private sealed class LabelEntry
    {
        public string Preferred { get; set; } = "";
        public List<string> Alternative { get; set; } = [];
        public List<string> Hidden { get; set; } = [];
        public List<string> Excluded { get; set; } = [];

        public ConceptLabels ToLabels() => new() { Preferred = Preferred, Alternative = Alternative, Hidden = Hidden, Excluded = Excluded };
    }
}
