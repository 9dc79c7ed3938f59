using System.Diagnostics.CodeAnalysis;
using System.Text;
using Minga.Kernel;
using Minga.Retrieval.Concepts;

namespace Minga.Retrieval.Shelves;

/// <summary>One language version of a work: its passages stand together.</summary>
internal readonly record struct WorkVersion(string Work, LanguageCode Language, string Kind, int? Year, bool Ended, int FirstPassage, int EndPassage);

/// <summary>
/// The index of one shelf: a territory's measures or the instruments. Immutable: a changed shelf is built anew and takes the old one's
/// place in the next <see cref="PassageIndex"/>, while readers of the old one go on undisturbed.
/// </summary>
public sealed class Shelf
{
    internal Shelf(ReadOnlyMemory<byte> body)
    {
        var reader = new ColumnReader(body, BitConverter.ToInt64(body.Span[^sizeof(long)..]));
        using var about = new BinaryReader(new MemoryStream(reader.NextBytes().ToArray()), Encoding.UTF8);
        Name = about.ReadString();
        SchemeFingerprint = about.ReadString();
        (Passages, Provisions) = (about.ReadInt32(), about.ReadInt32());
        var versions = new WorkVersion[about.ReadInt32()];
        var texts = new LanguageTexts[about.ReadInt32()];
        for (int i = 0; i < texts.Length; i++) texts[i] = new(LanguageCode.Parse(about.ReadString()), about.ReadInt32(), about.ReadInt64());
        Texts = texts;
        Languages = [.. texts.Select(t => t.Language)];
        long[] sections = [.. reader.Next<long>().Span];
        using var listed = new BinaryReader(new MemoryStream(reader.NextBytes().ToArray()), Encoding.UTF8);
        for (int i = 0; i < versions.Length; i++)
            versions[i] = new(listed.ReadString(), LanguageCode.Parse(listed.ReadString()), string.Intern(listed.ReadString()),
                listed.ReadInt32() is var year && year != int.MinValue ? year : null, listed.ReadBoolean(), listed.ReadInt32(), listed.ReadInt32());
        Versions = versions;
        HoldsEnded = versions.Any(v => v.Ended);
        Lexicons = texts.ToDictionary(t => t.Language, _ => new Lexicon(reader));
        InTitle = new(reader);
        ConceptInTitle = new(reader);
        Sections = [.. sections.Select(from => new Section(body, from))];
    }

    /// <summary>The name: a territory's code or "instruments".</summary>
    public string Name { get; }

    /// <summary>The concept scheme with which it was built.</summary>
    public string SchemeFingerprint { get; }

    /// <summary>The number of provisions, each counted once over its languages.</summary>
    public int Provisions { get; }

    /// <summary>The number of passages.</summary>
    public int Passages { get; }

    /// <summary>The languages of its texts.</summary>
    public IReadOnlyList<LanguageCode> Languages { get; }

    internal IReadOnlyList<LanguageTexts> Texts { get; }
    internal WorkVersion[] Versions { get; }
    internal bool HoldsEnded { get; }
    internal IReadOnlyDictionary<LanguageCode, Lexicon> Lexicons { get; }

    /// <summary>Words to the language versions that have them in their title.</summary>
    internal TitleLists InTitle { get; }

    /// <summary>Concepts to the language versions whose title names them.</summary>
    internal TitleLists ConceptInTitle { get; }

    internal Section[] Sections { get; }

    /// <summary>
    /// Opens a shelf's file, which stays open and is read where it lies; it must not be changed. A damaged file, a file of another format or one
    /// built with another scheme is refused; the caller then builds the shelf anew from its texts.
    /// </summary>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static bool TryOpen(
        string path, ConceptScheme scheme, [NotNullWhen(true)] out Shelf? shelf, [NotNullWhen(false)] out Refusal? refusal) =>
        ShelfFile.TryRead(MappedFile.Open(path), scheme.Fingerprint, out shelf, out refusal);

    /// <summary>As <see cref="TryOpen"/>, from a stream, into memory.</summary>
    public static bool TryRead(
        Stream stream, ConceptScheme scheme, [NotNullWhen(true)] out Shelf? shelf, [NotNullWhen(false)] out Refusal? refusal)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return ShelfFile.TryRead(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), scheme.Fingerprint, out shelf, out refusal);
    }
}
