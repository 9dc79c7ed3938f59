using System.Globalization;
using System.Xml.Linq;
using Minga.Kernel;
using Minga.LegalText.AkomaNtoso;
using static Minga.LegalText.AkomaNtoso.XmlFile;

namespace Minga.LegalText.Sources.Mexico;

/// <summary>
/// Mexico's federal laws in the Akoma Ntoso of the public repository madfam-org/leyes-como-codigo-mx, which a program made from the PDFs of
/// the Chamber of Deputies: <c>id</c> for <c>eId</c>, page headers inside paragraphs, hard-wrapped lines, the chapters before all articles,
/// the transitional articles twice. Names, dates and addresses come from <c>law_registry.json</c> beside the files.
/// Findings: <c>division-without-place</c>, <c>repeated-text</c>, <c>quoted-article</c>, <c>number-gap</c>, <c>numbers-restart</c>,
/// <c>duplicate-number</c>. Refused with <c>text-nearly-empty</c>, <c>newer-file-beside</c>, <c>not-akoma-ntoso</c>, or a code of
/// <see cref="XmlFile"/>.
/// </summary>
public sealed class MexicoReader : ISourceReader
{
    /// <summary>A text of fewer letters than this is a sample or a failed conversion, not a law.</summary>
    private const int FewestCharacters = 1500;

    /// <inheritdoc/>
    public bool Recognises(SourceFile file) =>
        LooksLikeAkomaNtoso(file) && Head(file) is var head
        && head.Contains("<FRBRcountry value=\"mx\"", StringComparison.Ordinal)
        && !head.Contains("eId=", StringComparison.Ordinal) && !head.Contains("urn:minga:legal-text", StringComparison.Ordinal);

    /// <inheritdoc/>
    public bool IsRegister(SourceFile file) => Registers.IsNamed(file.Name, Register.FileName) && Register.Read(file.Bytes) is not null;

    /// <inheritdoc/>
    public Reading Read(SourceFile file)
    {
        (XDocument? xml, Refusal? refusal) = Load(file);
        if (refusal is not null) return new(file.Name, null, refusal);
        if (xml!.Root!.Name != Akn + "akomaNtoso" || xml.Root.Element(Akn + "act") is not { } act)
            return new(file.Name, null, new("not-akoma-ntoso", Place(file, xml.Root!), xml.Root!.Name.LocalName));
        var metadata = new Metadata(file, act);
        var findings = new List<Finding>(WrongDates(act));
        var pages = new Pages(act, findings);
        if (pages.Lines.Sum(l => l.Text.Length) is var characters and < FewestCharacters)
            return new(file.Name, null, new("text-nearly-empty", Place(file, act), characters.ToString(CultureInfo.InvariantCulture)));
        if (metadata.Newer is { } newer) return new(file.Name, null, new("newer-file-beside", Place(file, act), newer));
        List<Provision> read = [.. Divisions.Listed(act, findings), .. new Outline(Paragraphs.Of(pages.Lines), findings).Build()];
        var (provisions, duplicates) = Addressing.Assign(read);
        findings.AddRange(duplicates);
        return new(file.Name, metadata.ToDocument(pages) with { Provisions = provisions, Findings = findings }, null);
    }

    private static string Place(SourceFile file, XElement at) => $"{file.Name}:{LineOf(at).ToString(CultureInfo.InvariantCulture)}";
}
