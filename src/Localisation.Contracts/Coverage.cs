using Minga.Kernel;

namespace Minga.Localisation;

/// <summary>
/// One ask in one territory, from confirmed findings alone. Law and practice stand side by side; what lower levels did stands in their own cells.
/// </summary>
/// <param name="Ask">The ask's id.</param>
/// <param name="Territory">The territory.</param>
public sealed record Cell(string Ask, TerritoryCode Territory)
{
    /// <summary>The highest confirmed stage of the law.</summary>
    public LawStage Law { get; init; }

    /// <summary>The highest confirmed stage of the practice.</summary>
    public PracticeStage Practice { get; init; }

    /// <summary>Whether only a secondary source says the stage of the law: it is shown hollow and not counted.</summary>
    public bool LawIsSecondary { get; init; }

    /// <summary>Whether only a secondary source says the stage of the practice.</summary>
    public bool PracticeIsSecondary { get; init; }

    /// <summary>The highest stage that the law had earlier, where the day asked about lies after its end and it is lower now; else not assessed.</summary>
    public LawStage LawBefore { get; init; }

    /// <summary>Whether somebody disputes one of its findings. A dispute marks the cell and changes nothing.</summary>
    public bool Disputed { get; init; }

    /// <summary>Whether a quoted article changed since it was confirmed, so that a person must look again.</summary>
    public bool Returned { get; init; }

    /// <summary>How many confirmed findings stand behind it.</summary>
    public int Findings { get; init; }

    /// <summary>Whether anybody has looked.</summary>
    public bool Assessed => Law != LawStage.NotAssessed || Practice != PracticeStage.NotAssessed;

    /// <summary>Where it is: its evidence, its history, its disputes.</summary>
    public string Iri => Coverages.CellPath(Ask, Territory);
}

/// <summary>Coverage at two dates: a cell for every ask and territory that was asked for.</summary>
public interface ICoverage
{
    /// <summary>
    /// The cells of these asks and territories, also the empty ones. One query, whatever their number.
    /// </summary>
    /// <param name="asks">Ids of asks.</param>
    /// <param name="territories">The territories, each by name: a country is not what lies below it.</param>
    /// <param name="asOf">In force in the world, recorded here. The same pair gives the same cells for ever.</param>
    /// <param name="secondary">Whether findings count that only a secondary source proves.</param>
    /// <param name="cancel">Ends the reading.</param>
    Task<Coverages> ReadAsync(
        IReadOnlyCollection<string> asks, IReadOnlyCollection<TerritoryCode> territories, AsOf asOf, bool secondary = false, CancellationToken cancel = default);

    /// <summary>The territories that have a confirmed finding about one of the asks (of any, where none is named), whatever the day in the world.</summary>
    Task<IReadOnlyList<TerritoryCode>> AssessedAsync(IReadOnlyCollection<string> asks, DateTimeOffset knownOn, CancellationToken cancel = default);
}

/// <summary>Cells by ask and territory.</summary>
public sealed class Coverages(IReadOnlyDictionary<(string Ask, TerritoryCode Territory), Cell> cells)
{
    /// <summary>The cell; one that says "not assessed" where nobody looked.</summary>
    public Cell this[string ask, TerritoryCode territory] => cells.TryGetValue((ask, territory), out Cell? cell) ? cell : new(ask, territory);

    /// <summary>The cells with a finding, in no order.</summary>
    public IEnumerable<Cell> All => cells.Values;

    /// <summary>The address of a cell: /coverage/{territory}/{ask}.</summary>
    public static string CellPath(string ask, TerritoryCode territory) => $"/coverage/{territory.Value}/{ask}";
}
