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

    /// <summary>An article stands somewhere inside.</summary>
    public bool HoldsArticle() => Kind == ProvisionKind.Article || Children.Exists(child => child.HoldsArticle());

    private const int LongestHeading = 160;

    public Provision Freeze()
    {
        if (HasHeadingBelow())
        {
            Heading = Paragraphs[0];
            Paragraphs.RemoveAt(0);
        }
        return Frozen();
    }

    /// <summary>
    /// The first paragraph is the heading: the line under "CAPITULO I" or "ANEXO II", or the words in capitals after an article's number.
    /// </summary>
    private bool HasHeadingBelow()
    {
        if (Heading.Length > 0 || Paragraphs.Count == 0 || Paragraphs[0].Length > LongestHeading) return false;
        string first = Paragraphs[0];
        return Kind switch
        {
            ProvisionKind.Division => Paragraphs.Count == 1 && Children.Count > 0,
            ProvisionKind.Annex => DivisionStart.IsCapitals(first) && !Wrapping.IsItem(first) && !first.Contains('|'),
            ProvisionKind.Article => Paragraphs.Count > 1 && DivisionStart.IsCapitals(first) && !Wrapping.EndsSentence(first) && !Wrapping.IsItem(first),
            _ => false,
        };
    }

    private Provision Frozen() => new()
    {
        Kind = Kind, Line = Line, Number = Number, Heading = Heading, Aliases = Aliases, Paragraphs = Paragraphs,
        Children = Children.ConvertAll(child => child.Freeze()),
    };
}
