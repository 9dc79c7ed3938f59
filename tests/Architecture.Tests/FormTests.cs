using System.Text.RegularExpressions;
using Minga.Testing;

namespace Minga.Architecture.Tests;

/// <summary>Every form that changes something carries an antiforgery token.</summary>
public sealed partial class FormTests
{
    [Fact]
    public void Every_form_that_posts_carries_a_token() =>
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.razor", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(f => Bare(File.ReadAllText(f)).Select(form => $"{Path.GetFileName(f)}: {form}")));

    [Fact]
    public void A_planted_form_without_one_is_found()
    {
        Assert.Single(Bare("<form method=\"post\" action=\"/x\"><button>Go</button></form>"));
        Assert.Empty(Bare("<form method=\"post\"><AntiforgeryToken /><button>Go</button></form>"));
        Assert.Empty(Bare("<form method=\"get\"><button>Go</button></form>"));
        Assert.Single(Bare("<form><button formmethod=\"POST\">Go</button></form>"));
    }

    private static IEnumerable<string> Bare(string razor) =>
        Form().Matches(razor).Select(m => m.Value).Where(form => Posts().IsMatch(form) && !form.Contains("<AntiforgeryToken", StringComparison.Ordinal));

    [GeneratedRegex("<form\\b.*?</form>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    [GeneratedRegex("method\\s*=\\s*[\"']?post", RegexOptions.IgnoreCase)]
    private static partial Regex Posts();
}
