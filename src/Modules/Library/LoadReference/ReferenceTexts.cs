using System.Globalization;
using System.Reflection;
using Minga.Kernel;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Minga.Library.LoadReference;

/// <summary>The reference data of this module as it stands in the repository: core instruments, their asks and what collections cover.</summary>
internal static class ReferenceTexts
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();

    public static IReadOnlyList<InstrumentEntry> Instruments() => Read<List<InstrumentEntry>>("instruments.yml");

    public static IReadOnlyList<AskEntry> Asks() => Read<List<AskEntry>>("asks.yml");

    public static IReadOnlyList<CollectionEntry> Collections() => Read<List<CollectionEntry>>("collections.yml");

    private static T Read<T>(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("reference." + name)!;
        using var reader = new StreamReader(stream);
        return Yaml.Deserialize<T>(reader);
    }

    internal sealed class InstrumentEntry
    {
        public string Key { get; set; } = "";
        public string Symbol { get; set; } = "";
        public string Body { get; set; } = "";
        public string Rank { get; set; } = "";
        public string? Adopted { get; set; }
        public string? Published { get; set; }
        public Dictionary<string, string> Identifiers { get; set; } = [];
        public string? Official { get; set; }
        public List<string> OfficialLanguages { get; set; } = [];
        public string? Renews { get; set; }
        public FourLanguages Title { get; set; } = new();

        public DateOnly? AdoptedOn => Adopted is null ? null : DateOnly.ParseExact(Adopted, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    internal sealed class AskEntry
    {
        public string Id { get; set; } = "";
        public string Instrument { get; set; } = "";
        public string? Provision { get; set; }
        public string Addressee { get; set; } = "";
        public List<string> Qualifiers { get; set; } = [];
        public FourLanguages Label { get; set; } = new();
        public FourLanguages Reading { get; set; } = new();
        public Dictionary<string, List<SpanEntry>> Spans { get; set; } = [];
    }

    internal sealed class SpanEntry
    {
        public int Start { get; set; }
        public int Words { get; set; }
        public string Hash { get; set; } = "";
    }

    internal sealed class CollectionEntry
    {
        public string Key { get; set; } = "";
        public string Scheme { get; set; } = "";
        public string Territory { get; set; } = "";
        public bool Below { get; set; }
        public FourLanguages Publisher { get; set; } = new();
        public string? Site { get; set; }
        public string Supplier { get; set; } = "";
        public FourLanguages Licence { get; set; } = new();
        public FourLanguages? State { get; set; }
        public FourLanguages Covers { get; set; } = new();
        public Dictionary<string, List<string>> Lacks { get; set; } = [];
    }

    internal sealed class FourLanguages
    {
        public string Es { get; set; } = "";
        public string Pt { get; set; } = "";
        public string En { get; set; } = "";
        public string Fr { get; set; } = "";

        public LanguageMap Map() => LanguageMap.Of(Es, Pt, En, Fr);
    }
}
