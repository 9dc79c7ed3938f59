using System.Text.RegularExpressions;
using Minga.Testing;

namespace Minga.Architecture.Tests;

/// <summary>What is in the repository is true on every machine.</summary>
public sealed partial class TrackedFileTests
{
    private const int Largest = 2_000_000;

    [Fact]
    public void No_file_names_a_path_of_one_machine_or_a_registry()
    {
        var found = new List<string>();
        foreach (string file in Source.Tracked())
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(Repository.Root, file));
            if (bytes.Contains((byte)0)) continue;
            found.AddRange(Machine(System.Text.Encoding.UTF8.GetString(bytes)).Select(what => $"{file}: {what}"));
        }
        Assert.Empty(found);
    }

    [Fact]
    public void No_build_output_and_no_large_file_is_kept() => Assert.DoesNotContain(Source.Tracked(), file =>
        file.Split('/').Any(part => part is "bin" or "obj" or "TestResults" or "node_modules") || new FileInfo(Path.Combine(Repository.Root, file)).Length > Largest);

    // Written in two halves, so that this file passes its own test.
    [Theory]
    [InlineData("see /wo" + "rk/x/y")]
    [InlineData("cd /ho" + "me/ana/minga")]
    [InlineData("\"/ro" + "ot/.nuget\"")]
    [InlineData("C:\\Us" + "ers\\Ana")]
    [InlineData("/tm" + "p/try/out.txt")]
    [InlineData("https://registry.npm" + "js.org/x")]
    public void A_planted_path_is_found(string text) => Assert.Single(Machine(text));

    [Theory]
    [InlineData("https://example.org/wo" + "rk/1 and /measures/uy/wo" + "rk/2")]
    [InlineData("mktemp -d \"${TMPDIR:-/tmp}/x\"")]
    [InlineData("$HOME/.dotnet")]
    public void Other_text_is_not(string text) => Assert.Empty(Machine(text));

    private static IEnumerable<string> Machine(string text) => Paths().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"(?<![\w.)}/-])(?:/w[o]rk/\w|/h[o]me/\w|/r[o]ot/[\w.]|/t[m]p/\w|/U[s]ers/\w)[^\s""'`]*|\b[A-Z]:\\U[s]ers\\\w*|api\.n[u]get\.org|registry\.n[p]mjs\.org")]
    private static partial Regex Paths();
}
