using System.Globalization;
using System.Text;

namespace Minga.LegalText;

/// <summary>
/// The number is the address: container path + visible number, the same in all languages. Divisions (chapters, titles) group but do not
/// take part, since their articles are numbered through; annexes, preambles and divisions that restart the numbers do. Points append to their
/// parent: "32(h)". A duplicate gets an ordinal ("9~2") and is reported, never refused or merged.
/// </summary>
public static class Addressing
{
    /// <summary>The container name of a preamble's paragraphs, in every language.</summary>
    public const string Preamble = "preambulo";

    /// <summary>The container name of an annex, in every language.</summary>
    public const string Annex = "anexo";

    /// <summary>The container name of a division that restarts the numbers, in every language.</summary>
    public const string Section = "seccion";

    /// <summary>Text that belongs to no number.</summary>
    public const string Text = "texto";

    /// <summary>Text after the last article that enacts, signs or stamps and rules nothing.</summary>
    public const string Signatures = "firmas";

    /// <summary>Gives every provision of the tree its address. Returns the new tree and one finding for each duplicate number.</summary>
    public static (IReadOnlyList<Provision> Provisions, IReadOnlyList<Finding> Duplicates) Assign(IReadOnlyList<Provision> provisions)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var findings = new List<Finding>();
        return (AssignAll(provisions, "", "", taken, findings), findings);
    }

    private static List<Provision> AssignAll(
        IReadOnlyList<Provision> provisions, string container, string parent, Dictionary<string, int> taken, List<Finding> findings)
    {
        var assigned = new List<Provision>(provisions.Count);
        foreach (Provision provision in provisions)
        {
            string wanted = Wanted(provision, container, parent, taken);
            string address = wanted;
            if (!taken.TryAdd(wanted, 1))
            {
                do address = wanted + "~" + (++taken[wanted]).ToString(CultureInfo.InvariantCulture);
                while (taken.ContainsKey(address));
                taken.Add(address, 1);
                if (provision.Kind is ProvisionKind.Article or ProvisionKind.Paragraph or ProvisionKind.Point)
                    findings.Add(new("duplicate-number", provision.Line, Shorten(address + " " + provision.OwnText)));
            }
            bool holds = provision.Kind is ProvisionKind.Annex or ProvisionKind.Preamble || Restarts(provision);
            string inner = holds ? address + "/" : container;
            string above = provision.Kind is ProvisionKind.Article or ProvisionKind.Paragraph or ProvisionKind.Point ? address : parent;
            assigned.Add(provision with
            {
                Address = address,
                Children = provision.Children.Count == 0 ? provision.Children : AssignAll(provision.Children, inner, holds ? "" : above, taken, findings),
            });
        }
        return assigned;
    }

    private static string Wanted(Provision provision, string container, string parent, Dictionary<string, int> taken) => provision.Kind switch
    {
        ProvisionKind.Preamble => container + Preamble,
        ProvisionKind.Annex => container + (provision.Number.Length > 0 ? $"{Annex}-{Slug(provision.Number)}" : Annex),
        ProvisionKind.Article when provision.Address.Length > 0 => container + provision.Address,
        ProvisionKind.Paragraph when parent.Length > 0 && provision.Address.Length > 0 => $"{parent}.{provision.Address}",
        ProvisionKind.Division when provision.Restarts && provision.Address.Length > 0 => container + provision.Address,
        ProvisionKind.Division when provision.Restarts => $"{container}{Section}-{(provision.Number.Length > 0 ? Slug(provision.Number) : Next(container + "\u0001section", taken))}",
        ProvisionKind.Division => container + "d:" + Slug(provision.Number.Length > 0 ? provision.Number : provision.Heading),
        // A reader knows what the text is; where it says so by an address, that one is kept inside the container.
        ProvisionKind.Text => container + (provision.Address == Signatures ? Signatures : Text),
        ProvisionKind.Recital => container + (provision.Number.Length > 0 ? provision.Number : Next(container + "\u0001recital", taken)),
        ProvisionKind.Point when parent.Length > 0 => $"{parent}({(provision.Number.Length > 0 ? provision.Number : Next(parent + "\u0001point", taken))})",
        ProvisionKind.Paragraph when parent.Length > 0 => $"{parent}.{(provision.Number.Length > 0 ? provision.Number : Next(parent + "\u0001paragraph", taken))}",
        _ => container + (provision.Number.Length > 0 ? Slug(provision.Number) : Next(container + "\u0001unnumbered", taken, "s")),
    };

    private static bool Restarts(Provision provision) => provision.Kind == ProvisionKind.Division && provision.Restarts;

    private static string Next(string counter, Dictionary<string, int> taken, string prefix = "")
    {
        taken[counter] = taken.GetValueOrDefault(counter) + 1;
        return prefix + taken[counter].ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A number or a heading as part of an address: lower case, spaces as hyphens, no accents: "10 bis" is "10-bis".</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (char c in text.Trim().ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c) || c is '.' or '(' or ')') slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length >= 60) break;
        }
        return slug.ToString().Trim('-');
    }

    internal static string Shorten(string text)
    {
        string line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= 120 ? line : string.Concat(line.AsSpan(0, 119), "…");
    }
}
