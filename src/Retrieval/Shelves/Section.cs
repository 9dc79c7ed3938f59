using System.Text;

namespace Minga.Retrieval.Shelves;

/// <summary>
/// A run of a shelf's passages that is written, read and ranked on its own, whole works where it can be: the provisions of a work, and its
/// language versions, stand in one section. Places count from its first passage.
/// </summary>
internal sealed class Section
{
    /// <summary>The greatest number of places, which two bytes can number.</summary>
    public const int Greatest = 1 << 16;

    /// <summary>From so many passages on, the next work begins a new section.</summary>
    public const int Full = Greatest / 2;

    private readonly Column<ushort> versions, provisions, words;
    private readonly Column<int> starts, lengths, addressEnds;
    private readonly Column<byte> addresses;

    public Section(ReadOnlyMemory<byte> body, long from)
    {
        var reader = new ColumnReader(body, from);
        ReadOnlySpan<int> head = reader.Next<int>().Span;
        (FirstPassage, Passages, FirstVersion, Provisions) = (head[0], head[1], head[2], head[3]);
        (versions, provisions, words) = (reader.Next<ushort>(), reader.Next<ushort>(), reader.Next<ushort>());
        (starts, lengths) = (reader.Next<int>(), reader.Next<int>());
        (addressEnds, addresses) = (reader.Next<int>(), reader.Next<byte>());
        InText = new(reader);
        ConceptInText = new(reader);
    }

    /// <summary>The number in the shelf of the passage at place 0.</summary>
    public int FirstPassage { get; }

    public int Passages { get; }

    /// <summary>The version of place 0; those in the section follow it.</summary>
    public int FirstVersion { get; }

    public int LastVersion => FirstVersion + versions.Span[^1];

    public int Provisions { get; }

    /// <summary>Words to places.</summary>
    public PostingLists InText { get; }

    /// <summary>Concepts to places, with sentences.</summary>
    public PostingLists ConceptInText { get; }

    /// <summary>For each place the number of its work's language version, less <see cref="FirstVersion"/>.</summary>
    public ReadOnlySpan<ushort> Versions => versions.Span;

    /// <summary>For each place the number of its work and address, the same in every language.</summary>
    public ReadOnlySpan<ushort> ProvisionOf => provisions.Span;

    /// <summary>For each place how many indexed words it holds, heading included.</summary>
    public ReadOnlySpan<ushort> Words => words.Span;

    public int VersionAt(int place) => FirstVersion + versions.Span[place];

    /// <summary>Where a passage stands in the text of its provision, in UTF-16 code units.</summary>
    public (int Start, int Length) SpanAt(int place) => (starts.Span[place], lengths.Span[place]);

    public string AddressAt(int place)
    {
        int provision = provisions.Span[place];
        ReadOnlySpan<int> ends = addressEnds.Span;
        return Encoding.UTF8.GetString(addresses.Span[(provision == 0 ? 0 : ends[provision - 1])..ends[provision]]);
    }
}
