namespace Minga.LegalText;

/// <summary>What a part of a text is. The names are Akoma Ntoso's where it has one.</summary>
public enum ProvisionKind
{
    /// <summary>What stands before the numbered text: recitals, "VISTO y CONSIDERANDO", enacting words.</summary>
    Preamble,

    /// <summary>One paragraph of a preamble.</summary>
    Recital,

    /// <summary>A book, part, title, chapter or section: groups provisions, does not restart their numbers.</summary>
    Division,

    /// <summary>An article of a measure.</summary>
    Article,

    /// <summary>A numbered paragraph: of a resolution, or inside an article.</summary>
    Paragraph,

    /// <summary>A lettered or numbered item below a paragraph or an article.</summary>
    Point,

    /// <summary>An annex: restarts the numbers.</summary>
    Annex,

    /// <summary>Text that belongs to no numbered provision: a norm without articles, a closing formula.</summary>
    Text,
}

/// <summary>
/// An addressable part of an instrument or a measure. Immutable. Its text is the text of its own <see cref="Paragraphs"/>
/// followed by that of its <see cref="Children"/>.
/// </summary>
public sealed record Provision
{
    /// <summary>What it is.</summary>
    public required ProvisionKind Kind { get; init; }

    /// <summary>The visible number without ornaments: "9", "10 bis", "II", "h". Empty where it has none.</summary>
    public string Number { get; init; } = "";

    /// <summary>
    /// The address inside its document: container path + visible number, the same in every language version: "9", "32(h)",
    /// "anexo/3", "preambulo/4". Assigned by <see cref="Addressing"/>; a second provision with the same address gets "~2". A reader may
    /// leave here the segment by which a person names an article ("disposicion-adicional-2") or a division that restarts the numbers
    /// ("transitorios-2015-12-30"): it is kept inside the container.
    /// </summary>
    public string Address { get; init; } = "";

    /// <summary>The heading as printed; empty where it has none.</summary>
    public string Heading { get; init; } = "";

    /// <summary>Its own text, one entry a paragraph of the source, hard-wrapped lines joined; without number and heading.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>The provisions inside it, in the order of the text.</summary>
    public IReadOnlyList<Provision> Children { get; init; } = [];

    /// <summary>Other names of the same provision in the source, such as Akoma Ntoso eIds.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Its footnotes, in order: printed with it, not part of its text.</summary>
    public IReadOnlyList<Footnote> Notes { get; init; } = [];

    /// <summary>
    /// Whether numbers start anew inside this division, so that it takes part in the addresses of what it holds ("seccion-ii/1"):
    /// the sections of a resolution, the resolutions A and B of one symbol. Annexes and preambles always do.
    /// </summary>
    public bool Restarts { get; init; }

    /// <summary>Line in the file where it begins, from 1; 0 where unknown.</summary>
    public int Line { get; init; }

    /// <summary>Its own text, paragraphs joined by line feeds.</summary>
    public string OwnText => string.Join('\n', Paragraphs);

    /// <summary>The whole text: its own and its children's, with their numbers and headings, as a person reads it.</summary>
    public string FullText()
    {
        if (Children.Count == 0) return OwnText;
        var lines = new List<string>(Paragraphs);
        foreach (Provision child in Children)
        {
            string number = child.Kind == ProvisionKind.Point && child.Number.Length > 0 ? $"({child.Number})" : child.Number;
            string head = string.Join(' ', new[] { number, child.Heading }.Where(s => s.Length > 0));
            string text = child.FullText();
            lines.Add(head.Length > 0 && text.Length > 0 ? head + " " + text : head + text);
        }
        return string.Join('\n', lines);
    }

    /// <summary>This provision, then everything inside it, parents before children.</summary>
    public IEnumerable<Provision> SelfAndDescendants()
    {
        yield return this;
        foreach (Provision child in Children)
            foreach (Provision inner in child.SelfAndDescendants())
                yield return inner;
    }
}

/// <summary>A footnote of a provision.</summary>
/// <param name="Marker">The mark as printed ("2", "*"); empty where there is none.</param>
/// <param name="Text">The words of the note.</param>
/// <param name="On">The day that an editor's note names ("Párrafo reformado DOF 30-12-2015"); null where it names none.</param>
public readonly record struct Footnote(string Marker, string Text, DateOnly? On = null);
