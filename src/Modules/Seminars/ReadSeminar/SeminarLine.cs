using Minga.Kernel;
using Minga.Seminars.Contracts;

namespace Minga.Seminars.ReadSeminar;

/// <summary>A seminar as programs read it, with what was kept of it.</summary>
public sealed record SeminarLine(
    string Iri, IReadOnlyDictionary<string, string> Title, DateOnly From, DateOnly To, string Network, string Host, IReadOnlyList<TakeawayLine> Takeaways)
{
    internal static SeminarLine Of(Seminar seminar, IEnumerable<Takeaway> takeaways) => new(
        seminar.Iri, Texts(seminar.Title), seminar.From, seminar.To, seminar.Network, seminar.Host,
        [.. takeaways.Select(t => new TakeawayLine(t.Iri, t.Session, t.Speaker, Texts(t.Office), Texts(t.Label), Texts(t.Text), t.Asks, t.Source.Address.ToString()))]);

    private static Dictionary<string, string> Texts(LanguageMap map) =>
        LanguageCode.Interface.Where(l => map.In(l) is not null).ToDictionary(l => l.Value, l => map.In(l)!.Text);
}

/// <summary>A takeaway as programs read it. The words are ours, not the speaker's.</summary>
public sealed record TakeawayLine(
    string Iri, int Session, string Speaker, IReadOnlyDictionary<string, string> Office, IReadOnlyDictionary<string, string> Label, IReadOnlyDictionary<string, string> Text,
    IReadOnlyList<string> Asks, string Source);
