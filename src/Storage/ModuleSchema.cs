using System.Reflection;

namespace Minga.Storage;

/// <summary>
/// The numbered scripts of one module, embedded from its folder Schema: "0001_library.sql", or "0001_library.sqlite.sql" beside
/// "0001_library.postgres.sql" where the two differ.
/// </summary>
/// <param name="Prefix">The prefix of the module's tables, and the name of its journal of applied scripts ("library" → library_migration).</param>
/// <param name="Assembly">Where the scripts are embedded.</param>
public sealed record ModuleSchema(string Prefix, Assembly Assembly)
{
    /// <summary>The scripts for a dialect, in their order.</summary>
    internal IReadOnlyList<(string Number, string Name, string Text)> Scripts(Dialect dialect)
    {
        var scripts = new List<(string Number, string Name, string Text)>();
        foreach (string resource in Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            // "Schema/0001_library.sqlite.sql"
            string[] parts = resource.StartsWith("Schema/", StringComparison.Ordinal) ? resource["Schema/".Length..].Split('.') : [];
            bool chosen = parts is [_, "sql"] || (parts is [_, var which, "sql"] && which == (dialect == Dialect.Sqlite ? "sqlite" : "postgres"));
            if (!chosen) continue;
            string[] name = parts[0].Split('_', 2);
            using var reader = new StreamReader(Assembly.GetManifestResourceStream(resource)!);
            scripts.Add((name[0], name[1], reader.ReadToEnd()));
        }
        if (scripts.Count == 0) throw new InvalidOperationException($"{Assembly.GetName().Name} embeds no script below Schema/.");
        if (scripts.GroupBy(s => s.Number).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new InvalidOperationException($"{Assembly.GetName().Name} has two scripts numbered {twice.Key}.");
        return scripts;
    }
}
