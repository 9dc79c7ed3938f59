namespace Minga.Library;

/// <summary>
/// The text of a provision with all that is inside it, composed from its rows in one way only, so that a place in it means the same when it
/// is indexed, shown and quoted.
/// </summary>
internal static class ComposedText
{
    /// <summary>One inner provision as a line: its number or letter, heading and own text.</summary>
    public static string Line(string kind, string number, string heading, string text)
    {
        string shown = kind == "point" && number.Length > 0 ? $"({number})" : number;
        string head = string.Join(' ', new[] { shown, heading }.Where(s => s.Length > 0));
        return head.Length > 0 && text.Length > 0 ? head + " " + text : head + text;
    }

    /// <summary>The whole text of the provision at a position of its expression.</summary>
    /// <param name="rows">The rows of the expression, in order; only those from the position on are read.</param>
    /// <param name="position">Position of the provision.</param>
    public static string Whole(IEnumerable<StoredProvision> rows, int position)
    {
        var lines = new List<string>();
        var inside = new HashSet<int> { position };
        foreach (StoredProvision row in rows.SkipWhile(r => r.Position < position))
        {
            if (row.Position == position)
            {
                if (row.Text.Length > 0) lines.Add(row.Text);
                continue;
            }
            if (row.Parent is not { } parent || !inside.Contains(parent)) break;
            inside.Add(row.Position);
            lines.Add(Line(row.Kind, row.Number, row.Heading, row.Text));
        }
        return string.Join('\n', lines);
    }
}
