using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.LegalText;
using Minga.Library.Contracts;
using Minga.Storage;

namespace Minga.Library;

/// <summary>Quotes the official words of asks from the loaded texts, and only where their hash is the recorded one.</summary>
internal sealed class Quotes(Database database, TimeProvider time) : IQuotes
{
    public async Task<OfficialWords?> OfAskAsync(string askId, LanguageCode reader, CancellationToken cancel = default)
    {
        using var db = new LibraryDb(database);
        StoredAsk? ask = await db.Asks.AsNoTracking().FirstOrDefaultAsync(a => a.Id == askId && a.SupersededAt == null, cancel);
        if (ask?.Provision is null) return null;
        Work? work = await db.Works.AsNoTracking().FirstOrDefaultAsync(w => w.Key == ask.Instrument, cancel);
        if (work is null) return null;
        List<AskSpan> spans = await db.AskSpans.AsNoTracking().Where(s => s.AskId == askId && s.Version == ask.Version).OrderBy(s => s.Ordinal).ToListAsync(cancel);
        var texts = await db.Now(time).AsNoTracking().Where(e => e.WorkId == work.Id)
            .Join(db.Provisions, e => e.Id, p => p.ExpressionId, (e, p) => new { e.Language, e.TakenOn, p.Address, p.Text })
            .Where(x => x.Address == ask.Provision).ToListAsync(cancel);
        foreach (LanguageCode language in LanguageMap.Order(reader))
        {
            if (texts.FirstOrDefault(t => t.Language == language.Value) is not { } text) continue;
            IReadOnlyList<(int Start, int Length)> places = Places(spans.Where(s => s.Language == language.Value), text.Text);
            if (places.Count == 0) continue;
            string words = string.Join(" … ", places.Select(p => text.Text.Substring(p.Start, p.Length)));
            return new(language, words, $"{work.Iri}/provisions/{ask.Provision}", work.OfficialIn(language), text.TakenOn, work.AdoptedOn);
        }
        return null;
    }

    /// <summary>The characters of an ask's spans in a text; empty where one of them no longer has the recorded words.</summary>
    internal static IReadOnlyList<(int Start, int Length)> Places(IEnumerable<AskSpan> spans, string text)
    {
        var places = new List<(int, int)>();
        foreach (AskSpan span in spans)
        {
            if (WordPlaces.Hash(text, span.StartWord, span.Words) != span.Hash) return [];
            (int start, int length, _) = WordPlaces.Slice(text, span.StartWord, span.Words)!.Value;
            places.Add((start, length));
        }
        return places;
    }
}
