using System.Globalization;
using System.Text.RegularExpressions;
using Minga.Kernel;
using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Sources.LeyChile;

/// <summary>Reads what the front matter, the file's name and the commit state about the text.</summary>
internal sealed partial class Metadata(FrontMatter front, string path, string id, string text, List<Finding> findings)
{
    private static readonly HashSet<string> Consumed = new(StringComparer.Ordinal)
    {
        "source_url", "id_norma", "version_date", "fetched_at", "titulo_norma", "titulo", "organismo", "organismos", "fecha_publicacion_original", "fecha_publicacion",
        "derogada", "tipo", "tipo_nombre", "numero", "fecha_vigencia_de_la_modificacion",
    };

    /// <summary>Words of the files' names that carry an accent.</summary>
    private static readonly Dictionary<string, string> Accented = new(StringComparer.Ordinal)
    {
        ["codigo"] = "código", ["organico"] = "orgánico", ["aeronautico"] = "aeronáutico", ["mineria"] = "minería", ["constitucion"] = "constitución",
        ["politica"] = "política", ["republica"] = "república",
    };

    /// <summary>The title; of an act without one, its kind and number.</summary>
    public static string? OfficialTitle(FrontMatter front) =>
        front["titulo_norma"] ?? front["titulo"] ?? (front["tipo_nombre"] is { } kind ? $"{kind} {front["numero"]}".Trim() : null);

    private bool Act => front["tipo"] is not null;

    /// <summary>The document around the provisions.</summary>
    public LegalDocument Document(IReadOnlyList<Provision> provisions, Commit? commit)
    {
        CommitMessage? message = commit is null ? null : CommitMessage.Read(commit.Message);
        string official = OfficialTitle(front)!;
        DateOnly? version = Act ? null : Date("version_date");
        VersionInForce? force = InForce(version, message);
        return new()
        {
            Kind = DocumentKind.Measure,
            Language = LanguageCode.Es,
            Title = Act ? official : Name(),
            Identifiers = [new("leychile", id), new("bcn", front["id_norma"]!)],
            Provisions = provisions,
            Rank = Act ? Addressing.Slug(front["tipo_nombre"] ?? front["tipo"]!) : id[..Math.Max(0, id.IndexOf('-'))],
            Number = Number(),
            Territory = TerritoryCode.TryParse("cl", out TerritoryCode chile) ? chile : null,
            OfficialAddress = new($"https://www.leychile.cl/Navegar?idNorma={Uri.EscapeDataString(front["id_norma"]!)}"
                + (force is null ? "" : $"&idVersion={force.From:yyyy-MM-dd}")),
            Dates = Date(Act ? "fecha_publicacion" : "fecha_publicacion_original") is { } published ? [new("publication", published)] : [],
            Standing = front["derogada"] switch { "true" => Standing.Ended, "false" => Standing.InForce, _ => Standing.Unstated },
            InForce = force,
            Statements = Statements(official),
            Findings = findings,
        };
    }

    /// <summary>
    /// From when this text is in force: as the front matter says, and as the commit must say too. An act's own text is not what the commit's day is
    /// about, which is when its changes to a code took effect; of an act, the day is the version that LeyChile was asked for.
    /// </summary>
    private VersionInForce? InForce(DateOnly? version, CommitMessage? message)
    {
        if (Act)
        {
            DateOnly? asked = AskedVersion().Match(front["source_url"] ?? "") is { Success: true } found ? Parse(found.Groups[1].Value) : null;
            return (asked ?? Date("fecha_publicacion")) is { } from ? new(from, []) : null;
        }
        if (message?.From is { } told)
        {
            if (version is { } stated && stated != told)
                findings.Add(new("version-date-contradicted", front.LineOf("version_date"), $"{stated:yyyy-MM-dd} / {told:yyyy-MM-dd}"));
            version ??= told;
        }
        if (message is { Unregistered: true }) findings.Add(new("changing-act-not-registered", 0, message.Subject));
        return version is { } day ? new(day, message is not null && message.Documents.Contains(path) ? message.Acts : []) : null;
    }

    /// <summary>"codigo-del-trabajo" is "Código del Trabajo"; the official title speaks of the act that fixed the text.</summary>
    private string Name() => string.Join(' ', id.Split('-').Select(word =>
        word is "de" or "del" or "la" or "las" or "los" or "y" or "e" ? word : Capital(Accented.GetValueOrDefault(word, word))));

    private static string Capital(string word) => string.Concat(char.ToUpperInvariant(word[0]).ToString(), word.AsSpan(1));

    /// <summary>"21755"; "1/1992" for those that are numbered anew every year, whose file says the year; empty for "S/N" and for codes.</summary>
    private string Number()
    {
        if (front["numero"] is not { } number || number.StartsWith("S/", StringComparison.OrdinalIgnoreCase)) return "";
        return YearOfName().Match(id) is { Success: true } year ? $"{number}/{year.Groups[1].Value}" : number;
    }

    private List<SourceStatement> Statements(string official)
    {
        var statements = new List<SourceStatement>();
        if (!Act) statements.Add(new(StatementNames.OfficialTitle, official));
        if (front["derogada"] is { } ended) statements.Add(new(StatementNames.Status, ended == "true" ? "derogada" : ended == "false" ? "no derogada" : ended));
        string? body = front["organismo"];
        if (Bodies().Match(text, 0, Math.Min(text.Length, 4000)) is { Success: true } listed)
        {
            // A list of several bodies is no scalar; it is read here.
            findings.RemoveAll(f => f.Code == "front-matter-not-scalar" && f.Excerpt == "organismos");
            body = string.Join("; ", listed.Groups[1].Value.Split("', '").Select(b => b.Trim('\'', '"', ' ')));
        }
        if (!string.IsNullOrWhiteSpace(body)) statements.Add(new(StatementNames.Department, body));
        statements.AddRange(front.Entries.Where(e => !Consumed.Contains(e.Key)).Select(e => new SourceStatement(StatementNames.Other, $"{e.Key}: {e.Value}")));
        return statements;
    }

    private DateOnly? Date(string key)
    {
        if (front[key] is not { } stated) return null;
        DateOnly? on = Parse(stated);
        if (on is null) findings.Add(new("date-not-valid", front.LineOf(key), Addressing.Shorten(key + ": " + stated)));
        return on;
    }

    private static DateOnly? Parse(string stated) =>
        DateOnly.TryParseExact(stated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly on) ? on : null;

    [GeneratedRegex(@"[?&]idVersion=(\d{4}-\d\d-\d\d)", RegexOptions.CultureInvariant)]
    private static partial Regex AskedVersion();

    [GeneratedRegex(@"^[A-Z]+-(\d{4})-\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex YearOfName();

    [GeneratedRegex(@"^organismos: \[(.*)\]\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Bodies();
}
