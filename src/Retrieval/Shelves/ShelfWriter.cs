using System.Text;
using Minga.Retrieval.Concepts;

namespace Minga.Retrieval.Shelves;

/// <summary>Writes the file of a shelf from front to back: sections as they fill, then what holds for the whole shelf, at last the head.</summary>
internal sealed class ShelfWriter : IDisposable
{
    private readonly Stream file;
    private readonly long origin;
    private readonly ColumnWriter body;
    private readonly List<long> sections = [];
    private readonly MemoryStream versionBytes = new();
    private readonly BinaryWriter versions;
    private int provisions, passages;

    public ShelfWriter(Stream file)
    {
        this.file = file;
        origin = file.Position;
        file.Write(new byte[ShelfFile.HeadLength]);
        body = new(file);
        versions = new(versionBytes, Encoding.UTF8);
    }

    /// <summary>How many language versions were added.</summary>
    public int Versions { get; private set; }

    /// <summary>Words to the versions that have them in their title.</summary>
    public TitleLists.Builder InTitle { get; } = new();

    /// <summary>Concepts to the versions whose title names them.</summary>
    public TitleLists.Builder ConceptInTitle { get; } = new();

    public void Write(SectionBuilder section, int words, int concepts)
    {
        sections.Add(body.Length);
        passages += section.Passages;
        provisions += section.Write(body, words, concepts);
    }

    public void Add(WorkVersion version)
    {
        versions.Write(version.Work);
        versions.Write(version.Language.Value);
        versions.Write(version.Kind);
        versions.Write(version.Year ?? int.MinValue);
        versions.Write(version.Ended);
        versions.Write(version.FirstPassage);
        versions.Write(version.EndPassage);
        Versions++;
    }

    public void Complete(string name, ConceptScheme scheme, IReadOnlyList<Vocabulary> languages, int words)
    {
        long catalogue = body.Length;
        var about = new MemoryStream();
        using (var writer = new BinaryWriter(about, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(name);
            writer.Write(scheme.Fingerprint);
            foreach (int number in (int[])[passages, provisions, Versions, languages.Count]) writer.Write(number);
            foreach (Vocabulary language in languages)
            {
                writer.Write(language.Language.Value);
                writer.Write(language.Passages);
                writer.Write(language.Words);
            }
        }
        body.Write<byte>(about.GetBuffer().AsSpan(0, (int)about.Length));
        body.Write<long>([.. sections]);
        versions.Flush();
        body.Write<byte>(versionBytes.GetBuffer().AsSpan(0, (int)versionBytes.Length));
        foreach (Vocabulary language in languages) Lexicon.Write(body, language.Stems);
        InTitle.Write(body, words);
        ConceptInTitle.Write(body, scheme.Concepts.Count);
        body.Write<long>([catalogue]);
        long end = file.Position;
        file.Position = origin;
        ShelfFile.WriteHead(file, body.Length, body.Digest());
        file.Position = end;
    }

    public void Dispose()
    {
        body.Dispose();
        versions.Dispose();
    }
}
