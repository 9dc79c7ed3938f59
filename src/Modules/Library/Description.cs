namespace Minga.Library;

/// <summary>
/// A measure as we describe it in our own words, from its official text or from secondary sources. What its text says, once it is loaded, goes
/// before all of this.
/// </summary>
public sealed class Description
{
    public long WorkId { get; private set; }

    /// <summary>Counts from 1.</summary>
    public int Version { get; private set; }

    /// <summary>The language of the title and the summaries, which is the measure's own.</summary>
    public string Language { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>The title without case and accents (<see cref="Folded"/>), for filters.</summary>
    public string TitleFolded { get; private set; } = "";

    /// <summary>The kind of act: "ley", "programa".</summary>
    public string Rank { get; private set; } = "";

    /// <summary>The number printed on it; empty where there is none.</summary>
    public string Number { get; private set; } = "";

    public string? OfficialAddress { get; private set; }

    /// <summary>SHA-256 of the whole entry.</summary>
    public string ContentHash { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>When the next version was recorded; null for the current one.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }
}

/// <summary>What one article of a described measure says, in our words.</summary>
public sealed class StoredSummary
{
    public long WorkId { get; private set; }

    public string Address { get; private set; } = "";

    /// <summary>Counts from 1 for each address.</summary>
    public int Version { get; private set; }

    /// <summary>Order among the summaries of the measure, from 0.</summary>
    public int Position { get; private set; }

    public string Language { get; private set; } = "";

    public string Text { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>When it was replaced or taken back; null for the current one.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }
}
