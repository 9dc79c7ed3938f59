using System.Globalization;
using Minga.Kernel;

namespace Minga.LegalText.Sources.Markdown;

/// <summary>What the front matter states about the text. Lies that do no harm are findings; the text is read all the same.</summary>
internal sealed class Metadata(FrontMatter front, List<Finding> findings)
{
    /// <summary>Before this year a stated date stands for "unknown" (0001-01-01, 1900-01-01 and their like are matched exactly).</summary>
    private static readonly DateOnly[] Unknown = [new(1, 1, 1), new(1900, 1, 1)];

    private static readonly Dictionary<string, string> DateNames = new(StringComparer.Ordinal)
    {
        ["publication_date"] = "publication", ["promulgation_date"] = "promulgation", ["enactment_date"] = "enactment", ["last_updated"] = "updated",
    };

    /// <summary>Keys that other parts of the document hold.</summary>
    private static readonly HashSet<string> Consumed = new(StringComparer.Ordinal)
    {
        "title", "identifier", "country", "jurisdiction", "rank", "source", "language", "official_number", "article_count", "infoleg_id",
        "source_encoding", "publication_date", "promulgation_date", "enactment_date", "last_updated", "eli", "gazette_scan_url",
        // The rank, the dates and the links say the same, or it concerns the making of the file.
        "official_type", "year", "references_url", "update_label", "collection", "editorial_notes_count",
    };

    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal)
    {
        ["status"] = StatementNames.Status, ["texto_resumido"] = StatementNames.Summary, ["summary"] = StatementNames.Summary,
        ["observaciones"] = StatementNames.Note, ["department"] = StatementNames.Department, ["signatories"] = StatementNames.Signatories,
        ["references_html"] = StatementNames.References, ["norm_class"] = StatementNames.Class, ["rnld_citation"] = StatementNames.Citation,
        ["gazette_number"] = StatementNames.GazetteNumber, ["gazette_page"] = StatementNames.GazettePage,
        ["publication_section"] = StatementNames.PublicationSection, ["vistos"] = StatementNames.Vistos,
        ["original_text_url"] = StatementNames.OriginalText, ["modifies_count"] = StatementNames.ModifiesCount,
        ["times_modified"] = StatementNames.TimesModified, ["images_dropped"] = StatementNames.ImagesDropped,
    };

    private static readonly string[] Ended = ["derogada/o por", "derogado por", "derogada por", "abrogada", "abrogado", "derogada", "derogado"];

    /// <summary>The stated language, or the one of the country's law: Spanish unless the country is known to write another.</summary>
    public LanguageCode Language()
    {
        if (front["language"] is { } stated && LanguageCode.TryParse(stated, out LanguageCode language)) return language;
        return front["country"]?.ToLowerInvariant() switch
        {
            "br" or "pt" or "ao" or "mz" or "cv" => LanguageCode.Pt,
            "fr" => LanguageCode.Fr,
            "gb" or "ie" or "us" => LanguageCode.En,
            _ => LanguageCode.Es,
        };
    }

    /// <summary>The source's own identifier first, then those of other schemes.</summary>
    public List<Identifier> Identifiers(string identifier)
    {
        var identifiers = new List<Identifier> { new("legalize", identifier) };
        if (front["infoleg_id"] is { } infoleg) identifiers.Add(new("infoleg", infoleg));
        if (front["eli"] is { } eli) identifiers.Add(new("eli", eli.TrimEnd('/')));
        return identifiers;
    }

    /// <summary>
    /// The number printed on the act: stated, or the end of the identifier ("LEY-26117" is "26117", "DEC-1-1958" is "1/1958");
    /// empty for an act without number ("DEC-SN-233795", whose digits are a record's key).
    /// </summary>
    public string Number(string identifier)
    {
        if (front["official_number"] is { } stated) return stated;
        string[] parts = identifier.Split('-');
        int first = Array.FindIndex(parts, part => part.Length > 0 && part.All(char.IsAsciiDigit));
        if (first < 1 || parts[first - 1] is "SN") return "";
        return first + 1 < parts.Length && parts[first + 1] is { Length: 4 } year && year.All(char.IsAsciiDigit)
            ? $"{parts[first]}/{year}" : parts[first];
    }

    /// <summary>The jurisdiction where one is stated, else the country.</summary>
    public TerritoryCode? Territory(string identifier)
    {
        string? stated = front["jurisdiction"] ?? front["country"];
        if (stated is null)
        {
            findings.Add(new("territory-missing", 1, identifier));
            return null;
        }
        if (!TerritoryCode.TryParse(stated, out TerritoryCode code))
        {
            findings.Add(new("territory-not-valid", front.LineOf("country"), Addressing.Shorten(stated)));
            return null;
        }
        return code;
    }

    /// <summary>Where the authentic text is published.</summary>
    public Uri? Address()
    {
        if (front["source"] is not { } stated) return null;
        if (Uri.TryCreate(stated, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https") return address;
        findings.Add(new("address-not-valid", front.LineOf("source"), Addressing.Shorten(stated)));
        return null;
    }

    /// <summary>What the stated word means; words that nobody has met yet mean nothing.</summary>
    public Standing Standing() => front["status"] switch
    {
        "in_force" => LegalText.Standing.InForce,
        "repealed" or "expired" or "annulled" => LegalText.Standing.Ended,
        _ => LegalText.Standing.Unstated,
    };

    /// <summary>The stated dates; sentinels are left out, what is no date is a finding.</summary>
    public List<StatedDate> Dates()
    {
        var dates = new List<StatedDate>();
        foreach ((string key, string what) in DateNames)
        {
            if (front[key] is not { } stated) continue;
            if (!DateOnly.TryParseExact(stated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly on))
                findings.Add(new("date-not-valid", front.LineOf(key), Addressing.Shorten(key + ": " + stated)));
            else if (!Unknown.Contains(on)) dates.Add(new(what, on));
        }
        return dates;
    }

    /// <summary>
    /// The other entries in the source's words, and the targets of the links. Counts of zero say nothing; signatories given as the body
    /// that issued the text are signatories only.
    /// </summary>
    public List<SourceStatement> Statements(List<string> links)
    {
        var statements = new List<SourceStatement>();
        foreach (FrontMatterEntry entry in front.Entries)
        {
            if (Consumed.Contains(entry.Key) || Repeats(entry)) continue;
            string value = entry.Value.Contains("](", StringComparison.Ordinal) || entry.Value.Contains("**", StringComparison.Ordinal)
                ? Inline.Plain(Emphasis.Read(entry.Value), links) : entry.Value;
            statements.Add(Named.TryGetValue(entry.Key, out string? what) ? new(what, value) : new(StatementNames.Other, $"{entry.Key}: {value}"));
            CheckStatus(entry, value, statements);
        }
        if (front["gazette_scan_url"] is { } scan) links.Add(scan);
        foreach (string link in links.Distinct(StringComparer.Ordinal)) statements.Add(new(StatementNames.Link, link));
        return statements;
    }

    private bool Repeats(FrontMatterEntry entry) => entry.Key switch
    {
        "department" => entry.Value == front["signatories"],
        "original_text_url" => entry.Value == front["source"],
        "modifies_count" or "times_modified" or "images_dropped" => entry.Value == "0",
        _ => false,
    };

    /// <summary>A text "in force" whose own notes say that it was repealed: both claims are kept, the contradiction is reported.</summary>
    private void CheckStatus(FrontMatterEntry entry, string value, List<SourceStatement> statements)
    {
        if (entry.Key is not ("observaciones" or "references_html")) return;
        string lower = value.Replace("<b>", "", StringComparison.OrdinalIgnoreCase).TrimStart().ToLowerInvariant();
        if (!Array.Exists(Ended, word => lower.StartsWith(word, StringComparison.Ordinal))) return;
        statements.Add(new(StatementNames.RepealedBy, value));
        if (front["status"] == "in_force") findings.Add(new("status-contradicted", entry.Line, Addressing.Shorten(value)));
    }
}
