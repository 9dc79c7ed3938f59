using System.Data.Common;
using Minga.Kernel;
using Minga.Storage;

namespace Minga.Library;

/// <summary>
/// Which version of a text counts at two dates: recorded here by then, not replaced here by then, and of those in force by then the one that
/// came into force last. A text whose source states no day of force has one version, and it always counts.
/// </summary>
internal static class CurrentTexts
{
    /// <summary>As a condition on the expression "e", with @today; for queries that read whole tables as they are now.</summary>
    public const string Sql =
        """
        e.superseded_at IS NULL AND (e.in_force_from IS NULL OR e.in_force_from <= @today) AND NOT EXISTS (
          SELECT 1 FROM library_expression n WHERE n.work_id = e.work_id AND n.language = e.language AND n.in_force_from IS NOT NULL
            AND n.superseded_at IS NULL AND n.in_force_from <= @today
            AND (e.in_force_from IS NULL OR n.in_force_from > e.in_force_from OR (n.in_force_from = e.in_force_from AND n.version > e.version)))
        """;

    /// <summary>Gives <see cref="Sql"/> its day.</summary>
    public static DbCommand Today(this DbCommand command, TimeProvider time) => command.With("@today", AsOf.Now(time).InForce);

    /// <summary>The texts that count now.</summary>
    public static IQueryable<Expression> Now(this LibraryDb db, TimeProvider time) => db.At(AsOf.Now(time));

    /// <summary>The texts that counted then.</summary>
    public static IQueryable<Expression> At(this LibraryDb db, AsOf asOf)
    {
        (DateOnly day, DateTimeOffset instant) = (asOf.InForce, asOf.KnownOn);
        return db.Expressions.KnownOn(instant).Where(e => (e.InForceFrom == null || e.InForceFrom <= day) && !db.Expressions.Any(n =>
            n.WorkId == e.WorkId && n.Language == e.Language && n.InForceFrom != null
            && n.RecordedAt <= instant && (n.SupersededAt == null || n.SupersededAt > instant) && n.InForceFrom <= day
            && (e.InForceFrom == null || n.InForceFrom > e.InForceFrom || (n.InForceFrom == e.InForceFrom && n.Version > e.Version))));
    }

    /// <summary>The texts that were recorded then, in force or not.</summary>
    public static IQueryable<Expression> KnownOn(this IQueryable<Expression> expressions, DateTimeOffset instant) =>
        expressions.Where(e => e.RecordedAt <= instant && (e.SupersededAt == null || e.SupersededAt > instant));
}
