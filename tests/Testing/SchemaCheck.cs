using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Minga.Storage;

namespace Minga.Testing;

/// <summary>Holds the scripts of a module against its model: the two are written by hand and must say the same.</summary>
public static class SchemaCheck
{
    /// <summary>One line for each mapped column that the migrated database lacks or has with another nullability.</summary>
    public static IReadOnlyList<string> Differences(ModuleDb db)
    {
        var differences = new List<string>();
        foreach (ITable table in db.Model.GetRelationalModel().Tables)
        {
            Dictionary<string, bool> columns = Columns(db, table.Name);
            foreach (IColumnBase column in table.Columns)
            {
                if (!columns.TryGetValue(column.Name, out bool nullable)) differences.Add($"{table.Name}.{column.Name} is missing");
                else if (nullable != column.IsNullable) differences.Add($"{table.Name}.{column.Name} is {(nullable ? "nullable" : "not null")} in the database only");
            }
        }
        // A view does not say which of its columns may be null.
        foreach (IView view in db.Model.GetRelationalModel().Views)
            differences.AddRange(view.Columns.Select(c => c.Name).Except(Columns(db, view.Name).Keys).Select(name => $"{view.Name}.{name} is missing"));
        return differences;
    }

    private static Dictionary<string, bool> Columns(ModuleDb db, string table)
    {
        DbConnection connection = db.Database.GetDbConnection();
        db.Database.OpenConnection();
        using DbCommand command = connection.Command(db.Dialect == Dialect.Sqlite
            ? "SELECT name, \"notnull\" = 0 AND pk = 0 FROM pragma_table_info(@table)"
            : "SELECT column_name, is_nullable = 'YES' FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = @table")
            .With("@table", table);
        return command.Rows(row => (Name: row.GetString(0), Nullable: row.GetBoolean(1))).ToDictionary(c => c.Name, c => c.Nullable);
    }
}
