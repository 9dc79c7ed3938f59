using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Network;
using Minga.Storage;
using Minga.Web;
using Minga.Web.Parts;

namespace Minga.Library.ReadMeasure;

/// <summary>The list of measures, the newest first, with how they divide by territory, level, kind and standing.</summary>
internal static class MeasureList
{
    private const int OnPage = 50;

    /// <summary>Far more than anybody has described of one territory.</summary>
    private const int MostDescribed = 500;

    /// <summary>What the form holds, as typed.</summary>
    internal sealed record Form(
        [FromQuery(Name = "in")] string? In, [FromQuery(Name = "below")] string? Below, [FromQuery(Name = "level")] string? Level, [FromQuery(Name = "kind")] string? Kind,
        [FromQuery(Name = "ended")] string? Ended, [FromQuery(Name = "year")] string? Year, [FromQuery(Name = "q")] string? Q)
    {
        /// <summary>The address of this list with one part of it changed, on its first page.</summary>
        public string With(params (string Name, string? Value)[] changed) => Paths.With(Paths.Measures, new[]
        {
            ("in", In), ("below", Below), ("level", Level), ("kind", Kind), ("ended", Ended), ("year", Year), ("q", Q),
        }.Where(p => changed.All(c => c.Name != p.Item1)).Concat(changed));

        public bool Takes(MeasureCount count) => (string.IsNullOrEmpty(Kind) || count.Rank == Kind) && Standing(count);

        /// <summary>"yes" for what is no longer law, "no" for all else, anything else for both.</summary>
        public bool Standing(MeasureCount count) => Ended switch { "yes" => count.Ended, "no" => !count.Ended, _ => true };
    }

    public static async Task<IResult> AnswerAsync(
        [AsParameters] Form form, string? page, Database database, MeasureCounts counts, ITerritories territories, Words words, TimeProvider time, CancellationToken cancel)
    {
        Reach.TryRead(territories, form.In, form.Level, form.Below, out Reach? reach, out Refusal? unknown);
        int? year = int.TryParse(form.Year, NumberStyles.None, CultureInfo.InvariantCulture, out int read) ? read : null;
        Refusal? noYear = !string.IsNullOrEmpty(form.Year) && year is null ? new Refusal("not-a-year", "year", form.Year) : null;
        string[] titleWords = Folded.Of(form.Q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

        IReadOnlyList<MeasureCount> all = await counts.EverythingAsync(cancel), asked = await counts.OfAsync(year, titleWords, cancel);
        var facets = new MeasureFacets(form, reach, asked, territories, words);
        var paging = Paging.Of(page, OnPage, facets.Total);
        IReadOnlyList<MeasureLine> lines = await ReadAsync(
            database, reach is { Everything: true } or null ? [] : facets.Territories, form, year, titleWords, (paging.Page - 1) * OnPage, OnPage, territories, time, cancel);
        bool refused = noYear is not null || unknown is not null;
        return Answers.Page<MeasuresPage>(new MeasuresView
        {
            Territories = ShownTerritories.Choices(all.Select(c => TerritoryCode.Parse(c.Territory)).Distinct(), territories, words),
            Ranks = [.. facets.Ranks().Select(r => new Choice(r.Rank, ActName.Of(r.Rank, "")))], Facets = facets.All(),
            Measures = facets.Total == 0 ? [] : lines, Paging = paging,
            In = reach?.Place?.Code.Value ?? form.In ?? "", Below = form.Below ?? "", Level = form.Level ?? "", Rank = form.Kind ?? "", Ended = form.Ended ?? "",
            Year = form.Year ?? "", Words = form.Q ?? "", Place = reach?.Place,
            PageHref = number => form.With(("page", number == 1 ? null : number.ToString(CultureInfo.InvariantCulture))),
            YearRefusal = noYear, InRefusal = unknown,
        }, refused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>The newest loaded measures of a territory itself.</summary>
    public static async Task<IReadOnlyList<MeasureLine>> NewestAsync(
        Database database, TerritoryCode territory, int most, ITerritories territories, TimeProvider time, CancellationToken cancel) =>
        await ReadAsync(database, [territory], Whole, null, [], 0, most, territories, time, cancel, described: false);

    /// <summary>The measures of a territory itself that are only described, the newest first.</summary>
    public static async Task<IReadOnlyList<MeasureLine>> DescribedAsync(
        Database database, TerritoryCode territory, ITerritories territories, TimeProvider time, CancellationToken cancel) =>
        await ReadAsync(database, [territory], Whole, null, [], 0, MostDescribed, territories, time, cancel, loaded: false);

    private static readonly Form Whole = new(null, null, null, null, null, null, null);

    private static async Task<IReadOnlyList<MeasureLine>> ReadAsync(
        Database database, IReadOnlyList<TerritoryCode> within, Form form, int? year, IReadOnlyList<string> titleWords, int skip, int most,
        ITerritories territories, TimeProvider time, CancellationToken cancel, bool loaded = true, bool described = true)
    {
        using DbConnection connection = await database.OpenAsync(cancel);
        // Codes of the reference data hold letters, digits and hyphens only; a list of them needs no parameters.
        string where = string.Concat(
            within.Count > 0 ? $" AND w.territory IN ({string.Join(", ", within.Select(t => $"'{t.Value}'"))})" : "",
            string.IsNullOrEmpty(form.Kind) ? "" : " AND w.rank = @rank", MeasureCounts.Conditions(year, titleWords));
        string Ended(string standing) => form.Ended switch { "yes" => $" AND {standing} = 'ended'", "no" => $" AND {standing} <> 'ended'", _ => "" };
        // The texts are read in the order of their index and only as far as the page needs; of the descriptions there are few.
        string texts =
            $"""
            SELECT * FROM (
              SELECT w.key, w.rank, w.number, w.adopted_on, w.territory, e.title, e.language, e.articles, e.standing, 1 AS loaded
              FROM library_work w JOIN library_expression e ON e.work_id = w.id AND {CurrentTexts.Sql}
              WHERE w.kind = 'measure'{where}{Ended("e.standing")} ORDER BY w.adopted_on DESC NULLS LAST, w.key LIMIT @upto) AS texts
            """;
        string descriptions =
            $"""
            SELECT w.key, w.rank, w.number, w.adopted_on, w.territory, e.title, e.language, 0 AS articles, {DescribedOnly.Standing} AS standing, 0 AS loaded
            FROM {DescribedOnly.Tables} WHERE {DescribedOnly.Sql}{where}{Ended(DescribedOnly.Standing)}
            """;
        using DbCommand command = connection.Command(
            $"""
            SELECT * FROM ({string.Join("\nUNION ALL\n", new[] { loaded ? texts : "", described ? descriptions : "" }.Where(part => part.Length > 0))}) AS measures
            ORDER BY adopted_on DESC NULLS LAST, key LIMIT @most OFFSET @skip
            """).Today(time).With("@most", most).With("@skip", skip);
        if (loaded) command.With("@upto", skip + most);
        if (!string.IsNullOrEmpty(form.Kind)) command.With("@rank", form.Kind);
        return MeasureCounts.With(command, year, titleWords).Rows(r => new MeasureLine(
            r.GetString(0), r.GetString(5), LanguageCode.Parse(r.GetString(6)), r.GetString(1), r.GetString(2),
            r.IsDBNull(3) ? null : r.GetFieldValue<DateOnly>(3), r.GetInt32(7), ReadMeasure.Name(territories, r.GetString(4)), r.GetString(4),
            r.GetString(8) == "ended") { Loaded = r.GetInt32(9) == 1 });
    }
}
