using System.Text;
using Minga.LegalText.Sources;
using Minga.LegalText.Sources.LeyChile;

namespace Minga.LegalText.Tests.LeyChile;

/// <summary>Invented texts in the shapes of LeyChile's files.</summary>
public sealed class LeyChileReaderTests
{
    private const string Path = "codigos/codigo-del-trabajo.md";

    [Fact]
    public void Blank_lines_set_articles_apart_and_a_line_is_a_paragraph()
    {
        LegalDocument code = Read("""
            FIJA EL TEXTO
            Visto lo dispuesto:

            ## TITULO I
            Normas generales

            Artículo 1.o Primera regla.
            Segundo inciso.

            Art.2.o Segunda regla.

            Art. 2° bis. Tercera.

            Artículo 183-AA.- Cuarta.

            Art. 152 quáter O bis.- Quinta.

            ARTICULO 129 BIS 1°- Sexta.

            ART. 150 A.
            Séptima.

            ''Artículo 150-Ñ.- Octava.

            Artículo 151 A los efectos de la ley.

            Anótese y publíquese.- UNA PRESIDENTA.
            """);
        Assert.Equal(["1", "2", "2-bis", "183-aa", "152-quater-o-bis", "129-bis-1", "150-a", "150-enie", "151"], Articles(code));
        Assert.Equal(["Primera regla.", "Segundo inciso."], code.Find("1")!.Paragraphs);
        Assert.Equal(["Séptima."], code.Find("150-a")!.Paragraphs);
        Assert.Equal(["A los efectos de la ley."], code.Find("151")!.Paragraphs);
        Assert.Equal(("TITULO I", "Normas generales"), code.All().Where(p => p.Kind == ProvisionKind.Division).Select(p => (p.Number, p.Heading)).Single());
        Assert.Equal([(ProvisionKind.Preamble, "preambulo"), (ProvisionKind.Division, "d:titulo-i"), (ProvisionKind.Text, "firmas")],
            code.Provisions.Select(p => (p.Kind, p.Address)));
    }

    [Fact]
    public void Transitory_articles_have_addresses_of_their_own()
    {
        LegalDocument code = Read("""
            Artículo 1.- Regla.

            Artículo segundo transitorio.- Fuera de su título.

            Artículo transitorio.- Sin número.

            ## DISPOSICIONES TRANSITORIAS

            Artículo primero.- Una.

            VIGÉSIMO OCTAVA.- Otra.

            DECIMOCTAVA.- Y otra.
            """);
        Assert.Equal(["1", "transitorio-2", "transitorio", "transitorios/1", "transitorios/28", "transitorios/18"], Articles(code));
        Assert.Equal("Fuera de su título.", code.Find("transitorio-2")!.OwnText);
    }

    [Fact]
    public void The_code_keeps_plain_numbers_beside_the_act_that_fixes_it_and_its_other_laws()
    {
        LegalDocument code = Read("""
            Artículo 1º.- Del decreto.

            ## Artículo 2º.- Fíjase el texto del Código.

            #### LIBRO I

            Artículo 1º. Del código.

            Art. 2º. Del código.

            ## Artículo 3º.- Fíjase el texto de la ley.

            Artículo 1º. De la ley.
            """);
        Assert.Equal(["acto-1", "1", "2", "articulo-3/1"], Articles(code));
    }

    [Fact]
    public void A_book_that_numbers_anew_takes_part_in_addresses()
    {
        string run = string.Join("\n\n", Enumerable.Range(1, 12).Select(n => $"Artículo {n}. Regla."));
        LegalDocument code = Read($"## LIBRO I\n\n{run}\n\n## LIBRO IV\nDe las quiebras\n\n### TITULO I\n\nArtículo 1°.- Derogado.");
        Assert.Equal(["12", "libro-iv/1"], Articles(code)[^2..]);
    }

    [Fact]
    public void An_editors_note_leaves_the_sentence_that_it_cut()
    {
        LegalDocument code = Read("""
            Artículo 1.- Se regirán por las normas d
            NOTA:
            e este código.
            Tres
            NOTA 1
            días después.
            NOTA:
            El artículo 2º de la LEY 99999, publicada el 25.05.2004, interpreta el presente inciso.
            NOTA 1
            Véase otra ley.
            Con dos líneas.

            Artículo 2.- Del texto de normas y de otras normas de ley.
            """);
        Provision first = code.Find("1")!;
        Assert.Equal(["Se regirán por las normas de este código.", "Tres días después."], first.Paragraphs);
        Assert.Equal(
            [new Footnote("", "El artículo 2º de la LEY 99999, publicada el 25.05.2004, interpreta el presente inciso.", new(2004, 5, 25)), new Footnote("1", "Véase otra ley.\nCon dos líneas.")],
            first.Notes);
        Assert.Equal(2, code.Findings.Count(f => f.Code == "note-inside-sentence"));
    }

    [Fact]
    public void The_commit_says_from_when_and_through_which_acts()
    {
        LegalDocument code = Read("Artículo 1.- Regla.", """
            [LEY-21560 +1] 2023-04-10: TITULO

            Fecha de vigencia: 2023-04-10

            Documentos afectados (2):
              codigos/codigo-penal.md
                Fuente: https://nuevo.leychile.cl/x
              codigos/codigo-del-trabajo.md
                Fuente: https://nuevo.leychile.cl/x

            Ley 21560 modifica el documento — MINISTERIO
              PRIMERA LEY
              Texto en este repo: normas/ley/LEY-21560.md
              En BCN: https://www.leychile.cl/Navegar?idNorma=1191005

            Sentencia sin número deroga parte de los 2 documentos — TRIBUNAL
              SEGUNDA LEY
              Texto en este repo: normas/ley/LEY-21557.md
            """);
        Assert.Equal(new DateOnly(2023, 4, 10), code.InForce!.From);
        Assert.Equal([new ChangingAct("LEY-21560", "PRIMERA LEY", new("https://www.leychile.cl/Navegar?idNorma=1191005")), new ChangingAct("LEY-21557", "SEGUNDA LEY", null)], code.InForce.Acts);
        Assert.Empty(code.Findings);
        Assert.Equal(("Código del Trabajo", "codigo", Standing.InForce), (code.Title, code.Rank, code.Standing));
        Assert.Equal([new Identifier("leychile", "codigo-del-trabajo"), new Identifier("bcn", "207436")], code.Identifiers);
        Assert.Equal("https://www.leychile.cl/Navegar?idNorma=207436&idVersion=2023-04-10", code.OfficialAddress!.ToString());
        Assert.Contains(new SourceStatement("official-title", "FIJA EL TEXTO DEL CODIGO"), code.Statements);
        Assert.Contains(new SourceStatement("department", "MINISTERIO; SUBSECRETARÍA"), code.Statements);
    }

    [Theory]
    [InlineData("[SIN-REGISTRO] 2023-04-10: T", "2023-04-10", "changing-act-not-registered")]
    [InlineData("[ORIGINAL] 2023-04-10: T", "2023-04-10", null)]
    [InlineData("[ORIGINAL] 2023-04-11: T", "2023-04-10", "version-date-contradicted")]
    [InlineData("Otra cosa", "2023-04-10", null)]
    public void What_the_commit_leaves_open_is_said(string message, string from, string? finding)
    {
        LegalDocument code = Read("Artículo 1.- Regla.", message);
        Assert.Equal(DateOnly.ParseExact(from, "yyyy-MM-dd"), code.InForce!.From);
        Assert.Empty(code.InForce.Acts);
        Assert.Equal(finding, code.Findings.Select(f => f.Code).SingleOrDefault());
    }

    [Fact]
    public void A_day_that_does_not_exist_is_a_finding_and_the_commits_day_is_taken()
    {
        LegalDocument code = Read("Artículo 1.- Regla.", "[ORIGINAL] 2023-03-01: T", "2023-02-31");
        Assert.Equal("date-not-valid", Assert.Single(code.Findings).Code);
        Assert.Equal(new DateOnly(2023, 3, 1), code.InForce!.From);
        Assert.Null(Read("Artículo 1.- Regla.", null, "2023-02-31").InForce);
    }

    [Fact]
    public void An_act_has_its_number_and_quotes_others()
    {
        const string Text = "---\nsource_url: https://nuevo.leychile.cl/x?idNorma=5&idVersion=1992-01-02&r=\nid_norma: 5\ntipo: DFL\ntipo_nombre: \"Decreto con Fuerza de Ley\"\nnumero: \"1\"\n"
            + "titulo: \"MODIFICA\"\norganismo: \"MINISTERIO\"\nfecha_publicacion: 1992-01-02\nfecha_vigencia_de_la_modificacion: 1993-01-01\nderogada: true\n---\n\n# Decreto con Fuerza de Ley 1\n\n*MODIFICA*\n\n"
            + "DECRETO:\n\nArtículo 1.- Sustitúyese el artículo 9 por el siguiente:\n\"Artículo 9.- Otra cosa.\".\n\nArtículo 2.- Rige.\nY por cuanto lo he aprobado.\nSantiago.\n";
        LegalDocument act = LeyChileReaderTests.ReadFile("normas/dfl/DFL-1992-0001.md@0123abcd", Text, null).Document!;
        Assert.Equal(("1/1992", "decreto-con-fuerza-de-ley", Standing.Ended, "DFL-1992-0001"), (act.Number, act.Rank, act.Standing, act.Identifiers[0].Value));
        Assert.Equal(new DateOnly(1992, 1, 2), act.InForce!.From);
        Assert.Equal(["1", "2"], Articles(act));
        Assert.Equal(["Rige."], act.Find("2")!.Paragraphs);
        Assert.Equal(["Y por cuanto lo he aprobado.", "Santiago."], act.Find("firmas")!.Paragraphs);
    }

    [Fact]
    public void Front_matter_of_another_country_is_not_taken()
    {
        var other = new SourceFile("uy/UY-1.md", Encoding.UTF8.GetBytes("---\ntitle: \"Ley\"\nidentifier: \"UY-1\"\ncountry: \"uy\"\n---\nTexto.\n"));
        Assert.False(new LeyChileReader().Recognises(other));
        Assert.Equal("uy", Readers.Read(other).Document!.Territory!.Value.Value);
    }

    [Fact]
    public void Broken_files_are_refused_with_their_version()
    {
        Assert.Equal(("not-utf8", "codigos/a.md@0123abcd:2"), Refused("codigos/a.md@0123abcd", [.. "---\n"u8, 0xFF, 0xFE]));
        Assert.Equal(("front-matter-missing", "a.md:1"), Refused("a.md", [.. "---\nid_norma: 1\n"u8]));
        Assert.Equal(("identifier-not-valid", "a b.md:1"), Refused("a b.md", Encoding.UTF8.GetBytes(File("Texto."))));
        Assert.Equal("body-empty", Refused("a.md", Encoding.UTF8.GetBytes(File(""))).Item1);
    }

    /// <summary>A code's file with this body.</summary>
    internal static string File(string body, string version = "2023-04-10") =>
        $"---\nsource_url: https://nuevo.leychile.cl/servicios/Navegar/get_norma_json?idNorma=207436&idVersion={version}&r=\nid_norma: 207436\nversion_date: {version}\n"
        + "fetched_at: 2026-08-03T09:32:27+00:00\ntitulo_norma: \"FIJA EL TEXTO DEL CODIGO\"\ncompuesto: DFL-1\norganismos: ['MINISTERIO', 'SUBSECRETARÍA']\n"
        + $"fecha_publicacion_original: 2003-01-16\nderogada: false\n---\n\n# FIJA EL TEXTO DEL CODIGO\n\n{body}\n";

    private static (string, string) Refused(string name, byte[] bytes)
    {
        var refusal = new LeyChileReader().Read(new SourceFile(name, bytes)).Refusal!;
        return (refusal.Code, refusal.Place);
    }

    private static Reading ReadFile(string name, string text, string? message)
    {
        var file = new SourceFile(name, Encoding.UTF8.GetBytes(text)) { Commit = message is null ? null : new(new string('0', 40), DateTimeOffset.UnixEpoch, message) };
        Assert.True(new LeyChileReader().Recognises(file));
        return Readers.Read(file);
    }

    private static LegalDocument Read(string body, string? message = null, string version = "2023-04-10") => ReadFile(Path + "@0123abcd", File(body, version), message).Document!;

    private static string[] Articles(LegalDocument document) => [.. document.All().Where(p => p.Kind == ProvisionKind.Article).Select(p => p.Address)];
}
