using Minga.Kernel;
using Minga.Retrieval.Shelves;

namespace Minga.Retrieval;

/// <summary>One provision of one work in one language, as it is handed to a <see cref="ShelfBuilder"/>.</summary>
public sealed record IndexedText
{
    /// <summary>The identity of the work, the same in every language: "uy/ley-19848", "unga-79-213".</summary>
    public required string Work { get; init; }

    /// <summary>The address inside the work, the same in every language: "9", "32(h)"; empty for text outside provisions.</summary>
    public required string Address { get; init; }

    /// <summary>The language of <see cref="Text"/>.</summary>
    public required LanguageCode Language { get; init; }

    /// <summary>The shelf on which it stands: a territory's code ("uy") or "instruments".</summary>
    public required string Shelf { get; init; }

    /// <summary>The kind of work, for filters ("ley", "resolution"); empty where unknown.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The year of the work; null where unknown.</summary>
    public int? Year { get; init; }

    /// <summary>The work is no longer in force in this version: repealed, expired, annulled. False where nobody says so.</summary>
    public bool Ended { get; init; }

    /// <summary>The title of the work in this language, with its number. It counts, weakly, for every provision of the work.</summary>
    public string Title { get; init; } = "";

    /// <summary>The heading of the provision. It counts for every passage of the provision.</summary>
    public string Heading { get; init; } = "";

    /// <summary>The words of the provision. Long ones are cut into passages; offsets in a <see cref="Hit"/> point into this text.</summary>
    public required string Text { get; init; }
}
