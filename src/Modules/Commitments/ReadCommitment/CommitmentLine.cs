using Minga.Commitments.Contracts;
using Minga.Kernel;

namespace Minga.Commitments.ReadCommitment;

/// <summary>A commitment as programs read it. No state says that a pledge was kept.</summary>
public sealed record CommitmentLine(
    string Iri, string Takeaway, IReadOnlyDictionary<string, string> Label, IReadOnlyDictionary<string, string> Text, string AnnouncedBy,
    IReadOnlyDictionary<string, string> Standing, IReadOnlyList<string> Bodies, DateOnly AnnouncedFrom, DateOnly AnnouncedTo, string State,
    IReadOnlyDictionary<string, string> StateNote, DateOnly StateOn, IReadOnlyList<string> Asks, IReadOnlyList<string> Found)
{
    internal static CommitmentLine Of(Commitment c) => new(
        c.Iri, c.Takeaway, Texts(c.Label), Texts(c.Text), c.AnnouncedBy, Texts(c.Standing), c.Bodies, c.AnnouncedOn.From, c.AnnouncedOn.To, c.State.Code(),
        Texts(c.StateNote), c.StateOn, c.Asks, [.. c.Found.Select(f => $"/instruments/{f.Instrument}/provisions/{f.Address}")]);

    private static Dictionary<string, string> Texts(LanguageMap map) =>
        LanguageCode.Interface.Where(l => map.In(l) is not null).ToDictionary(l => l.Value, l => map.In(l)!.Text);
}
