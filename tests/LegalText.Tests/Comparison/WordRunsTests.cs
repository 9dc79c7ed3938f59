using System.Diagnostics;
using CsCheck;

namespace Minga.LegalText.Tests;

public sealed class WordRunsTests
{
    [Fact]
    public void A_changed_word_is_removed_and_then_added() => Assert.Equal(
        ["=Encourages States, ", "-when ", "+where  ", "=feasible, to act."],
        Shown("Encourages States, when feasible, to act.", "Encourages States, where  feasible, to act."));

    [Fact]
    public void Equal_texts_have_no_change_empty_ones_no_run_and_spaces_do_not_count()
    {
        Assert.Equal(["=Decides."], Shown("Decides.", "Decides."));
        Assert.Equal(["=La  cooperativa decide."], Shown("La cooperativa decide. ", "La  cooperativa decide."));
        Assert.Empty(WordRuns.Of("", ""));
    }

    [Fact]
    public void The_end_of_a_paragraph_counts() => Assert.Equal(
        ["=Los socios votan.", "+\n", "=El consejo cumple."], Shown("Los socios votan. El consejo cumple.", "Los socios votan.\nEl consejo cumple."));

    [Fact]
    public void Two_words_kept_by_chance_inside_a_rewritten_sentence_are_not_shown_as_kept()
    {
        string before = "Abre. uno dos tres cuatro de cinco seis siete ocho. Cierra.", after = "Abre. mil cien diez nueve de rojo azul gris verde. Cierra.";
        Assert.Equal(["=Abre. ", "-uno dos tres cuatro de cinco seis siete ocho", "+mil cien diez nueve de rojo azul gris verde", "=. Cierra."], Shown(before, after));
    }

    [Fact]
    public void The_runs_are_both_texts_to_the_last_character() => Gen.Select(Texts, Texts).Sample((before, after) =>
    {
        IReadOnlyList<WordRun> runs = WordRuns.Of(before, after);
        Assert.Equal(before, string.Concat(runs.Where(r => r.Kind != ChangeKind.Added).Select(r => r.Before.Of(before))));
        Assert.Equal(after, string.Concat(runs.Where(r => r.Kind != ChangeKind.Removed).Select(r => r.After.Of(after))));
        Assert.All(runs, r => Assert.Equal((r.Kind == ChangeKind.Added, r.Kind == ChangeKind.Removed), (r.Before.Length == 0, r.After.Length == 0)));
        Assert.All(runs.Where(r => r.Kind == ChangeKind.Kept), r => Assert.Equal(Letters(r.Before.Of(before)), Letters(r.After.Of(after))));
    }, iter: 20_000);

    [Fact]
    public void More_spaces_between_the_words_are_no_change() => Texts.Sample(text =>
        Assert.All(WordRuns.Of(text, text.Replace(" ", "   ", StringComparison.Ordinal)), r => Assert.Equal(ChangeKind.Kept, r.Kind)), iter: 5_000);

    [Fact]
    public void A_few_edits_cost_no_more_than_these_edits() => Gen.Select(Gen.Int[0, 199], Gen.Int[0, 199]).Sample((first, second) =>
    {
        string[] words = [.. Enumerable.Range(0, 200).Select(i => "w" + (i % 23))];
        string before = string.Join(' ', words);
        words[first] = "nuevo";
        words[second] = "otro";
        string after = string.Join(' ', words);
        Assert.InRange(WordRuns.Of(before, after).Where(r => r.Kind != ChangeKind.Kept).Sum(r => Words(r.Kind == ChangeKind.Added ? r.After.Of(after) : r.Before.Of(before)).Length), 1, 6);
    });

    [Fact]
    public void Five_thousand_words_take_no_second_however_much_was_changed()
    {
        var random = new Random(7);
        string[] words = [.. Enumerable.Range(0, 5_000).Select(_ => "palabra" + (int)(400 * Math.Pow(random.NextDouble(), 3)))];
        string before = string.Join(' ', words), otherwise = string.Join(' ', words.Order(StringComparer.Ordinal));
        for (int i = 0; i < words.Length; i += 25) words[i] = "cambiada";
        string after = string.Join(' ', words);
        // A few milliseconds on an idle machine; ten times what they may take there, since a full machine fails no test.
        Assert.InRange(Fastest(() => WordRuns.Of(before, after)), 0, 400);
        Assert.InRange(Fastest(() => WordRuns.Of(before, otherwise)), 0, 1_000);
    }

    /// <summary>The best of several times in milliseconds: what the work needs, whatever else the machine does.</summary>
    internal static double Fastest(Action work) => Enumerable.Range(0, 7).Min(_ =>
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    });

    private static readonly Gen<string> Texts = Gen.Select(
        Gen.OneOf("el", "Estado", "promoverá", "la", "economía", "social", ",", "y", "d'Oc", "decreto-ley", ".", "𐐷", "e\u0301", "-", "10"),
        Gen.OneOf(" ", " ", "  ", "\n", "", "\t", "\r\n")).List[0, 60].Select(pairs => string.Concat(pairs.Select(p => p.Item1 + p.Item2)));

    private static string[] Shown(string before, string after) => [.. WordRuns.Of(before, after).Select(r => r.Kind switch
    {
        ChangeKind.Added => "+" + r.After.Of(after),
        ChangeKind.Removed => "-" + r.Before.Of(before),
        _ => "=" + r.After.Of(after),
    })];

    private static string Letters(string text) => string.Concat(text.Where(c => c == '\n' || !char.IsWhiteSpace(c)));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
