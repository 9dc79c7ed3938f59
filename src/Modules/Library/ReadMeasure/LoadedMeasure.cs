using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.LegalText;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Library.ReadMeasure;

/// <summary>A measure as it was known at some time, with its rows, claims and findings.</summary>
internal sealed class LoadedMeasure
{
    public required Work Work { get; init; }

    public required Expression Text { get; init; }

    public required IReadOnlyList<StoredProvision> Rows { get; init; }

    public required IReadOnlyList<Claim> Claims { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public LanguageCode Language => LanguageCode.Parse(Text.Language);

    /// <summary>Reads everything in a fixed number of queries; null where there is no such measure or it was not known then.</summary>
    public static async Task<LoadedMeasure?> FindAsync(LibraryDb db, string key, AsOf asOf, CancellationToken cancel)
    {
        Work? work = await db.Works.AsNoTracking().FirstOrDefaultAsync(w => w.Key == key && w.Kind == "measure", cancel);
        if (work is null) return null;
        Expression? text = await db.At(asOf).AsNoTracking().Where(e => e.WorkId == work.Id).OrderBy(e => e.Language).FirstOrDefaultAsync(cancel);
        return text is null ? null : await OfAsync(db, work, text, cancel);
    }

    /// <summary>One version of it.</summary>
    public static async Task<LoadedMeasure> OfAsync(LibraryDb db, Work work, Expression text, CancellationToken cancel)
    {
        return new()
        {
            Work = work, Text = text,
            Rows = await db.Provisions.AsNoTracking().Where(p => p.ExpressionId == text.Id).OrderBy(p => p.Position).ToListAsync(cancel),
            Claims = await db.Claims.AsNoTracking().Where(c => c.ExpressionId == text.Id).OrderBy(c => c.Id).ToListAsync(cancel),
            Findings = [.. (await db.Findings.AsNoTracking().Where(f => f.ExpressionId == text.Id).OrderBy(f => f.Position).ToListAsync(cancel)).Select(f => new Finding(f.Code, f.Line, f.Excerpt))],
        };
    }

    /// <summary>The headings of divisions and the texts of articles, in order. An article holds what is inside it.</summary>
    public IReadOnlyList<ArticleEntry> Entries(Words words)
    {
        var entries = new List<ArticleEntry>();
        var inside = new HashSet<int>();
        foreach (StoredProvision row in Rows)
        {
            if (row.Parent is { } parent && inside.Contains(parent))
            {
                inside.Add(row.Position);
                continue;
            }
            bool division = row.Kind is "division" or "annex" or "preamble";
            if (row.Kind is "article" or "preamble") inside.Add(row.Position);
            string text = row.Kind == "article" ? ComposedText.Whole(Rows.Skip(row.Position), row.Position) : row.Kind == "preamble" ? Preamble(row) : row.Text;
            if (division) entries.Add(new(row.Address, Heading(row, words), null, Depth(row)));
            if (!division || text.Length > 0)
                entries.Add(new(row.Address, division ? Heading(row, words) : row.Heading, new MarkedText(text, Language)) { OfDivision = division });
        }
        return entries;
    }

    /// <summary>One paragraph of a preamble, which on the page of the whole is part of it; null where the address names none.</summary>
    public ArticleEntry? Recital(string address) =>
        Rows.FirstOrDefault(r => r.Kind == "recital" && r.Address == address) is { } row ? new(row.Address, row.Heading, new MarkedText(row.Text, Language)) : null;

    /// <summary>A preamble is read as one text, the headings inside it as lines of their own.</summary>
    private string Preamble(StoredProvision row) => string.Join('\n', Children[row.Position].Prepend(row)
        .SelectMany(r => new[] { r == row ? "" : r.Heading, r.Text }).Where(line => line.Length > 0));

    /// <summary>Divisions with the articles in them, each linked to its place.</summary>
    /// <param name="words">The reader's words.</param>
    /// <param name="page">The query of the page that holds the article with this number in the order of the text, from 0.</param>
    public IReadOnlyList<OutlineEntry> Outline(Words words, Func<int, string> page)
    {
        int seen = 0;
        return Inside(null);

        IReadOnlyList<OutlineEntry> Inside(int? parent)
        {
            var lines = new List<OutlineEntry>();
            foreach (StoredProvision row in Children[parent ?? -1])
            {
                if (row.Kind is "division" or "annex" or "preamble")
                {
                    int at = seen;
                    bool preamble = row.Kind == "preamble";
                    if (preamble ? Preamble(row).Length > 0 : row.Text.Length > 0) seen++;
                    IReadOnlyList<OutlineEntry> inner = preamble ? [] : Inside(row.Position);
                    lines.Add(new(Heading(row, words), page(at) + "#" + row.Address, inner));
                }
                else
                {
                    string name = words.Article(row.Address);
                    lines.Add(new(row.Heading.Length > 0 ? $"{name}: {row.Heading}" : name, page(seen++) + "#" + row.Address) { Number = row.Heading.Length == 0 && row.Number.Length > 0 ? row.Number : null });
                }
            }
            return lines;
        }
    }

    /// <summary>The measure as the references in its words are read.</summary>
    public CitingLaw Citing(KnownTitles titles) => new(Language, Work.Rank, Text.Title,
        TerritoryCode.TryParse(Work.Territory, out TerritoryCode code) ? code : null, Rows.Where(r => r.Kind == "article").Select(r => r.Address), titles);

    /// <summary>The headings that an article stands under, outermost first.</summary>
    public IReadOnlyList<string> Divisions(string address, Words words)
    {
        var headings = new List<string>();
        for (int? at = Rows.FirstOrDefault(r => r.Address == address)?.Parent; at is { } position; at = Rows[position].Parent)
            headings.Insert(0, Heading(Rows[position], words));
        return headings;
    }

    /// <summary>The notes of an article and of what is inside it, in their order.</summary>
    public IReadOnlyList<Footnote> Notes(string address)
    {
        int at = Rows.TakeWhile(r => r.Address != address).Count();
        if (at == Rows.Count) return [];
        var inside = new HashSet<int> { Rows[at].Position };
        return [.. Rows.Skip(at).TakeWhile((r, i) => i == 0 || (r.Parent is { } parent && inside.Contains(parent) && inside.Add(r.Position))).SelectMany(r => StoredNote.Read(r.Notes))];
    }

    /// <summary>The dates that the source states, up to the day that is asked about.</summary>
    public IReadOnlyList<StatedDate> Dates(AsOf asOf) =>
        [.. Claims.Where(c => c.StatedOn is { } day && day <= asOf.InForce && !(c.What == "updated" && Claims.Any(p => p.What == "publication" && p.StatedOn == day)))
            .Select(c => new StatedDate(c.What, c.StatedOn!.Value)).OrderBy(d => Array.IndexOf(Course, d.What) is >= 0 and var at ? at : Course.Length)];

    // The course of an act: the days are shown in it, whatever the order of the source.
    private static readonly string[] Course = ["adoption", "enactment", "promulgation", "publication", "updated"];

    /// <summary>What the source claims, in its own words.</summary>
    public IReadOnlyList<SourceStatement> Statements() => [.. Claims.Where(c => c.StatedOn is null).Select(c => new SourceStatement(c.What, c.Value))];

    /// <summary>Where the text, or one article of it, comes from.</summary>
    /// <param name="act">What the act is called.</param>
    /// <param name="article">What the article is called in a sentence; null for the whole.</param>
    public TextSource Source(string act, string? article) => new()
    {
        Label = article is null ? act : $"{act}, {article}",
        Official = Text.OfficialAddress is { } official ? new Uri(official) : null,
        Language = Language, Publisher = Text.OfficialAddress is { } site ? new Uri(site).Host : Text.SourceId, Retrieved = Text.TakenOn,
        Version = Text.Version, Fingerprint = Text.ContentHash,
    };

    private ILookup<int, StoredProvision> Children => children ??= Rows.ToLookup(r => r.Parent ?? -1);

    private ILookup<int, StoredProvision>? children;

    private static string Heading(StoredProvision row, Words words)
    {
        if (row.Heading.Length > 0) return row.Number.Length > 0 && !row.Heading.Contains(row.Number, StringComparison.OrdinalIgnoreCase) ? $"{row.Number}. {row.Heading}" : row.Heading;
        return row.Number.Length > 0 ? row.Number : words.Article(row.Address);
    }

    private int Depth(StoredProvision row)
    {
        int depth = 0;
        for (int? parent = row.Parent; parent is { } at; parent = Rows[at].Parent) depth++;
        return depth;
    }
}
