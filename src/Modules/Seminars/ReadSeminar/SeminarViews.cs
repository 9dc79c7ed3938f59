using Minga.Commitments.Contracts;
using Minga.Library.Contracts;
using Minga.Seminars.Contracts;

namespace Minga.Seminars.ReadSeminar;

/// <summary>What the list of seminars shows.</summary>
public sealed record SeminarsView(IReadOnlyList<Programme> Seminars);

/// <summary>What the page of a seminar shows: the programme as far as it is known, and what was kept.</summary>
public sealed record SeminarView(Programme Programme, IReadOnlyList<Takeaway> Takeaways, ILookup<string, Commitment> Commitments);

/// <summary>What the page of a session shows.</summary>
public sealed record SessionView
{
    public required Programme Programme { get; init; }
    public required ProgrammeSession Session { get; init; }
    public required IReadOnlyList<Takeaway> Takeaways { get; init; }

    /// <summary>What was announced, by takeaway.</summary>
    public required ILookup<string, Commitment> Commitments { get; init; }

    /// <summary>The asks that the takeaways are about, by id.</summary>
    public required IReadOnlyDictionary<string, Ask> Asks { get; init; }

    /// <summary>The instruments that the session named or that were found later, as far as the library knows them.</summary>
    public required IReadOnlyDictionary<string, KnownInstrument> Instruments { get; init; }
}
