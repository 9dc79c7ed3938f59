using System.Globalization;
using System.Text.RegularExpressions;
using Minga.Kernel;

namespace Minga.LegalText.Sources.BrazilSenate;

/// <summary>What the page states about the law: its meta elements, and the line that names the act.</summary>
internal sealed partial class Metadata
{
    private static readonly string[] KeywordEnds = [". ", ";", ","];
    private static readonly CultureInfo Brazil = CultureInfo.GetCultureInfo("pt-BR");
    private readonly Page _page;
    private readonly List<Finding> _findings;
    private readonly Match _identity;
    private readonly string _kind;
    private readonly Match _act;

    public Metadata(Page page, List<Finding> findings)
    {
        _page = page;
        _findings = findings;
        _identity = Identity().Match(this["sf_identificacao"]);
        _kind = Description().Match(this["description"]) is { Success: true } kind ? kind.Groups[1].Value : "Publicação";
        _act = page.Blocks.Take(6).Select(b => Act().Match(b.Text)).FirstOrDefault(m => m.Success && Digits(m.Groups["n"].Value) == _identity.Groups["n"].Value) ?? Match.Empty;
    }

    /// <summary>"LEI 5764/1971"; with the letter of the act where the page prints one ("LEI 1455-A/1951": the Senate writes "LEI 1455/1951" for five laws),
    /// and with what the page holds where that is not the law itself ("LEI 6435/1977 [retificação 1977-07-25]").</summary>
    public Identifier? Identifier
    {
        get
        {
            if (!_identity.Success) return this["sf_identificacao"] is { Length: > 0 } other ? new("br-senado", other) : null;
            string plain = _identity.Groups["k"].Value + " " + _identity.Groups["n"].Value + (Letter.Length > 0 ? "-" + Letter : "") + "/" + _identity.Groups["y"].Value;
            return new("br-senado", HoldsLaw ? plain : $"{plain} [{_kind.ToLower(Brazil)}{(Published() is { } day ? " " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "")}]");
        }
    }

    /// <summary>The page is the law; a correction, an annex or the parts whose veto was overturned are not.</summary>
    private bool HoldsLaw => _kind is "Publicação" or "Republicação";

    private string Letter => _act.Groups["s"].Value.ToUpperInvariant();

    private string this[string name] => _page.Metadata.TryGetValue(name, out var entry) ? entry.Value : "";

    public LegalDocument ToDocument(Identifier identifier, IReadOnlyList<Provision> provisions)
    {
        string ementa = Ementa();
        return new()
        {
            Kind = DocumentKind.Measure,
            Language = LanguageCode.Pt,
            Territory = TerritoryCode.Parse("br"),
            Identifiers = [identifier],
            Title = Name() + (ementa.Length > 0 ? " - " + ementa : ""),
            Rank = Rank(),
            Number = Number(),
            Dates = Dates(),
            OfficialAddress = Address(),
            Standing = this["sf_situacao"] switch { "Vigente" => Standing.InForce, "Revogada" or "Revogado" => Standing.Ended, _ => Standing.Unstated },
            Statements = Statements(ementa),
            Keywords = Keywords(),
            Provisions = provisions,
            Findings = _findings,
        };
    }

    private string Name()
    {
        string date = Day("sf_data") is { } day ? ", de " + day.ToString("d 'de' MMMM 'de' yyyy", Brazil) : "";
        string type = Rank() is { Length: > 0 } rank ? char.ToUpper(rank[0], Brazil) + rank[1..].Replace('-', ' ') : this["sf_identificacao"];
        return $"{type} nº {Number()}{date}{(HoldsLaw ? "" : $" ({_kind.ToLower(Brazil)})")}";
    }

    private string Rank() => _identity.Groups["k"].Value switch { "LEI" => "lei", "LCP" => "lei-complementar", "DLG" => "decreto-legislativo", _ => "" };

    private string Number() => !_identity.Success ? "" : int.Parse(_identity.Groups["n"].Value, CultureInfo.InvariantCulture).ToString("N0", Brazil) + (Letter.Length > 0 ? "-" + Letter : "");

    /// <summary>The summary as printed below the name of the act; else the Senate's own, which is in capitals for old laws.</summary>
    private string Ementa()
    {
        int at = _act.Success ? _page.Blocks.FindIndex(b => Act().IsMatch(b.Text)) + 1 : 0;
        string stated = this["sf_ementa"];
        bool printed = at > 0 && at < _page.Blocks.Count && _page.Blocks[at].Text is { Length: > 12 and < 1500 } text && Label.Read(text) is null && SameBeginning(text, stated);
        return (printed ? _page.Blocks[at].Text : stated).TrimEnd('.', ' ');
    }

    /// <summary>Printed and stated summaries differ in spelling, not in how they begin.</summary>
    private static bool SameBeginning(string one, string other) => other.Length == 0 || Addressing.Slug(one).AsSpan(0, 4).SequenceEqual(Addressing.Slug(other + "    ").PadRight(4).AsSpan(0, 4));

    private List<StatedDate> Dates()
    {
        var dates = new List<StatedDate>();
        if (Day("sf_data") is { } enacted) dates.Add(new("enactment", enacted));
        if (Published() is { } published) dates.Add(new("publication", published));
        return dates;
    }

    private DateOnly? Day(string name)
    {
        if (this[name] is not { Length: > 0 } stated) return null;
        if (DateOnly.TryParseExact(stated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return day;
        Once(new("date-not-valid", _page.Metadata[name].Line, Addressing.Shorten($"{name}: {stated}")));
        return null;
    }

    private DateOnly? Published()
    {
        if (Description().Match(this["description"]).Groups[2] is not { Length: > 0 } stated) return null;
        if (DateOnly.TryParseExact(stated.Value, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return day;
        Once(new("date-not-valid", _page.Metadata["description"].Line, Addressing.Shorten(stated.Value)));
        return null;
    }

    private void Once(Finding finding)
    {
        if (!_findings.Contains(finding)) _findings.Add(finding);
    }

    private Uri? Address()
    {
        if (this["sf_url_relacionada"] is not { Length: > 0 } stated) return null;
        if (Uri.TryCreate(stated, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https") return address;
        _findings.Add(new("address-not-valid", _page.Metadata["sf_url_relacionada"].Line, Addressing.Shorten(stated)));
        return null;
    }

    private List<SourceStatement> Statements(string ementa)
    {
        var statements = new List<SourceStatement>();
        void Add(string what, string value)
        {
            if (value.Length > 0) statements.Add(new(what, value));
        }
        Add(StatementNames.Status, this["sf_situacao"]);
        Add(StatementNames.Summary, this["sf_ementa"] is { Length: > 0 } stated ? stated : ementa);
        Add(StatementNames.PublicationSection, this["description"]);
        Add(StatementNames.Class, this["sf_tipo_materia"]);
        if (this["sf_apelido"] is { Length: > 0 } alias) Add(StatementNames.Other, "sf_apelido: " + alias);
        foreach ((string words, string relative, int line) in _page.Downloads)
        {
            if (Uri.TryCreate(new Uri("http://legis.senado.leg.br"), relative, out Uri? address)) Add(StatementNames.Link, address.AbsoluteUri);
            _findings.Add(new("annex-elsewhere", line, Addressing.Shorten(words)));
        }
        return statements;
    }

    private List<Keyword> Keywords() =>
        [.. (this["sf_assunto"] + ". " + this["sf_indexacao"]).Split(KeywordEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => word.TrimEnd('.')).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Select(word => new Keyword("Senado Federal", word))];

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit)).TrimStart('0');

    [GeneratedRegex(@"^(?<k>[A-Z]+) (?<n>\d{1,7})/(?<y>\d{4})$")]
    private static partial Regex Identity();

    [GeneratedRegex(@"^Texto da (.+?): .*?(?: de (\d\d/\d\d/\d{4}))?$")]
    private static partial Regex Description();

    [GeneratedRegex(@"^\W*(?:lei|decreto legislativo)\b[^\d]{0,14}(?<n>\d[\d.]*)(?:\s?[-–—]?\s?[""“”'‘]?(?<s>[A-Z])[""“”'’]?(?=\s*[-–—,.]|\s+de\b))?", RegexOptions.IgnoreCase)]
    private static partial Regex Act();
}
