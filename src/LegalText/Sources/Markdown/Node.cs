namespace Minga.LegalText.Sources.Markdown;

/// <summary>A provision while it is being read.</summary>
internal sealed class Node(ProvisionKind kind, int line)
{
    public ProvisionKind Kind { get; set; } = kind;

    public int Line { get; } = line;

    public string Number { get; set; } = "";

    public string Heading { get; set; } = "";

    public int Rank { get; init; }

    /// <summary>It enacts, signs or stamps; see <see cref="ClosingText"/>.</summary>
    public bool Signatures { get; init; }

    /// <summary>The segment of the address by which a person names it; empty where its number is that.</summary>
    public string Segment { get; set; } = "";

    /// <summary>Numbers start anew inside this division.</summary>
    public bool Restarts { get; set; }

    public List<Footnote> Notes { get; } = [];

    public List<string> Paragraphs { get; } = [];

    public List<string> Aliases { get; } = [];

    public List<Node> Children { get; } = [];

    /// <summary>An article stands somewhere inside.</summary>
    public bool HoldsArticle() => Kind == ProvisionKind.Article || Children.Exists(child => child.HoldsArticle());

    public Provision Freeze()
    {
        HeadingBelow.Take(this);
        return new()
        {
            Kind = Kind, Address = Signatures ? Addressing.Signatures : Segment, Line = Line, Number = Number, Heading = Heading, Aliases = Aliases, Paragraphs = Paragraphs, Restarts = Restarts, Notes = Notes,
            Children = Children.ConvertAll(child => child.Freeze()),
        };
    }
}
