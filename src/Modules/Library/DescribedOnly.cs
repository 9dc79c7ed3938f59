namespace Minga.Library;

/// <summary>The measures that are described here and of which no text is loaded, of whatever day; for queries that read them as they are now.</summary>
internal static class DescribedOnly
{
    /// <summary>The description is "e", as a text is elsewhere; the work is "w".</summary>
    public const string Tables = "library_description e JOIN library_work w ON w.id = e.work_id";

    /// <summary>As a condition on them.</summary>
    public const string Sql = "e.superseded_at IS NULL AND NOT EXISTS (SELECT 1 FROM library_expression x WHERE x.work_id = w.id AND x.superseded_at IS NULL)";

    /// <summary>"ended" or "unstated", with @today: we state the one, and never that something is law.</summary>
    public const string Standing =
        """
        CASE WHEN EXISTS (SELECT 1 FROM library_claim c WHERE c.work_id = w.id AND c.expression_id IS NULL AND c.superseded_at IS NULL AND c.what = 'ended'
          AND c.stated_on <= @today) THEN 'ended' ELSE 'unstated' END
        """;
}
