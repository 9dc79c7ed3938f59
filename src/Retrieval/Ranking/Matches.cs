using System.Buffers;
using System.Numerics;
using Minga.Retrieval.Shelves;

namespace Minga.Retrieval.Ranking;

/// <summary>A place of a section in which a feature stands.</summary>
/// <param name="Place">The place.</param>
/// <param name="Sentences">The sentences that hold it, a bit each; none where only the title does, and for words.</param>
/// <param name="Count">How often it stands there, weighed by source.</param>
internal readonly record struct Match(ushort Place, ushort Sentences, float Count);

/// <summary>Where the features of a query stand in one section, each in the order of the places.</summary>
internal sealed class Matches(int features) : IDisposable
{
    private readonly int[] ends = new int[features];
    private Match[] found = ArrayPool<Match>.Shared.Rent(1024);
    private int taken, count;

    public ReadOnlySpan<Match> this[int feature] => found.AsSpan((feature == 0 ? 0 : ends[feature - 1])..ends[feature]);

    public bool IsEmpty => count == 0;

    /// <summary>Looks for the next feature.</summary>
    /// <param name="sources">Its lists.</param>
    /// <param name="unit">The section.</param>
    /// <param name="only">The only places that matter; null where all do.</param>
    /// <param name="space">Where to count.</param>
    public void Add(IReadOnlyList<Source> sources, Unit unit, Places? only, Workspace space)
    {
        foreach (Source source in sources)
            if (source.IsTitle) AddTitles(source, unit, only, space);
            else if (sources.Count > 1 || only is not null) AddText(source, source.In(unit.Section), only, space);
            else AddOnlyText(source, source.In(unit.Section));
        Gather(unit.Section.Passages, space);
        ends[taken++] = count;
    }

    public void Dispose()
    {
        ArrayPool<Match>.Shared.Return(found);
        found = [];
    }

    /// <summary>The match at one place.</summary>
    public static Match At(IReadOnlyList<Source> sources, Unit unit, int place)
    {
        var match = new Match((ushort)place, 0, 0);
        foreach (Source source in sources)
            if (source.TryCount(unit, place, out float counted, out ushort sentences))
                match = new((ushort)place, (ushort)(match.Sentences | sentences), match.Count + counted);
        return match;
    }

    private void AddOnlyText(Source source, Postings postings)
    {
        Span<Match> room = Room(postings.Places.Length);
        for (int i = 0; i < room.Length; i++)
            room[i] = new(postings.Places[i], postings.Sentences.IsEmpty ? (ushort)0 : postings.Sentences[i], postings.Counts[i] * source.Weight);
        count += room.Length;
    }

    private static void AddText(Source source, Postings postings, Places? only, Workspace space)
    {
        (float[] counts, ushort[] sentences, ulong[] touched, float weight) = (space.Counts, space.Sentences, space.Touched.Bits, source.Weight);
        ReadOnlySpan<ushort> places = postings.Places, masks = postings.Sentences;
        ReadOnlySpan<byte> counted = postings.Counts;
        for (int i = 0; i < places.Length; i++)
        {
            int place = places[i];
            if (only is not null && !only.Holds(place)) continue;
            counts[place] += counted[i] * weight;
            if (!masks.IsEmpty) sentences[place] |= masks[i];
            touched[place >> 6] |= 1UL << place;
        }
    }

    // A title says a thing once, however often it repeats it.
    private static void AddTitles(Source source, Unit unit, Places? only, Workspace space)
    {
        ReadOnlySpan<int> versions = source.InTitles(unit.Shelf);
        int first = unit.Section.FirstPassage, from = versions.BinarySearch(unit.Section.FirstVersion);
        for (int i = from < 0 ? ~from : from; i < versions.Length && versions[i] <= unit.Section.LastVersion; i++)
        {
            WorkVersion version = unit.Shelf.Versions[versions[i]];
            int end = Math.Min(version.EndPassage - first, unit.Section.Passages);
            for (int place = Math.Max(0, version.FirstPassage - first); place < end; place++)
            {
                if (only is not null && !only.Holds(place)) continue;
                space.Counts[place] += source.Weight;
                space.Touched.Add(place);
            }
        }
    }

    private void Gather(int places, Workspace space)
    {
        ulong[] touched = space.Touched.Bits;
        for (int word = 0; word < (places + 63) / 64; word++)
        {
            if (touched[word] == 0) continue;
            Span<Match> room = Room(BitOperations.PopCount(touched[word]));
            int i = 0;
            for (ulong bits = touched[word]; bits != 0; bits &= bits - 1)
            {
                int place = word * 64 + BitOperations.TrailingZeroCount(bits);
                room[i++] = new((ushort)place, space.Sentences[place], space.Counts[place]);
                (space.Sentences[place], space.Counts[place]) = (0, 0);
            }
            count += i;
            touched[word] = 0;
        }
    }

    private Span<Match> Room(int more)
    {
        if (count + more > found.Length)
        {
            Match[] larger = ArrayPool<Match>.Shared.Rent(Math.Max(count + more, found.Length * 2));
            found.AsSpan(0, count).CopyTo(larger);
            ArrayPool<Match>.Shared.Return(found);
            found = larger;
        }
        return found.AsSpan(count, more);
    }
}
