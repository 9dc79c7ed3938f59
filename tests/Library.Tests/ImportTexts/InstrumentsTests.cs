using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.LegalText;
using Minga.Library.Contracts;
using Minga.Library.ImportTexts;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Library.Tests.ImportTexts;

public sealed class InstrumentsTests
{
    [Theory, DatabaseData]
    public async Task Language_versions_join_the_work_of_the_reference_data(Database database)
    {
        string texts = Texts.At("un");
        using var library = new TestLibrary(database);
        ImportReport report = await library.ImportInstrumentsAsync(texts);
        Assert.Empty(report.Refused);
        Assert.Equal(12, report.New);
        using var db = new LibraryDb(database);
        Assert.Equal(5, await db.Works.CountAsync(w => w.Kind == "instrument"));
        Work work = await db.Works.SingleAsync(w => w.Key == "unga-79-213");
        Assert.Equal(["en", "es", "fr"], await db.Expressions.Where(e => e.WorkId == work.Id).Select(e => e.Language).Order().ToListAsync());
    }

    [Theory, DatabaseData]
    public async Task Every_span_of_an_ask_holds_the_recorded_words_in_the_official_texts(Database database)
    {
        string texts = Texts.At("un");
        using var library = new TestLibrary(database);
        await library.ImportInstrumentsAsync(texts);
        using var db = new LibraryDb(database);
        List<AskSpan> spans = await db.AskSpans.ToListAsync();
        Assert.Equal(11 * 3, spans.Select(s => (s.AskId, s.Language)).Distinct().Count());
        foreach (AskSpan span in spans)
        {
            StoredAsk ask = await db.Asks.SingleAsync(a => a.Id == span.AskId);
            string text = await db.Expressions.Where(e => e.Language == span.Language)
                .Join(db.Works.Where(w => w.Key == ask.Instrument), e => e.WorkId, w => w.Id, (e, w) => e.Id)
                .Join(db.Provisions.Where(p => p.Address == ask.Provision), id => id, p => p.ExpressionId, (id, p) => p.Text).SingleAsync();
            Assert.Equal(span.Hash, WordPlaces.Hash(text, span.StartWord, span.Words));
        }
    }

    [Theory, DatabaseData]
    public async Task Official_words_are_quoted_in_the_readers_language_or_the_nearest(Database database)
    {
        string texts = Texts.At("un");
        using var library = new TestLibrary(database);
        IQuotes quotes = library.Get<IQuotes>();
        Assert.Null(await quotes.OfAskAsync("unga-79-213/1/fiscal-incentives", LanguageCode.Es));
        await library.ImportInstrumentsAsync(texts);
        Assert.Equal("fr", (await quotes.OfAskAsync("unga-79-213/1/fiscal-incentives", LanguageCode.Fr))!.Language.Value);
        Assert.Equal("es", (await quotes.OfAskAsync("unga-79-213/1/fiscal-incentives", LanguageCode.Pt))!.Language.Value);
        OfficialWords english = (await quotes.OfAskAsync("unga-79-213/1/fiscal-incentives", LanguageCode.En))!;
        Assert.Equal("providing fiscal … incentives", english.Text);
        Assert.Equal("https://docs.un.org/en/A/RES/79/213", english.OfficialAddress!.ToString());
        Assert.Null(await quotes.OfAskAsync("ilc-2022/formalisation", LanguageCode.Es));
    }
}
