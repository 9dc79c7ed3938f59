using System.Text;

namespace Minga.Retrieval.Shelves;

/// <summary>Gathers one section, writes it and begins the next.</summary>
internal sealed class SectionBuilder
{
    private readonly List<ushort> versions = [], provisions = [], words = [];
    private readonly List<int> starts = [], lengths = [], addressEnds = [];
    private readonly List<byte> addresses = [];
    private int firstPassage, firstVersion;

    /// <summary>Words to places.</summary>
    public PostingLists.Builder InText { get; } = new(false);

    /// <summary>Concepts to places, with sentences.</summary>
    public PostingLists.Builder ConceptInText { get; } = new(true);

    /// <summary>How many passages it holds; the place of the next one.</summary>
    public int Passages => versions.Count;

    /// <summary>How many passages stand in this section and those before it.</summary>
    public int PassagesSoFar => firstPassage + Passages;

    public int AddProvision(string address)
    {
        addresses.AddRange(Encoding.UTF8.GetBytes(address));
        addressEnds.Add(addresses.Count);
        return addressEnds.Count - 1;
    }

    public void AddPassage(int version, int provision, int start, int length, int indexed)
    {
        if (Passages == 0) firstVersion = version;
        versions.Add((ushort)(version - firstVersion));
        provisions.Add((ushort)provision);
        words.Add((ushort)Math.Min(indexed, ushort.MaxValue));
        starts.Add(start);
        lengths.Add(length);
    }

    /// <summary>Writes the section and begins the next.</summary>
    /// <returns>How many provisions it held.</returns>
    public int Write(ColumnWriter writer, int wordCount, int conceptCount)
    {
        int held = addressEnds.Count;
        writer.Write<int>([firstPassage, Passages, firstVersion, held]);
        writer.Write<ushort>([.. versions]);
        writer.Write<ushort>([.. provisions]);
        writer.Write<ushort>([.. words]);
        writer.Write<int>([.. starts]);
        writer.Write<int>([.. lengths]);
        writer.Write<int>([.. addressEnds]);
        writer.Write<byte>([.. addresses]);
        InText.Write(writer, wordCount);
        ConceptInText.Write(writer, conceptCount);
        firstPassage += Passages;
        foreach (List<ushort> column in new[] { versions, provisions, words }) column.Clear();
        foreach (List<int> column in new[] { starts, lengths, addressEnds }) column.Clear();
        addresses.Clear();
        return held;
    }
}
