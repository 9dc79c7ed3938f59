using System.Globalization;
using Minga.LegalText;

namespace Minga.Library.FollowReferences;

/// <summary>The name by which a work is looked up when another text cites it. The year, where the number holds one, is compared apart.</summary>
internal static class CitedName
{
    /// <summary>"20" of the number "20/1990", "18407" of "18.407"; the folded title where the work has no number.</summary>
    public static string Of(string number, string title) =>
        number.Length == 0 ? Folded.Of(title) : number.Split('/')[0].Replace(".", "", StringComparison.Ordinal).TrimStart('0');

    /// <inheritdoc cref="Of(string, string)"/>
    public static string Of(WorkCitation citation) => citation.Title.Length > 0 ? Folded.Of(citation.Title) : citation.Number;

    /// <summary>"real_decreto_ley" and "real decreto-ley" are one kind of act.</summary>
    public static string Rank(string rank) => Folded.Of(rank).Replace('_', ' ').Replace('-', ' ');

    /// <summary>The year that is printed in the number; null where none is.</summary>
    public static int? Year(string number) =>
        number.Split('/') is [_, { Length: 4 } year] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int read) ? read : null;

    /// <summary>Whether a work is the one that is cited, as far as rank, number and year say.</summary>
    public static bool Fits(string rank, int? year, Work work) =>
        (rank.Length == 0 || Rank(work.Rank) == rank) && (year is null || (Year(work.Number) ?? work.Year) is not { } own || own == year);
}
