using Minga.Kernel;

namespace Minga.Library.LoadStory;

/// <summary>
/// The identifier of a measure that is described before its text is loaded. Which scheme its source will use is not known then, so it is the
/// source's identifier with the territory.
/// </summary>
internal static class DescribedIdentifier
{
    public const string Scheme = "described";

    /// <summary>"UY-ley-19848" of Uruguay is "uy/UY-ley-19848".</summary>
    public static string Of(TerritoryCode territory, string identifier) => territory.Value + "/" + identifier;
}
