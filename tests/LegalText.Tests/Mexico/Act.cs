using System.Text;
using Minga.LegalText.Sources;

namespace Minga.LegalText.Tests.Mexico;

/// <summary>A small act in the form of the converted files, in our own words.</summary>
internal static class Act
{
    public const string Furniture = "1 de 3\nLEY DE LAS HUERTAS COMPARTIDAS\nCÁMARA DE DIPUTADOS DEL H. CONGRESO DE LA UNIÓN Última Reforma DOF 16-04-2025\nSecretaría General\nSecretaría de Servicios Parlamentarios";

    /// <summary>Words enough that the file is no empty sample.</summary>
    public static readonly string Long = string.Join('\n', Enumerable.Repeat("Las huertas compartidas se cultivan en común por las personas que viven cerca de ellas y las cuidan.", 16));

    public static string Article(string number, string text, params string[] notes) =>
        $"<article id='a'><num>{number}</num><paragraph id='p'><content><p>{text}</p></content></paragraph>{string.Concat(notes.Select(n => $"<note placement='bottom'><p>{n}</p></note>"))}</article>";

    public static SourceFile File(string body, string name = "mx-fed-lhc-v2.xml", string head = "", string? register = null) => new(name, Encoding.UTF8.GetBytes(
        $"""
        <?xml version='1.0' encoding='UTF-8'?>{head}
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="law"><meta><identification source="#x"><FRBRWork>
        <FRBRuri value="/mx/fed/ley/2012-05-23/lhc"/><FRBRdate date="2012-05-23" name="Generation"/><FRBRcountry value="mx"/></FRBRWork></identification></meta>
        <body>{body}</body></act></akomaNtoso>
        """))
    {
        Beside = asked => asked == "law_registry.json" && register is not null ? Encoding.UTF8.GetBytes(register) : null,
    };

    public static LegalDocument Read(string body, string? register = null)
    {
        Reading reading = Readers.Read(File(body + Article("Artículo 99.", "Artículo 99. " + Long), register: register));
        Assert.Null(reading.Refusal);
        return reading.Document!;
    }
}
