using Minga.Kernel;
using Minga.LegalText;

namespace Minga.Library.ReadVersions;

/// <summary>A text on two days.</summary>
public sealed record CompareView
{
    /// <summary>Whose.</summary>
    public required VersionedText Of { get; init; }

    /// <summary>The earlier day, as typed.</summary>
    public string From { get; init; } = "";

    /// <summary>The later day, as typed.</summary>
    public string To { get; init; } = "";

    /// <summary>Why the earlier day was not understood; null where it was.</summary>
    public Refusal? FromRefusal { get; init; }

    /// <summary>Why the later day was not understood; null where it was.</summary>
    public Refusal? ToRefusal { get; init; }

    /// <summary>The version of the earlier day; null where there is none or no day was given.</summary>
    public TextVersion? Before { get; init; }

    /// <summary>The version of the later day.</summary>
    public TextVersion? After { get; init; }

    /// <summary>The articles that differ, in the order of the later text.</summary>
    public IReadOnlyList<ComparedEntry> Differences { get; init; } = [];

    /// <summary>How many articles do not.</summary>
    public int Unchanged { get; init; }
}

/// <summary>An article that differs, with what made it so.</summary>
/// <param name="Address">Its address in the later text; in the earlier where it was removed.</param>
/// <param name="Was">Its address in the earlier text where that is another; null where it is the same.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Heading">Its heading, run by run.</param>
/// <param name="Text">Its words, paragraph by paragraph.</param>
/// <param name="Versions">The versions between the two days that changed it, oldest first.</param>
public sealed record ComparedEntry(
    string Address, string? Was, ArticleChange Change, IReadOnlyList<ShownRun> Heading, IReadOnlyList<IReadOnlyList<ShownRun>> Text, IReadOnlyList<TextVersion> Versions);

/// <summary>Words that were kept, added or removed.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Words">The words, exactly as they stand in their text.</param>
public readonly record struct ShownRun(ChangeKind Kind, string Words)
{
    /// <summary>The runs of two texts, cut into paragraphs where either text begins one.</summary>
    public static IReadOnlyList<IReadOnlyList<ShownRun>> Paragraphs(IEnumerable<WordRun> runs, string before, string after)
    {
        var paragraphs = new List<List<ShownRun>> { new() };
        foreach (WordRun run in runs)
        {
            string[] lines = (run.Kind == ChangeKind.Removed ? run.Before.Of(before) : run.After.Of(after)).Split('\n');
            for (int i = 0; i < lines.Length; i++)
            {
                if (i > 0) paragraphs.Add([]);
                if (lines[i].Length > 0) paragraphs[^1].Add(new(run.Kind, lines[i]));
            }
        }
        return [.. paragraphs.Where(p => p.Any(r => r.Words.Trim().Length > 0))];
    }
}

/// <summary>The life of an article.</summary>
/// <param name="Of">Whose.</param>
/// <param name="Address">Which article.</param>
/// <param name="Wordings">Its wordings, the newest first.</param>
/// <param name="Versions">How many versions the text has.</param>
public sealed record HistoryView(VersionedText Of, string Address, IReadOnlyList<ArticleWording> Wordings, int Versions);

/// <summary>One wording of an article.</summary>
/// <param name="Since">The version that brought it.</param>
/// <param name="Until">The first day on which it was no more; null where it still is.</param>
/// <param name="Heading">Its heading, run by run against the wording before.</param>
/// <param name="Text">Its words, run by run against the wording before; empty where the article was not there.</param>
/// <param name="Gone">Whether the article was taken out.</param>
public sealed record ArticleWording(
    TextVersion Since, DateOnly? Until, IReadOnlyList<ShownRun> Heading, IReadOnlyList<IReadOnlyList<ShownRun>> Text, bool Gone);
