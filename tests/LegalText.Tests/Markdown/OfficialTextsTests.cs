namespace Minga.LegalText.Tests.Markdown;

/// <summary>The national legislation of two countries, every file of it. Read from the folder in MINGA_TEXTS, never committed.</summary>
public sealed class OfficialTextsTests(ITestOutputHelper output)
{
    [Fact]
    public void Uruguay_has_every_article_that_it_states_and_loses_no_word()
    {
        Corpus uruguay = Corpus.Read("uy.tar.zst");
        output.WriteLine(uruguay.Report());
        Assert.Empty(uruguay.Refused);
        Assert.Empty(uruguay.CountDiffers);
        Assert.Equal((10_155, 70_471), (uruguay.Files, uruguay.Articles));
        Assert.Empty(uruguay.Missing);
        Assert.Empty(uruguay.Unnamed);
        Assert.Equal(
            new SortedDictionary<string, int>(StringComparer.Ordinal)
            {
                ["duplicate-number"] = 3, ["front-matter-not-indented"] = 2_271, ["status-contradicted"] = 274, ["table-as-text"] = 398,
            },
            uruguay.Findings);
    }

    [Fact]
    public void Argentina_is_read_whole_and_loses_no_word()
    {
        Corpus argentina = Corpus.Read("ar.tar.zst");
        output.WriteLine(argentina.Report());
        Assert.Empty(argentina.Refused);
        Assert.Equal((31_319, 253_513), (argentina.Files, argentina.Articles));
        Assert.Empty(argentina.Missing);
        Assert.Empty(argentina.Unnamed);
        Assert.Equal(
            new SortedDictionary<string, int>(StringComparer.Ordinal)
            {
                ["article-without-number"] = 77, ["duplicate-number"] = 589, ["front-matter-not-indented"] = 17, ["heading-is-text"] = 13_961,
                ["image-left-out"] = 10_640, ["markup-in-text"] = 160, ["numbers-restart"] = 830, ["quoted-article"] = 16_553,
                ["quoted-heading"] = 244, ["status-contradicted"] = 1_036, ["table-as-text"] = 6_562, ["unparsed-heading"] = 1_522,
            },
            argentina.Findings);
    }
}
