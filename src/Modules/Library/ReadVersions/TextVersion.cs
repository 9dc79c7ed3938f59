namespace Minga.Library.ReadVersions;

/// <summary>Where a version stands in time.</summary>
public enum VersionTime
{
    /// <summary>It was law.</summary>
    Past,

    /// <summary>It is the one that counts now.</summary>
    Current,

    /// <summary>It will be law.</summary>
    Future,
}

/// <summary>One version of a text.</summary>
/// <param name="Ordinal">Its place among the versions, from 1.</param>
/// <param name="From">The first day on which its words are in force; of a source without such days, the day on which it was recorded here.</param>
/// <param name="Until">The first day of the next one; null for the last.</param>
/// <param name="Time">Where it stands today.</param>
/// <param name="Acts">What made it so; empty where the source names nothing.</param>
public sealed record TextVersion(int Ordinal, DateOnly From, DateOnly? Until, VersionTime Time, IReadOnlyList<ActLink> Acts)
{
    internal Expression Text { get; init; } = null!;
}

/// <summary>An act that changed a text.</summary>
/// <param name="Name">"Ley 21.755", or its identifier in the source.</param>
/// <param name="Title">What it is called there; may be empty.</param>
/// <param name="Measure">Its page here; null where it is not loaded.</param>
/// <param name="Official">Where it is published; null where the source does not say.</param>
public sealed record ActLink(string Name, string Title, string? Measure, Uri? Official);
