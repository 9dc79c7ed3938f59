namespace Minga.Library.Contracts;

/// <summary>A reason as programs read it.</summary>
/// <param name="Kind">"word", "concept" or "actor".</param>
/// <param name="Label">The word, or the concept's name in the reader's language.</param>
/// <param name="Weight">Its share of the score, to four decimals.</param>
public sealed record ReasonLine(string Kind, string Label, double Weight);

/// <summary>A search result as programs read it: a line of `minga search --json`, an entry of the JSON interface.</summary>
/// <param name="Kind">"provision" or "article".</param>
/// <param name="Iri">The address of its page on this installation.</param>
/// <param name="SourceId">The source's own identifier of the text.</param>
/// <param name="Article">The visible number; empty for text outside articles.</param>
/// <param name="Lang">Language of the passage.</param>
/// <param name="Passage">The passage as it stands in the text.</param>
/// <param name="Score">Higher is better; comparable inside one answer only.</param>
/// <param name="Reasons">What moved the score, heaviest first.</param>
/// <param name="Territory">Code of the measure's territory; empty for an instrument.</param>
/// <param name="Status">What the source says about its being law ("in_force"); empty where it says nothing.</param>
public sealed record SearchLine(
    string Kind, string Iri, string SourceId, string Article, string Lang, string Passage, double Score, IReadOnlyList<ReasonLine> Reasons,
    string Territory, string Status)
{
    /// <summary>The line of a found passage.</summary>
    public static SearchLine Of(FoundPassage found) => new(
        found.Kind, found.Iri, found.SourceId, found.Number, found.Language.Value, found.Text, Math.Round(found.Score, 6), Lines.Reasons(found),
        found.Territory?.Value ?? "", found.Status);
}

/// <summary>A proposed answer as programs read it: a line of `minga align --json`, an entry of the JSON interface.</summary>
/// <param name="Ask">The ask's id.</param>
/// <param name="Rank">From 1; inside its territory where the answer is by territory.</param>
/// <param name="Score">Higher is better; comparable inside one ask only.</param>
/// <param name="Territory">Code of the measure's territory.</param>
/// <param name="Iri">The address of its page on this installation.</param>
/// <param name="SourceId">The source's own identifier of the measure.</param>
/// <param name="Article">The visible number; empty for text outside articles.</param>
/// <param name="Passage">The passage as it stands in the text.</param>
/// <param name="Reasons">What moved the score, heaviest first.</param>
/// <param name="Status">What the source says about its being law ("in_force"); empty where it says nothing.</param>
public sealed record AnswerLine(
    string Ask, int Rank, double Score, string Territory, string Iri, string SourceId, string Article, string Passage, IReadOnlyList<ReasonLine> Reasons,
    string Status)
{
    /// <summary>The line of a found passage.</summary>
    public static AnswerLine Of(Ask ask, int rank, FoundPassage found) => new(
        ask.Id, rank, Math.Round(found.Score, 6), found.Territory?.Value ?? "", found.Iri, found.SourceId, found.Number, found.Text, Lines.Reasons(found), found.Status);
}

internal static class Lines
{
    public static IReadOnlyList<ReasonLine> Reasons(FoundPassage found) =>
        [.. found.Reasons.Select(r => new ReasonLine(r.Kind, r.Label, Math.Round(r.Weight, 4)))];
}
