using System.Globalization;
using System.Text.RegularExpressions;

namespace Minga.LegalText.Sources.UnitedNations;

/// <summary>
/// Finds the number of each block, marked as one or typed into its text, and mends what the row of numbers proves wrong: a number printed
/// twice where the next is missing, a list that was counted anew in the wrong place. Each mended number is a finding.
/// </summary>
internal static partial class Numbering
{
    /// <summary>A block with its number, and its words without it.</summary>
    public readonly record struct Numbered(Block Block, Label? Label, string Words);

    // How far the row is followed to see whether it comes right again.
    private const int Horizon = 8;

    public static List<Numbered> Of(IReadOnlyList<Block> blocks, List<Finding> findings)
    {
        List<Numbered> rows = [.. blocks.Select(Marked)];
        Headings(rows);
        // A typist's "l." for "1." (76/256 in English).
        for (int i = 0; i < rows.Count; i++)
            if (rows[i].Block.Label == "l.") Mend(rows, i, 1, findings);
        Typed(rows);
        Broken(rows, findings);
        Misprinted(rows, findings);
        return rows;
    }

    private static Numbered Marked(Block block)
    {
        if (block.Label.Length > 0) return new(block, Label.Of(block.Label), block.Text);
        if (block.Look == BlockLook.Text && Label.Leading(block.Text) is { } typed) return new(block, typed.Label, typed.Words);
        if (block.Look == BlockLook.Heading && (Label.LeadingHeading(block.Text) ?? Label.Leading(block.Text)) is { } heading) return new(block, heading.Label, heading.Words);
        return new(block, null, block.Text);
    }

    // "I Informe …": Roman numbers may stand without a full stop; single letters only where A and B are both there.
    private static void Headings(List<Numbered> rows)
    {
        var bare = new Dictionary<int, Match>();
        for (int i = 0; i < rows.Count; i++)
            if (rows[i] is { Label: null, Block.Look: BlockLook.Heading } && BareHeading().Match(rows[i].Words) is { Success: true } m) bare.Add(i, m);
        bool letters = bare.Values.Any(m => m.Groups["l"].Value == "A") && bare.Values.Any(m => m.Groups["l"].Value == "B");
        foreach ((int i, Match m) in bare)
            if (Label.Of(m.Groups["l"].Value) is { } label && (label.Is(NumberStyle.UpperRoman) || letters))
                rows[i] = rows[i] with { Label = label, Words = rows[i].Words[m.Length..] };
    }

    // "43 Invite …", "16, Invite …": a number without its full stop, believed where it continues the row.
    private static void Typed(List<Numbered> rows)
    {
        int last = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            Numbered row = rows[i];
            if (row.Label?.Arabic is int number)
            {
                if (row.Block.Label.Length == 0 && number != last + 1 && number != 1) rows[i] = row with { Label = null, Words = row.Block.Text };
                else last = number;
                continue;
            }
            if (row.Label is not null || row.Block.Look != BlockLook.Text || Bare().Match(row.Words) is not { Success: true } m) continue;
            int bare = int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture);
            if (bare != last + 1 || (bare == 1 && !FollowedBy(rows, i, 2))) continue;
            rows[i] = row with { Label = Label.Of(m.Groups["n"].Value), Words = row.Words[m.Length..] };
            last = bare;
        }
    }

    private static bool FollowedBy(List<Numbered> rows, int i, int number)
    {
        foreach (Numbered row in rows.Skip(i + 1))
            if (row.Label?.Arabic is int next) return next == number;
            else if (row.Label is null && Bare().Match(row.Words) is { Success: true } m) return int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture) == number;
        return false;
    }

    // A list whose numbers the word processor counted, and counted anew in the wrong places: each number stands in an empty paragraph of
    // its own, and the row repeats itself with no heading in between (76/296 in French: 1, 2, 1, 1, 1 …). Then only the order is sure.
    private static void Broken(List<Numbered> rows, List<Finding> findings)
    {
        List<int> at = [.. Enumerable.Range(0, rows.Count).Where(i => rows[i].Label?.Arabic is not null)];
        if (at.Count < 5 || at.Count(i => rows[i].Block is { Text: "", Label.Length: > 0 }) * 10 < at.Count * 9) return;
        bool repeats = false;
        int continued = 0, restarted = 0;
        for (int k = 1; k < at.Count; k++)
        {
            int before = rows[at[k - 1]].Label!.Arabic!.Value, here = rows[at[k]].Label!.Arabic!.Value;
            List<Numbered> between = rows[at[k - 1]..at[k]];
            bool heading = between.Exists(r => r.Block.Look == BlockLook.Heading || r.Label?.IsHeading == true);
            if (here <= before && (here != 1 || !heading)) repeats = true;
            if (!between.Exists(r => r.Label?.IsHeading == true)) continue;
            if (here > before) continued++;
            else restarted++;
        }
        // Where the numbers run on through most of the sections, they do not begin anew in one (79/323 in French).
        bool broken = repeats || (restarted > 0 && continued > 2 * restarted);
        if (!broken) return;
        int number = rows[at[0]].Label!.Arabic!.Value;
        foreach (int i in at)
        {
            if (rows[i].Label!.Arabic != number) Mend(rows, i, number, findings);
            number++;
        }
    }

    private static void Misprinted(List<Numbered> rows, List<Finding> findings)
    {
        List<int> at = [.. Enumerable.Range(0, rows.Count).Where(i => rows[i].Label?.Arabic is not null)];
        for (int k = 1; k < at.Count; k++)
        {
            int before = rows[at[k - 1]].Label!.Arabic!.Value;
            if (rows[at[k]].Label!.Arabic == before + 1) continue;
            for (int j = k + 1; j < Math.Min(at.Count, k + Horizon); j++)
            {
                if (rows[at[j]].Label!.Arabic != before + (j - k) + 1) continue;
                if (Enumerable.Range(at[k - 1], at[j] - at[k - 1]).Any(i => rows[i].Label?.IsHeading == true)) break;
                for (int x = k; x < j; x++) Mend(rows, at[x], before + (x - k) + 1, findings);
                break;
            }
        }
    }

    private static void Mend(List<Numbered> rows, int i, int number, List<Finding> findings)
    {
        string printed = number.ToString(CultureInfo.InvariantCulture);
        findings.Add(new("number-misprinted", rows[i].Block.Line, Addressing.Shorten($"{printed} ← {rows[i].Label?.Text ?? "…"} {rows[i].Words}")));
        rows[i] = rows[i] with { Label = Label.Of(printed + ".") };
    }

    [GeneratedRegex(@"^(?<n>\d{1,3})\s*([.,]\s*|\s)(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?<l>[IVXL]{1,6}|[A-Z])\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex BareHeading();
}
