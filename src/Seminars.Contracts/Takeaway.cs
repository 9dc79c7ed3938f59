using Minga.Kernel;

namespace Minga.Seminars.Contracts;

/// <summary>A conclusion kept from a session, attributed to the one who said it.</summary>
/// <param name="Id">Assigned, never changed: "regional-strategy". Unique over all seminars.</param>
/// <param name="Seminar">Key of the seminar: "rifess-2024".</param>
/// <param name="Session">Number of the session in the order of the programme as far as it is known, from 1.</param>
/// <param name="Label">Two to eight words, ours.</param>
/// <param name="Text">What was said, in our words.</param>
/// <param name="Speaker">The name, as the source writes it.</param>
/// <param name="Office">The speaker's office at the time of the seminar.</param>
/// <param name="Bodies">Keys of the bodies that the speaker then worked for: "ilo".</param>
/// <param name="Asks">Ids of the asks that it is truly about; often none.</param>
/// <param name="Instruments">Keys of the instruments that it names; not all of them are known to the library.</param>
/// <param name="Source">Where it was read. The words are always ours: the speaker's own are one click away.</param>
public sealed record Takeaway(
    string Id, string Seminar, int Session, LanguageMap Label, LanguageMap Text, string Speaker, LanguageMap Office, IReadOnlyList<string> Bodies,
    IReadOnlyList<string> Asks, IReadOnlyList<string> Instruments, Source Source)
{
    /// <summary>Where it is found for ever; the address leads to its place on the page of its session.</summary>
    public string Iri => $"/seminars/{Seminar}/takeaways/{Id}";

    /// <summary>The page of its session.</summary>
    public string SessionIri => $"/seminars/{Seminar}/sessions/{Session}";
}

/// <summary>How far a source was read.</summary>
public enum Certainty
{
    /// <summary>The whole text was read.</summary>
    Full,

    /// <summary>Only an excerpt was read: what it leaves out is not known.</summary>
    Excerpt,
}

/// <summary>Where a statement was read.</summary>
/// <param name="Key">Its name in the story: "untfsse-note".</param>
/// <param name="Title">What it is, in our words.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Language">Its language.</param>
/// <param name="Certainty">How far it was read.</param>
public sealed record Source(string Key, LanguageMap Title, Uri Address, LanguageCode Language, Certainty Certainty);
