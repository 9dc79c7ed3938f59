using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Minga.Kernel;

namespace Minga.Library;

/// <summary>The two dates of an address: ?as-of=2020-01-01 (in force in the world) and ?known-on=2026-11-24 (recorded here).</summary>
internal static class AsOfQuery
{
    public const string InForce = "as-of";
    public const string KnownOn = "known-on";

    /// <summary>Whether the address names one of the two.</summary>
    public static bool Asked(HttpRequest request) => request.Query.ContainsKey(InForce) || request.Query.ContainsKey(KnownOn);

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
            if (DateOnly.TryParseExact(known, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
                asOf = asOf with { KnownOn = new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddTicks(-1) };
            else if (DateTimeOffset.TryParse(known, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset instant))
                asOf = asOf with { KnownOn = instant };
            else refusal ??= new Refusal("not-a-date", KnownOn, known);
        }
        return refusal is null;
    }
}
