using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Minga.Kernel;
using Minga.LegalText;
using Minga.Web;
using Footnote = Minga.LegalText.Footnote;
using WordNote = DocumentFormat.OpenXml.Wordprocessing.Footnote;

namespace Minga.Library.ExportText;

/// <summary>
/// A text as a Word document: the head, then divisions and articles as headings, points indented, footnotes as footnotes with the marks of
/// the source, the notice and the fingerprint at the foot of every page.
/// </summary>
internal sealed class WordFile
{
    private const int Indent = 425; // twentieths of a point: 7.5 mm
    private readonly Footnotes notes = new(
        Special(-1, FootnoteEndnoteValues.Separator, new SeparatorMark()), Special(0, FootnoteEndnoteValues.ContinuationSeparator, new ContinuationSeparatorMark()));

    private int lastNote;

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(LegalDocument document, TextFacts facts, CopyHead head, Words words)
    {
        var buffer = new MemoryStream();
        using (WordprocessingDocument file = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document)) new WordFile().Fill(file, document, facts, head, words);
        return buffer.ToArray();
    }

    /// <summary>The language as Word names it: that of the territory where there is such a one ("es-UY"), else the commonest.</summary>
    public static string LanguageTag(LanguageCode language, TerritoryCode? territory)
    {
        string local = territory is { } code ? $"{language.Value}-{code.Value.Split('-')[0].ToUpperInvariant()}" : "";
        if (local.Length > 0 && Known.Value.Contains(local)) return local;
        return language.Value switch { "es" => "es-ES", "pt" => "pt-BR", "en" => "en-GB", "fr" => "fr-FR", var other => other };
    }

    private static readonly Lazy<HashSet<string>> Known = new(() => [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(c => c.Name)]);

    private void Fill(WordprocessingDocument file, LegalDocument document, TextFacts facts, CopyHead head, Words words)
    {
        string language = LanguageTag(document.Language, document.Territory);
        MainDocumentPart main = file.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.Make(language);
        main.AddNewPart<FootnotesPart>("notes").Footnotes = notes;
        main.AddNewPart<FooterPart>("foot").Footer = Foot(head, words);
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = new Settings(
            new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }),
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));

        var body = new Body();
        body.Append(Styled(WordStyles.Title, Run(document.Title)));
        foreach ((string name, string value) in head.Lines()) body.Append(Styled(WordStyles.Facts, Run(name + ": ", bold: true), Run(value)));
        body.Append(Styled(WordStyles.Notice, Run(head.Notice)));
        foreach (PrintedLine line in PrintedLine.Of(document, new(words, document))) body.Append(Line(line));
        body.Append(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "foot" },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1418, Bottom = 1418, Left = 1418, Right = 1418, Header = 709, Footer = 709, Gutter = 0 }));
        main.Document = new Document(body);

        var about = file.PackageProperties;
        about.Title = Clean(document.Title);
        about.Subject = Clean(head.Act);
        about.Identifier = Clean(facts.SourceId);
        about.Description = $"{head.Notice} {words["source.fingerprint"]} {facts.Fingerprint}";
        about.Language = language;
        about.Version = facts.Version.ToString(CultureInfo.InvariantCulture);
        about.Creator = Clean(facts.Official?.Host ?? facts.SourceId);
    }

    private Paragraph Line(PrintedLine line)
    {
        Paragraph paragraph = line.Kind == LineKind.Words
            ? new Paragraph(new ParagraphProperties(new Indentation { Left = (Math.Min(line.Depth, 10) * Indent).ToString(CultureInfo.InvariantCulture) }), Run(line.Text))
            : Styled(WordStyles.Heading(line.Depth), Run(line.Text));
        foreach (Footnote note in line.Notes) paragraph.Append(Mark(note));
        return paragraph;
    }

    // The mark of the source stays; where it has none, Word counts.
    private Run Mark(Footnote note)
    {
        int id = ++lastNote;
        string marker = Clean(note.Marker).Trim();
        notes.Append(new WordNote(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.NoteText }),
            marker.Length > 0 ? new Run(Raised(), Words(marker)) : new Run(Raised(), new FootnoteReferenceMark()),
            Run(" " + note.Text))) { Id = id });
        var run = new Run(Raised(), new FootnoteReference { Id = id, CustomMarkFollows = marker.Length > 0 ? true : null });
        if (marker.Length > 0) run.Append(Words(marker));
        return run;
    }

    private static Footer Foot(CopyHead head, Words words) => new(
        Styled(WordStyles.Footer, Run(head.Act + ". " + head.Foot)),
        Styled(WordStyles.Footer, Run(words["export.page"] + " "), new SimpleField(Run("1")) { Instruction = "PAGE" }, Run(" / "), new SimpleField(Run("1")) { Instruction = "NUMPAGES" }));

    private static WordNote Special(int id, FootnoteEndnoteValues type, OpenXmlElement mark) => new(new Paragraph(new Run(mark))) { Id = id, Type = type };

    private static Paragraph Styled(string style, params OpenXmlElement[] runs) => new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. runs]);

    private static Run Run(string text, bool bold = false) => bold ? new(new RunProperties(new Bold()), Words(text)) : new(Words(text));

    private static RunProperties Raised() => new(new RunStyle { Val = WordStyles.NoteMark });

    private static Text Words(string text) => new(Clean(text.ReplaceLineEndings(" "))) { Space = SpaceProcessingModeValues.Preserve };

    // What XML cannot hold becomes the replacement character, as in the Akoma Ntoso file.
    private static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes()) clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        return clean.ToString();
    }
}
