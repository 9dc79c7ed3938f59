namespace Minga.LegalText.Sources.Markdown;

/// <summary>A provision while it is being read.</summary>
internal sealed class Node(ProvisionKind kind, int line)
{
    public ProvisionKind Kind { get; set; } = kind;

    public int Line { get; } = line;

    public string Number { get; init; } = "";

    public string Heading { get; set; } = "";

    public int Rank { get; init; }

    public List<string> Paragraphs { get; } = [];

    public List<string> Aliases { get; } = [];

    public List<Node> Children { get; } = [];

    public Provision Freeze() => new()
    {
        Kind = Kind, Line = Line, Number = Number, Heading = Heading, Aliases = Aliases, Paragraphs = Paragraphs,
        Children = Children.ConvertAll(child => child.Freeze()),
    };
}
