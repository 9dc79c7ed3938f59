using System.Text;
using Minga.LegalText.Sources;
using Minga.LegalText.Sources.UnitedNations;

namespace Minga.LegalText.Tests.UnitedNations;

/// <summary>Small files of our own that show one difficulty each.</summary>
public sealed class UnitedNationsReaderTests
{
    [Fact]
    public void Items_beside_their_paragraph_and_items_inside_it_get_the_same_addresses()
    {
        LegalDocument flat = Read("""
            <paragraph eId="para_1"><num>1.</num><content><p>Invites States:</p></content></paragraph>
            <paragraph eId="para_2"><content><p>	(a)	To act;</p></content></paragraph>
            <paragraph eId="para_3"><content><p>	(b)	To report:</p></content></paragraph>
            <paragraph eId="para_4"><content><p>	(i)	Yearly;</p></content></paragraph>
            <paragraph eId="para_5"><content><p>	(ii)	Publicly;</p></content></paragraph>
            <paragraph eId="para_6"><num>2.</num><content><p>Decides to meet.</p></content></paragraph>
            """);
        LegalDocument nested = Read("""
            <paragraph eId="para_9"><num>1.</num><list><intro><p>Invita a los Estados a:</p></intro>
              <point><num>a)</num><content><p>Actuar;</p></content></point>
              <point><num>b)</num><content><p>Informar:</p></content></point>
              <sublist><point><num>i)</num><content><p>Cada año;</p></content></point><point><num>ii)</num><content><p>En público;</p></content></point></sublist>
            </list></paragraph>
            <paragraph eId="para_12"><num>2.</num><content><p>Decide reunirse.</p></content></paragraph>
            """);
        Assert.Equal(["1", "1(a)", "1(b)", "1(b)(i)", "1(b)(ii)", "2"], Addresses(flat));
        Assert.Equal(Addresses(flat), Addresses(nested));
        Assert.Equal(["para_4"], flat.Find("1(b)(i)")!.Aliases);
    }

    [Fact]
    public void An_i_after_h_is_a_letter_unless_ii_follows()
    {
        string letters = string.Concat("abcdefgh".Select(c => $"<paragraph><num>({c})</num><content><p>Item;</p></content></paragraph>"));
        string Items(params string[] more) => $"<paragraph><num>1.</num><content><p>Invites:</p></content></paragraph>{letters}"
            + string.Concat(more.Select(m => $"<paragraph><num>({m})</num><content><p>Item;</p></content></paragraph>"));
        Assert.EndsWith("1(i) 1(j)", string.Join(' ', Addresses(Read(Items("i", "j")))), StringComparison.Ordinal);
        Assert.EndsWith("1(h)(i) 1(h)(ii) 1(i)", string.Join(' ', Addresses(Read(Items("i", "ii", "i")))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_whose_words_stand_in_the_next_paragraph_keeps_both_identifiers()
    {
        Provision provision = Read("""
            <paragraph eId="para_1"><num>1.</num><content><p></p></content></paragraph>
            <paragraph eId="para_2"><content><p>Nous investirons.</p></content></paragraph>
            """).Find("1")!;
        Assert.Equal("Nous investirons.", provision.OwnText);
        Assert.Equal(["para_1", "para_2"], provision.Aliases);
    }

    [Fact]
    public void Sections_that_restart_their_numbers_are_containers_and_their_own_recitals_a_preamble()
    {
        LegalDocument document = Read("""
            <section><subheading>		I</subheading><subheading>		Reports</subheading><crossHeading>Having considered the report,</crossHeading>
            <paragraph><num>1.</num><content><p>Takes note;</p></content></paragraph><paragraph><num>2.</num><content><p>Endorses;</p></content></paragraph></section>
            <paragraph class="H23"><content><p>		II Budget</p></content></paragraph>
            <paragraph><num>1.</num><content><p>Decides.</p></content></paragraph>
            """);
        Assert.Equal(["seccion-i", "seccion-i/preambulo", "seccion-i/preambulo/1", "seccion-i/1", "seccion-i/2", "seccion-ii", "seccion-ii/1"], document.All().Select(p => p.Address));
    }

    [Fact]
    public void Parts_that_number_on_are_not_containers()
    {
        LegalDocument document = Read("""
            <paragraph class="H23"><num>I.</num><heading>Context</heading></paragraph><paragraph><num>1.</num><content><p>One.</p></content></paragraph>
            <paragraph class="H23"><num>II.</num><heading>Action</heading></paragraph><paragraph><num>2.</num><content><p>Two.</p></content></paragraph>
            """);
        Assert.Equal(["1", "2"], Addresses(document));
    }

    [Fact]
    public void A_number_printed_twice_is_mended_where_the_row_proves_it_and_reported()
    {
        LegalDocument document = Read(string.Concat(new[] { 1, 2, 2, 4 }.Select(n => $"<paragraph><num>{n}.</num><content><p>Decides;</p></content></paragraph>")));
        Assert.Equal(["1", "2", "3", "4"], Addresses(document));
        Assert.Contains(document.Findings, f => f.Code == "number-misprinted");
    }

    [Fact]
    public void A_number_that_nothing_proves_wrong_stays_and_is_a_duplicate()
    {
        LegalDocument document = Read(string.Concat(new[] { 1, 2, 2, 3 }.Select(n => $"<paragraph><num>{n}.</num><content><p>Decides;</p></content></paragraph>")));
        Assert.Equal(["1", "2", "2~2", "3"], Addresses(document));
        Assert.Contains(document.Findings, f => f.Code == "duplicate-number");
    }

    [Fact]
    public void A_number_typed_without_its_full_stop_counts_only_where_it_continues_the_row()
    {
        LegalDocument document = Read("""
            <paragraph><num>1.</num><content><p>Decides;</p></content></paragraph>
            <paragraph><content><p>	2	Requests;</p></content></paragraph>
            <paragraph><num>3.</num><content><p>Invites:</p></content></paragraph>
            <paragraph><content><p>	30 States to act.</p></content></paragraph>
            """);
        Assert.Equal(["1", "2", "3"], Addresses(document));
        Assert.Equal(["Invites:", "30 States to act."], document.Find("3")!.Paragraphs);
    }

    [Fact]
    public void Two_numbers_before_one_text_open_two_items()
    {
        LegalDocument document = Read("<paragraph><num>1.</num><content><p>Invites:</p></content></paragraph><paragraph><content><p>	(a)	(i) States to act;</p></content></paragraph>");
        Assert.Equal(["1", "1(a)", "1(a)(i)"], Addresses(document));
        Assert.Equal("States to act;", document.Find("1(a)(i)")!.OwnText);
    }

    [Fact]
    public void A_row_of_numbers_without_end_is_text()
    {
        LegalDocument document = Read($"<paragraph><content><p>{string.Concat(Enumerable.Repeat("(a) (i) ", 100_000))}</p></content></paragraph>");
        Assert.Equal(2, Addresses(document).Count());
    }

    [Fact]
    public void Duplicate_identifiers_are_reported_and_found_by_neither()
    {
        LegalDocument document = Read("""
            <paragraph eId="para_1"><num>1.</num><content><p>One.</p></content></paragraph>
            <paragraph eId="para_1"><num>2.</num><content><p>Two.</p></content></paragraph>
            """);
        Assert.Contains(document.Findings, f => f is { Code: "duplicate-id", Excerpt: "para_1" });
        Assert.Null(document.Find("para_1"));
        Assert.Equal(["1", "2"], Addresses(document));
    }

    [Fact]
    public void What_is_not_understood_is_a_finding_and_its_words_stay()
    {
        LegalDocument document = Read("<paragraph><num>§ 4ª</num><content><p>Decides.</p></content></paragraph>");
        Assert.Contains(document.Findings, f => f.Code == "number-not-understood");
        Assert.Equal("§ 4ª Decides.", document.Provisions[^1].OwnText);
    }

    [Fact]
    public void The_code_esp_of_older_files_is_Spanish() => Assert.Equal("es", Read("<paragraph><num>1.</num><content><p>Decide.</p></content></paragraph>", "esp").Language.Value);

    private static IEnumerable<string> Addresses(LegalDocument document) =>
        document.All().Where(p => p is { Kind: ProvisionKind.Paragraph or ProvisionKind.Point }).Select(p => p.Address);

    private static LegalDocument Read(string body, string language = "eng")
    {
        string xml = $"""
            <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:akn4un="http://un.org/akn4un"><statement name="resolution"><meta><identification source="#x">
            <FRBRWork><FRBRuri value="/akn/un/statement/deliberation/unga/2024-12-19/79-1/"/></FRBRWork>
            <FRBRExpression><FRBRlanguage language="{language}"/></FRBRExpression></identification></meta>
            <preface><p><docNumber>79/1.</docNumber><docTitle>Title</docTitle></p></preface><mainBody>{body}</mainBody></statement></akomaNtoso>
            """;
        var file = new SourceFile("small.xml", Encoding.UTF8.GetBytes(xml));
        Assert.True(new UnitedNationsReader().Recognises(file));
        Reading reading = new UnitedNationsReader().Read(file);
        Assert.Null(reading.Refusal);
        return reading.Document!;
    }
}
