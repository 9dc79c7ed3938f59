namespace Minga.LegalText.Sources.BrazilSenate;

/// <summary>A provision while it is being read.</summary>
internal sealed class Node(ProvisionKind kind, int line)
{
    public ProvisionKind Kind { get; } = kind;

    public string Number { get; set; } = "";

    public string Heading { get; set; } = "";

    public string Address { get; init; } = "";

    /// <summary>Which part of an article it is, and its place in its row; of a division, its rank.</summary>
    public (Part Part, int Value) Place { get; init; }

    public List<string> Paragraphs { get; } = [];

    public List<Node> Children { get; } = [];

    public Node Add(Node child)
    {
        Children.Add(child);
        return child;
    }

    public Provision Freeze() => new()
    {
        Kind = Kind, Number = Number, Heading = Heading, Address = Address, Paragraphs = Paragraphs, Line = line,
        Notes = IsVetoed() ? [new("", "Vetado")] : [],
        Children = Children.ConvertAll(child => child.Freeze()),
    };

    /// <summary>The president refused it, so that nothing of it became law: all that is printed is the word.</summary>
    private bool IsVetoed() => Paragraphs is [{ Length: < 20 } only] && only.Trim(' ', '(', ')', '.', ';', '-', '–', '"', '”').Equals("vetado", StringComparison.OrdinalIgnoreCase);
}
