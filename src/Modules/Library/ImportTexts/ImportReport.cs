using Minga.Kernel;

namespace Minga.Library.ImportTexts;

/// <summary>What to import.</summary>
/// <param name="Paths">Files, folders or archives.</param>
/// <param name="Kind">"instrument" or "measure".</param>
/// <param name="Territory">The territory of measures whose source names none; for instruments null.</param>
/// <param name="DryRun">Whether to say only what would be done. Everything is read and compared as ever, and nothing is kept.</param>
public sealed record ImportOrder(IReadOnlyList<string> Paths, string Kind, TerritoryCode? Territory, bool DryRun = false);

/// <summary>A text that was loaded before and has changed.</summary>
/// <param name="Iri">The work.</param>
/// <param name="Language">The language version.</param>
/// <param name="Version">The new version's number.</param>
/// <param name="Changed">Addresses whose words differ.</param>
/// <param name="Added">Addresses that are new.</param>
/// <param name="Removed">Addresses that are gone.</param>
public sealed record ChangedText(
    string Iri, string Language, int Version, IReadOnlyList<string> Changed, IReadOnlyList<string> Added, IReadOnlyList<string> Removed)
{
    /// <summary>The day of force of the version whose words are others now; null where the source states none.</summary>
    public DateOnly? InForceFrom { get; init; }
}

/// <summary>What an import did.</summary>
public sealed class ImportReport
{
    private readonly Dictionary<string, int> findings = new(StringComparer.Ordinal);
    private readonly List<Refusal> refused = [];
    private readonly List<ChangedText> changed = [];

    /// <summary>Files looked at.</summary>
    public int Files { get; internal set; }

    /// <summary>Texts that were not there before.</summary>
    public int New { get; internal set; }

    /// <summary>Versions in the world, past or to come, beside the first of each text.</summary>
    public int Versions { get; internal set; }

    /// <summary>Files whose content was already loaded.</summary>
    public int Unchanged { get; internal set; }

    /// <summary>Articles or numbered paragraphs of the texts that were written.</summary>
    public int Articles { get; internal set; }

    /// <summary>Texts of which a new version was written.</summary>
    public IReadOnlyList<ChangedText> Changed => changed;

    /// <summary>Files that were refused, each with its place and reason.</summary>
    public IReadOnlyList<Refusal> Refused => refused;

    /// <summary>How often each kind of difficulty was met in the texts that were written.</summary>
    public IReadOnlyDictionary<string, int> Findings => findings;

    internal void Refuse(Refusal refusal) => refused.Add(refusal);

    internal void Change(ChangedText text) => changed.Add(text);

    internal void Find(string code) => findings[code] = findings.GetValueOrDefault(code) + 1;
}
