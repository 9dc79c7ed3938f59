using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Minga.Kernel;
using Minga.LegalText;
using Minga.Web;

namespace Minga.Library.ExportText;

/// <summary>
/// A measure in schema.org's words (Legislation, which follows the European Legislation Identifier): for search engines and catalogues. Only
/// what is stored; a field that the source does not fill is absent. The licence of a text is not recorded, so none is claimed.
/// </summary>
public static class Legislation
{
    /// <summary>
    /// The description as JSON-LD, without "&lt;", "&gt;" and "&amp;" in it (they are written as \u003C …), so that it may stand inside an element
    /// of a page.
    /// </summary>
    /// <param name="facts">What is stored.</param>
    /// <param name="territory">The name of its territory; null where it is not known.</param>
    /// <param name="origin">Scheme and host of this installation.</param>
    /// <param name="moment">The dates at which the text is read.</param>
    /// <param name="words">The language in which the territory is named.</param>
    public static string Json(TextFacts facts, LanguageMap? territory, Uri origin, Moment moment, Words words)
    {
        Uri At(string path) => new(origin, moment.On(path));
        string page = Paths.Measure(facts.Key);
        var json = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Legislation",
            ["@id"] = At(page).AbsoluteUri,
            ["url"] = At(page).AbsoluteUri,
            ["legislationIdentifier"] = facts.SourceId,
            ["name"] = facts.Title,
            ["inLanguage"] = facts.Language.Value,
        };
        if (ActName.Of(facts.Rank, "") is { Length: > 0 } type) json["legislationType"] = type;
        if (facts.AdoptedOn is { } adopted) json["legislationDate"] = Day(adopted);
        if (facts.InForceFrom is { } from) json["legislationDateVersion"] = Day(from);
        if (facts.Territory is { } code)
            json["legislationJurisdiction"] = new JsonObject { ["@type"] = "AdministrativeArea", ["name"] = territory is null ? code.Value : words.In(territory).Text, ["identifier"] = code.Value.ToUpperInvariant() };
        // Whether a version of another day is in force, no source says.
        if (moment == Moment.Now && facts.Standing != Standing.Unstated)
            json["legislationLegalForce"] = facts.Standing == Standing.InForce ? "https://schema.org/InForce" : "https://schema.org/NotInForce";
        if (facts.Acts.Count > 0) json["legislationConsolidates"] = new JsonArray([.. facts.Acts.Select(Act)]);
        if (facts.Official is { } official)
        {
            json["isBasedOn"] = official.AbsoluteUri;
            json["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = official.Host, ["url"] = official.GetLeftPart(UriPartial.Authority) + "/" };
        }
        json["version"] = facts.Version;
        json["encoding"] = new JsonArray(
            Copy(At(page + ".xml"), "application/akn+xml"), Copy(At(page + ".docx"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), Copy(At(page + ".txt"), "text/plain"));
        return json.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" });
    }

    private static JsonObject Act(ChangingAct act)
    {
        var json = new JsonObject { ["@type"] = "Legislation", ["legislationIdentifier"] = act.SourceId };
        if (act.Title.Length > 0) json["name"] = act.Title;
        if (act.Address is { } address) json["url"] = address.AbsoluteUri;
        return json;
    }

    // A copy of ours informs and proves nothing.
    private static JsonObject Copy(Uri address, string mediaType) => new()
    {
        ["@type"] = "LegislationObject", ["encodingFormat"] = mediaType, ["contentUrl"] = address.AbsoluteUri, ["legislationLegalValue"] = "https://schema.org/UnofficialLegalValue",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
