using System.Formats.Tar;
using System.Text;
using Minga.Kernel;
using Minga.LegalText.Sources;
using Minga.LegalText.Tests.LeyChile;
using Minga.LegalText.Tests.Word;

namespace Minga.LegalText.Tests;

/// <summary>The same bad input in every format: refused or contained, with the file, the place and the reason.</summary>
public sealed class HostileFileTests
{
    private const string Dtd = "<!DOCTYPE akomaNtoso [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n";
    private const string Akn = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"{0}>{1}</akomaNtoso>";

    [Theory]
    [InlineData("UnitedNationsReader", " xmlns:akn4un=\"http://un.org/akn4un\"", "<statement><mainBody><p>&e;</p></mainBody></statement>")]
    [InlineData("MexicoReader", "", "<act><meta><FRBRcountry value=\"mx\"/></meta><body><p>&e;</p></body></act>")]
    [InlineData("AkomaNtosoReader", "", "<act><meta><FRBRcountry value=\"uy\"/></meta><body><p>&e;</p></body></act>")]
    public void No_reader_of_XML_resolves_an_entity(string reader, string names, string inner)
    {
        var file = new SourceFile("a.xml", Encoding.UTF8.GetBytes(Dtd + Akn.Replace("{0}", names, StringComparison.Ordinal).Replace("{1}", inner, StringComparison.Ordinal)));
        Assert.Equal(reader, Readers.For(file)!.GetType().Name);
        Refusal refusal = Readers.Read(file).Refusal!;
        Assert.Equal(("xml-dtd-refused", "a.xml:1"), (refusal.Code, refusal.Place));
    }

    [Theory]
    [InlineData("cl", "version_date", "2023-02-31")]
    [InlineData("cl", "fecha_publicacion_original", "2003-02-31")]
    [InlineData("uy", "publication_date", "2020-02-31")]
    [InlineData("es", "publication_date", "2020-02-31")]
    public void The_31st_of_February_is_a_finding_with_its_line(string country, string key, string day)
    {
        string text = country == "cl" ? LeyChileReaderTests.File("Artículo 1.- Regla.")
            : $"---\ntitle: \"Ley\"\nidentifier: \"X-1\"\ncountry: \"{country}\"\npublication_date: \"2020-01-01\"\n---\n# Ley\n\n##### Artículo 1\n\nUno.\n";
        string[] lines = text.Split('\n');
        int at = Array.FindIndex(lines, l => l.StartsWith(key + ":", StringComparison.Ordinal));
        lines[at] = $"{key}: {day}";
        LegalDocument law = Readers.Read(new("a.md", Encoding.UTF8.GetBytes(string.Join('\n', lines)))).Document!;
        Assert.Equal(new Finding("date-not-valid", at + 1, $"{key}: {day}"), Assert.Single(law.Findings, f => f.Code == "date-not-valid"));
        Assert.DoesNotContain(law.Dates, d => d.On.Month is 2 or 3);
        Assert.NotNull(law.Find("1"));
    }

    [Theory]
    [InlineData("un", " xmlns:akn4un=\"http://un.org/akn4un\"", "<statement name=\"resolution\"><meta>{0}</meta><mainBody><paragraph><num>1.</num><content><p>Decide.</p></content></paragraph></mainBody></statement>")]
    [InlineData("mx", "", "<act name=\"ley\"><meta>{0}</meta><body><article><num>Artículo 1.</num><paragraph><content><p>{1}</p></content></paragraph></article></body></act>")]
    [InlineData("uy", "", "<act name=\"ley\"><meta>{0}</meta><body><article><num>1</num><content><p>Uno.</p></content></article></body></act>")]
    public void The_31st_of_February_is_a_finding_in_XML_too(string country, string names, string inner)
    {
        string meta = "\n<identification source=\"#x\"><FRBRWork><FRBRuri value=\"/akn/x/1\"/>\n<FRBRdate date=\"2020-02-31\" name=\"adoption\"/>"
            + $"<FRBRcountry value=\"{country}\"/></FRBRWork><FRBRExpression><FRBRuri value=\"/akn/x/1/spa\"/><FRBRlanguage language=\"spa\"/></FRBRExpression></identification>";
        string act = inner.Replace("{0}", meta, StringComparison.Ordinal).Replace("{1}", string.Join(' ', Enumerable.Repeat("Las huertas se cultivan en común.", 60)), StringComparison.Ordinal);
        string text = Akn.Replace("{0}", names, StringComparison.Ordinal).Replace("{1}", act, StringComparison.Ordinal);
        Reading reading = Readers.Read(new("a.xml", Encoding.UTF8.GetBytes(text)));
        Assert.Null(reading.Refusal);
        Assert.Equal(new Finding("date-not-valid", 3, "2020-02-31"), Assert.Single(reading.Document!.Findings, f => f.Code == "date-not-valid"));
        Assert.DoesNotContain(reading.Document.Dates, d => d.What == "adoption");
    }

    [Fact]
    public void An_HTML_file_of_200_MB_is_refused_unread()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("minga-hostile-");
        try
        {
            string path = Path.Combine(folder.FullName, "norma.html");
            using (FileStream huge = File.Create(path))
            {
                huge.Write("<html><meta name=\"sf_identificacao\" content=\"LEI-1-2020-01-01\">"u8);
                huge.SetLength(200L << 20);
            }
            long before = GC.GetAllocatedBytesForCurrentThread();
            Refusal refusal = Assert.Single(Intake.Open(path).Items()).Refusal!;
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
            Assert.Equal(("file-too-large", "norma.html"), (refusal.Code, refusal.Place));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("md")]
    [InlineData("docx")]
    [InlineData("html")]
    [InlineData("xml")]
    public void No_format_is_taken_under_a_name_that_leads_out_of_its_archive(string ending)
    {
        byte[] bytes = ending switch
        {
            "md" => Encoding.UTF8.GetBytes(LeyChileReaderTests.File("Artículo 1.- Regla.")),
            "docx" => WordFile.Of(WordFile.P("Ley")).Bytes.ToArray(),
            "html" => "<meta name=\"sf_identificacao\">"u8.ToArray(),
            _ => Encoding.UTF8.GetBytes("<akomaNtoso/>"),
        };
        DirectoryInfo folder = Directory.CreateTempSubdirectory("minga-hostile-");
        try
        {
            string path = Path.Combine(folder.FullName, "a.tar");
            using (FileStream file = File.Create(path))
            using (var tar = new TarWriter(file))
                foreach (string name in (string[])[$"../x.{ending}", $"a/../../x.{ending}", $"x.{ending}"])
                    tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
            Assert.Equal([($"../x.{ending}", "archive-entry-unsafe-name"), ($"a/../../x.{ending}", "archive-entry-unsafe-name"), ($"x.{ending}", null)],
                Intake.Open(path).Items().Select(i => (i.Name, i.Refusal?.Code)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
