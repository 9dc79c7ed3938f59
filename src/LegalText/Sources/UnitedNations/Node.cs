namespace Minga.LegalText.Sources.UnitedNations;

/// <summary>A provision while it is being put together.</summary>
internal sealed class Node(ProvisionKind kind, int line)
{
    public ProvisionKind Kind { get; } = kind;

    public int Line { get; } = line;

    public string Number { get; set; } = "";

    public string Heading { get; set; } = "";

    public bool Restarts { get; set; }

    /// <summary>Of a division: what it may stand inside; the smaller rank holds the greater.</summary>
    public int Rank { get; init; } = 9;

    /// <summary>Whether a paragraph with an Arabic number stands inside.</summary>
    public bool Numbered { get; set; }

    /// <summary>The heading below which the next items of this paragraph stand.</summary>
    public Node? Inner { get; set; }

    public List<string> Paragraphs { get; } = [];

    public List<Node> Children { get; } = [];

    public List<string> Aliases { get; } = [];

    public List<Footnote> Notes { get; } = [];

    public bool IsEmpty => Paragraphs.Count == 0 && Children.Count == 0;

    public Node Add(Node child)
    {
        Children.Add(child);
        return child;
    }

    /// <summary>Takes the words, the identifier and the footnotes of a block.</summary>
    public Node Take(Block block, string text)
    {
        if (text.Length > 0) Paragraphs.Add(text);
        return Mark(block);
    }

    public Node Mark(Block block)
    {
        if (block.Id.Length > 0 && (Aliases.Count == 0 || Aliases[^1] != block.Id)) Aliases.Add(block.Id);
        Notes.AddRange(block.Notes);
        return this;
    }

    /// <summary>
    /// Where one division restarts the numbers, its neighbours of the same rank do as well, so that section I is addressed like
    /// section II.
    /// </summary>
    public void SpreadRestarts()
    {
        foreach (IGrouping<int, Node> rank in Children.Where(c => c.Kind == ProvisionKind.Division).GroupBy(c => c.Rank))
            if (rank.Any(d => d.Restarts))
                foreach (Node division in rank.Where(d => d.Numbered || d.Number.Length > 0)) division.Restarts = true;
        foreach (Node child in Children) child.SpreadRestarts();
    }

    public Provision ToProvision() => new()
    {
        Kind = Kind,
        Number = Number,
        Heading = Heading,
        Restarts = Restarts,
        Line = Line,
        Paragraphs = [.. Paragraphs],
        Aliases = [.. Aliases],
        Notes = [.. Notes],
        Children = [.. Children.Select(c => c.ToProvision())],
    };
}
