using System.Text;
using Microsoft.AspNetCore.Http;
using Minga.Kernel;

namespace Minga.Web;

/// <summary>A list as a spreadsheet reads it: UTF-8 with its mark, commas, one heading line, every human text in the four languages.</summary>
public static class CsvAnswer
{
    /// <summary>The headings of a text of ours: "label_es", "label_pt", "label_en", "label_fr".</summary>
    public static IEnumerable<string> Headings(string name) => LanguageCode.Interface.Select(l => $"{name}_{l.Value}");

    /// <summary>The four texts, in the order of <see cref="Headings"/>.</summary>
    public static IEnumerable<string> Texts(LanguageMap? map) => LanguageCode.Interface.Select(l => map?.In(l)?.Text ?? "");

    /// <summary>The file.</summary>
    public static IResult Of(string fileName, IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (IEnumerable<string> row in rows.Prepend(headings)) text.AppendJoin(',', row.Select(Quoted)).Append("\r\n");
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", fileName);
    }

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny(",\"\r\n") ? '"' + value.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : value;
}
