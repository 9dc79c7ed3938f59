using System.IO.Compression;
using System.Text;
using Minga.LegalText.Sources;

namespace Minga.LegalText.Tests.Word;

/// <summary>Makes Word documents of our own words, part by part, so that a broken one is as easy as a sound one.</summary>
internal static class WordFile
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static string P(string text, string style = "", string properties = "") =>
        $"<w:p><w:pPr>{(style.Length > 0 ? $"<w:pStyle w:val=\"{style}\"/>" : "")}{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Item(string text, int level, int list = 1) =>
        P(text, properties: $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    public static SourceFile Of(string body, string core = "", string name = "bills/huertas.docx", params (string Name, string Content)[] more) =>
        new(name, Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", Document(body)), ("word/styles.xml", Styles), ("word/numbering.xml", Numbering), ("docProps/core.xml", Core(core)), .. more]));

    public static string Document(string body) => $"<w:document {W} xmlns:v=\"urn:v\"><w:body>{body}</w:body></w:document>";

    public static string Notes(string id, string text) => $"<w:footnotes {W}><w:footnote w:id=\"{id}\">{P(text)}</w:footnote></w:footnotes>";

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            foreach ((string name, string content) in parts)
                using (Stream entry = zip.CreateEntry(name).Open()) entry.Write(Encoding.UTF8.GetBytes(content));
        return buffer.ToArray();
    }

    private static string Core(string inner) =>
        $"<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\">{inner}</cp:coreProperties>";

    private const string Styles = $"<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + "<w:style w:styleId=\"Ttulo1\"><w:name w:val=\"heading 1\"/></w:style><w:style w:styleId=\"Ttulo2\"><w:name w:val=\"heading 2\"/></w:style><w:style w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style></w:styles>";

    private const string Numbering = $"<w:numbering {W}><w:abstractNum w:abstractNumId=\"7\">"
        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"Artículo %1.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%2)\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"·\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>";
}
