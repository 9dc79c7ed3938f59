using System.Formats.Tar;
using Minga.LegalText.Sources;
using Minga.LegalText.Sources.UnitedNations;
using ZstdSharp;

namespace Minga.LegalText.Tests.UnitedNations;

/// <summary>The official texts that the tests read; they are never in the repository.</summary>
internal static class Texts
{
    public static string Folder
    {
        get
        {
            string? folder = Environment.GetEnvironmentVariable("MINGA_TEXTS");
            Assert.SkipUnless(Directory.Exists(folder), "Set MINGA_TEXTS to the folder of official texts to run this test.");
            return folder!;
        }
    }

    public static SourceFile Open(string path) => new(path, File.ReadAllBytes(Path.Combine(Folder, path)));

    /// <summary>One of the twelve core files: "79_213", 'E', 'F' or 'S'.</summary>
    public static LegalDocument Core(string resolution, char language)
    {
        string path = Directory.GetFiles(Path.Combine(Folder, "un"), $"A_RES_{resolution}-*{language}.xml").Single();
        Reading reading = new UnitedNationsReader().Read(Open(Path.GetRelativePath(Folder, path)));
        Assert.Null(reading.Refusal);
        return reading.Document!;
    }

    /// <summary>All resolutions of six sessions in three languages, in the order of the archive.</summary>
    public static IEnumerable<SourceFile> Resolutions()
    {
        using FileStream file = File.OpenRead(Path.Combine(Folder, "un-ga-75-80-en-es-fr.tar.zst"));
        using var unpacked = new DecompressionStream(file);
        using var tar = new TarReader(unpacked);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null || !entry.Name.EndsWith(".xml", StringComparison.Ordinal)) continue;
            using var bytes = new MemoryStream(checked((int)entry.Length));
            entry.DataStream.CopyTo(bytes);
            yield return new(entry.Name.TrimStart('.', '/'), bytes.ToArray());
        }
    }

    /// <summary>A committed table of the folder UnitedNations, without its comments.</summary>
    public static IEnumerable<string[]> Table(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "UnitedNations", name))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
