using System.Diagnostics.CodeAnalysis;
using Minga.Kernel;
using Minga.Retrieval.Concepts;

namespace Minga.Retrieval.Shelves;

/// <summary>One language version of a work: its passages stand together.</summary>
internal readonly record struct WorkVersion(string Work, LanguageCode Language, string Kind, int? Year, int FirstPassage, int EndPassage);

/// <summary>A piece of a provision's text that is ranked on its own.</summary>
/// <param name="Version">The number of its work's language version.</param>
/// <param name="Provision">The number of its work and address, the same in every language.</param>
/// <param name="Start">Where it begins in the text of the provision.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
/// <param name="Words">How many indexed words it holds, heading included.</param>
internal readonly record struct Passage(int Version, int Provision, int Start, int Length, int Words);

/// <summary>A work and an address in it.</summary>
internal readonly record struct ProvisionKey(string Work, string Address);

/// <summary>
/// The index of one shelf: a territory's measures or the instruments. Immutable: a changed shelf is built anew and takes the old one's
/// place in the next <see cref="PassageIndex"/>, while readers of the old one go on undisturbed.
/// </summary>
public sealed class Shelf
{
    internal Shelf(string name, string schemeFingerprint, Contents contents)
    {
        Name = name;
        SchemeFingerprint = schemeFingerprint;
        Holds = contents;
        Languages = [.. contents.Versions.Select(v => v.Language).Distinct()];
        Lexicons = Languages.ToDictionary(l => l, _ => new Dictionary<string, int>(StringComparer.Ordinal));
        for (int i = 0; i < contents.Words.Length; i++)
            Lexicons[contents.Words[i].Language].Add(contents.Words[i].Stem, i);
        LanguageStatistics = Languages.ToDictionary(l => l, _ => default(Statistics));
        foreach (Passage passage in contents.Passages)
        {
            LanguageCode language = contents.Versions[passage.Version].Language;
            Statistics s = LanguageStatistics[language];
            LanguageStatistics[language] = new(s.Passages + 1, s.Words + passage.Words);
        }
    }

    /// <summary>The name: a territory's code or "instruments".</summary>
    public string Name { get; }

    /// <summary>The concept scheme with which it was built.</summary>
    public string SchemeFingerprint { get; }

    /// <summary>The number of provisions, each counted once over its languages.</summary>
    public int Provisions => Holds.Provisions.Length;

    /// <summary>The number of passages.</summary>
    public int Passages => Holds.Passages.Length;

    /// <summary>The languages of its texts.</summary>
    public IReadOnlyList<LanguageCode> Languages { get; }

    internal Contents Holds { get; }
    internal IReadOnlyDictionary<LanguageCode, Dictionary<string, int>> Lexicons { get; }
    internal Dictionary<LanguageCode, Statistics> LanguageStatistics { get; }

    /// <summary>Writes the shelf: a header, the contents, a checksum.</summary>
    public void Write(Stream stream) => ShelfFile.Write(this, stream);

    /// <summary>
    /// Reads a shelf that <see cref="Write"/> wrote. A damaged file, a file of another format or one built with another scheme is
    /// refused; the caller then builds the shelf anew from its texts.
    /// </summary>
    public static bool TryRead(
        Stream stream, ConceptScheme scheme, [NotNullWhen(true)] out Shelf? shelf, [NotNullWhen(false)] out Refusal? refusal) =>
        ShelfFile.TryRead(stream, scheme.Fingerprint, out shelf, out refusal);

    internal readonly record struct Statistics(int Passages, long Words);

    internal readonly record struct Word(LanguageCode Language, string Stem);

    internal sealed record Contents
    {
        public required WorkVersion[] Versions { get; init; }
        public required ProvisionKey[] Provisions { get; init; }
        public required Passage[] Passages { get; init; }
        public required Word[] Words { get; init; }

        /// <summary>Words to passages.</summary>
        public required PostingLists InText { get; init; }

        /// <summary>Words to the work versions that have them in their title.</summary>
        public required PostingLists InTitle { get; init; }

        /// <summary>Concepts to passages, with sentences.</summary>
        public required PostingLists ConceptInText { get; init; }

        /// <summary>Concepts to the work versions whose title names them.</summary>
        public required PostingLists ConceptInTitle { get; init; }
    }
}
