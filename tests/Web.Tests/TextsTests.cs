using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace Minga.Web.Tests;

/// <summary>Every project's words: discovered, complete in four languages, each used and each used one defined.</summary>
public sealed partial class TextsTests
{
    private static readonly string[] Languages = ["es", "pt", "en", "fr"];

    private static readonly Dictionary<string, Dictionary<string, object>> All = Files().SelectMany(Read)
        .GroupBy(e => e.Key).ToDictionary(g => g.Key, g => g.First().Value);

    [Fact]
    public void No_key_is_defined_twice() =>
        Assert.Empty(Files().SelectMany(Read).GroupBy(e => e.Key).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Every_text_is_there_in_four_languages() => Assert.Empty(Incomplete(All));

    [Fact]
    public void The_languages_of_a_text_show_the_same_arguments() => Assert.Empty(Unlike(All));

    [Fact]
    public void Every_key_asked_for_is_defined() => Assert.Empty(
        Source().SelectMany(file => AskedFor().Matches(file.Text).Select(m => m.Groups[1].Value).Where(key => !All.ContainsKey(key)).Select(key => $"{file.Name}: {key}")));

    [Fact]
    public void Every_key_is_used()
    {
        (string Name, string Text)[] sources = [.. Source()];
        HashSet<string> literals = [.. sources.SelectMany(f => Literal().Matches(f.Text).Select(m => m.Groups[1].Value))];
        string[] prefixes = [.. sources.SelectMany(f => Prefix().Matches(f.Text).Select(m => m.Groups[1].Value)).Distinct()];
        string[] unused = [.. All.Keys.Where(key => !literals.Contains(key) && !prefixes.Any(p => key.StartsWith(p, StringComparison.Ordinal)))];
        Assert.Empty(unused);
    }

    [Fact]
    public void Every_refusal_has_its_words() => Assert.Empty(
        Source().SelectMany(file => RefusalCode().Matches(file.Text).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value)
            .Where(code => !All.ContainsKey("refusal." + code)).Select(code => $"{file.Name}: refusal.{code}")).Distinct());

    [Fact]
    public void The_checks_can_fail()
    {
        var planted = new Dictionary<string, Dictionary<string, object>>
        {
            ["a.missing"] = new() { ["es"] = "x", ["pt"] = "x", ["en"] = "x" },
            ["a.empty"] = new() { ["es"] = "x", ["pt"] = " ", ["en"] = "x", ["fr"] = "x" },
            ["a.comma"] = new() { ["es"] = "x", ["sin comillas"] = null!, ["pt"] = "x", ["en"] = "x", ["fr"] = "x" },
            ["a.unlike"] = new() { ["es"] = "{0}", ["pt"] = "{0}", ["en"] = "{0} {1}", ["fr"] = "{0}" },
        };
        Assert.Equal(["a.comma sin comillas", "a.missing fr", "a.empty pt"], Incomplete(planted));
        Assert.Equal(["a.unlike"], Unlike(planted));
    }

    // A comma outside quotation marks makes the rest of a sentence a "language".
    private static IEnumerable<string> Incomplete(Dictionary<string, Dictionary<string, object>> texts) =>
        (from text in texts
        from language in text.Value.Keys.Except(Languages)
        select $"{text.Key} {language}").Concat(
        from text in texts
        from language in Languages
        where !text.Value.TryGetValue(language, out object? value) || Forms(value).Any(string.IsNullOrWhiteSpace)
        select $"{text.Key} {language}");

    // The singular may leave its number out ("the only one"), so only the plural is compared.
    private static IEnumerable<string> Unlike(Dictionary<string, Dictionary<string, object>> texts) =>
        from text in texts
        where text.Value.Values.Select(v => string.Join(' ', Placeholder().Matches(Forms(v).Last()).Select(m => m.Value).Distinct().Order())).Distinct().Count() > 1
        select text.Key;

    private static IEnumerable<string> Forms(object value) =>
        value is IDictionary<object, object> forms ? [(string)forms["one"], (string)forms["other"]] : [value as string ?? ""];

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Path.Combine(Minga.Testing.Repository.Root, "src"), Texts.ResourceName, SearchOption.AllDirectories).Where(IsOurs);

    private static Dictionary<string, Dictionary<string, object>> Read(string file) =>
        new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, object>>>(File.ReadAllText(file));

    private static IEnumerable<(string Name, string Text)> Source() =>
        from file in Directory.EnumerateFiles(Path.Combine(Minga.Testing.Repository.Root, "src"), "*", SearchOption.AllDirectories)
        where (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)) && IsOurs(file)
        select (Path.GetFileName(file), File.ReadAllText(file));

    private static bool IsOurs(string file) =>
        !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}");

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""\b(?:T|words|Words)(?:\.(?:Count|With))?[\[\(]"([a-z0-9_.-]+)"[,\]\)]""")]
    private static partial Regex AskedFor();

    [GeneratedRegex("\"([a-z0-9-]+(?:\\.[a-z0-9_-]+)+)\"")]
    private static partial Regex Literal();

    // $"finding.{code}" or "finding." + code
    [GeneratedRegex("\"([a-z-]+\\.)(?:\\{|\" \\+)")]
    private static partial Regex Prefix();

    // new Refusal("code", …), and the intake's Refused(place, "code", …).
    [GeneratedRegex("""\bRefusal\(\s*"([a-z0-9-]+)|\bRefused\([^"();]*?, "([a-z0-9-]+)""")]
    private static partial Regex RefusalCode();
}
