using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Minga.Kernel;
using Minga.LegalText.AkomaNtoso;

namespace Minga.LegalText.Sources.Word;

/// <summary>
/// The parts of a Word document, opened so that they can do no harm: nothing is written to disk, nothing fetched, each part is unpacked into
/// memory up to a limit that is counted and not believed, and read by <see cref="XmlFile"/>. Refused: "word-broken", "word-macros",
/// "word-unsafe-name", "word-part-too-large", "word-external-part" (words or pictures that lie elsewhere; links do no harm), or a code of XmlFile,
/// with "file!part:line".
/// </summary>
internal sealed class Package
{
    /// <summary>Largest part in bytes, unpacked: a bill of two thousand pages is smaller.</summary>
    public const int PartLimit = 32 * 1024 * 1024;

    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly string[] Known = ["word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "docProps/core.xml"];

    private readonly Dictionary<string, XDocument> _parts = new(StringComparer.Ordinal);

    public XElement Main => _parts[""].Root!;

    /// <summary>A part by its name; null where the document has none.</summary>
    public XElement? this[string name] => _parts.GetValueOrDefault(name)?.Root;

    public static (Package?, Refusal?) Open(SourceFile file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (zip.Entries.FirstOrDefault(e => !Archive.IsSafe(e.FullName)) is { } unsafeName) return (null, new("word-unsafe-name", $"{file.Name}!{unsafeName.FullName}"));
            if (zip.Entries.FirstOrDefault(e => e.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase)) is { } macros) return (null, new("word-macros", $"{file.Name}!{macros.FullName}"));
            // Word's own name, and the one that its edition for browsers gives.
            string? main = zip.Entries.Select(e => e.FullName).FirstOrDefault(n => n is "word/document.xml" or "word/document2.xml");
            if (main is null) return (null, new("word-broken", file.Name, "word/document.xml"));
            var package = new Package();
            foreach (string name in (string[])[main, $"word/_rels/{main[5..]}.rels", .. Known])
            {
                if (zip.GetEntry(name) is not { } entry) continue;
                if (Unpack(entry) is not { } bytes)
                    return (null, new("word-part-too-large", $"{file.Name}!{name}", PartLimit.ToString(CultureInfo.InvariantCulture)));
                (XDocument? xml, Refusal? refusal) = XmlFile.Load(new($"{file.Name}!{name}", bytes));
                if (xml is null) return (null, refusal);
                package._parts[name == main ? "" : name] = xml;
                if (name.EndsWith(".rels", StringComparison.Ordinal) && External(xml) is { } elsewhere) return (null, new("word-external-part", $"{file.Name}!{name}", elsewhere));
            }
            return (package, null);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException)
        {
            return (null, new("word-broken", file.Name, broken.Message));
        }
    }

    private static string? External(XDocument relations) => (string?)relations.Root!.Elements()
        .FirstOrDefault(r => (string?)r.Attribute("TargetMode") == "External" && ((string?)r.Attribute("Type"))?.EndsWith("/hyperlink", StringComparison.Ordinal) != true)?.Attribute("Target");

    /// <summary>The content; null where there is more of it than the limit, whatever the directory says.</summary>
    private static byte[]? Unpack(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var buffer = new MemoryStream();
        byte[] block = new byte[64 * 1024];
        for (int read; (read = stream.Read(block)) > 0; buffer.Write(block, 0, read))
            if (buffer.Length + read > PartLimit) return null;
        return buffer.ToArray();
    }
}
