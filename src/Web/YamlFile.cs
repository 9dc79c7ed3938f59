using Minga.Kernel;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.Converters;
using YamlDotNet.Serialization.NamingConventions;

namespace Minga.Web;

/// <summary>
/// Reads the data files that we write ourselves: names in lower case with underscores, days as 2024-09-05, and a language map as its four texts,
/// of which none may be missing.
/// </summary>
public static class YamlFile
{
    /// <summary>One file as one record.</summary>
    /// <param name="yaml">The file.</param>
    /// <param name="partly">Whether the file holds more than this record, for other readers.</param>
    /// <exception cref="YamlException">The file is not what it should be: a mistake of ours.</exception>
    public static T Read<T>(TextReader yaml, bool partly = false)
    {
        DeserializerBuilder builder = new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance).WithEnumNamingConvention(LowerCaseNamingConvention.Instance)
            .WithTypeConverter(new DateOnlyConverter(formats: "yyyy-MM-dd")).WithTypeConverter(new FourLanguages());
        return (partly ? builder.IgnoreUnmatchedProperties() : builder).Build().Deserialize<T>(yaml);
    }

    private sealed class FourLanguages : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(LanguageMap);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            Mark at = parser.Current!.Start;
            var texts = (Dictionary<string, string>)rootDeserializer(typeof(Dictionary<string, string>))!;
            return LanguageCode.Interface.FirstOrDefault(l => string.IsNullOrWhiteSpace(texts.GetValueOrDefault(l.Value))) is { Value.Length: > 0 } missing
                ? throw new YamlException(at, at, $"The text in '{missing}' is missing.")
                : LanguageMap.Of(texts["es"], texts["pt"], texts["en"], texts["fr"]);
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
    }
}
