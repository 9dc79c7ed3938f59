using Minga.Kernel;

namespace Minga.Library;

/// <summary>One recommendation that is tracked.</summary>
public sealed class StoredAsk
{
    public string Id { get; private set; } = "";

    /// <summary>Key of the instrument.</summary>
    public string Instrument { get; private set; } = "";

    /// <summary>Address of its provision; null where it belongs to the whole instrument.</summary>
    public string? Provision { get; private set; }

    public string Addressee { get; private set; } = "";

    /// <summary>Separated by spaces.</summary>
    public string Qualifiers { get; private set; } = "";

    public LanguageMap Label { get; private set; } = new();

    public LanguageMap Reading { get; private set; } = new();

    public int Position { get; private set; }

    public int Version { get; private set; }

    public string ContentHash { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>When the next version was recorded; null for the current one.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }
}

/// <summary>
/// Words of an ask in the official text of its provision, by their places (<see cref="LegalText.WordPlaces"/>) and the hash of the words
/// themselves: the official words are quoted from the loaded text or not at all.
/// </summary>
public sealed class AskSpan
{
    public string AskId { get; private set; } = "";

    /// <summary>The version of the ask.</summary>
    public int Version { get; private set; }

    public string Language { get; private set; } = "";

    /// <summary>Order among the spans of one ask in one language, from 0.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Number of the first word in the provision's own text, from 0.</summary>
    public int StartWord { get; private set; }

    public int Words { get; private set; }

    /// <summary>As <see cref="LegalText.WordPlaces.Hash"/>.</summary>
    public string Hash { get; private set; } = "";
}
