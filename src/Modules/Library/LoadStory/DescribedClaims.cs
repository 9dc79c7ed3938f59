namespace Minga.Library.LoadStory;

/// <summary>What our description of a measure may claim; the days have the names that the sources' have.</summary>
internal static class DescribedClaims
{
    public const string Adoption = "adoption";
    public const string Publication = "publication";

    /// <summary>The first day in force.</summary>
    public const string InForce = "in-force";

    /// <summary>The first day on which it is law no longer.</summary>
    public const string Ended = "ended";

    /// <summary>What ended it.</summary>
    public const string EndedBy = "ended-by";

    /// <summary>How well we know the measure.</summary>
    public const string Mark = "mark";

    /// <summary>The <see cref="Mark"/> of a measure that we know from secondary sources only.</summary>
    public const string Secondary = "S";

    /// <summary>The address of a secondary source.</summary>
    public const string Source = "secondary-source";

    /// <summary>Who asserts what we read ourselves; it speaks for no government.</summary>
    public const string Editors = "the demonstration's editors";
}
