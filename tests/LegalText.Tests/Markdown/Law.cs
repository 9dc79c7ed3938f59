using System.Text;
using Minga.LegalText.Sources;
using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Tests.Markdown;

/// <summary>Invented laws in the shapes of the published files.</summary>
internal static class Law
{
    public const string File = "xx/LEY-1.md";

    /// <summary>A file whose front matter has these lines besides title, identifier and country.</summary>
    public static string Text(string body, params string[] entries) =>
        "---\ntitle: \"Ley de prueba\"\nidentifier: \"XX-ley-1\"\ncountry: \"uy\"\n" + string.Concat(entries.Select(e => e + "\n")) + "---\n# Ley de prueba\n\n" + body;

    public static Reading ReadText(string text) => new MarkdownReader().Read(new SourceFile(File, Encoding.UTF8.GetBytes(text)));

    public static LegalDocument Read(string body, params string[] entries)
    {
        Reading reading = ReadText(Text(body, entries));
        Assert.Null(reading.Refusal);
        Assert.Equal("", Coverage.Missing(Text(body, entries), reading.Document!));
        return reading.Document!;
    }

    /// <summary>Body lines as scanned gazettes are published: a blank line after every line.</summary>
    public static string Scanned(params string[] lines) => string.Join("\n\n", lines) + "\n";

    public static string[] Addresses(this LegalDocument document, ProvisionKind kind = ProvisionKind.Article) =>
        [.. document.All().Where(p => p.Kind == kind).Select(p => p.Address)];

    public static Provision At(this LegalDocument document, string address) => document.All().Single(p => p.Address == address);

    public static string[] Codes(this LegalDocument document) => [.. document.Findings.Select(f => f.Code)];
}
