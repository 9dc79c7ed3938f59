using Minga.Network;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Library.Contracts;

/// <summary>How a found passage looks on the pages of the modules that search.</summary>
public static class ShownPassage
{
    /// <summary>The passage with its marks, and its reasons with the words of the passage that carry them.</summary>
    /// <param name="found">The passage.</param>
    /// <param name="words">The reader's words.</param>
    /// <param name="territories">Names of territories.</param>
    /// <param name="concept">What a concept did for the result: the means that an ask wants, or a concept of the search.</param>
    public static Passage On(FoundPassage found, Words words, ITerritories territories, ReasonKind concept)
    {
        string label = Label(found.Act, found.Address, found.Kind == "provision", words);
        return new Passage
        {
            Href = found.Iri, Label = label,
            Text = new MarkedText(found.Text, found.Language, [.. found.Marks.Select(m => new Mark(m.Start, m.Length))]),
            Title = found.Title,
            Territory = found.Territory is { } code ? territories.Find(code)?.Name : null,
            Status = found.Status,
            Reasons = [.. found.Reasons.Select((r, i) => Reason(r, i, found, concept))],
            Source = new TextSource
            {
                Label = label, Official = found.OfficialAddress, Language = found.Language, Publisher = found.OfficialAddress?.Host ?? "", Retrieved = found.TakenOn,
            },
        };
    }

    /// <summary>"Ley 18.407, artículo 103"; the act alone where no place in it is meant.</summary>
    public static string Label(string act, string address, bool instrument, Words words)
    {
        if (address.Length == 0) return act;
        string place = instrument ? words.Paragraph(address) : words.Article(address);
        return $"{act}, {char.ToLower(place[0], words.Culture)}{place[1..]}";
    }

    private static Reason Reason(PassageReason reason, int place, FoundPassage found, ReasonKind concept) => new(
        reason.Kind switch { "actor" => ReasonKind.Entity, "concept" => concept, _ => ReasonKind.Word },
        reason.Label,
        [.. found.Marks.Where(m => m.Reason == place).Select(m => found.Text.Substring(m.Start, m.Length)).Distinct(StringComparer.OrdinalIgnoreCase).Take(4)]);
}
