using System.Text;
using Minga.Kernel;
using Minga.LegalText.AkomaNtoso;
using Minga.LegalText.Sources;
using Minga.LegalText.Sources.UnitedNations;

namespace Minga.LegalText.Tests.UnitedNations;

/// <summary>Bad input is refused with the reason and the place, by both readers, and never throws.</summary>
public sealed class BadInputTests
{
    private const string Open = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:akn4un="http://un.org/akn4un">""";
    private const string Statement = Open + "\n<statement name=\"resolution\">\n<mainBody><paragraph><num>1.</num><content><p>Decide añadir.</p></content></paragraph></mainBody></statement></akomaNtoso>";

    [Fact]
    public void A_truncated_file_is_refused_at_the_line_where_it_breaks_off() =>
        Refused("xml-not-well-formed", "bad.xml:3", Encoding.UTF8.GetBytes(Statement[..^60]));

    [Fact]
    public void A_document_type_is_refused_before_any_entity_is_expanded()
    {
        string bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE akomaNtoso [<!ENTITY a \"ha\">"
            + string.Concat(Enumerable.Range(0, 12).Select(i => $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat(i == 0 ? "&a;" : $"&a{i - 1};", 10))}\">"))
            + "]>\n" + Open + "&a11;</akomaNtoso>";
        Refused("xml-dtd-refused", "bad.xml:2", Encoding.UTF8.GetBytes(bomb));
    }

    [Fact]
    public void An_external_document_type_is_refused_and_nothing_is_fetched() =>
        Refused("xml-dtd-refused", "bad.xml:1", Encoding.UTF8.GetBytes("<!DOCTYPE akomaNtoso SYSTEM \"file:///etc/hostname\">" + Statement));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void UTF_16_that_says_UTF_8_is_refused(bool mark)
    {
        byte[] text = Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + Statement);
        Refused("encoding-wrong", "bad.xml:1", mark ? [0xFF, 0xFE, .. text] : text);
    }

    [Fact]
    public void UTF_8_that_says_UTF_16_is_refused() =>
        Refused("encoding-wrong", "bad.xml:1", Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?>\n" + Statement));

    [Fact]
    public void Latin_1_without_a_declaration_is_refused_at_its_line() =>
        Refused("encoding-wrong", "bad.xml:3", Encoding.Latin1.GetBytes(Statement));

    [Fact]
    public void Latin_1_with_its_declaration_is_read_as_such()
    {
        byte[] bytes = Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n" + Statement);
        Assert.Equal("language-unknown", new UnitedNationsReader().Read(new("latin.xml", bytes)).Refusal!.Code);
    }

    [Fact]
    public void An_encoding_that_does_not_exist_is_refused() =>
        Refused("encoding-wrong", "bad.xml:1", Encoding.ASCII.GetBytes("<?xml version=\"1.0\" encoding=\"klingon-8\"?><akomaNtoso/>"));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    public void An_empty_file_is_refused(string text) => Refused("xml-empty", "bad.xml:1", Encoding.ASCII.GetBytes(text));

    [Fact]
    public void Fifty_megabytes_of_nested_elements_are_refused_at_once()
    {
        byte[] bytes = new byte[50_000_000];
        for (int i = 0; i < bytes.Length; i++) bytes[i] = (byte)"<p>"[i % 3];
        Encoding.ASCII.GetBytes(Open).CopyTo(bytes, 0);
        bytes.AsSpan(Open.Length, 3 - (Open.Length % 3)).Fill((byte)' ');
        Refused("xml-too-deep", "bad.xml:1", bytes);
    }

    [Fact]
    public void Another_vocabulary_is_refused() => Refused("not-akoma-ntoso", "bad.xml:1", Encoding.ASCII.GetBytes("<html><body/></html>"));

    [Fact]
    public void Other_files_are_not_recognised()
    {
        var file = new SourceFile("a.md", Encoding.UTF8.GetBytes("---\ntitle: Ley\n---\n"));
        Assert.False(new UnitedNationsReader().Recognises(file));
        Assert.False(new AkomaNtosoReader().Recognises(file));
    }

    private static void Refused(string code, string place, byte[] bytes)
    {
        foreach (ISourceReader reader in new ISourceReader[] { new UnitedNationsReader(), new AkomaNtosoReader() })
        {
            var file = new SourceFile("bad.xml", bytes);
            _ = reader.Recognises(file);
            Reading reading = reader.Read(file);
            Assert.Null(reading.Document);
            Refusal refusal = reading.Refusal!;
            Assert.Equal((code, place), (refusal.Code, refusal.Place));
        }
    }
}
