using System.Text;
using Minga.Kernel;

namespace Minga.LegalText.Sources.BrazilSenate;

/// <summary>
/// Brazil's federal laws as the Senate's site publishes them: one page of HTML for each, the text from Word, the words and the spelling of the
/// day. Articles hold their paragraphs ("30.1", "30.unico"), incisos ("4(I)") and alíneas ("6(I)(a)"); what an article quotes of
/// another law stays inside it. A vetoed part keeps its word and carries the note "Vetado".
/// <para>
/// Refused: "not-utf8" with its line, "error-page" (the site's own answer that it has no text), "identifier-missing", "body-empty". Findings:
/// <c>address-not-valid</c>, <c>annex-elsewhere</c>, <c>date-not-valid</c>, <c>duplicate-number</c>, <c>image-left-out</c>,
/// <c>number-gap</c>, <c>number-misprinted</c> (mended), <c>quoted-article</c>, <c>struck-words</c>, <c>table-as-text</c>.
/// </para>
/// </summary>
public sealed class BrazilSenateReader : ISourceReader
{
    /// <summary>How far the metadata stand from the beginning of a file.</summary>
    private const int Head = 8192;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <inheritdoc/>
    public bool Recognises(SourceFile file)
    {
        ReadOnlySpan<byte> head = file.Bytes.Span[..Math.Min(file.Bytes.Length, Head)];
        return head.IndexOf("sf_identificacao"u8) >= 0 || IsErrorPage(head);
    }

    /// <inheritdoc/>
    public Reading Read(SourceFile file)
    {
        ReadOnlySpan<byte> bytes = file.Bytes.Span;
        if (IsErrorPage(bytes[..Math.Min(bytes.Length, Head)])) return Refused(file, "error-page");
        string html;
        try
        {
            html = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException invalid)
        {
            return Refused(file, "not-utf8", 1 + bytes[..Math.Clamp(invalid.Index, 0, bytes.Length)].Count((byte)'\n'));
        }
        Page page = Page.Read(html);
        List<Finding> findings = page.Findings;
        var metadata = new Metadata(page, findings);
        if (metadata.Identifier is not { } identifier) return Refused(file, "identifier-missing");
        if (page.Blocks.Count == 0) return Refused(file, "body-empty");
        List<Node> tree = Outline.Build(page.Blocks, findings);
        var (provisions, duplicates) = Addressing.Assign(tree.ConvertAll(node => node.Freeze()));
        findings.AddRange(duplicates);
        return new(file.Name, metadata.ToDocument(identifier, provisions), null);
    }

    private static bool IsErrorPage(ReadOnlySpan<byte> head) => head.IndexOf("<title>Legislação :: Normas Jurídicas - Erro</title>"u8) >= 0;

    private static Reading Refused(SourceFile file, string code, int line = 0) =>
        new(file.Name, null, new Refusal(code, line > 0 ? $"{file.Name}:{line}" : file.Name));
}
