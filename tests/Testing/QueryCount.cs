using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Minga.Testing;

/// <summary>
/// Counts Entity Framework's commands: a list of three must not cost more of them than a list of one. Given to
/// <see cref="Storage.Database.Observed"/>.
/// </summary>
public sealed class QueryCount : DbCommandInterceptor
{
    private readonly List<string> commands = [];

    /// <summary>The SQL of each command, in order.</summary>
    public IReadOnlyList<string> Commands
    {
        get { lock (commands) return [.. commands]; }
    }

    public int Count => Commands.Count;

    public void Reset()
    {
        lock (commands) commands.Clear();
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result) => Add(command, result);

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) => new(Add(command, result));

    public override object? ScalarExecuted(DbCommand command, CommandExecutedEventData eventData, object? result) => Add(command, result);

    public override ValueTask<object?> ScalarExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default) => new(Add(command, result));

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result) => Add(command, result);

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) => new(Add(command, result));

    private T Add<T>(DbCommand command, T result)
    {
        lock (commands) commands.Add(command.CommandText);
        return result;
    }
}
