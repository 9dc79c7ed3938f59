namespace Minga.Commitments.Contracts;

/// <summary>What was announced and what is known of it.</summary>
public interface ICommitments
{
    /// <summary>Every announcement, in the order of the story.</summary>
    Task<IReadOnlyList<Commitment>> AllAsync(CancellationToken cancel = default);

    /// <summary>One of them; null where there is none.</summary>
    Task<Commitment?> FindAsync(string id, CancellationToken cancel = default);

    /// <summary>Those that a takeaway informs, for each of these takeaways that has any.</summary>
    Task<ILookup<string, Commitment>> ByTakeawayAsync(IReadOnlyCollection<string> takeaways, CancellationToken cancel = default);

    /// <summary>Those that would serve an ask.</summary>
    Task<IReadOnlyList<Commitment>> ByAskAsync(string ask, CancellationToken cancel = default);
}
