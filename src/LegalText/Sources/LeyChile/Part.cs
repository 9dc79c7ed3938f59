namespace Minga.LegalText.Sources.LeyChile;

/// <summary>A provision while it is being read.</summary>
internal sealed class Part(ProvisionKind kind, int line)
{
    public ProvisionKind Kind { get; set; } = kind;

    public string Number { get; set; } = "";

    public string Heading { get; set; } = "";

    public string Address { get; set; } = "";

    public bool Restarts { get; set; }

    /// <summary>Hashes of the heading.</summary>
    public int Level { get; init; }

    /// <summary>The number of the article of an approving act that this division is; null where it is none.</summary>
    public string? Holder { get; set; }

    /// <summary>The numbers below it are those of transitory articles.</summary>
    public bool Transitory { get; set; }

    public List<string> Paragraphs { get; } = [];

    public List<Part> Children { get; } = [];

    private readonly List<string> _aliases = [];
    private readonly List<Footnote> _notes = [];

    /// <summary>Gives an article its number; outside the transitory division one that is transitory says so in its address.</summary>
    public void Name(ArticleHead head, bool amongTransitory)
    {
        Number = head.Transitory && !amongTransitory ? $"{head.Number} transitorio".Trim() : head.Number;
        if (head.Transitory && !amongTransitory) Address = head.Number.Length > 0 ? "transitorio-" + Addressing.Slug(head.Number) : "transitorio";
        // An address knows no accents, but Ñ is a letter of its own between N and O.
        if (Address.Length == 0 && Number.EndsWith('Ñ')) Address = Addressing.Slug(Number[..^1] + " enie");
        if (head.Start.Number.Printed.Length > 0) _aliases.Add(head.Start.Number.Printed);
    }

    public void Take(IEnumerable<string> paragraphs, IEnumerable<Footnote> notes)
    {
        Paragraphs.AddRange(paragraphs);
        _notes.AddRange(notes);
    }

    public int CountArticles() => (Kind == ProvisionKind.Article ? 1 : 0) + Children.Sum(child => child.CountArticles());

    public Provision Freeze() => new()
    {
        Kind = Kind, Line = line, Number = Number, Heading = Heading, Paragraphs = Paragraphs, Aliases = _aliases, Notes = _notes,
        Restarts = Restarts || Transitory, Address = Transitory ? "transitorios" : Address, Children = Children.ConvertAll(child => child.Freeze()),
    };
}
