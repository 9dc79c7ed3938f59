using CsCheck;
using Minga.Kernel;
using Minga.Web.Parts;

namespace Minga.Web.Tests;

public sealed class MarkedTextTests
{
    [Fact]
    public void Overlapping_marks_are_cut_and_each_is_named_where_it_ends()
    {
        var text = new MarkedText("ofreciendo incentivos fiscales", LanguageCode.Es, new Mark(0, 21, "1", "#a"), new Mark(0, 30, "2", "#b"));
        MarkedPiece[] pieces = [.. text.Paragraphs().Single()];
        Assert.Equal(["ofreciendo incentivos", " fiscales"], pieces.Select(p => p.Text));
        Assert.All(pieces, p => Assert.True(p.Marked));
        Assert.Equal(["1", "2"], pieces.Select(p => p.Ending.Single().Label));
    }

    [Fact]
    public void A_mark_over_two_paragraphs_is_named_once()
    {
        var text = new MarkedText("uno dos\ntres cuatro", LanguageCode.Es, new Mark(4, 8, "1", "#a"));
        MarkedPiece[] pieces = [.. text.Paragraphs().SelectMany(p => p)];
        Assert.Equal(["uno ", "dos", "tres", " cuatro"], pieces.Select(p => p.Text));
        Assert.Equal("tres", pieces.Single(p => p.Ending.Count > 0).Text);
    }

    private static readonly Gen<(string Text, Mark[] Marks)> Marked =
        from words in Gen.String[Gen.Char["abc é\n"], 1, 300]
        from marks in Gen.Select(Gen.Int[0, words.Length - 1], Gen.Int[1, 40], (start, length) => new Mark(start, Math.Min(length, words.Length - start), "1", "#a")).Array[0, 5]
        select (words, marks);

    [Fact]
    public void Cutting_loses_and_adds_nothing() => Marked.Sample(sample =>
    {
        var text = new MarkedText(sample.Text, LanguageCode.Es, sample.Marks);
        string pieces = string.Concat(text.Paragraphs().SelectMany(p => p).Select(p => p.Text));
        return pieces == sample.Text.Replace("\n", "", StringComparison.Ordinal);
    });

    [Fact]
    public void An_excerpt_marks_the_same_words() => Marked.Sample(sample =>
    {
        var text = new MarkedText(sample.Text, LanguageCode.Es, sample.Marks);
        MarkedText excerpt = text.Excerpt(60);
        foreach (Mark mark in excerpt.Marks)
            if (!sample.Text.Replace('\n', ' ').Contains(excerpt.Text[mark.Start..mark.End].Replace('\n', ' '), StringComparison.Ordinal)) return false;
        return sample.Marks.Length == 0 || excerpt.Marks.Count > 0;
    });
}
