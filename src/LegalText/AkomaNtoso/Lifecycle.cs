using System.Globalization;
using System.Xml.Linq;
using static Minga.LegalText.AkomaNtoso.AkomaNtosoWriter;
using static Minga.LegalText.AkomaNtoso.Names;

namespace Minga.LegalText.AkomaNtoso;

/// <summary>
/// From when the words are in force and what made them so, in Akoma Ntoso's own terms (<c>lifecycle</c>, <c>temporalData</c>,
/// <c>passiveRef</c>) for the programs of others, and in our record for <see cref="AkomaNtosoReader"/>: the schema has no place for an act
/// without an address, nor for a day that is in force without an event.
/// </summary>
internal static class Lifecycle
{
    private const string First = "event_1";

    /// <summary>One event for each act that made the version; one of its own where the source names none.</summary>
    public static XElement? Events(LegalDocument document)
    {
        if (document.InForce is not { } version) return null;
        IEnumerable<XElement> events = version.Acts.Count == 0
            ? [Event(1, version.From, "generation", "#minga")]
            : version.Acts.Select((_, i) => Event(i + 1, version.From, "amendment", "#" + ActId(i)));
        return new(Akn + "lifecycle", new XAttribute("source", "#minga"), events);
    }

    /// <summary>The interval that begins with the day.</summary>
    public static XElement? Interval(LegalDocument document) => document.InForce is null ? null :
        new(Akn + "temporalData", new XAttribute("source", "#minga"),
            new XElement(Akn + "temporalGroup", new XAttribute("eId", "period_1"),
                new XElement(Akn + "timeInterval", new XAttribute("start", "#" + First), new XAttribute("refersTo", "#in-force"))));

    /// <summary>The acts and the concept that the two above refer to.</summary>
    public static IEnumerable<XElement> References(LegalDocument document) => document.InForce is not { } version ? [] : version.Acts
        .Select((act, i) => new XElement(Akn + "passiveRef", new XAttribute("eId", ActId(i)), new XAttribute("href", Address(act)),
            new XAttribute("showAs", Clean(act.Title.Length > 0 ? act.Title : act.SourceId))))
        .Append(new(Akn + "TLCConcept", new XAttribute("eId", "in-force"), new XAttribute("href", "/ontology/concept/minga/in-force"), new XAttribute("showAs", "In force")));

    /// <summary>Our own record of the version.</summary>
    public static XElement? Record(LegalDocument document) => document.InForce is not { } version ? null :
        new(Own + "in-force", new XAttribute("from", Day(version.From)), version.Acts.Select(a => new XElement(Own + "act",
            new XAttribute("source-id", Clean(a.SourceId)), new XAttribute("title", Clean(a.Title)), a.Address is { } address ? new XAttribute("official", Clean(address.OriginalString)) : null)));

    /// <summary>Reads our own record; null where there is none.</summary>
    public static VersionInForce? Read(XElement record) =>
        record.Element(Own + "in-force") is not { } row || !DateOnly.TryParseExact((string?)row.Attribute("from"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly from)
            ? null
            : new(from, [.. row.Elements(Own + "act").Select(a => new ChangingAct((string?)a.Attribute("source-id") ?? "", (string?)a.Attribute("title") ?? "",
                Uri.TryCreate((string?)a.Attribute("official"), UriKind.RelativeOrAbsolute, out Uri? address) ? address : null))]);

    /// <summary>"in-force", "ended"; null where the source does not say.</summary>
    public static string? Word(Standing standing) => standing switch { Standing.InForce => "in-force", Standing.Ended => "ended", _ => null };

    /// <summary>The reverse of <see cref="Word"/>.</summary>
    public static Standing StandingOf(string? word) => word switch { "in-force" => Standing.InForce, "ended" => Standing.Ended, _ => Standing.Unstated };

    private static XElement Event(int number, DateOnly on, string type, string source) => new(Akn + "eventRef",
        new XAttribute("eId", number == 1 ? First : "event_" + number.ToString(CultureInfo.InvariantCulture)), new XAttribute("date", Day(on)),
        new XAttribute("type", type), new XAttribute("source", source));

    private static string ActId(int index) => "act_" + (index + 1).ToString(CultureInfo.InvariantCulture);

    // A reference needs an address; an act without one is named by what its source calls it.
    private static string Address(ChangingAct act) => act.Address is { } address ? Clean(address.OriginalString) : "urn:minga:act:" + Uri.EscapeDataString(Clean(act.SourceId));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
