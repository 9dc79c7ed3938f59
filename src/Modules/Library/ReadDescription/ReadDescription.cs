using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Library.LoadStory;
using Minga.Network;
using Minga.Web;

namespace Minga.Library.ReadDescription;

/// <summary>The pages of a measure whose text is not loaded and which is described here.</summary>
internal static class ReadDescription
{
    private static readonly string[] Course = [DescribedClaims.Adoption, DescribedClaims.Publication, DescribedClaims.InForce, DescribedClaims.Ended, DescribedClaims.EndedBy];

    /// <summary>The page of the measure, or of one article; null where nothing of it was known then but its text, or nothing at all.</summary>
    public static async Task<IResult?> AnswerAsync(LibraryDb db, string key, string? address, AsOf asOf, HttpRequest request, ITerritories territories, CancellationToken cancel)
    {
        var known = asOf.KnownOn;
        var found = await db.Works.AsNoTracking().Where(w => w.Key == key && w.Kind == "measure" && !db.Expressions.Any(e => e.WorkId == w.Id && e.RecordedAt <= known && (e.SupersededAt == null || e.SupersededAt > known)))
            .Join(db.Descriptions.Where(d => d.RecordedAt <= known && (d.SupersededAt == null || d.SupersededAt > known)), w => w.Id, d => d.WorkId, (w, d) => new { w.Territory, Text = d })
            .FirstOrDefaultAsync(cancel);
        if (found is null) return null;
        Description text = found.Text;
        IReadOnlyList<SummaryLine> summaries = await SummariesAsync(db, text.WorkId, known, cancel);
        if (address is not null)
        {
            summaries = [.. summaries.Where(s => s.Address == address)];
            if (summaries.Count == 0) return null;
        }
        List<Claim> claims = await db.Claims.AsNoTracking()
            .Where(c => c.WorkId == text.WorkId && c.ExpressionId == null && c.RecordedAt <= known && (c.SupersededAt == null || c.SupersededAt > known)).OrderBy(c => c.Id).ToListAsync(cancel);
        // What is stated for later is not said yet, nor what brings it about.
        bool lasting = claims.Exists(c => c.What == DescribedClaims.Ended && c.StatedOn > asOf.InForce);
        var territory = TerritoryCode.Parse(found.Territory!);
        return Answers.Page<DescriptionPage>(new DescriptionView
        {
            Id = key, Name = ActName.Called(text.Rank, text.Number, text.Title), Title = text.Title, Language = LanguageCode.Parse(text.Language), Rank = text.Rank, Number = text.Number,
            Territory = ReadMeasure.ReadMeasure.Name(territories, territory.Value), TerritoryCode = territory, Official = text.OfficialAddress is { } official ? new Uri(official) : null,
            Facts = [.. claims.Where(c => Course.Contains(c.What) && (c.StatedOn is null || c.StatedOn <= asOf.InForce) && !(lasting && c.What == DescribedClaims.EndedBy))
                .OrderBy(c => Array.IndexOf(Course, c.What)).Select(c => new DescribedFact(c.What, c.StatedOn, c.Value, c.AssertedBy == DescribedClaims.Editors ? "" : c.AssertedBy))],
            Secondary = claims.Exists(c => c.What == DescribedClaims.Mark && c.Value == DescribedClaims.Secondary),
            Sources = [.. claims.Where(c => c.What == DescribedClaims.Source).Select(c => new Uri(c.Value))],
            Summaries = summaries, Address = address, Version = text.Version, RecordedOn = DateOnly.FromDateTime(text.RecordedAt.UtcDateTime),
            KnownOn = known, Historic = AsOfQuery.AskedKnown(request), Moment = AsOfQuery.Moment(request),
        });
    }

    /// <summary>Our summary of one article as it was known then; null where there is none.</summary>
    public static async Task<string?> SummaryAsync(LibraryDb db, long work, string address, DateTimeOffset known, CancellationToken cancel) =>
        await db.Summaries.AsNoTracking().Where(s => s.WorkId == work && s.Address == address && s.RecordedAt <= known && (s.SupersededAt == null || s.SupersededAt > known))
            .Select(s => s.Text).FirstOrDefaultAsync(cancel);

    private static async Task<IReadOnlyList<SummaryLine>> SummariesAsync(LibraryDb db, long work, DateTimeOffset known, CancellationToken cancel) =>
        await db.Summaries.AsNoTracking().Where(s => s.WorkId == work && s.RecordedAt <= known && (s.SupersededAt == null || s.SupersededAt > known))
            .OrderBy(s => s.Position).Select(s => new SummaryLine(s.Address, s.Text)).ToListAsync(cancel);
}
