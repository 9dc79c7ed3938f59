using System.Globalization;
using CsCheck;

namespace Minga.LegalText.Tests;

public sealed class ComparisonTests
{
    private const string Votes = "Cada persona socia tiene un voto en la asamblea, cualquiera que sea su aporte al capital.";
    private const string Reserve = "La cooperativa destina una décima parte de los excedentes a un fondo de reserva que no se reparte nunca.";
    private const string School = "El consejo organiza cada año cursos abiertos para las personas socias y para sus vecinas y vecinos.";

    [Fact]
    public void Articles_are_unchanged_changed_added_or_removed_in_the_order_of_the_later_text() => Assert.Equal(
        ["Unchanged 1 1", "Removed 2 -", "Changed 3 3", "Added - 4"],
        Shown([new("1", "1", "", Votes), new("2", "2", "", Reserve), new("3", "3", "", "Rige desde enero.")],
              [new("1", "1", "", Votes), new("3", "3", "", "Rige desde marzo."), new("4", "4", "", School)]));

    [Fact]
    public void An_inserted_article_moves_the_others_and_changes_none() => Assert.Equal(
        ["Unchanged 1 1", "Added - 2", "Moved 2 3"],
        Shown([new("1", "1", "", Votes), new("2", "2", "", Reserve)], [new("1", "1", "", Votes), new("2", "2", "", School), new("3", "3", "", Reserve)]));

    [Fact]
    public void A_text_that_moved_with_a_small_change_is_still_the_same()
    {
        ArticlePair moved = Comparison.Of([new("7", "7", "", Reserve)], [new("9", "9", "", Reserve.Replace("décima", "quinta", StringComparison.Ordinal))]).Single();
        Assert.Equal(ArticleChange.Moved, moved.Change);
        Assert.Equal(2, moved.Runs().Count(r => r.Kind != ChangeKind.Kept));
    }

    [Fact]
    public void What_could_have_come_from_two_places_or_says_nothing_has_not_moved()
    {
        Assert.Equal(["Removed 1 -", "Removed 2 -", "Added - 3"],
            Shown([new("1", "1", "", Reserve), new("2", "2", "", Reserve)], [new("3", "3", "", Reserve)]));
        Assert.Equal(["Removed 1 -", "Added - 2"], Shown([new("1", "1", "", "Comuníquese y archívese.")], [new("2", "2", "", "Comuníquese y archívese.")]));
    }

    [Fact]
    public void A_new_heading_is_a_change_and_other_spaces_are_none()
    {
        Assert.Equal(["Changed 1 1"], Shown([new("1", "1", "El voto", Votes)], [new("1", "1", "Los votos", Votes)]));
        Assert.Equal(["Unchanged 1 1"], Shown([new("1", "1", "", Votes)], [new("1", "1", "", Votes.Replace(" ", "  ", StringComparison.Ordinal))]));
    }

    [Fact]
    public void Every_article_of_either_version_stands_there_once() => Gen.Select(Laws, Laws).Sample((before, after) =>
    {
        IReadOnlyList<ArticlePair> pairs = Comparison.Of(before, after);
        Assert.True(pairs.Where(p => p.After is not null).Select(p => p.After!).SequenceEqual(after, ReferenceEqualityComparer.Instance));
        Assert.Equal(before.Count, pairs.Where(p => p.Before is not null).Select(p => p.Before!).Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.Equal(before.Count, pairs.Count(p => p.Before is not null));
        Assert.All(pairs, p => Assert.Equal(p.Change, (p.Before, p.After) switch
        {
            (null, _) => ArticleChange.Added,
            (_, null) => ArticleChange.Removed,
            var (one, other) when one.Address != other.Address => ArticleChange.Moved,
            var (one, other) => one == other ? ArticleChange.Unchanged : ArticleChange.Changed,
        }));
    }, iter: 3_000);

    [Fact]
    public void A_code_of_1500_articles_is_compared_in_under_a_second()
    {
        var random = new Random(11);
        ComparedArticle[] before = [.. Enumerable.Range(1, 1500).Select(n => Article(n, string.Join(' ', Enumerable.Range(0, 120).Select(_ => "palabra" + random.Next(800)))))];
        ComparedArticle[] after = [.. before.Select((a, i) => i % 70 == 0 ? a with { Text = a.Text + " Y algo más." } : a with { Text = string.Concat(a.Text) })];
        Assert.InRange(WordRunsTests.Fastest(() => Comparison.Of(before, after)), 0, 1_000);
        // An article inserted at the beginning gives every other one a new number.
        ComparedArticle[] shifted = [Article(1, School), .. before.Select((a, i) => Article(i + 2, a.Text))];
        Assert.Equal(1500, Comparison.Of(before, shifted).Count(p => p.Change == ArticleChange.Moved));
    }

    private static readonly Gen<IReadOnlyList<ComparedArticle>> Laws = Gen.Select(Gen.Int[1, 9], Gen.OneOf(Votes, Reserve, School, Votes + " " + School, "Derogado."))
        .List[0, 9].Select(articles => (IReadOnlyList<ComparedArticle>)[.. articles.DistinctBy(a => a.Item1).Select(a => Article(a.Item1, a.Item2))]);

    private static ComparedArticle Article(int number, string text)
    {
        string printed = number.ToString(CultureInfo.InvariantCulture);
        return new(printed, printed, "", text);
    }

    private static string[] Shown(IReadOnlyList<ComparedArticle> before, IReadOnlyList<ComparedArticle> after) =>
        [.. Comparison.Of(before, after).Select(p => $"{p.Change} {p.Before?.Address ?? "-"} {p.After?.Address ?? "-"}")];
}
