using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Minga.Kernel;

namespace Minga.Web;

/// <summary>
/// The catalogue in one reader's language: what a page writes with. Numbers and dates in its arguments are written as that
/// language writes them.
/// </summary>
public sealed partial class Words(Texts texts, LanguageCode language)
{
    /// <summary>The language of the reader.</summary>
    public LanguageCode Language { get; } = language;

    /// <summary>How the language writes numbers and dates. Spanish and Portuguese group thousands by a point, as in Spain, Uruguay and Brazil.</summary>
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language.Value switch { "pt" => "pt-BR", "en" => "en-GB", "fr" => "fr-FR", _ => "es-ES" });

    /// <summary>The text of the key, with its arguments.</summary>
    public string this[string key, params object[] arguments] => Fill(texts.Find(key, Language).Other, arguments);

    /// <summary>The text of the key in the form that the number asks for; the number itself is {0}.</summary>
    public string Count(string key, long number, params object[] arguments)
    {
        TextForms forms = texts.Find(key, Language);
        // French counts nothing in the singular.
        bool one = number == 1 || (number == 0 && Language == LanguageCode.Fr);
        return Fill(one ? forms.One : forms.Other, [number, .. arguments]);
    }

    /// <summary>The text of the key with parts of a page (links, marked words) in the place of its arguments.</summary>
    public RenderFragment With(string key, params RenderFragment[] parts) => builder =>
    {
        string text = texts.Find(key, Language).Other;
        int at = 0;
        foreach (Match match in Placeholder().Matches(text))
        {
            builder.AddContent(0, text[at..match.Index]);
            builder.AddContent(1, parts[int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)]);
            at = match.Index + match.Length;
        }
        builder.AddContent(2, text[at..]);
    };

    /// <summary>The text of a key made of a source's code, or the code itself where it is not known to us: a source may say anything.</summary>
    public string Or(string key, string otherwise) => texts.Has(key) ? this[key] : otherwise;

    /// <summary>A refusal in the reader's words.</summary>
    public string Refusal(Refusal refusal) =>
        texts.Has($"refusal.{refusal.Code}") ? this[$"refusal.{refusal.Code}", [.. refusal.Arguments]] : refusal.ToString();

    /// <summary>"24 nov 2026".</summary>
    public string Date(DateOnly day)
    {
        string text = day.ToString("d MMM yyyy", Culture);
        // The culture's abbreviations of Spanish and Portuguese may end in a point, which their official gazettes do not write.
        return Language == LanguageCode.Es || Language == LanguageCode.Pt ? text.Replace(".", "", StringComparison.Ordinal) : text;
    }

    /// <summary>"20.155".</summary>
    public string Number(long number) => number.ToString("N0", Culture);

    /// <summary>The name of a language in the reader's language: "portugués".</summary>
    public string LanguageName(LanguageCode code) => Or($"language.{code.Value}", code.Value);

    /// <summary>A field of ours in the reader's language or the nearest one; the page marks which.</summary>
    public (LanguageCode Language, string Text) In(LanguageMap map) =>
        map.Nearest(Language) is { } found ? (found.Language, found.Text.Text) : (Language, "");

    private string Fill(string text, object[] arguments) => Placeholder().Replace(text, match =>
        Written(arguments[int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)]));

    private string Written(object argument) => argument switch
    {
        string text => text,
        int number => Number(number),
        long number => Number(number),
        DateOnly day => Date(day),
        _ => Convert.ToString(argument, Culture) ?? "",
    };

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Placeholder();
}
