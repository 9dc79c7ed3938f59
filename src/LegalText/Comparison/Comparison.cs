namespace Minga.LegalText;

/// <summary>One article, or another provision that a person cites, of one version of a law.</summary>
/// <param name="Address">Its address in that version.</param>
/// <param name="Number">Its number as printed.</param>
/// <param name="Heading">Its heading; empty where it has none.</param>
/// <param name="Text">Its text, paragraphs joined by line feeds.</param>
public sealed record ComparedArticle(string Address, string Number, string Heading, string Text);

/// <summary>What became of an article between two versions of a law.</summary>
public enum ArticleChange
{
    /// <summary>The same words under the same address; only spaces may differ.</summary>
    Unchanged,

    /// <summary>Other words under the same address.</summary>
    Changed,

    /// <summary>It stands only in the later version.</summary>
    Added,

    /// <summary>It stands only in the earlier version.</summary>
    Removed,

    /// <summary>The same text, or nearly, under another address, and no other article could be meant.</summary>
    Moved,
}

/// <summary>An article of two versions of a law.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Before">The earlier version's article; null where it was added.</param>
/// <param name="After">The later version's; null where it was removed.</param>
public sealed record ArticlePair(ArticleChange Change, ComparedArticle? Before, ComparedArticle? After)
{
    /// <summary>The words of the text, run by run. Worked out on each call.</summary>
    public IReadOnlyList<WordRun> Runs() => WordRuns.Of(Before?.Text ?? "", After?.Text ?? "");

    /// <summary>The words of the heading, run by run. Worked out on each call.</summary>
    public IReadOnlyList<WordRun> HeadingRuns() => WordRuns.Of(Before?.Heading ?? "", After?.Heading ?? "");
}

/// <summary>Compares two versions of a law, article by article.</summary>
public static class Comparison
{
    /// <summary>
    /// Every article of either version once, in the order of the later one; what was removed stands where it stood, after the article that
    /// it followed. Articles correspond by their address, unless the text is found again under another one: then it has moved. A second
    /// article with the same address corresponds to the second one of the other version.
    /// </summary>
    public static IReadOnlyList<ArticlePair> Of(IReadOnlyList<ComparedArticle> before, IReadOnlyList<ComparedArticle> after)
    {
        var pairs = new Pairing(before, after);
        pairs.PairEqualUnderTheSameAddress();
        pairs.PairMoved();
        pairs.PairTheSameAddress();
        return InOrder(before, after, pairs);
    }

    private static List<ArticlePair> InOrder(IReadOnlyList<ComparedArticle> before, IReadOnlyList<ComparedArticle> after, Pairing pairs)
    {
        var removedAfter = new Dictionary<int, List<ComparedArticle>>();
        int anchor = -1;
        for (int i = 0; i < before.Count; i++)
        {
            int j = pairs.LaterOf(i);
            // What moved away does not take its old neighbours along.
            if (j >= 0 && !pairs.IsMoved(j)) anchor = j;
            if (j >= 0) continue;
            if (!removedAfter.TryGetValue(anchor, out List<ComparedArticle>? gone)) removedAfter.Add(anchor, gone = []);
            gone.Add(before[i]);
        }
        var ordered = new List<ArticlePair>(after.Count);
        AddRemoved(-1);
        for (int j = 0; j < after.Count; j++)
        {
            ordered.Add(pairs.Of(j));
            AddRemoved(j);
        }
        return ordered;

        void AddRemoved(int place)
        {
            if (!removedAfter.TryGetValue(place, out List<ComparedArticle>? gone)) return;
            ordered.AddRange(gone.Select(article => new ArticlePair(ArticleChange.Removed, article, null)));
        }
    }
}
