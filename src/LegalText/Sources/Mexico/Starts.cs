using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Sources.Mexico;

/// <summary>The number with which an article begins.</summary>
/// <param name="Number">As it is addressed: "1", "10 bis", "4-A"; "único".</param>
/// <param name="Value">For comparing; 0 where it is not a number.</param>
/// <param name="Text">What follows it.</param>
internal readonly record struct ArticleHead(string Number, int Value, string Text);

/// <summary>How articles, divisions and transitional parts begin.</summary>
internal static partial class Starts
{
    private static readonly string[] Units = ["primer", "segund", "tercer", "cuart", "quint", "sext", "septim", "octav", "noven"];

    private static readonly string[] Tens = ["decim", "vigesim", "trigesim", "cuadragesim", "quincuagesim", "sexagesim", "septuagesim", "octogesim", "nonagesim"];

    /// <summary>"Artículo 27 Bis.- …": an article of the law.</summary>
    public static ArticleHead? Article(string text)
    {
        if (Numbered().Match(text) is not { Success: true } m) return null;
        int value = int.Parse(m.Groups["n"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        string suffix = m.Groups["s"].Value.Trim(' ', '-', '.').ToLowerInvariant();
        var number = new StringBuilder().Append(value);
        if (m.Groups["l"].Success) number.Append('-').Append(m.Groups["l"].Value.ToUpperInvariant());
        if (suffix.Length > 0) number.Append(' ').Append(ArticleNumber.Fold(suffix));
        string more = m.Groups["m"].Value.Trim(' ', '-');
        if (more.Length > 0) number.Append(char.IsLetter(more[0]) ? '-' : ' ').Append(more);
        return new(number.ToString(), value, text[m.Length..].TrimStart());
    }

    /// <summary>"Décimo Primero.- …", "ARTÍCULO PRIMERO. …", "Artículo 1.- …": a transitional article.</summary>
    public static ArticleHead? Transitional(string text)
    {
        if (Article(text) is { } numbered) return numbered;
        if (Ordinal().Match(text) is not { Success: true } m) return null;
        int value = 0;
        foreach (string word in ArticleNumber.Fold(m.Groups["o"].Value).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "unico") return new("único", 1, text[m.Length..].TrimStart());
            int added = Value(word);
            if (added == 0) return null;
            value += added;
        }
        string suffix = m.Groups["s"].Success ? " " + ArticleNumber.Fold(m.Groups["s"].Value) : "";
        return value == 0 ? null : new(value.ToString(CultureInfo.InvariantCulture) + suffix, value, text[m.Length..].TrimStart());
    }

    /// <summary>"TRANSITORIOS", "T R A N S I T O R I O S", "Artículos Transitorios".</summary>
    public static bool IsTransitional(string text) => text.Length < 60 && Transitorios().IsMatch(text.Replace(" ", "", StringComparison.Ordinal));

    /// <summary>"ARTÍCULOS TRANSITORIOS DE DECRETOS DE REFORMA".</summary>
    public static bool IsReforms(string text) => text.Length < 90 && Reforms().IsMatch(text);

    /// <summary>"DECRETO por el que …": the title of a reform.</summary>
    public static bool IsReform(string text) => ReformTitle().IsMatch(text);

    /// <summary>The day in "Publicado en el Diario Oficial de la Federación el 30 de diciembre de 2015".</summary>
    public static DateOnly? Published(string text)
    {
        if (Publication().Match(text) is not { Success: true } m) return null;
        int month = Array.IndexOf(Months, m.Groups["m"].Value.ToLowerInvariant()) + 1;
        return month > 0 && DateOnly.TryParseExact($"{m.Groups["y"].Value}-{month:00}-{m.Groups["d"].Value.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
    }

    public static bool IsPublication(string text) => text.StartsWith("Publicad", StringComparison.Ordinal) && text.Contains("Diario Oficial", StringComparison.Ordinal);

    /// <summary>"CAPÍTULO II", "Sección Tercera": the number of a division; null for anything else.</summary>
    public static string? Division(string text) => DivisionLine().Match(text) is { Success: true } m ? m.Groups["n"].Value : null;

    /// <summary>The closing formula: place and day, signatures, promulgation.</summary>
    public static bool IsClosing(string text) => Closing().IsMatch(text);

    private static readonly string[] Months =
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

    private static int Value(string word)
    {
        string stem = word.TrimEnd('o', 'a', 's');
        if (stem is "undecim") return 11;
        if (stem is "duodecim") return 12;
        if (stem is "centesim") return 100;
        int unit = Array.IndexOf(Units, stem);
        if (unit >= 0) return unit + 1;
        int ten = Array.IndexOf(Tens, stem);
        if (ten >= 0) return (ten + 1) * 10;
        foreach (string prefix in Tens)
            if (word.StartsWith(prefix, StringComparison.Ordinal) && word.Length > prefix.Length + 1 && Array.IndexOf(Units, word[(prefix.Length + 1)..].TrimEnd('o', 'a')) is >= 0 and var joined)
                return (Array.IndexOf(Tens, prefix) + 1) * 10 + joined + 1;
        return 0;
    }

    [GeneratedRegex(@"^(Art[ií]culo|ART[IÍ]CULO|Art|ART)\.?\s+(?<n>\d,\d{3}|\d{1,4})(?!\d)\s*[oaº°]?(?![a-záéíóú])\.?(\s?-?\s?(?<l>[A-ZÑ])(?=[\s.\-–—]|$)(?!\s+[a-z]))?(?<s>[\s\-]*(?i:bis|ter|qu[aá]ter|[a-záéíóú]+ies|quintus|sextus|s[eé]ptimus|octavus|nonus)\b)?(?<m>\s*-?\s*(\d{1,2}|[A-Z])(?=\s*[.\-–—]))?\s*([.\-–—:]+|$|(?=\s[A-ZÁÉÍÓÚ¿(]))", RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^((Art[ií]culo|ART[IÍ]CULO)s?\s+)?(?<o>(((?i:[uú]nico|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|s[eé]ptim[oa]|octav[oa]|noven[oa]|(un|duo)?d[eé]cim[oa]\w*|vig[eé]sim[oa]\w*|trig[eé]sim[oa]\w*|(cua|quin|sexa|septua|octo|nona)\w*g[eé]sim[oa]\w*|cent[eé]sim[oa]))( (?=\p{L}))?)+)\s*(?<s>(?i:bis|ter))?(\s+(?i:transitorio))?\s*(\.\s*[-–—]?|[-–—:]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(ART[IÍ]CULOS?|DISPOSICION(ES)?|R[EÉ]GIMEN|NORMAS?)?TRANSITORI[OA]S?[.:]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Transitorios();

    [GeneratedRegex(@"^(ART[IÍ]CULOS?|DISPOSICION(ES)?) TRANSITORI[OA]S? DE (LOS )?(DECRETOS?|LAS? REFORMAS?|LEYES|OTR)|^TRANSITORIOS DE (LOS )?DECRETOS", RegexOptions.IgnoreCase)]
    private static partial Regex Reforms();

    [GeneratedRegex(@"^(DECRETO|Decreto|LEY|ACUERDO|Acuerdo|C[ÓO]DIGO|RESOLUCI[ÓO]N|FE de erratas|FE DE ERRATAS|SENTENCIA|PUNTOS|DECLARATORIA|REFORMA|ACLARACI[ÓO]N|OFICIO|AVISO|NOTIFICACI[ÓO]N|MISCEL[ÁA]NEA|ESTATUTO|REGLAMENTO)\b")]
    private static partial Regex ReformTitle();

    [GeneratedRegex(@"^Publicad[oa]s? en (el )?Diario Oficial.*?\b(?<d>\d{1,2})o?[.]? de (?<m>\w+) de (?<y>\d{4})")]
    private static partial Regex Publication();

    [GeneratedRegex(@"^(T[IÍ]TULO|CAP[IÍ]TULO|SECCI[OÓ]N|LIBRO|TRATADO|Título|Capítulo|Sección|Libro|Apartado|SUBSECCI[ÓO]N|Subsección)\s+(?<n>([IVXLC]+|[ÚU]NIC[OA]|[Úú]nic[oa]|\d{1,2}[oº°a]?|[A-Z]|[A-ZÁÉÍÓÚa-záéíóú]*(PRIMER|SEGUND|TERCER|CUART|QUINT|SEXT|S[EÉ]PTIM|OCTAV|NOVEN|D[EÉ]CIM|rimer|egund|ercer|uart|uint|ext|ptim|ctav|oven|cim)\w*( (Primer|Segund|Tercer|Cuart|Quint|Sext|S[ée]ptim|Octav|Noven|PRIMER|SEGUND|TERCER|CUART|QUINT|SEXT|S[EÉ]PTIM|OCTAV|NOVEN)\w*)?)( BIS| Bis| TER| Ter)?)\.?(\s*[.\-–—]+\s*\p{Lu}.{0,80})?$", RegexOptions.ExplicitCapture)]
    private static partial Regex DivisionLine();

    [GeneratedRegex(@"^((México|Ciudad de México|MÉXICO|Cd\. de México|Salón de Sesiones|SALÓN DE SESIONES|Palacio Legislativo|Dad[oa] en|DAD[OA] (EN|EL)|S[aá]l[oó]n)\b.{0,60}(\d{4}|\b(mil|de 1|de 2)|[Cc]ongreso|CONGRESO|Palacio|Legislativ|a \d+|a los)|En cumplimiento de lo dispuesto (por|en) la fracción (I|primera)|EN CUMPLIMIENTO DE LO DISPUESTO)", RegexOptions.ExplicitCapture)]
    private static partial Regex Closing();
}
