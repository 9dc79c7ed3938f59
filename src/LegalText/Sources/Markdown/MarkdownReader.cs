using System.Text;
using Minga.Kernel;

namespace Minga.LegalText.Sources.Markdown;

/// <summary>
/// Reads legislation written as Markdown with YAML front matter, as the repositories of the legalize federation publish it. It reads
/// both what states its structure (a heading for each article and their count: Uruguay) and what has to be understood (articles
/// inside hard-wrapped lines of scanned gazettes: Argentina); which of the two it is, the file itself says.
/// <para>
/// Refused, with "file:line": "not-utf8", "front-matter-missing", "front-matter-not-yaml", "identifier-missing", "title-missing",
/// "body-empty". Everything else is read; what is doubtful is a <see cref="Finding"/>.
/// </para>
/// </summary>
public sealed class MarkdownReader : ISourceReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <inheritdoc/>
    /// <remarks>A file is Markdown legislation where it begins with a line of three hyphens.</remarks>
    public bool Recognises(SourceFile file)
    {
        ReadOnlySpan<byte> bytes = WithoutMark(file.Bytes.Span);
        if (!bytes.StartsWith("---"u8)) return false;
        return bytes[3..].TrimStart(" \t\r"u8) is [(byte)'\n', ..];
    }

    /// <inheritdoc/>
    public Reading Read(SourceFile file) => Read(file, ReadBody);

    /// <summary>Reads the front matter here and the body as told.</summary>
    internal static Reading Read(SourceFile file, BodyReading body)
    {
        string text;
        try
        {
            text = Strict.GetString(WithoutMark(file.Bytes.Span));
        }
        catch (DecoderFallbackException invalid)
        {
            int line = 1 + file.Bytes.Span[..Math.Min(invalid.Index, file.Bytes.Length)].Count((byte)'\n');
            return new(file.Name, null, new Refusal("not-utf8", $"{file.Name}:{line}"));
        }
        (FrontMatter? front, Refusal? refusal) = FrontMatter.Read(file.Name, text);
        if (front is null) return new(file.Name, null, refusal);
        (LegalDocument? document, refusal) = MeasureReading.Read(file.Name, front, text.AsSpan(front.BodyStart), body);
        return new(file.Name, document, refusal);
    }

    private static List<Provision> ReadBody(FrontMatter front, ReadOnlySpan<char> body, List<string> links, List<Finding> findings)
    {
        bool marked = front["article_count"] is not null;
        List<Block> blocks = Block.Join(BodyLine.ReadAll(body, front.BodyLine, marked, links), marked, findings);
        if (blocks.Count > 0 && MeasureReading.IsTitle(blocks[0].Level, blocks[0].Text, front)) blocks.RemoveAt(0);
        return Outline.Build(blocks, marked, findings);
    }

    internal static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
}
