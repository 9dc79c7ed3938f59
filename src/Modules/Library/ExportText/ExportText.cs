using System.Data.Common;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Minga.Kernel;
using Minga.LegalText;
using Minga.LegalText.AkomaNtoso;
using Minga.Network;
using Minga.Storage;
using Minga.Web;

namespace Minga.Library.ExportText;

/// <summary>
/// Texts leave as Akoma Ntoso 3.0, Word and plain text: /measures/uy/ley-19848.docx, /instruments/unga-79-213.es.xml, each as it was in
/// force on a day and known here on another. A measure also describes itself in schema.org's words (.jsonld).
/// </summary>
internal static class ExportText
{
    // The media type of Akoma Ntoso is the one that OASIS registered for its XML.
    private static readonly (string Extension, string MediaType, string Name)[] Formats =
    [
        ("xml", "application/akn+xml", "Akoma Ntoso 3.0"),
        ("txt", "text/plain; charset=utf-8", "plain text"),
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document"),
        ("jsonld", "application/ld+json", "schema.org Legislation"),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach ((string extension, string mediaType, string format) in Formats)
        {
            routes.MapGet($"/measures/{{territory}}/{{name}}.{extension}",
                (string territory, string name, HttpRequest request, Database database, ITerritories territories, Texts texts, Words words, TimeProvider time, CancellationToken cancel) =>
                    WriteAsync($"{territory}/{name}", null, extension, mediaType, request, database, territories, texts, words, time, cancel))
                .WithName("measure-" + extension).WithSummary("A measure as " + format);
            // Schema.org's Legislation is what a State made; a resolution is none.
            if (extension == "jsonld") continue;
            routes.MapGet($"/instruments/{{key}}.{{language}}.{extension}",
                (string key, string language, HttpRequest request, Database database, ITerritories territories, Texts texts, Words words, TimeProvider time, CancellationToken cancel) =>
                    WriteAsync(key, language, extension, mediaType, request, database, territories, texts, words, time, cancel))
                .WithName("instrument-" + extension).WithSummary("A language version of an instrument as " + format);
        }
    }

    private static async Task<IResult> WriteAsync(
        string key, string? language, string extension, string mediaType, HttpRequest request, Database database, ITerritories territories, Texts texts, Words reader,
        TimeProvider time, CancellationToken cancel)
    {
        if (!AsOfQuery.TryRead(request, time, out AsOf asOf, out Refusal? refusal)) return Answers.Refused(refusal);
        LanguageCode? wanted = null;
        if (language is not null)
        {
            if (!LanguageCode.TryParse(language, out LanguageCode read)) return Answers.NotFound();
            wanted = read;
        }
        using DbConnection connection = await database.OpenAsync(cancel);
        if (StoredDocument.Read(connection, key, wanted, asOf) is not { } stored) return Answers.NotFound();
        (LegalDocument document, TextFacts facts) = stored;
        LanguageMap? territory = facts.Territory is { } code ? territories.Find(code)?.Name : null;
        var origin = new Uri($"{request.Scheme}://{request.Host}");
        Words words = texts.For(document.Language, reader);
        var page = new Uri(origin, AsOfQuery.Moment(request).On(document.Kind == DocumentKind.Measure ? Paths.Measure(key) : Paths.Instrument(key)));
        var head = new CopyHead(facts, document.Dates, territory, page, words);
        byte[] file = extension switch
        {
            "xml" => Akn(document),
            "txt" => PlainText.Write(document, head, words),
            "docx" => WordFile.Write(document, facts, head, words),
            _ => Encoding.UTF8.GetBytes(Legislation.Json(facts, territory, origin, AsOfQuery.Moment(request), words)),
        };
        string name = key.Replace('/', '-') + (language is null ? "" : "." + language) + "." + extension;
        return Results.File(file, mediaType, name);
    }

    private static byte[] Akn(LegalDocument document)
    {
        var buffer = new MemoryStream();
        AkomaNtosoWriter.Write(document, buffer);
        return buffer.ToArray();
    }
}
