using System.Xml.Linq;

namespace Minga.LegalText.AkomaNtoso;

/// <summary>The words shared by the writer and the reader.</summary>
internal static class Names
{
    /// <summary>Akoma Ntoso 3.0.</summary>
    public static readonly XNamespace Akn = XmlFile.Akn;

    /// <summary>What Akoma Ntoso has no place for: attributes of ours on its elements, and one element in <c>proprietary</c>.</summary>
    public static readonly XNamespace Own = "urn:minga:legal-text:1";

    /// <summary>The hierarchical element of a kind, and the prefix of its eId in the naming convention.</summary>
    public static (string Element, string Name, string Prefix) Of(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Division => ("division", "", "dvs"),
        ProvisionKind.Article => ("article", "", "art"),
        ProvisionKind.Paragraph => ("paragraph", "", "para"),
        ProvisionKind.Point => ("point", "", "point"),
        ProvisionKind.Preamble => ("hcontainer", "preamble", "hcontainer"),
        ProvisionKind.Recital => ("hcontainer", "recital", "hcontainer"),
        ProvisionKind.Annex => ("hcontainer", "annex", "hcontainer"),
        _ => ("hcontainer", "text", "hcontainer"),
    };

    /// <summary>An address as a wId, which may hold no white space.</summary>
    public static string Escape(string address)
    {
        if (!address.Any(c => char.IsWhiteSpace(c) || c == '%')) return address;
        return string.Concat(address.Select(c => char.IsWhiteSpace(c) || c == '%' ? $"%{(int)c:X4}" : c.ToString()));
    }

    /// <summary>The reverse of <see cref="Escape"/>.</summary>
    public static string Unescape(string written)
    {
        if (!written.Contains('%', StringComparison.Ordinal)) return written;
        string[] parts = written.Split('%');
        return parts[0] + string.Concat(parts.Skip(1).Select(p =>
            p.Length >= 4 && ushort.TryParse(p.AsSpan(0, 4), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out ushort code)
                ? (char)code + p[4..] : "%" + p));
    }
}
