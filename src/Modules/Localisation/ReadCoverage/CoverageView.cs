using Minga.Kernel;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Localisation.ReadCoverage;

/// <summary>The matrix of one instrument's asks and some territories, at two dates.</summary>
public sealed record CoverageView
{
    /// <summary>The instruments with asks, to choose from.</summary>
    public required IReadOnlyList<Choice> Instruments { get; init; }

    /// <summary>"unga-79-213".</summary>
    public required string Instrument { get; init; }

    /// <summary>"A/RES/79/213".</summary>
    public required string Symbol { get; init; }

    /// <summary>Sets of territories to choose from.</summary>
    public required IReadOnlyList<Choice> Places { get; init; }

    /// <summary>The chosen one; empty for the network's members and all that somebody looked at.</summary>
    public required string In { get; init; }

    /// <summary>"country" or "subnational"; empty for both.</summary>
    public required string Level { get; init; }

    /// <summary>Whether secondary sources count.</summary>
    public required bool Secondary { get; init; }

    /// <summary>The day in the world.</summary>
    public required DateOnly Day { get; init; }

    public required Moment Moment { get; init; }

    /// <summary>The territories, by name, what is below a country after it.</summary>
    public required IReadOnlyList<CoverageColumn> Columns { get; init; }

    public required IReadOnlyList<CoverageRow> Rows { get; init; }

    /// <summary>The same as a file for a spreadsheet.</summary>
    public required string Csv { get; init; }

    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>How many cells somebody looked at.</summary>
    public int Assessed => Rows.Sum(r => r.Cells.Count(c => c.Cell.Assessed));
}

/// <summary>A territory.</summary>
/// <param name="Code">"es-ar".</param>
/// <param name="Name">In the reader's language.</param>
/// <param name="Country">The country that it is part of; null for a country.</param>
/// <param name="HasBelow">Whether parts of it follow, so that it means the State alone.</param>
public sealed record CoverageColumn(TerritoryCode Code, string Name, string? Country, bool HasBelow);

/// <summary>An ask with its cells, in the order of the columns.</summary>
public sealed record CoverageRow(string Ask, LanguageMap Label, string? Provision, IReadOnlyList<CoverageCell> Cells);

/// <summary>A cell and the parts of its territory that went further.</summary>
public sealed record CoverageCell(CoverageColumn Column, Cell Cell, IReadOnlyList<string> Further);
