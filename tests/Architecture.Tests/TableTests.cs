using System.Text.RegularExpressions;
using Minga.Testing;

namespace Minga.Architecture.Tests;

/// <summary>Tables carry their module's prefix, and a module's code and SQL name only its own.</summary>
public sealed partial class TableTests
{
    [Fact]
    public void Each_module_creates_and_names_only_its_own_tables() => Assert.Empty(Violations(Source.Src));

    [Fact]
    public void The_tables_are_found() => Assert.Contains("journal_entry", Tables(Source.Src).Select(t => t.Table));

    [Theory]
    [InlineData("Modules/Seminars/Schema/0001_seminars.sql", "CREATE TABLE library_copy (id integer);", "creates library_copy")]
    [InlineData("Modules/Seminars/Schema/0001_seminars.sql", "CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5(text);", "creates search")]
    [InlineData("Modules/Seminars/Schema/0001_seminars.sql", "CREATE VIEW seminars_x AS SELECT * FROM library_instrument;", "names library_instrument")]
    [InlineData("Modules/Seminars/Live.cs", "const string Sql = \"SELECT * FROM library_instrument\";", "names library_instrument")]
    [InlineData("Modules/Seminars/Live.cs", "const string Sql = \"DELETE FROM journal_entry\";", "names journal_entry")]
    public void A_planted_violation_is_found(string file, string text, string violation)
    {
        using var planted = new TemporaryFolder();
        Plant(planted.Path, "Modules/Library/Schema/0001_library.sql", "CREATE TABLE library_instrument (id integer);");
        Plant(planted.Path, "Storage/Schema/0001_journal.sql", "create table journal_entry (id integer);");
        Plant(planted.Path, file, text);
        Assert.Equal([$"{file} {violation}"], Violations(planted.Path));
    }

    [Fact]
    public void A_comment_may_name_any_table()
    {
        using var planted = new TemporaryFolder();
        Plant(planted.Path, "Modules/Library/Schema/0001_library.sql", "CREATE TABLE library_instrument (id integer);");
        Plant(planted.Path, "Storage/ModuleDb.cs", "    /// <summary>Such as library_instrument.</summary>\n");
        Plant(planted.Path, "Modules/Seminars/Schema/0001_seminars.sql", "-- beside library_instrument\nCREATE TABLE seminars_room (id integer);");
        Assert.Empty(Violations(planted.Path));
    }

    private static void Plant(string src, string file, string text)
    {
        string path = Path.Combine(src, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static IEnumerable<string> Violations(string src)
    {
        (string Owner, string Table)[] tables = [.. Tables(src)];
        foreach (string file in Source.Files(src, ".sql", ".cs"))
        {
            string owner = Owner(src, file);
            string name = Path.GetRelativePath(src, file).Replace('\\', '/');
            string text = Comments().Replace(File.ReadAllText(file), "");
            if (Path.GetExtension(file) == ".sql")
                foreach (Match created in Creates().Matches(text))
                    if (!created.Groups["table"].Value.StartsWith(owner + "_", StringComparison.Ordinal)) yield return $"{name} creates {created.Groups["table"].Value}";
            foreach (string table in tables.Where(t => t.Owner != owner).Select(t => t.Table).Distinct())
                if (Regex.IsMatch(text, $@"\b{table}\b") && !Creates().Matches(text).Any(c => c.Groups["table"].Value == table)) yield return $"{name} names {table}";
        }
    }

    private static IEnumerable<(string Owner, string Table)> Tables(string src) =>
        from file in Source.Files(src, ".sql")
        from Match created in Creates().Matches(File.ReadAllText(file))
        let table = created.Groups["table"].Value
        where table.StartsWith(Owner(src, file) + "_", StringComparison.Ordinal)
        select (Owner(src, file), table);

    /// <summary>"library" for Modules/Library; what Storage keeps is the journal; the other libraries own no table.</summary>
    private static string Owner(string src, string file)
    {
        string[] parts = Path.GetRelativePath(src, file).Split(Path.DirectorySeparatorChar);
        return parts[0] switch
        {
            "Modules" => parts[1].ToLowerInvariant(),
            "Storage" => "journal",
            var library => library.ToLowerInvariant(),
        };
    }

    [GeneratedRegex(@"^\s*(?://|--).*$", RegexOptions.Multiline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\bCREATE\s+(?:VIRTUAL\s+|UNLOGGED\s+)?(?:TABLE|VIEW|MATERIALIZED\s+VIEW)\s+(?:IF\s+NOT\s+EXISTS\s+)?(?<table>[A-Za-z_]\w*)", RegexOptions.IgnoreCase)]
    private static partial Regex Creates();
}
