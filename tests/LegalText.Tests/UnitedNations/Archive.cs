using Minga.LegalText.AkomaNtoso;
using Minga.LegalText.Sources;
using Minga.LegalText.Sources.UnitedNations;
using Minga.LegalText.Tests.AkomaNtoso;

namespace Minga.LegalText.Tests.UnitedNations;

/// <summary>What one pass over the whole archive found; the tests look at its parts.</summary>
/// <param name="Name">Path in the archive.</param>
/// <param name="Refusal">Why it was refused; empty where it was not.</param>
/// <param name="Number">"79/213".</param>
/// <param name="Language">"es".</param>
/// <param name="Operative">Addresses of the numbered operative paragraphs.</param>
/// <param name="Numbered">Addresses of everything numbered, with items and annexes.</param>
/// <param name="Recitals">Number of recitals.</param>
/// <param name="Words">Words of the file that are not in the tree, and the reverse.</param>
/// <param name="Invalid">What the schema says against our Akoma Ntoso.</param>
/// <param name="Changed">Where the document read back differs.</param>
internal sealed record Resolution(string Name, string Refusal, string Number, string Language, IReadOnlyList<string> Operative,
    IReadOnlyList<string> Numbered, int Recitals, string Words, string Invalid, string Changed)
{
    private static readonly Lazy<IReadOnlyList<Resolution>> Pass = new(Run);

    public static IReadOnlyList<Resolution> All => Pass.Value;

    public static IReadOnlyList<IGrouping<string, Resolution>> InThreeLanguages =>
        [.. All.Where(r => r.Language is "en" or "es" or "fr").GroupBy(r => r.Number).Where(g => g.Select(r => r.Language).Distinct().Count() == 3)];

    public bool IsAsIn(Resolution other, bool items) => (items ? Numbered : Operative).SequenceEqual(items ? other.Numbered : other.Operative);

    private static List<Resolution> Run()
    {
        var schema = new AkomaNtosoSchema();
        return [.. Texts.Resolutions().AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(f => Read(f, schema))];
    }

    private static Resolution Read(SourceFile file, AkomaNtosoSchema schema)
    {
        var reader = new UnitedNationsReader();
        if (!reader.Recognises(file)) return Refused(file, "not recognised");
        Reading reading = reader.Read(file);
        if (reading.Document is not { } document) return Refused(file, reading.Refusal!.ToString());
        using var written = new MemoryStream();
        AkomaNtosoWriter.Write(document, written);
        LegalDocument? again = new AkomaNtosoReader().Read(new(file.Name, written.ToArray())).Document;
        return new(file.Name, "", document.Number, document.Language.Value,
            [.. document.All().Where(p => p is { Kind: ProvisionKind.Paragraph, Number.Length: > 0 } && !p.Address.Contains(Addressing.Annex, StringComparison.Ordinal)).Select(p => p.Address)],
            [.. document.All().Where(p => p is { Kind: ProvisionKind.Paragraph or ProvisionKind.Point or ProvisionKind.Article, Number.Length: > 0 }).Select(p => p.Address)],
            document.All().Count(p => p.Kind == ProvisionKind.Recital),
            BodyWords.Difference(file, document),
            schema.Errors(written.ToArray()),
            again is null ? "refused" : SameDocument.Difference(document, again));
    }

    private static Resolution Refused(SourceFile file, string why) => new(file.Name, why, "", "", [], [], 0, "", "", "");
}
