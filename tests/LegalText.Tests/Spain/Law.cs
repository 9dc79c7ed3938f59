using System.Text;
using Minga.LegalText.Sources;

namespace Minga.LegalText.Tests.Spain;

/// <summary>Invented laws in the shapes of the published files.</summary>
internal static class Law
{
    public const string File = "es-xx/BOE-A-1.md";

    public static string Text(string body, params string[] entries) =>
        "---\ntitle: \"Ley 1/2020, de 2 de enero, de prueba\"\nidentifier: \"BOE-A-2020-1\"\ncountry: \"es\"\n" + string.Concat(entries.Select(e => e + "\n"))
        + "---\n# Ley 1/2020, de 2 de enero, de prueba\n\n" + body;

    public static Reading ReadText(string text) => Readers.Read(new SourceFile(File, Encoding.UTF8.GetBytes(text)));

    /// <summary>The law; every line of it is in the tree.</summary>
    public static LegalDocument Read(string body, params string[] entries)
    {
        Reading reading = ReadText(Text(body, entries));
        Assert.Null(reading.Refusal);
        Assert.Equal("", LineCoverage.Missing(Text(body, entries), reading.Document!));
        return reading.Document!;
    }

    /// <summary>A body of these lines, each a paragraph.</summary>
    public static LegalDocument Of(params string[] lines) => Read(string.Join("\n\n", lines) + "\n");

    public static string[] Addresses(this LegalDocument document, ProvisionKind kind = ProvisionKind.Article) =>
        [.. document.All().Where(p => p.Kind == kind).Select(p => p.Address)];

    public static Provision At(this LegalDocument document, string address) => document.All().Single(p => p.Address == address);

    public static string[] Codes(this LegalDocument document) => [.. document.Findings.Select(f => f.Code)];
}
