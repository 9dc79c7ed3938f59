using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Minga.Kernel;
using Minga.LegalText.AkomaNtoso;
using Minga.Storage;
using Minga.Web;

namespace Minga.Library.ExportText;

/// <summary>Texts leave as Akoma Ntoso 3.0: /measures/uy/ley-19848.xml, /instruments/unga-79-213.es.xml, at any earlier date of recording.</summary>
internal static class ExportText
{
    /// <summary>The media type of Akoma Ntoso, as registered by OASIS for its XML.</summary>
    private const string MediaType = "application/akn+xml";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/measures/{territory}/{name}.xml", (string territory, string name, HttpRequest request, Database database, TimeProvider time, CancellationToken cancel) =>
            WriteAsync($"{territory}/{name}", null, request, database, time, cancel)).WithName("measure-xml").WithSummary("A measure as Akoma Ntoso 3.0");
        routes.MapGet("/instruments/{key}.{language}.xml", (string key, string language, HttpRequest request, Database database, TimeProvider time, CancellationToken cancel) =>
            WriteAsync(key, language, request, database, time, cancel)).WithName("instrument-xml").WithSummary("A language version of an instrument as Akoma Ntoso 3.0");
    }

    private static async Task<IResult> WriteAsync(
        string key, string? language, HttpRequest request, Database database, TimeProvider time, CancellationToken cancel)
    {
        if (!AsOfQuery.TryRead(request, time, out AsOf asOf, out Refusal? refusal)) return Answers.Refused(refusal);
        LanguageCode? wanted = null;
        if (language is not null)
        {
            if (!LanguageCode.TryParse(language, out LanguageCode read)) return Answers.NotFound();
            wanted = read;
        }
        using DbConnection connection = await database.OpenAsync(cancel);
        if (StoredDocument.Read(connection, key, wanted, asOf) is not { } document) return Answers.NotFound();
        var buffer = new MemoryStream();
        AkomaNtosoWriter.Write(document, buffer);
        string name = key.Replace('/', '-') + (language is null ? "" : "." + language) + ".xml";
        return Results.File(buffer.ToArray(), MediaType, name);
    }
}
