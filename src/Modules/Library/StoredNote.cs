using System.Globalization;
using Minga.LegalText;

namespace Minga.Library;

/// <summary>How the footnotes of a provision are stored: one a line; mark, words and, where there is one, the day, parted by tabs.</summary>
internal static class StoredNote
{
    /// <summary>One note as a line.</summary>
    public static string Of(Footnote note) =>
        note.Marker + "\t" + note.Text.ReplaceLineEndings(" ").Replace('\t', ' ') + (note.On is { } on ? "\t" + on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "");

    /// <summary>The notes of a stored provision.</summary>
    public static IReadOnlyList<Footnote> Read(string stored) => [.. stored.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
    {
        string[] parts = line.Split('\t');
        return new Footnote(parts[0], parts.Length > 1 ? parts[1] : "",
            parts.Length > 2 && DateOnly.TryParseExact(parts[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly on) ? on : null);
    })];
}
