using System.Globalization;
using Minga.Library.Contracts;

namespace Minga.Host.CommandLine;

/// <summary>How a found passage is written on a terminal.</summary>
internal static class Printed
{
    /// <summary>Three lines for a person: where, the words, and why.</summary>
    public static void Passage(Terminal terminal, FoundPassage found, int? rank = null)
    {
        string place = rank is { } n ? n.ToString(CultureInfo.InvariantCulture).PadLeft(3) + "  " : "";
        terminal.Line($"{place}{found.Iri}  {found.SourceId}  {found.Score.ToString("F3", CultureInfo.InvariantCulture)}");
        string text = found.Text.ReplaceLineEndings(" ");
        terminal.Line("     " + (text.Length > 240 ? string.Concat(text.AsSpan(0, 239), "…") : text));
        terminal.Line("     " + string.Join(" · ", found.Reasons.Select(r => r.Label)));
    }
}
