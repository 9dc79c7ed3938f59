using Minga.Kernel;
using Minga.Web.Parts;

namespace Minga.Library.ReadVersions;

/// <summary>Whose versions a page is about.</summary>
/// <param name="Id">"cl/codigo-del-trabajo".</param>
/// <param name="Name">What it is called.</param>
/// <param name="Language">The language of the name.</param>
/// <param name="Territory">Where.</param>
/// <param name="TerritoryCode">Its code.</param>
/// <param name="Dated">Whether the source states days of force; else the versions are those recorded here.</param>
public sealed record VersionedText(string Id, string Name, LanguageCode Language, LanguageMap Territory, TerritoryCode TerritoryCode, bool Dated);

/// <summary>Every version of a text, the newest first.</summary>
/// <param name="Of">Whose.</param>
/// <param name="Versions">Those of this page.</param>
/// <param name="Paging">Which page of how many.</param>
/// <param name="Refusal">Why a date was not understood; null where it was.</param>
public sealed record VersionsView(VersionedText Of, IReadOnlyList<VersionEntry> Versions, Paging Paging, Refusal? Refusal = null)
{
    /// <summary>The earliest day of which a text is kept.</summary>
    public DateOnly First { get; init; }
}

/// <summary>One version with the articles that it changed.</summary>
/// <param name="Version">The version.</param>
/// <param name="Articles">Their addresses in the order of the text; null for the first version, which is compared with nothing.</param>
public sealed record VersionEntry(TextVersion Version, IReadOnlyList<string>? Articles);
