using System.Globalization;
using System.Text;

namespace Minga.LegalText.AkomaNtoso;

/// <summary>
/// eIds by Akoma Ntoso's naming convention: the parent's, two underscores, the element's prefix, one underscore, its number; an ordinal
/// where it has none. The convention's eIds are unique in a document, so a repeated one gets "-2".
/// </summary>
internal sealed class ElementIds
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> ordinals = new(StringComparer.Ordinal);

    /// <summary>The eId of a new element below the parent ("" at the top).</summary>
    public string Next(string parent, string prefix, string number)
    {
        string stem = parent.Length > 0 ? $"{parent}__{prefix}" : prefix;
        string part = Clean(number);
        if (part.Length == 0)
        {
            ordinals[stem] = ordinals.GetValueOrDefault(stem) + 1;
            part = ordinals[stem].ToString(CultureInfo.InvariantCulture);
        }
        string wanted = $"{stem}_{part}", id = wanted;
        for (int copy = 2; !taken.Add(id); copy++) id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{copy}");
        return id;
    }

    private static string Clean(string number)
    {
        var clean = new StringBuilder(number.Length);
        foreach (char c in number.ToLowerInvariant())
            if (char.IsLetterOrDigit(c)) clean.Append(c);
            else if (clean.Length > 0 && clean[^1] != '-') clean.Append('-');
        return clean.ToString().Trim('-');
    }
}
