namespace Minga.Kernel.Tests;

public sealed class LanguageCodeTests
{
    [Theory]
    [InlineData("es", "es")]
    [InlineData("ES-uy", "es")]
    [InlineData("spa", "es")]
    [InlineData("esp", "es")]
    [InlineData("por", "pt")]
    [InlineData("fra", "fr")]
    public void Tags_and_ISO_639_2_codes_are_one_language(string text, string expected)
    {
        Assert.True(LanguageCode.TryParse(text, out LanguageCode language));
        Assert.Equal(expected, language.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("12")]
    [InlineData(null)]
    public void What_is_not_a_tag_is_refused(string? text) => Assert.False(LanguageCode.TryParse(text, out _));

    [Fact]
    public void A_missing_language_falls_back_to_the_nearest_and_says_which()
    {
        var map = new LanguageMap { Es = new("ley"), En = new("law") };
        Assert.Equal("es", map.Nearest(LanguageCode.Pt)!.Value.Language.Value);
        Assert.Equal("en", map.Nearest(LanguageCode.Fr)!.Value.Language.Value);
        Assert.Null(new LanguageMap().Nearest(LanguageCode.Es));
    }
}
