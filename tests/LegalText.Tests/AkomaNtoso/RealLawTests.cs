using Minga.LegalText.AkomaNtoso;
using Minga.LegalText.Sources;
using Minga.Testing;

namespace Minga.LegalText.Tests.AkomaNtoso;

/// <summary>Laws of every country that is read, in whatever format, leave as valid Akoma Ntoso and come back as they were.</summary>
public sealed class RealLawTests
{
    /// <summary>The sample is every n-th file of the archive's own order, those of more than a megabyte left out.</summary>
    [Theory]
    [InlineData("es.tar.zst", 300)]
    [InlineData("mx.tar.zst", 9)]
    [InlineData("br.tar.zst", 330)]
    [InlineData("cl.bundle", 47)]
    [InlineData("ar.tar.zst", 800)]
    [InlineData("uy.tar.zst", 250)]
    public void A_law_leaves_as_valid_Akoma_Ntoso_and_comes_back(string archive, int each)
    {
        var schema = new AkomaNtosoSchema();
        var wrong = new List<string>();
        int laws = 0, place = 0;
        foreach (IntakeItem item in Intake.Open(Texts.At(archive)).Items())
        {
            if (place++ % each != 0 || item.File is not { Bytes.Length: < 1_000_000 } || item.Read().Document is not { } document) continue;
            laws++;
            var written = new MemoryStream();
            AkomaNtosoWriter.Write(document, written);
            if (schema.Errors(written.ToArray()) is { Length: > 0 } errors) wrong.Add($"{item.Name}: {errors}");
            if (SameDocument.Difference(document, new AkomaNtosoReader().Read(new("law.xml", written.ToArray())).Document!) is { Length: > 0 } difference) wrong.Add($"{item.Name}: {difference}");
        }
        Assert.True(laws >= 25, $"Only {laws} laws were read.");
        Assert.Empty(wrong);
    }
}
