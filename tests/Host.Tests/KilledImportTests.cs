using System.Diagnostics;
using System.Globalization;
using Minga.Testing;

namespace Minga.Host.Tests;

/// <summary>An import that is killed leaves a database that opens, passes the check and is resumed.</summary>
public sealed class KilledImportTests
{
    private const int Kills = 30;

    [Fact]
    public async Task Killed_at_thirty_random_moments_it_resumes_and_ends_as_if_nothing_had_happened()
    {
        using var folder = new TemporaryFolder();
        string sources = Path.Combine(folder.Path, "sources"), data = Path.Combine(folder.Path, "data");
        Directory.CreateDirectory(sources);
        const int laws = 3000;
        for (int i = 1; i <= laws; i++) await File.WriteAllTextAsync(Path.Combine(sources, $"UY-ley-{i:00000}.md"), Law(i));
        string[] import = ["import", "legislation", sources, "--territory", "uy", "--data", data];

        var random = new Random(20261124);
        int killed = 0, seen = 0, halfway = 0;
        while (killed < Kills)
        {
            using Process process = CommandRun.Start(import);
            _ = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            // Most of a run is the start of the program; half of the kills are aimed at the writing itself.
            // On a busy machine nothing is written in that time: the waits grow until a kill has met the import at work.
            int wait = (150 + random.Next(random.Next(2) == 0 ? 600 : 2500)) * (halfway == 0 ? 1 + killed / 3 : 1);
            if (process.WaitForExit(wait))
            {
                // It was faster than the kill: take the last law away again, in its own words, so that there is something left to write.
                seen++;
                for (int i = 1; i <= laws; i += 1 + random.Next(3))
                    await File.AppendAllTextAsync(Path.Combine(sources, $"UY-ley-{i:00000}.md"), string.Create(CultureInfo.InvariantCulture, $"\nTexto añadido en la vuelta {seen}.\n"));
                continue;
            }
            process.Kill();
            await process.WaitForExitAsync();
            killed++;
            // An index that is behind is a notice: the next run, or the site, catches up by itself.
            CommandRun check = await CommandRun.Of("check", "--data", data, "--json");
            Assert.True(check.Exit == 0, check.Messages + check.Data);
            Assert.True(check.Objects[^1].GetProperty("journal_rows").GetInt64() > 0);
            if (check.Objects[^1].GetProperty("texts").GetInt32() is > 0 and < laws) halfway++;
        }

        Assert.True(halfway > 0, "No kill met the import at work.");
        Assert.Equal(0, (await CommandRun.Of(import)).Exit);
        CommandRun whole = await CommandRun.Of("check", "--data", data, "--json");
        Assert.Equal(0, whole.Exit);
        CommandRun again = await CommandRun.Of([.. import, "--json"]);
        Assert.Equal(laws, again.Objects[^1].GetProperty("unchanged").GetInt32());
    }

    private static string Law(int number) => $"""
        ---
        title: "Ley de prueba {number}"
        identifier: "UY-ley-{number}"
        country: "uy"
        rank: "ley"
        publication_date: "2020-01-08"
        status: "in_force"
        source: "https://example.org/{number}"
        official_number: "{number}"
        article_count: "3"
        ---
        # Ley de prueba {number}

        ##### Artículo 1

        Las cooperativas de la zona {number} quedan exoneradas de tributos.

        ##### Artículo 2

        El registro llevará cuenta de ellas.

        ##### Artículo 3

        Comuníquese.
        """;
}
