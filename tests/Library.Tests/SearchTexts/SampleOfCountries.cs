using Minga.Kernel;
using Minga.LegalText.Sources;
using Minga.Library.ImportTexts;
using Minga.Testing;

namespace Minga.Library.Tests.SearchTexts;

/// <summary>
/// A library with some two hundred real laws of each of four countries and the laws of the expected articles among them. Which: every law that
/// the table names, and of the others, in the order of the archive, every n-th.
/// </summary>
public sealed class SampleOfCountries : IDisposable
{
    private static readonly (string Country, int Every)[] Countries = [("es", 60), ("mx", 2), ("br", 65), ("uy", 50)];

    /// <summary>The statute of youth, one of the few Brazilian laws that name the solidarity economy.</summary>
    private const string StatuteOfYouth = "br/266875.html";

    private readonly TestDatabase database = TestDatabase.Sqlite();
    private readonly Lazy<Task<TestLibrary>> library;

    public SampleOfCountries() => library = new(ImportAsync);

    /// <summary>The library, imported the first time; the test that asks is skipped where the texts are missing.</summary>
    internal Task<TestLibrary> LibraryAsync()
    {
        foreach ((string country, _) in Countries) _ = Texts.At(country + ".tar.zst");
        return library.Value;
    }

    public void Dispose()
    {
        if (library is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) library.Value.Result.Dispose();
        database.Dispose();
    }

    private async Task<TestLibrary> ImportAsync()
    {
        var made = new TestLibrary(database.Database);
        HashSet<string> named = [.. ExpectedArticle.All.Select(e => e.File), StatuteOfYouth];
        foreach ((string country, int every) in Countries)
        {
            string folder = Path.Combine(made.Sources, country);
            foreach ((int i, SourceFile file) in Intake.Open(Texts.At(country + ".tar.zst")).Items().Select(item => item.File).OfType<SourceFile>().Index())
            {
                if (i % every != 0 && !named.Contains(file.Name)) continue;
                string path = Path.Combine(folder, file.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllBytesAsync(path, file.Bytes.ToArray());
            }
            await made.Get<TextImport>().RunAsync(new ImportOrder([folder], "measure", TerritoryCode.Parse(country)));
        }
        return made;
    }
}
