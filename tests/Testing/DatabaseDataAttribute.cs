using System.Reflection;
using Minga.Storage;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Minga.Testing;

/// <summary>
/// Runs a theory once on SQLite and once on PostgreSQL: its first parameter is an empty <see cref="Database"/> of its own, removed
/// afterwards; the values given here follow. Without PostgreSQL that row is skipped, but fails where CI is "true".
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class DatabaseDataAttribute(params object?[] values) : DataAttribute
{
    public override bool SupportsDiscoveryEnumeration() => false;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var sqlite = TestDatabase.Sqlite();
        disposalTracker.Add(sqlite);
        var rows = new List<ITheoryDataRow> { Row(sqlite.Database) };
        if (TestDatabase.Postgres() is { } postgres)
        {
            disposalTracker.Add(postgres);
            rows.Add(Row(postgres.Database));
        }
        else if (Environment.GetEnvironmentVariable("CI") == "true") throw new InvalidOperationException(PostgresServer.Reason + " In CI that is a failure.");
        else rows.Add(new TheoryDataRow([null, .. values]) { Skip = PostgresServer.Reason });
        return new(rows);
    }

    private TheoryDataRow Row(Database database) => new([database, .. values]);
}
