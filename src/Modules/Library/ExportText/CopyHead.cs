using Minga.Kernel;
using Minga.LegalText;
using Minga.Web;

namespace Minga.Library.ExportText;

/// <summary>What stands at the head of a copy and at the foot of its pages: where the text comes from, of when it is, that it is no authentic one.</summary>
internal sealed class CopyHead(TextFacts facts, IReadOnlyList<StatedDate> dates, LanguageMap? territory, Uri page, Words words)
{
    /// <summary>"Copia informativa, no auténtica. …"</summary>
    public string Notice => words["export.notice"];

    /// <summary>The name of the act with its territory; the source's identifier where it has no name.</summary>
    public string Act => string.Join(", ", new[] { Territory, facts.Number.Length > 0 && facts.Kind == DocumentKind.Measure ? ActName.Called(facts.Rank, facts.Number, facts.Title) : facts.SourceId }.Where(s => s.Length > 0));

    /// <summary>The foot of a page: the notice, the version and its fingerprint.</summary>
    public string Foot => $"{Notice} {facts.SourceId}. {words["source.retrieved", facts.TakenOn]} {words["source.version", facts.Version]} {words["source.fingerprint"]} {Short}";

    private string Territory => territory is null ? "" : words.In(territory).Text;

    private string Short => facts.Fingerprint.Length > 12 ? facts.Fingerprint[..12] : facts.Fingerprint;

    /// <summary>The lines of the head: what is known, nothing that is not.</summary>
    public IEnumerable<(string Name, string Value)> Lines()
    {
        if (Territory.Length > 0) yield return (words["fact.territory"], Territory);
        if (ActName.Of(facts.Rank, "") is { Length: > 0 } rank) yield return (words["fact.rank"], rank);
        if (facts.Number.Length > 0) yield return (words["fact.number"], facts.Number);
        foreach (StatedDate date in dates) yield return (words.Or($"date.{date.What}", date.What), words.LongDate(date.On));
        if (facts.InForceFrom is { } from) yield return (words["export.in-force-from"], words.LongDate(from));
        foreach (ChangingAct act in facts.Acts)
            yield return (words["export.changed-by"], string.Join(", ", new[] { act.SourceId, act.Title, act.Address?.AbsoluteUri ?? "" }.Where(s => s.Length > 0)));
        if (facts.Standing != Standing.Unstated)
            yield return (words["claim.status"], words["claim.by-source", words[facts.Standing == Standing.InForce ? "status.in_force" : "export.ended"]]);
        yield return (words["fact.source"], facts.SourceId);
        yield return (words["source.official"], facts.Official?.AbsoluteUri ?? words["source.no-address"]);
        yield return (words["export.taken-on"], words.LongDate(facts.TakenOn));
        yield return (words["export.version"], words.Number(facts.Version));
        yield return (words["export.fingerprint"], facts.Fingerprint);
        yield return (words["export.address"], page.AbsoluteUri);
    }
}
