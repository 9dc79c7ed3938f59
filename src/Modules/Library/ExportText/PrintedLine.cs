using Minga.LegalText;

namespace Minga.Library.ExportText;

/// <summary>What a line of a printed text is.</summary>
internal enum LineKind
{
    /// <summary>The heading of a division, an annex or a preamble.</summary>
    Division,

    /// <summary>The number and heading of an article.</summary>
    Article,

    /// <summary>A paragraph of the text.</summary>
    Words,
}

/// <summary>One paragraph of a text as a person prints it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Depth">Of a heading: how many stand above it. Of words: how far they are indented.</param>
/// <param name="Text">With its number.</param>
/// <param name="Notes">The footnotes at its end.</param>
internal sealed record PrintedLine(LineKind Kind, int Depth, string Text, IReadOnlyList<Footnote> Notes)
{
    /// <summary>The paragraphs of a document, in order.</summary>
    public static IReadOnlyList<PrintedLine> Of(LegalDocument document, PrintedNumbers numbers)
    {
        var lines = new List<PrintedLine>();
        foreach (Provision provision in document.Provisions) Add(lines, provision, numbers, headings: 0, indent: 0);
        return lines;
    }

    private static void Add(List<PrintedLine> lines, Provision p, PrintedNumbers numbers, int headings, int indent)
    {
        string head = numbers.Heading(p);
        bool division = p.Kind is ProvisionKind.Division or ProvisionKind.Annex or ProvisionKind.Preamble;
        string label = "";
        if (division || p.Kind == ProvisionKind.Article)
        {
            if (head.Length > 0) lines.Add(new(division ? LineKind.Division : LineKind.Article, headings++, head, p.Paragraphs.Count == 0 ? p.Notes : []));
        }
        else label = string.Join(' ', new[] { numbers.Label(p), p.Heading }.Where(s => s.Length > 0));

        IReadOnlyList<string> paragraphs = p.Paragraphs.Count == 0 && (label.Length > 0 || (p.Notes.Count > 0 && head.Length == 0)) ? [""] : p.Paragraphs;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            string text = i == 0 && label.Length > 0 ? (label + " " + paragraphs[i]).TrimEnd() : paragraphs[i];
            lines.Add(new(LineKind.Words, indent, text, i == paragraphs.Count - 1 ? p.Notes : []));
        }
        // What is inside a numbered paragraph stands further in; what is inside a heading does not.
        bool inner = p.Kind is ProvisionKind.Paragraph or ProvisionKind.Point or ProvisionKind.Recital;
        foreach (Provision child in p.Children)
            Add(lines, child, numbers, headings, child.Kind == ProvisionKind.Point && !inner && paragraphs.Count > 0 || inner ? indent + 1 : indent);
    }
}
