using System.Globalization;

namespace Minga.LegalText;

/// <summary>The date after a law's number: ", de 19 de diciembre", "de 16 de dezembro de 1971", ", de 2003".</summary>
internal static class Dates
{
    private static readonly string[] Spanish =
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

    private static readonly string[] Portuguese =
        ["janeiro", "fevereiro", "marco", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"];

    /// <summary>Reads it. Returns the place after it, or where it began if there is none.</summary>
    /// <param name="text">The provision's text.</param>
    /// <param name="at">The place after the number.</param>
    /// <param name="year">The number's year; set from the date where the number has none.</param>
    /// <param name="date">The day, where its year is known.</param>
    public static int Read(string text, int at, ref int? year, out DateOnly? date)
    {
        date = null;
        int next = Letters.Spaces(text, at);
        if (next < text.Length && text[next] == ',') next = Letters.Spaces(text, next + 1);
        if (!Letters.Skip(text, ref next, "de") && !Letters.Skip(text, ref next, "del")) return at;
        if (Letters.Is(text, next, "fecha")) next = Letters.Spaces(text, next + 5);
        int end = Letters.Digits(text, next);
        if (end - next == 4)
        {
            if (Year(text.AsSpan(next, 4)) is not { } stated) return at;
            year ??= stated;
            return end;
        }
        if (end - next is not (1 or 2)) return at;
        int day = int.Parse(text.AsSpan(next, end - next), NumberStyles.None, CultureInfo.InvariantCulture);
        while (end < text.Length && text[end] is 'º' or '°' or '.') end++;
        next = Letters.Spaces(text, end);
        if (!Letters.Skip(text, ref next, "de") && !Letters.Skip(text, ref next, "del")) return at;
        int month = Month(text, next, out int length);
        if (month == 0) return at;
        end = next + length;
        next = Letters.Spaces(text, end);
        if ((Letters.Skip(text, ref next, "de") || Letters.Skip(text, ref next, "del")) && Letters.Digits(text, next) is var stop)
        {
            string digits = text[next..stop];
            if (digits.Length == 1 && stop + 4 <= text.Length && text[stop] == '.' && Letters.Digits(text, stop + 1) == stop + 4)
                (digits, stop) = (digits + text[(stop + 1)..(stop + 4)], stop + 4);
            if (Year(digits) is { } stated) (year, end) = (year ?? stated, stop);
        }
        if (year is { } known && day >= 1 && day <= DateTime.DaysInMonth(known, month)) date = new(known, month, day);
        return end;
    }

    /// <summary>More dates follow, "respectively": the first is not that of the number before it.</summary>
    public static bool GoesOn(string text, int at)
    {
        int next = Letters.Spaces(text, at);
        if (next < text.Length && text[next] == ',') next = Letters.Spaces(text, next + 1);
        _ = Letters.Skip(text, ref next, "y") || Letters.Skip(text, ref next, "e");
        _ = Letters.Skip(text, ref next, "de");
        int end = Letters.Digits(text, next);
        if (end - next is not (1 or 2)) return false;
        next = Letters.Spaces(text, end);
        return Letters.Skip(text, ref next, "de") && Month(text, next, out _) > 0;
    }

    private static int? Year(ReadOnlySpan<char> digits) =>
        digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1800 and <= 2100 ? year : null;

    private static int Month(string text, int at, out int length)
    {
        Span<char> buffer = stackalloc char[12];
        ReadOnlySpan<char> word = Letters.Word(text, at, buffer);
        length = word.Length;
        for (int i = 0; i < 12; i++)
            if (word.SequenceEqual(Spanish[i]) || word.SequenceEqual(Portuguese[i])) return i + 1;
        return word is "setiembre" ? 9 : 0;
    }
}
