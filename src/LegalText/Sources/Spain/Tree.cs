using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Sources.Spain;

/// <summary>The provision tree while it grows, and the place that the text has come to.</summary>
internal sealed class Tree
{
    private readonly List<Node> _divisions = [];

    public Tree() => Container = Root;

    public Node Root { get; } = new(ProvisionKind.Text, 0);

    /// <summary>The annex that is being read; outside annexes the root.</summary>
    public Node Container { get; private set; }

    /// <summary>The provision to which the next paragraph belongs; null before the first.</summary>
    public Node? Leaf { get; set; }

    /// <summary>The numbers of the container.</summary>
    public Numbering Numbering { get; private set; } = new();

    /// <summary>The numbers outside the annexes.</summary>
    public Numbering Outer { get; private set; } = new();

    /// <summary>The group to which "Primera" belongs.</summary>
    public Head? Group { get; set; }

    /// <summary>The container was signed.</summary>
    public bool Signed { get; set; }

    public bool AtRoot => Container == Root;

    public bool InDivision => _divisions.Count > 0;

    /// <summary>A paragraph of the preamble, under the headings before it.</summary>
    public void AddRecital(BodyLine line)
    {
        if (Root.Children is not [{ Kind: ProvisionKind.Preamble } preamble])
        {
            preamble = new Node(ProvisionKind.Preamble, line.Line);
            Root.Children.Add(preamble);
        }
        if (Approved.IsEditors(line.Text))
        {
            preamble.Notes.Add(new("", line.Text));
            return;
        }
        bool heading = line.Level > 0 || Roman.Value(line.Text) > 0 || Approved.IsPreamble(line.Text);
        if (preamble.Children is [.., { Paragraphs.Count: 0 } open])
        {
            if (heading) open.Heading += " " + line.Text;
            else open.Paragraphs.Add(line.Text);
            return;
        }
        var recital = new Node(ProvisionKind.Recital, line.Line) { Heading = heading ? line.Text : "" };
        if (!heading) recital.Paragraphs.Add(line.Text);
        preamble.Children.Add(recital);
    }

    /// <summary>Names and offices follow.</summary>
    public void Sign(int line)
    {
        CloseDivisions(0);
        Group = null;
        Leaf = new Node(ProvisionKind.Text, line) { Signatures = true };
        Container.Children.Add(Leaf);
        Signed = true;
    }

    /// <summary>Numbers begin again: inside a division beside others of its rank, else in a text of its own that is an annex.</summary>
    public void Restart(int line)
    {
        List<Node> taken = TakeEmptyDivisions();
        if (taken is [{ Kind: ProvisionKind.Division } first, ..] && first.Number.Length > 0 && Container.Children.Exists(n => n.Number.Length > 0 && n.Rank == first.Rank))
        {
            first.Restarts = true;
            first.Segment = Addressing.Slug(first.Number);
            Container.Children.AddRange(taken);
            Numbering = new();
            return;
        }
        List<Node> path = [.. _divisions];
        OpenAnnex("", "", taken.Count > 0 ? taken[0].Line : line);
        Container.Children.AddRange(taken);
        if (path.Count > 0 && taken.Contains(path[0])) _divisions.AddRange(path);
    }

    /// <summary>The headings just read belong to the text that begins here.</summary>
    private List<Node> TakeEmptyDivisions()
    {
        int from = Container.Children.Count;
        while (from > 0 && Container.Children[from - 1] is { Kind: ProvisionKind.Division } division && !division.HoldsArticle()) from--;
        List<Node> taken = Container.Children[from..];
        Container.Children.RemoveRange(from, taken.Count);
        return taken;
    }

    /// <summary>Puts the node where the text has come to; what follows is its text.</summary>
    public Node Open(Node node)
    {
        if (node.Segment.StartsWith("disposicion-", StringComparison.Ordinal)) LeaveChapters();
        (InDivision ? _divisions[^1] : Container).Children.Add(node);
        Leaf = node;
        return node;
    }

    /// <summary>Opens a division, which ends those of its own rank and below.</summary>
    public void OpenDivision(Node division)
    {
        CloseDivisions(division.Rank);
        Open(division);
        _divisions.Add(division);
    }

    /// <summary>An additional provision stands after the last chapter, not in it, unless the heading above it is that of such provisions.</summary>
    private void LeaveChapters()
    {
        while (InDivision && _divisions[^1] is { Restarts: false } last && !Names(last.Heading) && !Names(last.Number)) _divisions.RemoveAt(_divisions.Count - 1);

        static bool Names(string text) => text.StartsWith("disposici", StringComparison.OrdinalIgnoreCase);
    }

    private void CloseDivisions(int rank)
    {
        while (InDivision && _divisions[^1].Rank >= rank) _divisions.RemoveAt(_divisions.Count - 1);
    }

    /// <summary>An annex stands beside all others, with numbers of its own.</summary>
    public void OpenAnnex(string number, string heading, int line)
    {
        _divisions.Clear();
        if (AtRoot) Outer = Numbering;
        Numbering = new();
        Group = null;
        Signed = false;
        Container = new(ProvisionKind.Annex, line) { Number = number, Heading = heading };
        Root.Children.Add(Container);
        Leaf = Container;
    }

    /// <summary>What was taken for an annex was a line of the text: the numbers outside go on.</summary>
    public void LeaveAnnex()
    {
        (Container, Numbering) = (Root, Outer);
        _divisions.Clear();
    }
}
