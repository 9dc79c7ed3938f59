using Minga.Kernel;
using Minga.Web;

namespace Minga.Library.ExportText;

/// <summary>Days as a citation and a formal copy write them.</summary>
internal static class LongDates
{
    /// <summary>"7 de agosto de 2026", "7 August 2026", "1er août 2026".</summary>
    public static string LongDate(this Words words, DateOnly day) => words.Language.Value switch
    {
        "en" => day.ToString("d MMMM yyyy", words.Culture),
        "fr" => (day.Day == 1 ? "1er" : day.Day.ToString(words.Culture)) + day.ToString(" MMMM yyyy", words.Culture),
        "pt" => (day.Day == 1 ? "1º" : day.Day.ToString(words.Culture)) + day.ToString(" 'de' MMMM 'de' yyyy", words.Culture),
        _ => day.ToString("d 'de' MMMM 'de' yyyy", words.Culture),
    };

    /// <summary>The words in which a copy is written: those of the text's language, or the reader's where the catalogue does not have it.</summary>
    public static Words For(this Texts texts, LanguageCode text, Words reader) => LanguageCode.Interface.Contains(text) ? new Words(texts, text) : reader;
}
