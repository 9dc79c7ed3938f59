using System.Diagnostics;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Library.CheckTexts;
using Minga.Library.ImportTexts;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Library.Tests.ImportTexts;

/// <summary>Bad input on its way into the tables: what was stored stays, and the check passes.</summary>
public sealed class HostileImportTests
{
    private const string Code = "codigos/codigo-de-las-huertas.md";

    [Theory, DatabaseData]
    public async Task A_history_that_was_rewritten_loses_nothing_and_names_what_changed(Database database)
    {
        using var library = new TestLibrary(database);
        using var folder = new TemporaryFolder();
        string first = Bundle(folder, "first", ("[ORIGINAL] 2020-01-01: C", Chilean("2020-01-01", "Uno.", "Dos.")), ("[LEY-1] 2021-01-01: C", Chilean("2021-01-01", "Uno.", "Dos, reformado.")));
        string second = Bundle(folder, "second", ("[ORIGINAL] 2020-01-01: C", Chilean("2020-01-01", "Uno, de otra mano.", "Dos.")), ("[LEY-1] 2021-01-01: C", Chilean("2021-01-01", "Uno.", "Dos, reformado.")));
        ImportReport before = await Import(library, "cl", first);
        Assert.Equal((1, 1, 0), (before.New, before.Versions, before.Refused.Count));
        library.Time.Advance(TimeSpan.FromDays(1));

        ImportReport after = await Import(library, "cl", second);

        ChangedText change = Assert.Single(after.Changed);
        Assert.Equal(["1"], change.Changed);
        Assert.Equal(new DateOnly(2020, 1, 1), change.InForceFrom);
        Assert.Empty(change.Added.Concat(change.Removed));
        using var db = new LibraryDb(database);
        List<Expression> stored = await db.Expressions.OrderBy(e => e.Version).ToListAsync();
        Assert.Equal([true, false, false], stored.Select(e => e.SupersededAt is not null));
        Assert.Equal(["Uno.", "Uno.", "Uno, de otra mano."], stored.Select(e => db.Provisions.Single(p => p.ExpressionId == e.Id && p.Address == "1").Text));
        Assert.Empty((await library.Get<TextCheck>().RunAsync()).Faults);
    }

    [Theory, DatabaseData]
    public async Task A_file_of_another_country_is_refused_by_name(Database database)
    {
        using var library = new TestLibrary(database);
        library.WriteFile("codigo-de-las-huertas.md", Chilean("2020-01-01", "Uno."));
        ImportReport report = await Import(library, "es", library.Sources);
        Refusal refusal = Assert.Single(report.Refused);
        Assert.Equal(("other-territory", "codigo-de-las-huertas.md"), (refusal.Code, refusal.Place));
        Assert.Equal(["cl", "es"], refusal.Arguments);
        Assert.Empty((await library.Get<TextCheck>().RunAsync()).Faults);
    }

    [Theory, DatabaseData]
    public async Task In_every_format_the_second_file_with_an_identifier_is_refused(Database database)
    {
        using var library = new TestLibrary(database);
        foreach (string folder in (string[])["a", "b"])
        {
            Directory.CreateDirectory(Path.Combine(library.Sources, folder));
            library.WriteFile(folder + "/codigo-de-las-huertas.md", Chilean("2020-01-01", "Uno, " + folder));
            library.WriteFile(folder + "/UY-ley-1.md", TestLibrary.Law("UY-ley-1", "Uno, " + folder).Replace("country: \"uy\"", "country: \"cl\"", StringComparison.Ordinal));
            library.WriteFile(folder + "/BOE-A-1.md", TestLibrary.Law("BOE-A-1", "Uno, " + folder).Replace("country: \"uy\"", "country: \"cl\"", StringComparison.Ordinal));
            Directory.CreateDirectory(Path.Combine(library.Sources, "..", "br", folder));
            library.WriteFile("../br/" + folder + "/lei.html", "<!DOCTYPE html><html><head><meta name=\"sf_data\" content='1999-01-31' /><meta name=\"sf_identificacao\" content='LEI 9999/1999' /></head><body>"
                + $"<div id='conteudoPrincipal'><div class=WordSection1><p>LEI Nº 9.999, DE 31 DE JANEIRO DE 1999</p><p>Art. 1º O pomar {folder} é de todos.</p></div></div></body></html>");
            library.WriteFile(folder + "/act.xml", "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act name=\"act\"><meta><identification source=\"#x\"><FRBRWork><FRBRuri value=\"/akn/cl/act/1\"/></FRBRWork>"
                + $"<FRBRExpression><FRBRlanguage language=\"spa\"/></FRBRExpression></identification></meta><body><article><num>1</num><content><p>Uno, {folder}.</p></content></article></body></act></akomaNtoso>");
            WriteWord(Path.Combine(library.Sources, folder, "proyecto.docx"), $"Las huertas {folder} son de los vecinos y del municipio.");
        }
        ImportReport chile = await Import(library, "cl", library.Sources), brazil = await Import(library, "br", Path.Combine(library.Sources, "..", "br"));
        Assert.Equal(
            [("b/BOE-A-1.md", "identifier-twice"), ("b/UY-ley-1.md", "identifier-twice"), ("b/act.xml", "identifier-twice"), ("b/codigo-de-las-huertas.md", "identifier-twice"), ("b/proyecto.docx", "identifier-twice")],
            chile.Refused.Select(r => (r.Place, r.Code)));
        Assert.Equal(("b/lei.html", "identifier-twice"), (Assert.Single(brazil.Refused).Place, brazil.Refused[0].Code));
        Assert.Equal((5, 1), (chile.New, brazil.New));
        Assert.Empty((await library.Get<TextCheck>().RunAsync()).Faults);
    }

    [Theory, DatabaseData]
    public async Task A_bill_in_Word_is_stored_under_the_territory_that_was_named(Database database)
    {
        using var library = new TestLibrary(database);
        WriteWord(Path.Combine(library.Sources, "proyecto-huertas.docx"), "Las huertas son de los vecinos y del municipio.");
        ImportReport report = await Import(library, "uy", library.Sources);
        Assert.Equal((1, 1, 0), (report.New, report.Articles, report.Refused.Count));
        using var db = new LibraryDb(database);
        Assert.Equal("/measures/uy/proyecto-huertas", (await db.Works.SingleAsync(w => w.Kind == "measure")).Iri);
        Assert.Empty((await library.Get<TextCheck>().RunAsync()).Faults);
    }

    private static Task<ImportReport> Import(TestLibrary library, string territory, string path) =>
        library.Get<TextImport>().RunAsync(new ImportOrder([path], "measure", TerritoryCode.Parse(territory)));

    private static void WriteWord(string path, string article)
    {
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create);
        using var part = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
        part.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + string.Concat(new[] { "PROYECTO DE LEY", "Ley de las huertas", "Artículo 1.- " + article }.Select(t => $"<w:p><w:r><w:t>{t}</w:t></w:r></w:p>")) + "</w:body></w:document>");
    }

    private static string Chilean(string from, params string[] articles) =>
        $"---\nsource_url: https://nuevo.leychile.cl/x\nid_norma: 1\nversion_date: {from}\ntitulo_norma: \"CODIGO DE LAS HUERTAS\"\nderogada: false\n---\n\n# CODIGO\n\n"
        + string.Join("\n\n", articles.Select((a, i) => $"Artículo {i + 1}.- {a}")) + "\n";

    /// <summary>A bundle with one commit for each state of the code.</summary>
    private static string Bundle(TemporaryFolder folder, string name, params (string Message, string Text)[] states)
    {
        string tree = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(Path.Combine(tree, "codigos"));
        Git(tree, "init", "--quiet", "--initial-branch=main", ".");
        foreach ((string message, string text) in states)
        {
            File.WriteAllText(Path.Combine(tree, Code), text);
            Git(tree, "add", "--all");
            Git(tree, "-c", "user.name=Tester", "-c", "user.email=tester@example.org", "commit", "--quiet", "-m", message);
        }
        Git(tree, "bundle", "create", "--quiet", tree + ".bundle", "--all");
        return tree + ".bundle";
    }

    private static void Git(string folder, params string[] arguments)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "git"))), "There is no git program.");
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardError = true };
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("GIT_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        using Process git = Process.Start(start)!;
        string error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, error);
    }
}
