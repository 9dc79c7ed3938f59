using System.Text.RegularExpressions;

namespace Minga.Architecture.Tests;

/// <summary>Pages run under a content security policy without inline script or style, and work without script.</summary>
public sealed partial class PageTests
{
    [Fact]
    public void No_page_holds_script_or_style() =>
        Assert.Empty(Source.Files(Source.Src, ".razor").SelectMany(file => Inline(Source.Name(file), File.ReadAllText(file))));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script type=\"module\">\nimport 'x';</script>")]
    [InlineData("<style>p { color: red }</style>")]
    [InlineData("<p style=\"color: red\">")]
    [InlineData("<button onclick=\"go()\">")]
    public void A_planted_one_is_found(string razor) => Assert.Single(Inline("X.razor", razor));

    [Theory]
    [InlineData("<script type=\"module\" src=\"/live.js\"></script>")]
    [InlineData("<link rel=\"stylesheet\" href=\"/minga.css\" />")]
    [InlineData("<p class=\"style\">Script and style=no</p>")]
    [InlineData("<script type=\"application/ld+json\" src=\"/x\"></script>")]
    public void What_is_served_as_a_file_is_not(string razor) => Assert.Empty(Inline("X.razor", razor));

    private static IEnumerable<string> Inline(string file, string razor) => Forbidden().Matches(razor).Select(match => $"{file}: {match.Value}");

    [GeneratedRegex(@"<script(?![^>]*\ssrc=)[^>]*>|<style\b[^>]*>|<[^<>]*\sstyle\s*=\s*""[^""]*""|<[^<>]*\son[a-z]+\s*=\s*""[^""]*""", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();
}
