using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Minga.Kernel;

namespace Minga.Web;

/// <summary>The two dates of an address: ?as-of=2020-01-01 (in force in the world) and ?known-on=2026-11-24 (recorded here).</summary>
public static class AsOfQuery
{
    public const string InForce = "as-of";
    public const string KnownOn = "known-on";

    /// <summary>A day as an address writes it.</summary>
    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether the address names one of the two.</summary>
    public static bool Asked(HttpRequest request) => request.Query.ContainsKey(InForce) || request.Query.ContainsKey(KnownOn);

    /// <summary>Whether the address asks what was recorded at a date.</summary>
    public static bool AskedKnown(HttpRequest request) => request.Query.ContainsKey(KnownOn);

    /// <summary>The dates as typed, to be carried along by the links of a page.</summary>
    public static Moment Moment(HttpRequest request) => new(request.Query[InForce].ToString(), request.Query[KnownOn].ToString());

    /// <summary>Reads both; what is not named is now. A day of <see cref="KnownOn"/> is read to its end, in UTC.</summary>
    public static bool TryRead(HttpRequest request, TimeProvider time, out AsOf asOf, [NotNullWhen(false)] out Refusal? refusal)
    {
        asOf = AsOf.Now(time);
        refusal = null;
        if (request.Query[InForce].ToString() is { Length: > 0 } inForce)
        {
            if (!DateOnly.TryParseExact(inForce, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
                refusal = new Refusal("not-a-date", InForce, inForce);
            else asOf = asOf with { InForce = day };
        }
        if (request.Query[KnownOn].ToString() is { Length: > 0 } known)
        {
            if (DateOnly.TryParseExact(known, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day < DateOnly.MaxValue)
                asOf = asOf with { KnownOn = new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddTicks(-1) };
            else if (DateTimeOffset.TryParse(known, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset instant))
                asOf = asOf with { KnownOn = instant };
            else refusal ??= new Refusal("not-a-date", KnownOn, known);
        }
        return refusal is null;
    }
}

/// <summary>The dates at which a page is read, so that the next click stays at them.</summary>
/// <param name="AsOf">As typed; empty for now.</param>
/// <param name="KnownOn">As typed; empty for now.</param>
public sealed record Moment(string AsOf, string KnownOn)
{
    /// <summary>Now.</summary>
    public static readonly Moment Now = new("", "");

    /// <summary>The same path at this moment.</summary>
    public string On(string path)
    {
        string fragment = path.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? path[at..] : "";
        string bare = path[..^fragment.Length];
        string query = Paths.With("", (AsOfQuery.InForce, AsOf), (AsOfQuery.KnownOn, KnownOn));
        if (query.Length > 0 && bare.Contains('?', StringComparison.Ordinal)) query = "&" + query[1..];
        return bare + query + fragment;
    }
}
