using System.Collections.Concurrent;
using Minga.Retrieval.Shelves;

namespace Minga.Retrieval.Ranking;

/// <summary>
/// What one thread needs while it ranks one section: a number for every place, small enough to stay in the processor's cache. All are
/// nought when it is taken, and whoever takes it leaves them so.
/// </summary>
internal sealed class Workspace
{
    private static readonly ConcurrentBag<Workspace> Free = [];

    private Workspace()
    {
    }

    /// <summary>The places where something was counted, a bit each.</summary>
    public Places Touched { get; } = new();

    public float[] Counts { get; } = new float[Section.Greatest];

    public ushort[] Sentences { get; } = new ushort[Section.Greatest];

    /// <summary>The places that name the actor of an ask.</summary>
    public Places Named { get; } = new();

    public float[] Mentions { get; } = new float[Section.Greatest];

    public ushort[] MentionSentences { get; } = new ushort[Section.Greatest];

    public double[] Scores { get; } = new double[Section.Greatest];

    /// <summary>By provision of the section: its best place, counted from 1.</summary>
    public int[] Best { get; } = new int[Section.Greatest];

    public static Workspace Rent() => Free.TryTake(out Workspace? space) ? space : new();

    public static void Return(Workspace space) => Free.Add(space);
}

/// <summary>A set of places of a section.</summary>
internal sealed class Places
{
    public ulong[] Bits { get; } = new ulong[Section.Greatest / 64];

    public void Add(int place) => Bits[place >> 6] |= 1UL << place;

    public bool Holds(int place) => (Bits[place >> 6] >> place & 1) != 0;

    public void Clear() => Array.Clear(Bits);
}
