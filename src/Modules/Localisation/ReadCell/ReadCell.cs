using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Network;
using Minga.Storage;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Localisation.ReadCell;

/// <summary>The page of one cell: its evidence, its history, its disputes, and what others did about the same ask.</summary>
internal static class ReadCell
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/coverage/{territory}/{**ask}", PageAsync).ExcludeFromDescription();

    private static async Task<IResult> PageAsync(
        string territory, string ask, HttpRequest request, Database database, IAsks asks, IQuotes quotes, ICoverage coverage, IMeasures measures, IHoldings holdings,
        ITerritories territories, Words words, TimeProvider time, CancellationToken cancel)
    {
        if (await asks.FindAsync(ask, cancel) is not { } asked || !TerritoryCode.TryParse(territory, out TerritoryCode code) || territories.Find(code) is not { } place) return Answers.NotFound();
        if (!AsOfQuery.TryRead(request, time, out AsOf asOf, out Refusal? refusal)) return Answers.Refused(refusal);
        Moment moment = AsOfQuery.Moment(request);

        await using var db = new LocalisationDb(database);
        List<Known> known = await db.KnownOn(asOf.KnownOn).Where(k => k.Finding.Ask == ask && (k.Finding.Territory == code || k.Step.Status == FindingStatus.Confirmed)).ToListAsync(cancel);
        string[] ids = [.. known.Where(k => k.Finding.Territory == code).Select(k => k.Finding.Id)];
        List<Step> steps = await db.Steps.AsNoTracking().Where(s => ids.Contains(s.FindingId) && s.KnownFrom <= asOf.KnownOn).OrderBy(s => s.KnownFrom).ThenBy(s => s.Number).ToListAsync(cancel);
        List<Evidence> evidence = await db.Evidence.AsNoTracking().Where(e => e.KnownFrom <= asOf.KnownOn && (e.KnownTo == null || e.KnownTo > asOf.KnownOn)
            && db.Findings.Any(f => f.Id == e.FindingId && f.Ask == ask)).OrderBy(e => e.Ordinal).ToListAsync(cancel);
        List<Dispute> disputes = await db.Disputes.AsNoTracking().Where(d => ids.Contains(d.FindingId) && d.RaisedAt <= asOf.KnownOn).OrderBy(d => d.RaisedAt).ToListAsync(cancel);
        IReadOnlyDictionary<string, MeasureFacts> facts = await measures.FactsAsync([.. known.Select(k => k.Finding.Measure).OfType<string>().Distinct()], cancel);
        OfficialWords? official = await quotes.OfAskAsync(asked.Id, words.Language, cancel);
        Coverages cells = await coverage.ReadAsync([ask], [code], asOf, cancel: cancel);

        return Answers.Page<CellPage>(new CellView
        {
            Cell = cells[ask, code], Ask = ask, Label = asked.Label, Reading = asked.Reading, Symbol = asked.InstrumentSymbol, Place = words.In(place.Name).Text, Territory = code,
            Day = asOf.InForce, Moment = moment, HasTexts = (await holdings.TerritoriesAsync(cancel)).Any(h => h.Territory == code),
            Official = official is null ? null : new MarkedText(official.Text, official.Language),
            Source = official is null ? null : new TextSource
            {
                Label = asked.Provision is null ? asked.InstrumentSymbol : $"{asked.InstrumentSymbol}, {words.Paragraph(asked.Provision).ToLower(words.Culture)}",
                Official = official.OfficialAddress, Language = official.Language, Retrieved = official.TakenOn,
            },
            Findings = [.. known.Where(k => k.Finding.Territory == code).OrderBy(k => k.Step.Status).ThenByDescending(k => k.Finding.Law).ThenBy(k => k.Finding.Id, StringComparer.Ordinal)
                .OrderByDescending(k => k.Step.Status == FindingStatus.Confirmed).Select(k => new ShownFinding(
                    k.Finding, k.Step, Measure(k.Finding.Measure, facts), [.. evidence.Where(e => e.FindingId == k.Finding.Id).Select(e => Proof(e, facts, words))],
                    [.. disputes.Where(d => d.FindingId == k.Finding.Id)], [.. steps.Where(s => s.FindingId == k.Finding.Id)], Holds(k.Finding, asOf.InForce)))],
            Others = [.. known.Where(k => k.Finding.Territory != code && k.Finding.Kind == FindingKind.Alignment && Holds(k.Finding, asOf.InForce))
                .Select(k => (k.Finding, Place: territories.Find(k.Finding.Territory))).Where(o => o.Place is not null)
                .Select(o => new OtherFinding(
                    words.In(o.Place!.Name).Text + (territories.Country(o.Place) is var country && country != o.Place ? $" ({words.In(country.Name).Text})" : ""),
                    moment.On(Coverages.CellPath(ask, o.Finding.Territory)), o.Finding.Law, o.Finding.Practice,
                    Measure(o.Finding.Measure, facts)?.Act ?? "", Measure(o.Finding.Measure, facts)?.Iri, o.Finding.Note,
                    evidence.Where(e => e.FindingId == o.Finding.Id).All(e => e.Kind == EvidenceKind.Secondary)))
                .OrderBy(o => o.Place, StringComparer.Create(words.Culture, ignoreCase: true)).ThenByDescending(o => o.Law)],
        });
    }

    private static bool Holds(Finding finding, DateOnly day) => finding.HoldsFrom <= day && (finding.HoldsTo is null || finding.HoldsTo > day);

    private static ShownMeasure? Measure(string? key, IReadOnlyDictionary<string, MeasureFacts> facts) =>
        key is not null && facts.TryGetValue(key, out MeasureFacts? found) ? new(found.Act, found.Title, found.Iri, found.Language, found.Loaded) : key is null ? null : new(key, "", Paths.Measure(key), LanguageCode.Es, false);

    private static ShownProof Proof(Evidence evidence, IReadOnlyDictionary<string, MeasureFacts> facts, Words words)
    {
        if (evidence.Kind == EvidenceKind.Secondary || evidence.Address is null) return new(evidence, evidence.Publisher ?? evidence.Official ?? "", null);
        return new(evidence, ShownPassage.Label(Measure(evidence.Measure, facts)!.Act, evidence.Address, false, words), Paths.Article(evidence.Measure!, evidence.Address));
    }
}
