using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Minga.LegalText.Sources;
using Minga.LegalText.Sources.BrazilSenate;

namespace Minga.LegalText.Tests.BrazilSenate;

/// <summary>Invented laws in the shape of the Senate's pages, and whether a page's words are all in its tree.</summary>
internal static partial class SenatePage
{
    public const string File = "br/1.html";

    public static string Html(string body, string identity = "LEI 9999/1999", string date = "1999-01-31", string description = "Texto da Publicação: LEI 9999/1999, em Diário Oficial da União de 01/02/1999",
        string downloads = "") => $"""

        <!DOCTYPE html>
        <html lang="pt-br"><head><title>LEI ORDINÁRIA</title>
        <meta name="description" content='{description}' />
        <meta name="sf_data" content='{date}' />
        <meta name="sf_identificacao" content='{identity}' />
        <meta name="sf_tipo_materia" content='LEI - LEI ORDINÁRIA' />
        <meta name="sf_ementa" content='DISPÕE SOBRE OS POMARES.' />
        <meta name="sf_indexacao" content='NORMAS, POMAR, COOPERATIVA.' />
        <meta name="sf_assunto" content='AGRICULTURA.' />
        <meta name="sf_url_relacionada" content='http://example.org/legislacao?id=1' />
        <meta name="sf_situacao" content="Vigente" />
        <style>p.x</style></head><body><div id="conteudoPrincipal" role="main"><div>
        <html><head><style><!-- p.MsoNormal --></style></head><body>
        <div class='tela'><img src='img/brasaoColorDeg.png' alt='Brasão'/></div><h2>Senado Federal</h2><h3>Secretaria de Informação Legislativa</h3>
        <div class='alert'>Este texto n&atilde;o substitui o original publicado no Di&aacute;rio Oficial.</div>
        <div class=WordSection1>
        {body}
        </div><div id='_id_dsf'><ul>{downloads}</ul></div></body></html></div></div></body></html>
        """;

    /// <summary>A law of these paragraphs; "^" before one centres it, "&lt;" leaves it as it is.</summary>
    public static string Law(params string[] paragraphs) => string.Join('\n', paragraphs.Select(p => p[0] switch
    {
        '^' => $"<p class=MsoNormal align=center style='text-align:center'><b><span>{p[1..]}</span></b></p>",
        '<' => p,
        _ => $"<p class=MsoNormal><span style='font-size:\n10.0pt'>{p}</span></p>",
    }));

    public static Reading ReadHtml(string html) => new BrazilSenateReader().Read(new SourceFile(File, Encoding.UTF8.GetBytes(html)));

    public static LegalDocument Read(params string[] paragraphs)
    {
        string html = Html(Law(paragraphs));
        Reading reading = ReadHtml(html);
        Assert.Null(reading.Refusal);
        Assert.Equal("", Missing(html, reading.Document!));
        return reading.Document!;
    }

    public static Provision At(this LegalDocument document, string address) => document.All().Single(p => p.Address == address);

    /// <summary>Empty where every letter of the body is in the tree, in order, but for the labels that became numbers; else what is missing.</summary>
    public static string Missing(string html, LegalDocument document)
    {
        string body = html[html.IndexOf("conteudoPrincipal", StringComparison.Ordinal)..];
        body = body[body.IndexOf('>', StringComparison.Ordinal)..];
        int end = body.IndexOf("<div id='_id_dsf'", StringComparison.Ordinal);
        body = Left().Replace(end < 0 ? body : body[..end], "");
        string read = Letters(Notice().Replace(WebUtility.HtmlDecode(Tag().Replace(body, "")), ""));
        foreach (string furniture in (string[])["Senado Federal", "Secretaria de Informação Legislativa"])
            if (read.IndexOf(Letters(furniture), StringComparison.Ordinal) is var at && at >= 0) read = read.Remove(at, Letters(furniture).Length);
        string kept = Letters(string.Concat(document.All().SelectMany(p => (IEnumerable<string>)[p.Kind == ProvisionKind.Division ? p.Number : "", p.Heading, .. p.Paragraphs])));
        int found = 0;
        foreach (char c in read)
            if (found < kept.Length && kept[found] == c) found++;
        if (found < kept.Length) return "the tree has what the body has not: " + kept[Math.Max(0, found - 40)..Math.Min(kept.Length, found + 40)];
        int left = read.Length - kept.Length, allowed = document.All().Sum(Label);
        return left > allowed ? $"{left} letters of the body are not in the tree, {allowed} may be" : "";
    }

    private static int Label(Provision provision) => provision.Kind switch
    {
        ProvisionKind.Article => "artigo".Length + 2 + provision.Number.Length,
        ProvisionKind.Paragraph => "parágrafo".Length + 2 + provision.Number.Length,
        ProvisionKind.Point => 1 + provision.Number.Length,
        ProvisionKind.Annex => "apêndice".Length + provision.Number.Length,
        _ => 0,
    };

    private static string Letters(string text) => string.Concat(text.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(c => char.IsLetterOrDigit(c) && c is not ('º' or 'ª')));

    [GeneratedRegex("<!--.*?-->|<(style|script|title)\\b.*?</\\1>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Left();

    [GeneratedRegex(@"Este texto não substitui o original publicado no\s+Diário\s+Oficial(?:\s+da\s+União\s+.\s+Seção\s+\d\s+de\s+[\d/]+)?")]
    private static partial Regex Notice();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
