using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Minga.Library.ExportText;

/// <summary>The styles of a Word copy. Headings are Word's own, so that its navigation and tables of contents find them.</summary>
internal static class WordStyles
{
    /// <summary>Word has nine levels of headings; beyond six they cannot be told apart.</summary>
    public const int Headings = 6;

    public const string Title = "Title", Facts = "MingaFacts", Notice = "MingaNotice", Footer = "Footer", NoteText = "FootnoteText", NoteMark = "FootnoteReference";

    /// <summary>"Heading1" to "Heading6".</summary>
    public static string Heading(int depth) => "Heading" + Math.Min(depth + 1, Headings).ToString(CultureInfo.InvariantCulture);

    public static Styles Make(string language)
    {
        var styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    new RunFonts { Ascii = "Cambria", HighAnsi = "Cambria", ComplexScript = "Times New Roman" },
                    new FontSize { Val = "22" }, new Languages { Val = language })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
            new Style(new StyleName { Val = "Default Paragraph Font" }, new UIPriority { Val = 1 }, new SemiHidden()) { Type = StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true },
            Paragraph(Title, "Title", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { After = "240" }), Letters(bold: true, "32")),
            Paragraph(Facts, "Minga facts", new StyleParagraphProperties(new SpacingBetweenLines { After = "40" }), Letters(bold: false, "19")),
            Paragraph(Notice, "Minga notice", new StyleParagraphProperties(new SpacingBetweenLines { Before = "120", After = "360" }), new StyleRunProperties(new Italic(), new FontSize { Val = "19" })),
            Paragraph(Footer, "footer", new StyleParagraphProperties(new SpacingBetweenLines { After = "0" }), Letters(bold: false, "15")),
            Paragraph(NoteText, "footnote text", new StyleParagraphProperties(new SpacingBetweenLines { After = "0" }), Letters(bold: false, "18")),
            new Style(new StyleName { Val = "footnote reference" }, new BasedOn { Val = "DefaultParagraphFont" }, new StyleRunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }))
            { Type = StyleValues.Character, StyleId = NoteMark });
        for (int depth = 0; depth < Headings; depth++)
            styles.AppendChild(new Style(
                new StyleName { Val = "heading " + (depth + 1).ToString(CultureInfo.InvariantCulture) }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(),
                new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = depth == 0 ? "360" : "240", After = "80" }, new OutlineLevel { Val = depth }),
                Letters(bold: true, depth switch { 0 => "28", 1 => "25", _ => "23" }))
            { Type = StyleValues.Paragraph, StyleId = Heading(depth) });
        return styles;
    }

    private static Style Paragraph(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties letters) =>
        new(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, paragraph, letters) { Type = StyleValues.Paragraph, StyleId = id };

    private static StyleRunProperties Letters(bool bold, string halfPoints) =>
        bold ? new(new Bold(), new FontSize { Val = halfPoints }) : new(new FontSize { Val = halfPoints });
}
