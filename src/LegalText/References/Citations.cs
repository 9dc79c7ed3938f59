using System.Globalization;

namespace Minga.LegalText;

/// <summary>A law cited by its number: "Ley 20/1990, de 19 de diciembre", "Leyes Nros. 16.081 y 20.835", "Lei nº 5.764, de 16 de dezembro de 1971".</summary>
internal static class Citations
{
    /// <summary>How far a name may stand between "Ley" and "N°": "Ley de Educación Sexual Integral N° 26.150".</summary>
    private const int LongestName = 80;

    /// <summary>
    /// Reads the citations that begin with the word "ley", "lei" or "decreto" here ("real" before it is taken along). Returns the place
    /// after what was understood: after the rank alone where no number follows.
    /// </summary>
    public static int Read(string text, int at, CitingLaw law, List<(Span Span, WorkCitation Work)> cited)
    {
        int end = Ranks.Read(text, at, out string rank, out bool several, out int start);
        if (end < 0) return at + 3;
        int number = Letters.Spaces(text, end);
        if (Ranks.IsBelowTheState(text, number)) return end;
        int after = Number(text, number, out string digits, out int? year, out bool marked);
        if (after < 0 && !several) after = NumberAfterName(text, number, out digits, out year, out marked);
        if (after < 0 || !IsNumberOfLaw(text, after, digits, year, marked)) return end;
        int stop = Dates.Read(text, after, ref year, out DateOnly? date);
        if (Ranks.IsBelowTheState(text, Letters.Spaces(text, stop)) || year is null && Ranks.RunsAnew(rank, law)) return stop;
        cited.Add((new(start, stop - start), new(rank, digits, year, date, Communities.Named(text, stop, rank, law))));
        while (several)
        {
            int next = Letters.Spaces(text, stop);
            if (next < text.Length && text[next] == ',') next = Letters.Spaces(text, next + 1);
            _ = Letters.Skip(text, ref next, "y") || Letters.Skip(text, ref next, "e");
            bool again = false;
            after = next == stop ? -1 : Number(text, next, out digits, out year, out again);
            if (after < 0 || !IsNumberOfLaw(text, after, digits, year, again || marked && digits.Length >= 3)) break;
            stop = Dates.Read(text, after, ref year, out date);
            if (Dates.GoesOn(text, stop)) (year, date, stop) = (null, null, after);
            if (year is null && Ranks.RunsAnew(rank, law)) break;
            cited.Add((new(next, stop - next), new(rank, digits, year, date, Communities.Named(text, stop, rank, law))));
        }
        return stop;
    }

    /// <summary>Without "N°" a number is one by its year or its size; "1990" alone is a year.</summary>
    private static bool IsNumberOfLaw(string text, int after, string digits, int? year, bool marked)
    {
        if (after < text.Length && (char.IsLetterOrDigit(text[after]) || text[after] is '/' or '%' or '-' or 'º' or '°')) return false;
        // "N° 24 629": a thousand set apart by a space.
        if (digits.Length <= 3 && after + 4 <= text.Length && text[after] == ' ' && Letters.Digits(text, after + 1) == after + 4) return false;
        if (marked || year is not null) return true;
        if (digits.Length is < 3 or > 6) return false;
        return digits.Length != 4 || string.CompareOrdinal(digits, "1800") < 0 || string.CompareOrdinal(digits, "2100") > 0;
    }

    private static int Number(string text, int at, out string digits, out int? year, out bool marked)
    {
        (digits, year, marked) = ("", null, false);
        Span<char> buffer = stackalloc char[8];
        if (Letters.Word(text, at, buffer) is { Length: > 0 } word)
        {
            if (word is not ("n" or "no" or "nro" or "nros" or "nos" or "num" or "nums" or "numero" or "numeros" or "ns" or "nr" or "numo")) return -1;
            at += word.Length;
            while (at < text.Length && text[at] is ' ' or '.' or ':' or 'º' or '°' or 'ª' or '˚' or '\u00a0' or '\n') at++;
            // "N os", "n.o": letters that stand for the raised ones.
            if (Letters.Is(text, at, "os") || Letters.Is(text, at, "s")) at = Letters.Spaces(text, text.AsSpan(at).IndexOf('s') + at + 1);
            else if (Letters.Is(text, at, "o")) at = Letters.Spaces(text, at + 1);
            marked = true;
        }
        int end = Letters.Digits(text, at);
        if (end == at || end - at > 6) return -1;
        string found = text[at..end];
        if (end - at <= 3)
            while (end + 3 < text.Length && text[end] == '.' && Letters.Digits(text, end + 1) == end + 4)
            {
                found += text[(end + 1)..(end + 4)];
                end += 4;
            }
        // Chile of old: "ley N.o 11,986".
        if (marked && end - at <= 2 && end + 3 < text.Length && text[end] == ',' && Letters.Digits(text, end + 1) == end + 4)
        {
            found += text[(end + 1)..(end + 4)];
            end += 4;
        }
        if (end + 4 == text.Length && text[end] == '.' && end - at <= 3 && Letters.Digits(text, end + 1) == text.Length)
        {
            found += text[(end + 1)..];
            end = text.Length;
        }
        if (end + 2 < text.Length && text[end] == '/' && Letters.Digits(text, end + 1) is var stop && stop - end - 1 is >= 2 and <= 4)
        {
            int value = int.Parse(text.AsSpan(end + 1, stop - end - 1), NumberStyles.None, CultureInfo.InvariantCulture);
            // Uruguay leaves out the first figure of the year: "500/991", "54/017".
            year = (stop - end - 1, value) switch
            {
                (2, >= 30) or (3, >= 900) => (value < 100 ? 1900 : 1000) + value,
                (4, _) => value,
                _ => 2000 + value,
            };
            if (year is < 1800 or > 2100) return -1;
            end = stop;
        }
        digits = found.TrimStart('0');
        return digits.Length is > 0 and <= 6 ? end : -1;
    }

    private static int NumberAfterName(string text, int at, out string digits, out int? year, out bool marked)
    {
        (digits, year, marked) = ("", null, false);
        Span<char> buffer = stackalloc char[24];
        for (int place = at; place < text.Length && place - at < LongestName;)
        {
            ReadOnlySpan<char> word = Letters.Word(text, place, buffer);
            if (word.IsEmpty || word is "articulo" or "articulos" or "art" or "decreto" or "ley" or "lei" or "leyes" or "inciso" or "numeral" or "anexo" or "que" or "resolucion" or "expediente" or "acta" or "planilla" or "mensaje" or "provincial" or "municipal" or "estadual" or "se" or "por" or "con" or "capitulo" or "titulo") return -1;
            if (word is "n" or "no" or "nro" or "num" or "numero" && Number(text, place, out digits, out year, out marked) is > 0 and var end && marked && digits.Length >= 4) return end;
            place += word.Length;
            if (place >= text.Length || text[place] != ' ') return -1;
            place++;
        }
        return -1;
    }
}
