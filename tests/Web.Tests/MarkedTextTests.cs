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
        Assert.Equal(["ofreciendo incentivos", " ", "fiscales"], pieces.Select(p => p.Text));
        Assert.Equal([true, false, true], pieces.Select(p => p.Marked));
        Assert.Equal(["1", "", "2"], pieces.Select(p => string.Concat(p.Ending.Select(m => m.Label))));
    }

    [Fact]
    public void A_mark_over_two_paragraphs_is_named_once()
    {
        var text = new MarkedText("uno dos\ntres cuatro", LanguageCode.Es, new Mark(4, 8, "1", "#a"));
        MarkedPiece[] pieces = [.. text.Paragraphs().SelectMany(p => p)];
        Assert.Equal(["uno ", "dos", "tres", " cuatro"], pieces.Select(p => p.Text));
        Assert.Equal("tres", pieces.Single(p => p.Ending.Count > 0).Text);
    }

    [Fact]
    public void An_ask_with_several_places_is_named_once_after_the_last_and_in_order()
    {
        var text = new MarkedText("a b c d e", LanguageCode.Es, new Mark(0, 9, "10", "#j"), new Mark(0, 1, "2", "#b"), new Mark(4, 5, "2", "#b"), new Mark(2, 2, "3", "#c"));
        MarkedPiece[] pieces = [.. text.Paragraphs().Single()];
        Assert.Equal(["a b", " ", "c d e"], pieces.Select(p => p.Text));
        Assert.Equal(["3", "", "2 10"], pieces.Select(p => string.Join(' ', p.Ending.Select(m => m.Label))));
        Assert.False(text.Crowded);
        Assert.True((text with { Marks = [.. text.Marks, new Mark(0, 1, "4", "#d")] }).Crowded);
    }

    [Fact]
    public void Marked_words_never_begin_or_end_with_a_blank() => Marked.Sample(sample =>
        new MarkedText(sample.Text, LanguageCode.Es, sample.Marks).Paragraphs().SelectMany(p => p).All(p => !p.Marked || p.Text.Trim() == p.Text));

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
