using System.Text.Json;
using Minga.Testing;

namespace Minga.Host.Tests;

/// <summary>The command line as a person and a program meet it: data on standard output, messages on standard error, 0, 1 and 2.</summary>
public sealed class CommandLineTests : IDisposable
{
    internal const string Law = """
        ---
        title: "Ley de prueba"
        identifier: "UY-ley-90001"
        country: "uy"
        rank: "ley"
        publication_date: "2020-01-08"
        status: "in_force"
        source: "https://example.org/90001"
        official_number: "90001"
        article_count: "2"
        ---
        # Ley de prueba

        ##### Artículo 1

        Exonérase a las cooperativas de todo tributo nacional, incentivo fiscal que alcanza a sus federaciones.

        ##### Artículo 2

        Comuníquese.
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Data => Path.Combine(folder.Path, "data");

    private async Task<CommandRun> ImportAsync()
    {
        string sources = Path.Combine(folder.Path, "sources");
        Directory.CreateDirectory(sources);
        await File.WriteAllTextAsync(Path.Combine(sources, "UY-ley-90001.md"), Law);
        return await CommandRun.Of("import", "legislation", sources, "--territory", "uy", "--data", Data, "--json");
    }

    [Fact]
    public async Task Import_search_and_align_write_one_object_a_line()
    {
        CommandRun import = await ImportAsync();
        Assert.Equal(0, import.Exit);
        Assert.Equal(1, import.Objects.Single().GetProperty("new").GetInt32());

        CommandRun search = await CommandRun.Of("search", "cooperativas", "--in", "uy", "--lang", "es", "--data", Data, "--json");
        JsonElement found = Assert.Single(search.Objects);
        Assert.Equal(["kind", "iri", "source_id", "article", "lang", "passage", "score", "reasons", "territory", "status"], found.EnumerateObject().Select(p => p.Name));
        Assert.Equal("UY-ley-90001", found.GetProperty("source_id").GetString());
        Assert.Equal("1", found.GetProperty("article").GetString());

        CommandRun align = await CommandRun.Of(
            "align", "unga-79-213", "--ask", "unga-79-213/1/fiscal-incentives", "--in", "uy", "--top", "5", "--data", Data, "--json");
        Assert.Equal(0, align.Exit);
        JsonElement first = align.Objects[0];
        Assert.Equal(["ask", "rank", "score", "territory", "iri", "source_id", "article", "passage", "reasons", "status"], first.EnumerateObject().Select(p => p.Name));
        Assert.Equal((1, "uy", "/measures/uy/ley-90001/1"), (first.GetProperty("rank").GetInt32(), first.GetProperty("territory").GetString(), first.GetProperty("iri").GetString()));
        Assert.NotEqual(0, first.GetProperty("reasons").GetArrayLength());

        Assert.Equal(0, (await CommandRun.Of("check", "--data", Data)).Exit);
        Assert.Equal(0, (await CommandRun.Of("reindex", "--data", Data)).Exit);
        Assert.Equal(0, (await CommandRun.Of("check", "--data", Data)).Exit);
    }

    [Theory]
    [InlineData("search")]
    [InlineData("align", "unga-79-213")]
    [InlineData("import", "legislation", ".")]
    [InlineData("search", "x", "--in", "$$")]
    [InlineData("search", "")]
    [InlineData("search", "x", "--top", "0")]
    [InlineData("search", "x", "--lang", "xx")]
    [InlineData("fly")]
    public async Task Wrong_usage_leaves_with_2_and_writes_no_data(params string[] arguments)
    {
        CommandRun run = await CommandRun.Of([.. arguments, "--data", Data]);
        Assert.Equal((2, ""), (run.Exit, run.Data));
        Assert.NotEmpty(run.Messages);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task Help_speaks_four_languages_under_the_name_that_people_type()
    {
        Assert.Contains("minga", (await CommandRun.Of("--help")).Data, StringComparison.Ordinal);
        foreach ((string language, string word) in (IEnumerable<(string, string)>)[("es", "Carga textos"), ("pt", "Carrega textos"), ("en", "Load official"), ("fr", "Charge des textes")])
            Assert.Contains(word, (await CommandRun.Of("--help", "--speak", language)).Data, StringComparison.Ordinal);
        Assert.Contains("minga import legislation --help", (await CommandRun.Of("import", "legislation", "--speak", "en")).Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_said_in_a_line()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        CommandRun run = await CommandRun.Of("serve", "--urls", $"http://127.0.0.1:{((System.Net.IPEndPoint)taken.LocalEndpoint).Port}", "--data", Data);
        Assert.Equal(1, run.Exit);
        Assert.DoesNotContain("   at ", run.Messages, StringComparison.Ordinal);
        Assert.InRange(run.Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 1, 2);
    }

    [Fact]
    public async Task Bad_input_leaves_with_1_and_names_file_line_and_reason()
    {
        string file = Path.Combine(folder.Path, "roto.xml");
        await File.WriteAllTextAsync(file, "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n<statement>\n");
        CommandRun run = await CommandRun.Of("import", "instrument", file, "--data", Data);
        Assert.Equal(1, run.Exit);
        Assert.Matches(@"roto\.xml:\d+: \S+", run.Messages);

        CommandRun missing = await CommandRun.Of("import", "instrument", Path.Combine(folder.Path, "no-hay.xml"), "--data", Data);
        Assert.Equal(1, missing.Exit);
        Assert.Contains("no-hay.xml", missing.Messages, StringComparison.Ordinal);

        Directory.CreateDirectory(Path.Combine(folder.Path, "other"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "other", "minga.db"), "this is no database, whatever its name says; it is long enough to have a header");
        CommandRun noDatabase = await CommandRun.Of("check", "--data", Path.Combine(folder.Path, "other"));
        Assert.Equal(1, noDatabase.Exit);
        Assert.DoesNotContain("   at ", noDatabase.Messages, StringComparison.Ordinal);

        Assert.Equal(1, (await CommandRun.Of("align", "unga-1-1", "--in", "uy", "--data", Data)).Exit);
        Assert.Equal(1, (await CommandRun.Of("align", "unga-79-213", "--in", "uy", "--data", Data)).Exit);

        // A command that only reads makes no folder and says that there is nothing.
        string nowhere = Path.Combine(folder.Path, "nowhere");
        foreach (string[] command in (string[][])[["check"], ["search", "x"], ["reindex"]])
            Assert.Equal(1, (await CommandRun.Of([.. command, "--data", nowhere])).Exit);
        Assert.False(Directory.Exists(nowhere));
    }
}
