using System.Text;
using System.Text.RegularExpressions;
using Minga.Kernel;
using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Sources.LeyChile;

/// <summary>
/// Reads the law of Chile as LeyChile (Biblioteca del Congreso Nacional) publishes it, in a repository whose commits are the acts that changed the
/// constitution and the codes. The source sets every article and heading apart by a blank line and writes an inciso a line, so that next to
/// nothing is guessed; the editor's notes, printed inside the sentences, are taken out of them (<see cref="EditorNotes"/>).
/// <para>
/// Refused, with "file:line": "not-utf8", "front-matter-missing", "front-matter-not-yaml", "identifier-not-valid", "title-missing", "body-empty".
/// </para>
/// </summary>
public sealed partial class LeyChileReader : ISourceReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The front matter's first lines are read no further than this, in bytes.</summary>
    private const int Head = 2048;

    /// <inheritdoc/>
    /// <remarks>A file is LeyChile's where its front matter gives LeyChile's own key and an address there.</remarks>
    public bool Recognises(SourceFile file)
    {
        ReadOnlySpan<byte> head = file.Bytes.Span[..Math.Min(Head, file.Bytes.Length)];
        return head.StartsWith("---"u8) && head.IndexOf("\nid_norma: "u8) > 0 && head.IndexOf("leychile.cl/"u8) > 0;
    }

    /// <inheritdoc/>
    public bool ReadsHistory => true;

    /// <inheritdoc/>
    public Reading Read(SourceFile file)
    {
        string text;
        try
        {
            text = Strict.GetString(file.Bytes.Span);
        }
        catch (DecoderFallbackException invalid)
        {
            int line = 1 + file.Bytes.Span[..Math.Min(invalid.Index, file.Bytes.Length)].Count((byte)'\n');
            return new(file.Name, null, new Refusal("not-utf8", $"{file.Name}:{line}"));
        }
        (FrontMatter? front, Refusal? refusal) = FrontMatter.Read(file.Name, text);
        if (front is null) return new(file.Name, null, refusal);
        string path = Version().Replace(file.Name, "");
        string id = Path.GetFileNameWithoutExtension(path);
        if (!Identifier().IsMatch(id)) return new(file.Name, null, new Refusal("identifier-not-valid", $"{file.Name}:1", id));
        if (Metadata.OfficialTitle(front) is null) return new(file.Name, null, new Refusal("title-missing", $"{file.Name}:1"));
        var findings = new List<Finding>(front.Findings);
        bool act = front["tipo"] is not null;
        List<Block> blocks = Block.ReadAll(text.AsSpan(front.BodyStart), front.BodyLine, findings);
        if (blocks.Count == 0) return new(file.Name, null, new Refusal("body-empty", $"{file.Name}:{front.BodyLine}"));
        (IReadOnlyList<Provision> provisions, IReadOnlyList<Finding> duplicates) = Addressing.Assign(Outline.Build(blocks, act, findings));
        findings.AddRange(duplicates);
        LegalDocument document = new Metadata(front, path, id, text, findings).Document(provisions, file.Commit);
        return new(file.Name, document with { Findings = [.. findings.OrderBy(f => f.Line)] }, null);
    }

    /// <summary>The commit that the intake wrote behind the name.</summary>
    [GeneratedRegex("@[0-9a-f]{4,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
