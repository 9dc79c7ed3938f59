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
    }

    [Fact]
    public void Argentina_is_read_whole_and_loses_no_word()
    {
        Corpus argentina = Corpus.Read("ar.tar.zst");
        output.WriteLine(argentina.Report());
        Assert.Empty(argentina.Refused);
        Assert.Equal(31_319, argentina.Files);
        Assert.InRange(argentina.Articles, 250_000, 257_000);
        Assert.Empty(argentina.Missing);
    }
}
