namespace Minga.Library;

/// <summary>One language version of a work, as it was at one time. Never changed: a changed text is the next version.</summary>
public sealed class Expression
{
    public long Id { get; private set; }

    public long WorkId { get; private set; }

    public string Language { get; private set; } = "";

    /// <summary>Counts from 1 within a work and a language.</summary>
    public int Version { get; private set; }

    /// <summary>SHA-256 of the imported file.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>The title as printed.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The title without case and accents (<see cref="Folded"/>), for filters.</summary>
    public string TitleFolded { get; private set; } = "";

    /// <summary>"official", "human" or "machine": who stands behind the words.</summary>
    public string Authority { get; private set; } = "";

    /// <summary>Name of the file inside the folder or archive that was imported.</summary>
    public string SourceName { get; private set; } = "";

    /// <summary>The source's own identifier: "UY-ley-19848", "A/RES/79/213".</summary>
    public string SourceId { get; private set; } = "";

    public string? OfficialAddress { get; private set; }

    public DateOnly? PublishedOn { get; private set; }

    /// <summary>The first day on which these words are in force; it may lie ahead. Null where the source gives one version and no such day.</summary>
    public DateOnly? InForceFrom { get; private set; }

    /// <summary>"in-force", "ended" or "unstated": what the source says of the text being law.</summary>
    public string Standing { get; private set; } = "";

    /// <summary>The day on which the text was taken from its source.</summary>
    public DateOnly TakenOn { get; private set; }

    /// <summary>Number of articles (of a measure) or numbered paragraphs (of an instrument).</summary>
    public int Articles { get; private set; }

    /// <summary>SHA-256 over the addresses and hashes of its provisions; the journal binds it together with the file's.</summary>
    public string Digest { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>When the next version was recorded; null for the current one.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }
}

/// <summary>One provision of an expression, as stored.</summary>
public sealed class StoredProvision
{
    public long ExpressionId { get; private set; }

    /// <summary>Order in the text, parents before children, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Position of the provision that holds this one; null at the top.</summary>
    public int? Parent { get; private set; }

    /// <summary>A <see cref="LegalText.ProvisionKind"/> in lower case.</summary>
    public string Kind { get; private set; } = "";

    public string Number { get; private set; } = "";

    public string Address { get; private set; } = "";

    public string Heading { get; private set; } = "";

    /// <summary>Its own paragraphs, joined by line feeds; without its children's.</summary>
    public string Text { get; private set; } = "";

    /// <summary>SHA-256 of heading and text: what "this provision changed" means.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Other names in the source, separated by spaces.</summary>
    public string Aliases { get; private set; } = "";

    /// <summary>Its footnotes, one a line, the mark and the words parted by a tab; not part of its text.</summary>
    public string Notes { get; private set; } = "";

    /// <summary>Line in the imported file, from 1; 0 where unknown.</summary>
    public int Line { get; private set; }

    /// <summary>The wording, shared with the versions whose provision says the same.</summary>
    public long WordingId { get; private set; }
}

/// <summary>An act that made a version of a text what it is, as the source names it.</summary>
public sealed class VersionAct
{
    public long ExpressionId { get; private set; }

    public int Position { get; private set; }

    /// <summary>The act's identifier in its source: "LEY-21755".</summary>
    public string SourceId { get; private set; } = "";

    /// <summary>What it is called there; may be empty.</summary>
    public string Title { get; private set; } = "";

    public string? OfficialAddress { get; private set; }
}

/// <summary>What a source says about a work. Claims are added, never changed; those of our description are replaced with it.</summary>
public sealed class Claim
{
    public long Id { get; private set; }

    public long WorkId { get; private set; }

    /// <summary>The expression in whose file it stands; null for one of our description of the measure.</summary>
    public long? ExpressionId { get; private set; }

    /// <summary>"status", "promulgation", "repealed-by" …</summary>
    public string What { get; private set; } = "";

    /// <summary>The source's own words; an ISO date where the claim is a date.</summary>
    public string Value { get; private set; } = "";

    /// <summary>The day in the world that the claim is about; null where it names none.</summary>
    public DateOnly? StatedOn { get; private set; }

    /// <summary>Who says so: the host of the official address, or the file; for one of our description ourselves, or the host of its source.</summary>
    public string AssertedBy { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>When the description that makes it was replaced; null for what stands, and always for what a text states.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }
}

/// <summary>A subject keyword of an expression; assigned by a machine in the files of the United Nations and not reviewed.</summary>
public sealed class StoredKeyword
{
    public long ExpressionId { get; private set; }

    public int Position { get; private set; }

    public string Vocabulary { get; private set; } = "";

    public string Value { get; private set; } = "";

    /// <summary>"official", "human" or "machine": who assigned it.</summary>
    public string Authority { get; private set; } = "";
}

/// <summary>What was not understood in a file.</summary>
public sealed class StoredFinding
{
    public long ExpressionId { get; private set; }

    public int Position { get; private set; }

    public string Code { get; private set; } = "";

    public int Line { get; private set; }

    public string Excerpt { get; private set; } = "";
}
