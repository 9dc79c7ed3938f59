using CsCheck;

namespace Minga.LegalText.Tests;

public sealed class LineageTests
{
    [Fact]
    public void A_changed_word_is_removed_and_then_added() => Assert.Equal(
        [new(ChangeKind.Kept, "Encourages States,"), new(ChangeKind.Removed, "when"), new(ChangeKind.Added, "where"), new(ChangeKind.Kept, "feasible, to act.")],
        Lineage.Compare("Encourages States, when feasible, to act.", "Encourages States, where  feasible, to act."));

    [Fact]
    public void Equal_texts_have_no_change_and_empty_ones_nothing_to_say()
    {
        Assert.Equal([new(ChangeKind.Kept, "Decides.")], Lineage.Compare("Decides.", "Decides."));
        Assert.Empty(Lineage.Compare("", " "));
    }

    [Fact]
    public void What_is_kept_and_added_is_the_later_text_and_what_is_kept_and_removed_the_earlier()
    {
        Gen<string> text = Gen.OneOf("el", "Estado", "promoverá", "la", "economía", "social", ",", "y", "solidaria", ".").List[0, 30].Select(w => string.Join(' ', w));
        Gen.Select(text, text).Sample((before, after) =>
        {
            IReadOnlyList<Change> changes = Lineage.Compare(before, after);
            Assert.Equal(Tokens(after), changes.Where(c => c.Kind != ChangeKind.Removed).SelectMany(c => Tokens(c.Words)));
            Assert.Equal(Tokens(before), changes.Where(c => c.Kind != ChangeKind.Added).SelectMany(c => Tokens(c.Words)));
        });
    }

    private static string[] Tokens(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
