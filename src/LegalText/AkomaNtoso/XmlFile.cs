using System.Globalization;
using System.Text;
using System.Text.Unicode;
using System.Xml;
using System.Xml.Linq;
using Minga.Kernel;
using Minga.LegalText.Sources;

namespace Minga.LegalText.AkomaNtoso;

/// <summary>
/// XML from anywhere, read so that it can do no harm: no DTD, no entity of its own, nothing fetched, a limit to its depth. What cannot be
/// read is refused with the line: <c>xml-empty</c>, <c>encoding-wrong</c>, <c>xml-dtd-refused</c>, <c>xml-too-deep</c>,
/// <c>xml-not-well-formed</c>.
/// </summary>
public static class XmlFile
{
    /// <summary>Akoma Ntoso 3.0.</summary>
    public static readonly XNamespace Akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /// <summary>Elements inside elements; the deepest published file that we know of has 30.</summary>
    public const int MaxDepth = 200;

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        MaxCharactersInDocument = 256L * 1024 * 1024,
        IgnoreProcessingInstructions = true,
        IgnoreComments = true,
    };

    /// <summary>Loads the file with line numbers. Exactly one of the two results is set.</summary>
    public static (XDocument? Document, Refusal? Refusal) Load(SourceFile file)
    {
        ReadOnlySpan<byte> bytes = file.Bytes.Span;
        if (bytes.Trim(" \t\r\n"u8).IsEmpty) return (null, new("xml-empty", $"{file.Name}:1"));
        if (WronglyEncoded(bytes) is int line) return (null, new("encoding-wrong", Place(file, line)));
        try
        {
            if (TooDeep(file) is int deep) return (null, new("xml-too-deep", Place(file, deep), MaxDepth.ToString(CultureInfo.InvariantCulture)));
            using var reader = XmlReader.Create(Open(file), Settings());
            return (XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace), null);
        }
        catch (XmlException e)
        {
            return DoctypeLine(bytes) is int doctype && doctype >= e.LineNumber
                ? (null, new("xml-dtd-refused", Place(file, doctype)))
                : (null, new("xml-not-well-formed", Place(file, Math.Max(1, e.LineNumber))));
        }
    }

    /// <summary>Whether the beginning of the file is Akoma Ntoso, in any encoding that keeps ASCII.</summary>
    public static bool LooksLikeAkomaNtoso(SourceFile file) => Head(file).Contains("akomaNtoso", StringComparison.Ordinal);

    /// <summary>The first 8 KiB, for recognising.</summary>
    public static string Head(SourceFile file)
    {
        ReadOnlySpan<byte> head = file.Bytes.Span[..Math.Min(file.Bytes.Length, 8192)];
        return Sixteen(head) switch
        {
            true when head.Length > 1 && (head[0] == 0xFE || head[0] == 0) => Encoding.BigEndianUnicode.GetString(head),
            true => Encoding.Unicode.GetString(head),
            false => Encoding.Latin1.GetString(head),
        };
    }

    private static MemoryStream Open(SourceFile file) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(file.Bytes, out ArraySegment<byte> segment)
            ? new(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new(file.Bytes.ToArray(), writable: false);

    // One pass without a tree, so that a bomb of nested elements costs time in proportion to its first levels only.
    private static int? TooDeep(SourceFile file)
    {
        using var reader = XmlReader.Create(Open(file), Settings());
        while (reader.Read())
            if (reader.Depth > MaxDepth) return ((IXmlLineInfo)reader).LineNumber;
        return null;
    }

    private static int? WronglyEncoded(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 400)];
        string start = Sixteen(head) ? Encoding.ASCII.GetString(head).Replace("\0", "", StringComparison.Ordinal) : Encoding.Latin1.GetString(head);
        string declared = Declared(start);
        if (Sixteen(head)) return declared.Length > 0 && !declared.StartsWith("UTF-16", StringComparison.OrdinalIgnoreCase) ? 1 : null;
        if (declared.StartsWith("UTF-16", StringComparison.OrdinalIgnoreCase)) return 1;
        if (declared.Length > 0 && !declared.Equals("UTF-8", StringComparison.OrdinalIgnoreCase)) return Exists(declared) ? null : 1;
        if (Utf8.IsValid(bytes)) return null;
        int line = 1;
        ReadOnlySpan<byte> rest = bytes;
        while (true)
        {
            int end = rest.IndexOf((byte)'\n');
            if (end < 0 || !Utf8.IsValid(rest[..end])) return line;
            rest = rest[(end + 1)..];
            line++;
        }
    }

    private static bool Sixteen(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        || head.StartsWith((ReadOnlySpan<byte>)[0x3C, 0x00]) || head.StartsWith((ReadOnlySpan<byte>)[0x00, 0x3C]);

    private static string Declared(string start)
    {
        int end = start.IndexOf("?>", StringComparison.Ordinal);
        int at = start.IndexOf("encoding=", StringComparison.Ordinal);
        if (at < 0 || end < at) return "";
        char quote = start[at + 9];
        int close = start.IndexOf(quote, at + 10);
        return close < 0 ? "" : start[(at + 10)..close];
    }

    private static bool Exists(string encoding) =>
        Encoding.GetEncodings().Any(e => e.Name.Equals(encoding, StringComparison.OrdinalIgnoreCase));

    private static int? DoctypeLine(ReadOnlySpan<byte> bytes)
    {
        int at = bytes[..Math.Min(bytes.Length, 65536)].IndexOf("<!DOCTYPE"u8);
        return at < 0 ? null : 1 + bytes[..at].Count((byte)'\n');
    }

    private static string Place(SourceFile file, int line) => file.Name + ":" + line.ToString(CultureInfo.InvariantCulture);

    /// <summary>A finding for each date of the file's FRBR metadata that no calendar has; readers leave those out of the document.</summary>
    internal static IEnumerable<Finding> WrongDates(XElement holder) =>
        from date in holder.Descendants(Akn + "FRBRdate")
        let stated = (string?)date.Attribute("date") ?? ""
        where stated.Length > 0 && !DateOnly.TryParseExact(stated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        select new Finding("date-not-valid", LineOf(date), Addressing.Shorten(stated));

    internal static int LineOf(XObject node) => ((IXmlLineInfo)node).LineNumber;
}
