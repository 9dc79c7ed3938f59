namespace Minga.LegalText.Sources.Spain;

/// <summary>What Spain's front matter says in its own way: numbers in titles, jurisdictions below the State.</summary>
internal static class Stated
{
    /// <summary>The document with the number that its title prints, and without a territory that is not Spain's.</summary>
    public static LegalDocument Complete(LegalDocument document, string? number)
    {
        bool foreign = document.Territory is { } territory && territory.Value != "es" && !territory.Value.StartsWith("es-", StringComparison.Ordinal);
        return document with
        {
            Number = number ?? NumberIn(document.Title),
            Territory = foreign ? null : document.Territory,
            Findings = foreign ? [new("territory-not-valid", 1, document.Territory!.Value.Value), .. document.Findings] : document.Findings,
        };
    }

    /// <summary>"Ley 7/2022, de 1 de diciembre, …" is "7/2022", "Orden PRE/576/2013, de …" is "PRE/576/2013"; empty where none stands before the first comma.</summary>
    internal static string NumberIn(string title)
    {
        int comma = title.IndexOf(',', StringComparison.Ordinal);
        foreach (string word in title[..(comma < 0 ? Math.Min(title.Length, 60) : comma)].Split(' '))
            if (word.LastIndexOf('/') is > 0 and var slash && word.Length - slash is 3 or 5 && word.AsSpan(slash + 1).IndexOfAnyExceptInRange('0', '9') < 0) return word;
        return "";
    }
}
