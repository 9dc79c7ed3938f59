using System.Text.RegularExpressions;

namespace Minga.LegalText.Sources.UnitedNations;

/// <summary>
/// Builds the tree from the printed numbers: "7." opens a paragraph, "(a)" an item of it, "(i)" an item of that one, whatever elements the
/// file put around them. The order of the numbers decides where "(i)" is the ninth letter and where the first Roman number.
/// </summary>
internal sealed class Outline
{
    private readonly Node root;
    private readonly bool annexes;
    private readonly List<Finding> findings;
    private readonly List<Node> divisions = [];
    private readonly Levels levels = new();
    private Node? annex;
    private Node? article;
    private Node? loose;
    private Node? last;
    private Node? table;
    private int lastArabic;
    private bool pendingHeading;

    private Outline(Node root, bool annexes, List<Finding> findings)
    {
        this.root = root;
        this.annexes = annexes;
        this.findings = findings;
    }

    /// <summary>Puts the blocks below the root: a resolution's body, or the annexes of an attachment.</summary>
    public static void Build(Node root, IReadOnlyList<Block> blocks, bool annexes, List<Finding> findings)
    {
        var outline = new Outline(root, annexes, findings);
        if (annexes) outline.OpenAnnex("", blocks.Count > 0 ? blocks[0].Line : 0);
        List<Numbering.Numbered> rows = Numbering.Of(blocks, findings);
        Label?[] next = new Label?[rows.Count + 1];
        for (int i = rows.Count - 1; i >= 0; i--) next[i] = rows[i].Label ?? next[i + 1];
        for (int i = 0; i < rows.Count; i++) outline.Place(rows[i], next[i + 1]);
        root.SpreadRestarts();
    }

    private void Place(Numbering.Numbered row, Label? next)
    {
        (Block block, Label? label, string text) = row;
        if (block.Label.Length > 0 && label is null)
        {
            findings.Add(new("number-not-understood", block.Line, Addressing.Shorten(block.Label + " " + block.Text)));
            text = (block.Label + " " + block.Text).Trim();
        }

        if (block.Look == BlockLook.Footnote) Note(block);
        else if (block.Look == BlockLook.TableRow) Row(block);
        else if (label is null && block.Look == BlockLook.Heading) Head(block, block.Text, next);
        else if (label is null) Loose(block, text);
        else if (label.IsHeading || (block.Look == BlockLook.Heading && !label.IsItem && label.Arabic is null)) Divide(block, label, text);
        else if (label.IsItem) Item(block, label, text, next);
        else Numbered(block, label, text);
    }

    private Node Ground => article ?? (divisions.Count > 0 ? divisions[^1] : annex ?? root);

    private void Close()
    {
        levels.Clear();
        loose = null;
        pendingHeading = false;
    }

    private void Numbered(Block block, Label label, string text)
    {
        int number = label.Arabic ?? 0;
        if (article is null && number > 0)
        {
            if (number <= lastArabic && divisions.FirstOrDefault(d => !d.Numbered) is { } fresh) fresh.Restarts = true;
            else if (number > lastArabic + 1 && lastArabic > 0) findings.Add(new("number-gap", block.Line, Addressing.Shorten(label.Text + " " + text)));
            lastArabic = number;
            foreach (Node division in divisions) division.Numbered = true;
        }
        Close();
        // ". Raise …" after "1.1": the full stop belongs to the number (76/3).
        Node node = Ground.Add(new(ProvisionKind.Paragraph, block.Line) { Number = label.Text }).Take(block, text.TrimStart('.', ' '));
        levels.Open(0, new(label.Counts[0].Style, number), node);
        last = node;
    }

    private void Item(Block block, Label label, string text, Label? next, bool second = false)
    {
        (int depth, Count count) = levels.PlaceOf(label, next);
        Node parent = depth > 0 ? levels[depth - 1] : loose ?? Ground;
        Node holder = parent.Inner ?? parent;
        Node node = holder.Add(new(ProvisionKind.Point, block.Line) { Number = label.Text }).Take(block, text);
        levels.Open(depth, count, node);
        pendingHeading = false;
        last = node;
        // "(c) (i) …": two numbers before one text.
        if (!second && block.Look == BlockLook.Text && Label.Leading(text) is { Label.IsItem: true } inner && inner.Label.Counts.Any(c => c.Ordinal == 1))
        {
            node.Paragraphs.Clear();
            Item(block with { Id = "", Notes = [] }, inner.Label, inner.Words, next, second: true);
        }
    }

    private void Head(Block block, string text, Label? next)
    {
        if (annexes && Headings.Annex(text) is { Success: true } title && (annex is not { IsEmpty: true } || annex.Number.Length + annex.Heading.Length == 0))
        {
            OpenAnnex(title.Groups["n"].Value, block.Line).Mark(block).Heading = text;
            return;
        }
        if (annexes && Headings.Article(text) is { Success: true } named)
        {
            OpenArticle(block, text, named.Groups["n"].Value);
            return;
        }
        if (Headings.Part(text) is { } part)
        {
            OpenDivision(block, part.Rank, part.Number, text);
            return;
        }
        // A heading between the items of a paragraph stands inside it.
        if (levels.Count > 0 && article is null && next is { IsItem: true } && levels.PlaceOf(next, null).Depth is > 0 and int depth)
        {
            levels.CutTo(depth);
            Node holder = levels[depth - 1];
            last = holder.Inner = holder.Add(new(ProvisionKind.Division, block.Line) { Heading = text }).Mark(block);
            return;
        }
        if (pendingHeading && last is { Kind: ProvisionKind.Division or ProvisionKind.Article or ProvisionKind.Annex } && last.IsEmpty)
        {
            last.Heading = (last.Heading + " " + text).Trim();
            last.Mark(block);
            if (last.Kind == ProvisionKind.Annex) pendingHeading = false;
            return;
        }
        if (article is not null && article.IsEmpty)
        {
            article.Heading += " " + text;
            article.Mark(block);
            return;
        }
        OpenDivision(block, 6, "", text);
    }

    private void OpenArticle(Block block, string heading, string number)
    {
        if (article is { IsEmpty: true } && heading.StartsWith(article.Heading, StringComparison.Ordinal))
        {
            // Printed twice in the file, once as a heading and once as text (Spanish 77/100).
            findings.Add(new("heading-repeated", block.Line, article.Heading));
            article.Heading = heading;
            article.Mark(block);
            return;
        }
        Close();
        article = null;
        // "Article premier" has no figure.
        article = Ground.Add(new(ProvisionKind.Article, block.Line) { Number = number.Length > 0 ? number : "1", Heading = heading }).Mark(block);
        last = article;
    }

    private void Divide(Block block, Label label, string text)
    {
        // The number once more at the beginning of its own heading (75/212), or the full stop that belongs to it (75/129).
        if (text.StartsWith(label.Text + ".", StringComparison.Ordinal))
        {
            text = text[(label.Text.Length + 1)..];
            findings.Add(new("number-repeated", block.Line, label.Text));
        }
        text = text.TrimStart('.', ' ');
        int rank = label.Is(NumberStyle.UpperRoman) && !ContinuesLetters(label) ? 3 : 4;
        Node division = OpenDivision(block, rank, label.Text, text.Length <= 300 ? text : "");
        if (text.Length > 300) division.Paragraphs.Add(text);
        pendingHeading = text.Length == 0;
    }

    // "I" after "H" is a letter.
    private bool ContinuesLetters(Label label) =>
        label.Counts.FirstOrDefault(c => c.Style == NumberStyle.UpperLetter) is { Ordinal: > 1 } letter
        && divisions.LastOrDefault(d => d.Rank == 4) is { } open && open.Number.Length == 1 && open.Number[0] - 'A' + 2 == letter.Ordinal;

    private Node OpenDivision(Block block, int rank, string number, string heading)
    {
        Close();
        article = null;
        divisions.RemoveAll(d => d.Rank >= rank);
        Node division = Ground.Add(new(ProvisionKind.Division, block.Line) { Number = number, Heading = heading, Rank = rank }).Mark(block);
        divisions.Add(division);
        last = division;
        return division;
    }

    private Node OpenAnnex(string number, int line)
    {
        Close();
        divisions.Clear();
        article = null;
        lastArabic = 0;
        if (annex is not { IsEmpty: true }) annex = root.Add(new(ProvisionKind.Annex, line));
        annex.Number = number.Trim();
        last = annex;
        pendingHeading = true;
        return annex;
    }

    private void Loose(Block block, string text)
    {
        if (annexes && annex is { IsEmpty: true } && annex.Heading.Length == 0 && annex.Number.Length == 0
            && text.Length < 250 && Headings.Annex(text) is { Success: true } title)
        {
            annex.Number = title.Groups["n"].Value.Trim();
            annex.Heading = text;
            annex.Mark(block);
            pendingHeading = title.Length == text.Length;
            return;
        }
        if (levels.Count > 0)
        {
            // More words of the number before: its text stood apart from it, or it goes on after its items.
            last = levels[levels.Count - 1].Take(block, text);
            return;
        }
        // Before the first number of a section: its own recitals.
        bool early = lastArabic == 0 || divisions.Exists(d => !d.Numbered);
        if (!annexes && early && (block.Look == BlockLook.Cross || (loose is null && text.EndsWith(','))))
        {
            Node preamble = Ground.Children.LastOrDefault() is { Kind: ProvisionKind.Preamble } open ? open : Ground.Add(new(ProvisionKind.Preamble, block.Line));
            last = preamble.Add(new(ProvisionKind.Recital, block.Line)).Take(block, text);
            return;
        }
        if (article is { Children.Count: 0 })
        {
            article.Take(block, text);
            last = article;
            return;
        }
        if (loose is not null && text.Length > 0 && char.IsLower(text[0]))
        {
            loose.Take(block, text);
            return;
        }
        loose = Ground.Add(new(ProvisionKind.Paragraph, block.Line)).Take(block, text);
        last = loose;
    }

    private void Row(Block block)
    {
        Node holder = last ?? Ground;
        holder.Take(block, block.Text);
        if (table == holder) return;
        table = holder;
        findings.Add(new("table-as-lines", block.Line, Addressing.Shorten(block.Text)));
    }

    private void Note(Block block)
    {
        Node holder = last ?? Ground;
        Match marker = Headings.NoteMark(block.Text);
        holder.Notes.Add(new(marker.Groups["m"].Value, block.Text[marker.Length..]));
        holder.Notes.AddRange(block.Notes);
    }
}
