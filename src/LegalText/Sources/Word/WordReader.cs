using Minga.Kernel;
using Minga.LegalText.Sources.BrazilSenate;
using Minga.LegalText.Sources.Mexico;

namespace Minga.LegalText.Sources.Word;

/// <summary>
/// A bill or an act as a ministry has it: a Word document (.docx), articles and divisions as headings or as plain lines, items typed or
/// numbered by Word. The trees are those of the readers that know the manner of writing: <see cref="BrazilSenate.Outline"/> for Portuguese,
/// <see cref="Markdown.Outline"/> with <see cref="Points"/> for all else. Lines are counted in paragraphs. Nobody's name is read from the file's properties.
/// Refused: the codes of <see cref="Package"/>, "language-unknown", "title-missing", and "word-no-article", for a letter or minutes. Findings beside
/// those of the outlines: <c>tracked-deletion</c>, <c>comment-left-out</c>, <c>image-left-out</c>, <c>table-as-lines</c>, <c>element-not-understood</c>,
/// <c>language-corrected</c>, <c>date-not-valid</c>.
/// </summary>
public sealed class WordReader : ISourceReader
{
    /// <inheritdoc/>
    /// <remarks>A ZIP that names Word's main part; the directory stands at its end, but each entry has its name before its content too.</remarks>
    public bool Recognises(SourceFile file) =>
        file.Bytes.Span is var bytes && bytes.StartsWith("PK\u0003\u0004"u8) && bytes.IndexOf("word/document"u8) > 0;

    /// <inheritdoc/>
    public Reading Read(SourceFile file)
    {
        (Package? package, Refusal? refusal) = Package.Open(file);
        if (package is null) return new(file.Name, null, refusal);
        var findings = new List<Finding>();
        List<Paragraph> paragraphs = new Body(package, findings).Paragraphs;
        var metadata = new Metadata(package, paragraphs, findings);
        if (metadata.Language is not { } language) return new(file.Name, null, new("language-unknown", file.Name));
        if (metadata.Title.Length == 0) return new(file.Name, null, new("title-missing", file.Name));
        if (paragraphs.FindIndex(p => p.Text == metadata.Title) is >= 0 and var title) paragraphs.RemoveAt(title);
        List<Provision> tree = language == LanguageCode.Pt
            ? BrazilSenate.Outline.Build(paragraphs.ConvertAll(p => new Block(p.Text, p.Line, p.Row, Centred: p.Level > 0)), findings).ConvertAll(node => node.Freeze())
            : Markdown.Outline.Build(paragraphs.ConvertAll(p => new Markdown.Block(p.Line, p.Level > 0 ? p.Level + 1 : 0, p.Text, false, p.Row)), false, findings).ConvertAll(WithPoints);
        var (provisions, duplicates) = Addressing.Assign(tree.ConvertAll(p => Printed(p, paragraphs)));
        findings.AddRange(duplicates);
        LegalDocument document = metadata.Document(file.Name, language, provisions) with { Findings = [.. findings.OrderBy(f => f.Line)] };
        return document.All().Any(p => p.Kind == ProvisionKind.Article) ? new(file.Name, document, null) : new(file.Name, null, new("word-no-article", file.Name));
    }

    private static Provision WithPoints(Provision p) => p is { Kind: ProvisionKind.Article, Children.Count: 0 }
        ? Points.Place(p with { Paragraphs = [] }, [.. p.Paragraphs.Select(text => new Mexico.Paragraph(text, p.Line, null, []))])
        : p with { Children = [.. p.Children.Select(WithPoints)] };

    /// <summary>What the outlines do not carry: the notes of a provision's paragraphs, and that the words after a number were a heading.</summary>
    private static Provision Printed(Provision p, List<Paragraph> paragraphs)
    {
        Paragraph? first = paragraphs.Find(own => own.Line == p.Line);
        bool headed = p.Kind == ProvisionKind.Article && first is { Level: > 0 } && p.Heading.Length == 0 && p.Paragraphs.Count > 0;
        return p with
        {
            Heading = headed ? p.Paragraphs[0] : p.Heading,
            Paragraphs = headed ? [.. p.Paragraphs.Skip(1)] : p.Paragraphs,
            Notes = [.. p.Notes, .. paragraphs.Where(own => own.Notes.Count > 0 && (own == first && p.Kind != ProvisionKind.Preamble || p.Paragraphs.Contains(own.Text))).SelectMany(own => own.Notes)],
            Children = [.. p.Children.Select(child => Printed(child, paragraphs))],
        };
    }
}
