namespace Minga.LegalText.Sources.Mexico;

/// <summary>Puts the paragraphs of an article into its fractions and items, in order.</summary>
internal sealed class Points
{
    private sealed class Node(ProvisionKind kind, int at)
    {
        public ProvisionKind Kind { get; } = kind;

        public int At { get; } = at;

        public string Number { get; init; } = "";

        public Count Count { get; init; }

        public int Value { get; init; }

        public List<string> Text { get; } = [];

        public List<Footnote> Notes { get; } = [];

        public List<Node> Children { get; } = [];

        public Provision ToProvision() => new()
        {
            Kind = Kind, Number = Number, Line = At, Paragraphs = Text, Notes = Notes, Children = [.. Children.Select(c => c.ToProvision())],
        };
    }

    private readonly List<Node> _open = [new(ProvisionKind.Article, 0)];

    private Points()
    {
    }

    public static Provision Place(Provision own, IReadOnlyList<Paragraph> body)
    {
        var points = new Points();
        for (int i = 0; i < body.Count; i++) points.Take(body, i, own.Kind == ProvisionKind.Article);
        Node root = points._open[0];
        return own with { Paragraphs = root.Text, Notes = [.. own.Notes, .. root.Notes], Children = [.. root.Children.Select(c => c.ToProvision())] };
    }

    private void Take(IReadOnlyList<Paragraph> body, int i, bool numbered)
    {
        Paragraph p = body[i];
        Node holder;
        if (numbered && Item.Of(p.Text) is { } item && Level(item) is var (level, count, value) && level > 0)
        {
            _open.RemoveRange(level, _open.Count - level);
            holder = new(ProvisionKind.Point, p.At) { Number = item.Number, Count = count, Value = value };
            _open[^1].Children.Add(holder);
            _open.Add(holder);
            holder.Text.Add(item.Text);
        }
        else
        {
            holder = p.Text.Length == 0 ? _open[^1] : Plain(body, i);
            if (p.Text.Length > 0) holder.Text.Add(p.Text);
        }
        foreach (Footnote note in p.Notes)
            (note.Text.StartsWith("Artículo", StringComparison.Ordinal) ? _open[0] : holder).Notes.Add(note);
    }

    /// <summary>At which depth the item stands: it continues an open list, or begins one below. 0 where it does neither.</summary>
    private (int Level, Count Count, int Value) Level(Item item)
    {
        foreach ((Count count, int value) in item.Readings)
            for (int level = _open.Count - 1; level > 0; level--)
                if (_open[level].Kind == ProvisionKind.Point && _open[level].Count == count && Continues(_open[level], item, value)) return (level, count, value);
        foreach ((Count count, int value) in item.Readings)
            if (value == 1 && !_open.Skip(1).Any(n => n.Count == count)) return (_open.Count, count, value);
        return default;
    }

    private static bool Continues(Node last, Item item, int value) =>
        value == last.Value ? item.Number.Length > last.Number.Length : value > last.Value && value <= last.Value + 3;

    /// <summary>Text without a number: of the item above where that did not end or its list goes on, otherwise of the article.</summary>
    private Node Plain(IReadOnlyList<Paragraph> body, int i)
    {
        if (_open.Count == 1 && _open[0].Children.Count == 0) return _open[0];
        if (_open.Count > 1 && body[i - 1].Text.TrimEnd(' ', '"', '”') is var before && before.Length > 0 && before[^1] is not '.' && _open[^1].Children.Count == 0) return _open[^1];
        int level = 0;
        for (int j = i + 1; j < body.Count && level == 0; j++)
        {
            if (Item.Of(body[j].Text) is not { } item) continue;
            (int found, _, int value) = Level(item);
            // A list that begins again ends the one that is open.
            if (found == 0 && item.Readings.Any(r => r.Value == 1)) break;
            if (found > 0 && found < _open.Count) level = value > 0 ? found : 0;
        }
        if (level == _open.Count - 1 && _open[^1].Children.Count == 0) return _open[^1];
        _open.RemoveRange(level + 1, _open.Count - level - 1);
        var paragraph = new Node(ProvisionKind.Paragraph, body[i].At);
        _open[^1].Children.Add(paragraph);
        return paragraph;
    }
}
