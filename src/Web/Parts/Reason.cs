namespace Minga.Web.Parts;

/// <summary>Why a passage was found: a concept or a word, and the words of the passage that carry it.</summary>
/// <param name="Kind">What it did for the result.</param>
/// <param name="Name">The concept in the reader's language, or the word asked for.</param>
/// <param name="Found">The words of the passage, in its own language; empty where they are the name itself.</param>
public sealed record Reason(ReasonKind Kind, string Name, params IReadOnlyList<string> Found);

/// <summary>What a reason did for a result.</summary>
public enum ReasonKind
{
    /// <summary>The passage names an entity of the social and solidarity economy: "cooperativa".</summary>
    Entity,

    /// <summary>It names what the ask wants done: "exoneración de tributos".</summary>
    Means,

    /// <summary>Any other concept that both share.</summary>
    Concept,

    /// <summary>The same word stands in both.</summary>
    Word,

    /// <summary>A word of the one translates a word of the other.</summary>
    Translated,
}
