namespace Minga.Storage;

/// <summary>The SQL that a database speaks. Where the two differ, both texts stand side by side at the place that needs them.</summary>
public enum Dialect
{
    Sqlite,
    Postgres,
}
