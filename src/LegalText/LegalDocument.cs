using Minga.Kernel;

namespace Minga.LegalText;

/// <summary>What a reader made of one file: one language version (FRBR expression) of one text.</summary>
public sealed record LegalDocument
{
    /// <summary>Instrument or measure.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>The language of the text.</summary>
    public required LanguageCode Language { get; init; }

    /// <summary>The title as printed.</summary>
    public required string Title { get; init; }

    /// <summary>What the text is called elsewhere; the first one is the source's own.</summary>
    public required IReadOnlyList<Identifier> Identifiers { get; init; }

    /// <summary>The provision tree, with addresses assigned by <see cref="Addressing"/>.</summary>
    public required IReadOnlyList<Provision> Provisions { get; init; }

    /// <summary>The kind of act as the source names it ("ley", "decreto", "resolution"); empty where it does not.</summary>
    public string Rank { get; init; } = "";

    /// <summary>The number printed on the act ("19848", "79/213"); empty where there is none.</summary>
    public string Number { get; init; } = "";

    /// <summary>The territory that the source names ("uy"); null where it names none.</summary>
    public TerritoryCode? Territory { get; init; }

    /// <summary>Where the authentic text can be read.</summary>
    public Uri? OfficialAddress { get; init; }

    /// <summary>The dates that the source states. A sentinel (0001-01-01, 1900-01-01) is read as unknown and is not here.</summary>
    public IReadOnlyList<StatedDate> Dates { get; init; } = [];

    /// <summary>Whether the source says that it is still law: what its own word under <see cref="StatementNames.Status"/> means.</summary>
    public Standing Standing { get; init; }

    /// <summary>From when the words are in force and what made them so; null where the source gives one version and no such day.</summary>
    public VersionInForce? InForce { get; init; }

    /// <summary>What the source claims about the text ("status" = "in_force"), in the source's own words.</summary>
    public IReadOnlyList<SourceStatement> Statements { get; init; } = [];

    /// <summary>Subject keywords with the vocabulary they come from; assigned by a machine in the United Nations' files.</summary>
    public IReadOnlyList<Keyword> Keywords { get; init; } = [];

    /// <summary>What was not understood, and what is doubtful. Nothing of the file is dropped without a line here.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Every provision of the tree, parents before children, in the order of the text.</summary>
    public IEnumerable<Provision> All() => Provisions.SelectMany(p => p.SelfAndDescendants());

    /// <summary>
    /// The provision that a person means by "32(h)": the one with exactly this address, else the only one with this address inside a
    /// container ("anexo/32(h)"), else the only one with this alias. Null where there is none, or more than one.
    /// </summary>
    public Provision? Find(string reference)
    {
        Provision? inside = null, alias = null;
        bool twiceInside = false, twiceAlias = false;
        foreach (Provision provision in All())
        {
            if (provision.Address == reference) return provision;
            if (provision.Address.EndsWith("/" + reference, StringComparison.Ordinal))
            {
                twiceInside |= inside is not null;
                inside = provision;
            }
            if (!provision.Aliases.Contains(reference)) continue;
            twiceAlias |= alias is not null;
            alias = provision;
        }
        return inside is not null ? (twiceInside ? null : inside) : (twiceAlias ? null : alias);
    }
}

/// <summary>Which side of an alignment a text stands on.</summary>
public enum DocumentKind
{
    /// <summary>An international text: resolution, recommendation, guideline.</summary>
    Instrument,

    /// <summary>What a territory did: law, decree, programme.</summary>
    Measure,
}

/// <summary>Whether a text is law, as its source says.</summary>
public enum Standing
{
    /// <summary>The source does not say, or says something that we do not understand.</summary>
    Unstated,

    /// <summary>In force.</summary>
    InForce,

    /// <summary>Repealed, expired, annulled: no longer law.</summary>
    Ended,
}

/// <summary>One version of a text in the world.</summary>
/// <param name="From">The first day on which these words are in force. It may lie ahead.</param>
/// <param name="Acts">What made them so, in the order of the source; empty where it names nothing (a first text).</param>
public sealed record VersionInForce(DateOnly From, IReadOnlyList<ChangingAct> Acts);

/// <summary>An act that changed a text.</summary>
/// <param name="SourceId">The act's own identifier in its source: "LEY-21755".</param>
/// <param name="Title">What it is called there; empty where it is not.</param>
/// <param name="Address">Where it is published; null where the source does not say.</param>
public sealed record ChangingAct(string SourceId, string Title, Uri? Address);

/// <summary>A name of a text in some scheme: "frbr-work" = "/akn/un/…/79-213", "legalize" = "UY-ley-19848".</summary>
/// <param name="Scheme">Lower-case name of the scheme.</param>
/// <param name="Value">The identifier in that scheme, without a trailing slash.</param>
public readonly record struct Identifier(string Scheme, string Value);

/// <summary>A date that the source states ("adoption", "publication", "promulgation", "updated").</summary>
/// <param name="What">What happened on that day.</param>
/// <param name="On">The day.</param>
public readonly record struct StatedDate(string What, DateOnly On);

/// <summary>A claim of the source, kept in its own words.</summary>
/// <param name="What">What the claim is about ("status", "repealed-by").</param>
/// <param name="Value">The source's words.</param>
public readonly record struct SourceStatement(string What, string Value);

/// <summary>A subject keyword.</summary>
/// <param name="Vocabulary">"SDGO", "EuroVoc", "UNBIS" …</param>
/// <param name="Value">The keyword as the file writes it.</param>
/// <param name="Authority">Who assigned it; a keyword of a machine has not been reviewed and says so wherever it is shown.</param>
public readonly record struct Keyword(string Vocabulary, string Value, TextAuthority Authority = TextAuthority.Official);

/// <summary>Something in the file that a person should know of.</summary>
/// <param name="Code">Kind of difficulty, lower-case words joined by hyphens ("duplicate-number", "text-outside-articles").</param>
/// <param name="Line">Line in the file, from 1; 0 where the whole file is meant.</param>
/// <param name="Excerpt">The first words of the place, at most 120 characters.</param>
public readonly record struct Finding(string Code, int Line, string Excerpt);
