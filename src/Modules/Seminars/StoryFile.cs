using System.Reflection;
using Minga.Kernel;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.Converters;
using YamlDotNet.Serialization.NamingConventions;

namespace Minga.Seminars;

/// <summary>What the story says of seminars, as it stands in the repository.</summary>
public sealed record StoryFile
{
    public List<CitedSource> Sources { get; init; } = [];
    public Dictionary<string, LanguageMap> Bodies { get; init; } = [];
    public List<Programme> Seminars { get; init; } = [];
    public List<KeptTakeaway> Takeaways { get; init; } = [];

    /// <summary>The story of this build.</summary>
    public static StoryFile Shipped()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("story.seminars.yml")!;
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    public static StoryFile Read(TextReader yaml) => new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance).WithEnumNamingConvention(LowerCaseNamingConvention.Instance)
        .WithTypeConverter(new DateOnlyConverter(formats: "yyyy-MM-dd")).WithTypeConverter(new FourLanguages())
        .Build().Deserialize<StoryFile>(yaml);

    /// <summary>A language map is written as its four texts: "{ es: …, pt: …, en: …, fr: … }".</summary>
    private sealed class FourLanguages : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(LanguageMap);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            var texts = (Dictionary<string, string>)rootDeserializer(typeof(Dictionary<string, string>))!;
            return LanguageMap.Of(texts["es"], texts["pt"], texts["en"], texts["fr"]);
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
    }
}
