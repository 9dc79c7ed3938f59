using Minga.Kernel;
using Minga.LegalText.Sources;
using Minga.LegalText.Sources.Word;
using static Minga.LegalText.Tests.Word.WordFile;

namespace Minga.LegalText.Tests.Word;

/// <summary>What a stranger may send as a Word document is refused with its part and the reason; nothing is fetched or written.</summary>
public sealed class BadWordTests
{
    private static readonly string Law = P("Ley de las huertas") + P("Artículo 1.- Las huertas son de los vecinos y del municipio.");

    [Fact]
    public void A_letter_is_no_law() =>
        Refused("word-no-article", "bills/huertas.docx", Of(P("Estimados vecinos:") + P("Los invitamos a la fiesta del barrio y de las huertas, el domingo.")));

    [Fact]
    public void A_document_cut_short_is_broken()
    {
        SourceFile whole = Of(Law);
        Refused("word-broken", "bills/huertas.docx", whole with { Bytes = whole.Bytes[..^40] });
    }

    [Fact]
    public void Macros_are_refused() =>
        Refused("word-macros", "bills/huertas.docx!word/vbaProject.bin", Of(Law, more: [("word/vbaProject.bin", "x")]));

    [Fact]
    public void A_name_that_leads_out_is_refused() =>
        Refused("word-unsafe-name", "bills/huertas.docx!../../etc/cron.d/x", Of(Law, more: [("../../etc/cron.d/x", "x")]));

    [Theory]
    [InlineData("image", true)]
    [InlineData("subDocument", true)]
    [InlineData("hyperlink", false)]
    public void What_lies_elsewhere_is_refused_unless_it_is_a_link(string type, bool refused)
    {
        SourceFile file = Of(Law, more: [("word/_rels/document.xml.rels",
            $"<Relationships xmlns=\"urn:r\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"file:///etc/hostname\" TargetMode=\"External\"/></Relationships>")]);
        if (refused) Refused("word-external-part", "bills/huertas.docx!word/_rels/document.xml.rels", file);
        else Assert.NotNull(Readers.Read(file).Document);
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        SourceFile bomb = Of(P(new string('a', 80 << 20)));
        Assert.InRange(bomb.Bytes.Length, 1, 1 << 20);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Refused("word-part-too-large", "bills/huertas.docx!word/document.xml", bomb);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 160L << 20);
    }

    [Fact]
    public void Entities_are_refused_in_every_part()
    {
        const string Bad = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>";
        Refused("xml-dtd-refused", "bills/huertas.docx!word/footnotes.xml:1", Of(Law, more: [("word/footnotes.xml", Bad)]));
        Refused("xml-dtd-refused", "a.docx!word/document.xml:1", new("a.docx", Zip(("word/document.xml", Bad))));
    }

    [Fact]
    public void A_day_that_does_not_exist_is_a_finding()
    {
        LegalDocument law = Readers.Read(Of(Law, "<dcterms:modified>2026-02-31T00:00:00Z</dcterms:modified>")).Document!;
        Assert.Equal("modified: 2026-02-31T00:00:00Z", Assert.Single(law.Findings, f => f.Code == "date-not-valid").Excerpt);
        Assert.Empty(law.Dates);
    }

    [Fact]
    public void Other_archives_are_not_recognised()
    {
        Assert.False(new WordReader().Recognises(new("a.xlsx", Zip(("xl/workbook.xml", "<x/>")))));
        Assert.Equal("not-recognised", Readers.Read(new("a.zip", Zip(("a.md", "x")))).Refusal!.Code);
    }

    private static void Refused(string code, string place, SourceFile file)
    {
        Assert.IsType<WordReader>(Readers.For(file));
        Refusal refusal = Readers.Read(file).Refusal!;
        Assert.Equal((code, place), (refusal.Code, refusal.Place));
    }
}
