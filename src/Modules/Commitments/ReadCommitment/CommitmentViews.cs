using Minga.Commitments.Contracts;
using Minga.Library.Contracts;
using Minga.Seminars.Contracts;

namespace Minga.Commitments.ReadCommitment;

/// <summary>What the list of commitments shows.</summary>
/// <param name="Shown">Those in the chosen state, or all.</param>
/// <param name="States">How many are in each state that occurs.</param>
/// <param name="State">The chosen state; null for all.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record CommitmentsView(IReadOnlyList<Commitment> Shown, IReadOnlyList<(CommitmentState State, int Count)> States, CommitmentState? State, int Total);

/// <summary>What the page of one commitment shows.</summary>
public sealed record CommitmentView
{
    public required Announcement Announcement { get; init; }
    public required Commitment Commitment { get; init; }

    /// <summary>The takeaway that informs it; null where its seminar is not here.</summary>
    public Takeaway? Takeaway { get; init; }

    /// <summary>The asks that it would serve.</summary>
    public required IReadOnlyList<Ask> Asks { get; init; }

    /// <summary>The instruments in which something was found, as far as the library knows them.</summary>
    public required IReadOnlyDictionary<string, KnownInstrument> Instruments { get; init; }

    /// <summary>Its versions, the latest first.</summary>
    public required IReadOnlyList<RecordedState> History { get; init; }
}

/// <summary>What a version said.</summary>
public sealed record RecordedState(int Version, DateOnly RecordedOn, CommitmentState State);
