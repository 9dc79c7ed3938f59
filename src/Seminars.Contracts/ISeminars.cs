using Minga.Kernel;

namespace Minga.Seminars.Contracts;

/// <summary>A seminar, as other modules may know it.</summary>
/// <param name="Key">"rifess-2024".</param>
/// <param name="Title">Its title; official in the language in which it was announced, ours in the others.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Network">Key of the network whose seminar it is: "rifess".</param>
/// <param name="Host">Key of the body that hosted it: "inaes".</param>
/// <param name="Sessions">The sessions that are known, in the order of the programme as far as it is known.</param>
public sealed record Seminar(string Key, LanguageMap Title, DateOnly From, DateOnly To, string Network, string Host, IReadOnlyList<Session> Sessions)
{
    /// <summary>Where its page is.</summary>
    public string Iri => $"/seminars/{Key}";
}

/// <summary>A session of a seminar.</summary>
/// <param name="Number">From 1, ours: the programme's own numbers are known for one session only.</param>
/// <param name="Title">Its title, ours where none is known.</param>
public sealed record Session(int Number, LanguageMap Title);

/// <summary>The seminars and what was kept of them.</summary>
public interface ISeminars
{
    /// <summary>Every seminar, the latest first.</summary>
    Task<IReadOnlyList<Seminar>> AllAsync(CancellationToken cancel = default);

    /// <summary>One seminar; null where there is none.</summary>
    Task<Seminar?> FindAsync(string key, CancellationToken cancel = default);

    /// <summary>What was kept of a seminar, in the order of its sessions; empty also where there is no such seminar.</summary>
    Task<IReadOnlyList<Takeaway>> TakeawaysAsync(string seminar, CancellationToken cancel = default);

    /// <summary>These takeaways, in the order of their sessions; ids that there are not are left out.</summary>
    Task<IReadOnlyList<Takeaway>> TakeawaysAsync(IReadOnlyCollection<string> ids, CancellationToken cancel = default);

    /// <summary>What was said about an ask, in any seminar.</summary>
    Task<IReadOnlyList<Takeaway>> TakeawaysAboutAsync(string ask, CancellationToken cancel = default);
}
