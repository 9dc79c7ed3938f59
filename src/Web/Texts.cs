using System.Reflection;
using Minga.Kernel;
using YamlDotNet.Serialization;

namespace Minga.Web;

/// <summary>
/// The words of the interface in the four languages. Every project keeps its own in a file Texts.yml, a folder that has
/// words of its own (a reader of a source) in one beside its code; both are embedded under their path. The keys are unique over all of them. A text shows its arguments at {0}, {1}; one that counts has the forms "one" and "other".
/// </summary>
public sealed class Texts
{
    /// <summary>The name of the file, with which every embedded resource of ours that holds words ends.</summary>
    public const string ResourceName = "Texts.yml";

    private readonly Dictionary<string, Dictionary<string, TextForms>> _entries = new(StringComparer.Ordinal);

    /// <summary>The catalogue of this assembly and of every assembly of ours that it references, directly or not.</summary>
    public static Texts Of(Assembly root)
    {
        var texts = new Texts();
        foreach (Assembly assembly in WithReferences(root))
            foreach (string name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(ResourceName, StringComparison.Ordinal)))
                using (var reader = new StreamReader(assembly.GetManifestResourceStream(name)!))
                    texts.Add(reader, $"{assembly.GetName().Name}: {name}");
        return texts;
    }

    /// <summary>Every key, in no order.</summary>
    public IReadOnlyCollection<string> Keys => _entries.Keys;

    /// <summary>Whether there is such a text; asked only where the key is made of a source's code.</summary>
    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>The forms of a text.</summary>
    /// <exception cref="InvalidOperationException">There is no such text, or not in this language: an error of ours.</exception>
    public TextForms Find(string key, LanguageCode language) =>
        _entries.TryGetValue(key, out var languages) && languages.TryGetValue(language.Value, out TextForms forms)
            ? forms
            : throw new InvalidOperationException($"The text '{key}' is missing in '{language}'.");

    /// <summary>A text in all four languages, where a record carries it to a page.</summary>
    public LanguageMap Map(string key) => LanguageMap.Of(
        Find(key, LanguageCode.Es).Other, Find(key, LanguageCode.Pt).Other, Find(key, LanguageCode.En).Other, Find(key, LanguageCode.Fr).Other);

    /// <summary>Adds the texts of one file.</summary>
    /// <exception cref="InvalidOperationException">A key is already taken, or a text is neither words nor the forms "one" and "other".</exception>
    public void Add(TextReader yaml, string project)
    {
        var file = new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, object>>>(yaml) ?? [];
        foreach ((string key, Dictionary<string, object> languages) in file)
            if (!_entries.TryAdd(key, languages.ToDictionary(l => l.Key, l => Forms(l.Value, key), StringComparer.Ordinal)))
                throw new InvalidOperationException($"The text '{key}' of {project} is already defined elsewhere.");
    }

    private static TextForms Forms(object value, string key) => value switch
    {
        string text => new(text, text),
        IDictionary<object, object> forms when forms.TryGetValue("one", out object? one) && forms.TryGetValue("other", out object? other)
            => new((string)one, (string)other),
        _ => throw new InvalidOperationException($"The text '{key}' is neither words nor the forms 'one' and 'other'."),
    };

    private static IEnumerable<Assembly> WithReferences(Assembly root)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { root.GetName().Name! };
        var waiting = new Queue<Assembly>([root]);
        while (waiting.TryDequeue(out Assembly? assembly))
        {
            yield return assembly;
            foreach (AssemblyName name in assembly.GetReferencedAssemblies())
                if (name.Name!.StartsWith("Minga.", StringComparison.Ordinal) && seen.Add(name.Name))
                    waiting.Enqueue(Assembly.Load(name));
        }
    }
}

/// <summary>A text with its two forms; they are the same where nothing is counted.</summary>
public readonly record struct TextForms(string One, string Other);
