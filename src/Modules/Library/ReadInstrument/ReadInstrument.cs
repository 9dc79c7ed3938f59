using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Storage;
using Minga.Web;

namespace Minga.Library.ReadInstrument;

/// <summary>The pages of instruments, their provisions and their asks.</summary>
internal static class ReadInstrument
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/instruments", ListAsync).ExcludeFromDescription();
        RouteGroupBuilder works = routes.MapGroup("/instruments/{key}");
        works.AddEndpointFilter(LowerCaseKeys.In(parts: 2)).ExcludeFromDescription();
        works.MapGet("", InstrumentAsync);
        works.MapGet("/provisions", (string key) => Results.Redirect(Paths.Instrument(key)));
        works.MapGet("/asks", (string key) => Results.Redirect(Paths.Instrument(key)));
        works.MapGet("/provisions/{**address}", ProvisionAsync);
        works.MapGet("/asks/{**name}", AskAsync);
    }

    private static async Task<IResult> ListAsync(Database database, TimeProvider time, CancellationToken cancel)
    {
        using var db = new LibraryDb(database);
        List<Work> works = await db.Works.AsNoTracking().Where(w => w.Kind == "instrument")
            .OrderBy(w => w.Position).ThenByDescending(w => w.AdoptedOn).ThenBy(w => w.Key).ToListAsync(cancel);
        var asks = await db.Asks.Where(a => a.SupersededAt == null).GroupBy(a => a.Instrument).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var loaded = await db.Now(time).Join(db.Works.Where(w => w.Kind == "instrument"), e => e.WorkId, w => w.Id, (e, w) => new { w.Id, e.Language }).ToListAsync(cancel);
        ILookup<long, LanguageCode> languages = loaded.ToLookup(x => x.Id, x => LanguageCode.Parse(x.Language));
        return Answers.Page<InstrumentsPage>(new InstrumentsView([.. works.Select(w => new InstrumentLine(
            w.Key, w.Symbol, w.Title ?? Untitled(w), w.AdoptedOn, asks.GetValueOrDefault(w.Key), [.. languages[w.Id].OrderBy(Order)]))]));
    }

    private static async Task<IResult> InstrumentAsync(
        string key, string[]? show, HttpRequest request, Database database, Words words, Texts texts, TimeProvider time, CancellationToken cancel)
    {
        if (!AsOfQuery.TryRead(request, time, out AsOf asOf, out Refusal? refusal)) return Answers.Refused(refusal);
        using var db = new LibraryDb(database);
        if (await LoadedInstrument.FindAsync(db, key, asOf, cancel) is not { } instrument) return Answers.NotFound();
        IReadOnlyList<LanguageCode> shown = instrument.Choose(show ?? [], words.Language);
        Work work = instrument.Work;
        return Answers.Page<InstrumentPage>(new InstrumentView
        {
            Id = work.Key, Symbol = work.Symbol, Name = work.Title ?? Untitled(work), Body = work.Body is { } body ? texts.Map("body." + body) : null,
            Adopted = work.AdoptedOn, Published = instrument.Texts.Values.Select(t => t.Expression.PublishedOn).FirstOrDefault(d => d is not null),
            Versions = instrument.Versions(), Shown = shown, Provisions = instrument.Entries(shown), Outline = instrument.Outline(shown, words),
            Asks = [.. instrument.Asks.Select((a, i) => new AskLine(a.Id, i + 1, a.Reading))],
            Keywords = instrument.MachineKeywords(), Earlier = await EarlierVersions.OfAsync(db, work, cancel), KnownOn = asOf.KnownOn, Historic = AsOfQuery.Asked(request), Moment = AsOfQuery.Moment(request),
        });
    }

    private static async Task<IResult> ProvisionAsync(
        string key, string address, HttpRequest request, Database database, TimeProvider time, CancellationToken cancel)
    {
        if (!AsOfQuery.TryRead(request, time, out AsOf asOf, out Refusal? refusal)) return Answers.Refused(refusal);
        using var db = new LibraryDb(database);
        if (await LoadedInstrument.FindAsync(db, key, asOf, cancel) is not { } instrument) return Answers.NotFound();
        LanguageCode[] languages = [.. instrument.Texts.Keys.OrderBy(Order)];
        IReadOnlyList<ProvisionEntry> all = instrument.Entries(languages);
        int at = all.ToList().FindIndex(e => e.Address == address || instrument.Aliases(e.Address).Contains(address));
        if (at < 0)
        {
            // "32(h)" of a resolution whose numbers stand in its annex: where only one annex has the number, that is the place meant.
            ProvisionEntry[] inAnnex = [.. all.Where(e => e.Address.EndsWith("/" + address, StringComparison.Ordinal))];
            return inAnnex.Length == 1 ? Results.Redirect(Paths.Provision(key, inAnnex[0].Address)) : Answers.NotFound();
        }
        ProvisionEntry entry = all[at];
        ProvisionEntry[] inside = [.. all.Skip(at + 1).TakeWhile(e => e.Depth > entry.Depth)];
        return Answers.Page<ProvisionPage>(new ProvisionView(
            instrument.Work.Key, instrument.Work.Symbol, entry, inside, instrument.Aliases(entry.Address),
            [.. instrument.Versions().Where(v => v.Loaded)], instrument.Notes(entry.Address, languages), Previous: at > 0 ? all[at - 1].Address : null,
            Next: at + 1 + inside.Length < all.Count ? all[at + 1 + inside.Length].Address : null)
        {
            Moment = AsOfQuery.Moment(request),
        });
    }

    private static async Task<IResult> AskAsync(
        string key, string name, HttpRequest request, Database database, Words words, Texts texts, IHoldings holdings, Network.ITerritories territories,
        TimeProvider time, CancellationToken cancel)
    {
        if (!AsOfQuery.TryRead(request, time, out AsOf asOf, out Refusal? refusal)) return Answers.Refused(refusal);
        using var db = new LibraryDb(database);
        string id = key + "/" + name;
        if (await LoadedInstrument.FindAsync(db, key, asOf, cancel) is not { } instrument) return Answers.NotFound();
        if (instrument.Asks.FirstOrDefault(a => a.Id == id) is not { } ask) return Answers.NotFound();
        IReadOnlyList<OfficialPlace> official = instrument.Official(ask);
        string[] qualifiers = ask.Qualifiers.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Answers.Page<AskPage>(new AskView
        {
            Id = id, Instrument = key, Symbol = instrument.Work.Symbol, Provision = ask.Provision, Reading = ask.Reading,
            Addressee = texts.Map("addressee." + ask.Addressee),
            Qualifiers = qualifiers.Length > 0 ? texts.Map("qualifier." + qualifiers[0]) : null,
            Loadable = instrument.Versions().Any(v => v.Official is not null),
            Official = [.. official.Select(o => o.Column)], Sources = [.. official.Select(o => o.Source)],
            Siblings = ask.Provision is null ? [] : [.. instrument.AsksOf(ask.Provision).Where(a => a.Id != id)],
            Territories = [.. (await holdings.TerritoriesAsync(cancel)).Select(h => new Web.Parts.Choice(h.Territory.Value, words.In(territories.Find(h.Territory)!.Name).Text))],
        });
    }

    /// <summary>The languages of the interface first, in their order.</summary>
    internal static int Order(LanguageCode language) =>
        LanguageCode.Interface.ToList().IndexOf(language) is >= 0 and var place ? place : 100 + language.Value[0];

    private static LanguageMap Untitled(Work work) => LanguageMap.Of(work.Symbol, work.Symbol, work.Symbol, work.Symbol);
}
