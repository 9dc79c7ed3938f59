using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Library.ReadInstrument;

/// <summary>One language version with its rows.</summary>
internal sealed record InstrumentText(Expression Expression, IReadOnlyList<StoredProvision> Rows)
{
    private readonly Dictionary<string, StoredProvision> byAddress = Rows.GroupBy(r => r.Address).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    public StoredProvision? At(string address) => byAddress.GetValueOrDefault(address);
}

/// <summary>The official words of an ask in one language, and where they come from.</summary>
internal sealed record OfficialPlace(LanguageColumn Column, TextSource Source);

/// <summary>An instrument as it was known at some time: its language versions joined provision by provision, and its asks.</summary>
internal sealed class LoadedInstrument
{
    public required Work Work { get; init; }

    public required IReadOnlyDictionary<LanguageCode, InstrumentText> Texts { get; init; }

    public required IReadOnlyList<StoredAsk> Asks { get; init; }

    public required ILookup<string, AskSpan> Spans { get; init; }

    public required IReadOnlyList<StoredKeyword> Keywords { get; init; }

    /// <summary>Reads everything in a fixed number of queries; null where there is no such instrument or it was not known then.</summary>
    public static async Task<LoadedInstrument?> FindAsync(LibraryDb db, string key, AsOf asOf, CancellationToken cancel)
    {
        Work? work = await db.Works.AsNoTracking().FirstOrDefaultAsync(w => w.Key == key && w.Kind == "instrument" && w.RecordedAt <= asOf.KnownOn, cancel);
        if (work is null) return null;
        List<Expression> expressions = await db.At(asOf).AsNoTracking().Where(e => e.WorkId == work.Id).ToListAsync(cancel);
        long[] ids = [.. expressions.Select(e => e.Id)];
        List<StoredProvision> rows = await db.Provisions.AsNoTracking().Where(p => ids.Contains(p.ExpressionId))
            .OrderBy(p => p.ExpressionId).ThenBy(p => p.Position).ToListAsync(cancel);
        List<StoredAsk> asks = await db.Asks.AsNoTracking()
            .Where(a => a.Instrument == key && a.RecordedAt <= asOf.KnownOn && (a.SupersededAt == null || a.SupersededAt > asOf.KnownOn)).OrderBy(a => a.Position).ToListAsync(cancel);
        string[] askIds = [.. asks.Select(a => a.Id)];
        List<AskSpan> spans = await db.AskSpans.AsNoTracking().Where(s => askIds.Contains(s.AskId)).OrderBy(s => s.Ordinal).ToListAsync(cancel);
        Dictionary<string, int> versions = asks.ToDictionary(a => a.Id, a => a.Version);
        List<StoredKeyword> keywords = await db.Keywords.AsNoTracking().Where(k => ids.Contains(k.ExpressionId)).ToListAsync(cancel);
        ILookup<long, StoredProvision> byExpression = rows.ToLookup(r => r.ExpressionId);
        return new()
        {
            Work = work, Asks = asks, Spans = spans.Where(s => versions[s.AskId] == s.Version).ToLookup(s => s.AskId), Keywords = keywords,
            Texts = expressions.ToDictionary(e => LanguageCode.Parse(e.Language), e => new InstrumentText(e, [.. byExpression[e.Id]])),
        };
    }

    /// <summary>The languages to show side by side: those asked for, else the reader's or the nearest, and one beside it.</summary>
    public IReadOnlyList<LanguageCode> Choose(IReadOnlyList<string> asked, LanguageCode reader)
    {
        LanguageCode[] chosen = [.. Texts.Keys.Where(l => asked.Contains(l.Value)).OrderBy(ReadInstrument.Order).Take(3)];
        if (chosen.Length > 0) return chosen;
        return [.. LanguageMap.Order(reader).Where(Texts.ContainsKey).Concat(Texts.Keys.OrderBy(ReadInstrument.Order)).Distinct().Take(2)];
    }

    /// <summary>The official language versions, loaded or not.</summary>
    public IReadOnlyList<LanguageVersion> Versions()
    {
        IEnumerable<LanguageCode> official = Work.OfficialLanguages.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(LanguageCode.Parse);
        return [.. official.Union(Texts.Keys).OrderBy(ReadInstrument.Order).Select(language => Texts.TryGetValue(language, out InstrumentText? text)
            ? new LanguageVersion(language, OfficialIn(language, text.Expression), text.Expression.TakenOn, text.Expression.Version, text.Expression.ContentHash)
            : new LanguageVersion(language, Work.OfficialIn(language)))];
    }

    /// <summary>
    /// The provisions in the order of the first language shown; one that only another version has follows the provision before it there.
    /// </summary>
    public IReadOnlyList<ProvisionEntry> Entries(IReadOnlyList<LanguageCode> shown)
    {
        var order = new List<(string Address, InstrumentText Text)>();
        foreach (InstrumentText text in shown.Select(l => Texts[l]))
        {
            int at = 0;
            foreach (StoredProvision row in text.Rows)
            {
                int known = order.FindIndex(o => o.Address == row.Address);
                if (known < 0) order.Insert(at++, (row.Address, text));
                else at = known + 1;
            }
        }
        return [.. order.Select(o => Entry(o.Address, o.Text, shown))];
    }

    public IReadOnlyList<AskLine> AsksOf(string address) =>
        [.. Asks.Where(a => a.Provision == address).Select((a, i) => new AskLine(a.Id, i + 1, a.Reading))];

    public IReadOnlyList<string> Aliases(string address) =>
        [.. Texts.Values.Select(t => t.At(address)?.Aliases ?? "").SelectMany(a => a.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    /// <summary>The numbers of the Sustainable Development Goals that a machine assigned, not reviewed by anybody.</summary>
    public IReadOnlyList<string> MachineKeywords() =>
        [.. Keywords.Where(k => k.Vocabulary == "SDGO" && k.Authority == "machine").Select(k => k.Value).Distinct().OrderBy(v => v.Length).ThenBy(v => v, StringComparer.Ordinal)];

    /// <summary>The official words of an ask in every loaded language in which they are still as recorded.</summary>
    public IReadOnlyList<OfficialPlace> Official(StoredAsk ask)
    {
        var places = new List<OfficialPlace>();
        foreach (LanguageCode language in Texts.Keys.OrderBy(ReadInstrument.Order))
        {
            if (ask.Provision is not { } address || Texts[language].At(address) is not { } row) continue;
            IReadOnlyList<(int Start, int Length)> spans = Quotes.Places(Spans[ask.Id].Where(s => s.Language == language.Value), row.Text);
            if (spans.Count == 0) continue;
            Expression expression = Texts[language].Expression;
            places.Add(new(
                new LanguageColumn(language, new MarkedText(row.Text, language, [.. spans.Select(s => new Mark(s.Start, s.Length))])),
                new TextSource
                {
                    Label = $"{Work.Symbol}, {address}", Official = OfficialIn(language, expression), Language = language,
                    Retrieved = expression.TakenOn, Version = expression.Version, Fingerprint = expression.ContentHash,
                }));
        }
        return places;
    }

    /// <summary>The footnotes of a provision in these languages.</summary>
    public IReadOnlyList<NoteLine> Notes(string address, IReadOnlyList<LanguageCode> shown) =>
        [.. shown.SelectMany(language => (Texts[language].At(address)?.Notes ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t', 2)).Select(parts => new NoteLine(language, parts[0], parts[^1])))];

    /// <summary>Links to what is at the top of the text.</summary>
    public IReadOnlyList<OutlineEntry> Outline(IReadOnlyList<LanguageCode> shown, Words words) => shown.Count == 0 ? [] :
        [.. Entries(shown).Where(e => e.Depth == 0).Select(e => new OutlineEntry(
            e.Heading.Length > 0 ? $"{words.Paragraph(e.Address)}: {e.Heading}" : words.Paragraph(e.Address), "#" + e.Address)
        { Number = e.Heading.Length == 0 && e.Address.All(char.IsAsciiDigit) ? e.Address : null })];

    private Uri? OfficialIn(LanguageCode language, Expression expression) =>
        Work.OfficialIn(language) ?? (expression.OfficialAddress is { } address ? new Uri(address) : null);

    private ProvisionEntry Entry(string address, InstrumentText from, IReadOnlyList<LanguageCode> shown)
    {
        StoredProvision row = from.At(address)!;
        IReadOnlyList<AskLine> asks = AsksOf(address);
        var columns = shown.Select(language => new LanguageColumn(language, Texts[language].At(address) is { } own ? Marked(own, language, asks) : null));
        return new(address, Depth(row, from.Rows), row.Heading, row.Kind is "division" or "annex" && row.Text.Length == 0, [.. columns], asks);
    }

    private MarkedText Marked(StoredProvision row, LanguageCode language, IReadOnlyList<AskLine> asks) => new(row.Text, language,
        [.. asks.SelectMany(a => Quotes.Places(Spans[a.Id].Where(s => s.Language == language.Value), row.Text).Select(p => a.Mark(p.Start, p.Length)))]);

    private static int Depth(StoredProvision row, IReadOnlyList<StoredProvision> rows)
    {
        int depth = 0;
        for (int? parent = row.Parent; parent is { } at; parent = rows[at].Parent) depth++;
        return depth;
    }
}
