using System.Text.RegularExpressions;

namespace Minga.LegalText.Sources.BrazilSenate;

/// <summary>Builds the provision tree of a page from its paragraphs.</summary>
internal sealed partial class Outline
{
    private readonly List<Finding> _findings;
    private readonly Node _root = new(ProvisionKind.Text, 0);
    private readonly List<Node> _divisions = [];
    private Node _container;
    private Node? _leaf, _article, _announcing;
    private readonly List<Node> _open = [];
    private bool _signed;
    private int _last;

    private Outline(List<Finding> findings)
    {
        _findings = findings;
        _container = _root;
    }

    public static List<Node> Build(List<Block> blocks, List<Finding> findings)
    {
        var outline = new Outline(findings);
        int from = 0;
        while (from < blocks.Count)
        {
            // Each annex has a row of numbers of its own.
            int end = from + 1;
            while (end < blocks.Count && !OpensAnnex(blocks, from, end)) end++;
            outline.Section(blocks.GetRange(from, end - from), annex: from > 0);
            from = end;
        }
        return outline._root.Children;
    }

    /// <summary>Behind the signatures a heading of an annex; before them only one that stands alone, since laws that set up annexes speak of them.</summary>
    private static bool OpensAnnex(List<Block> blocks, int from, int at)
    {
        if (Heading.Read(blocks[at]) is not { Rank: 1 }) return false;
        for (int i = at - 1; i >= from; i--)
            if (Signature().IsMatch(blocks[i].Text) || (from > 0 && i == from)) return true;
        return false;
    }

    private void Section(List<Block> blocks, bool annex)
    {
        bool[] quoted = Amendments.Quoted(blocks);
        Dictionary<int, Label> own = Articles.Own(blocks, quoted);
        // What is promulgated after a veto was overturned is printed in quotation marks, and there is nothing else.
        if (own.Count == 0) own = Articles.Own(blocks, quoted = new bool[blocks.Count]);
        int last = own.Count > 0 ? own.Keys.Max() : annex ? int.MaxValue : -1;
        // A page without articles is its title and formula, then text.
        int text = own.Count > 0 || annex ? int.MaxValue : 1 + blocks.FindLastIndex(Math.Min(blocks.Count, 8) - 1, b => Enacting().IsMatch(b.Text));
        bool table = false;
        _last = 0;
        if (annex) OpenAnnex(blocks[0]);
        for (int i = annex ? 1 : 0; i < blocks.Count; i++)
        {
            Block block = blocks[i];
            if (i == text) _leaf = _root.Add(new(ProvisionKind.Text, block.Line));
            if (block.Row && !table) Report("table-as-text", block);
            table = block.Row;
            if (own.TryGetValue(i, out Label article)) OpenArticle(article, block);
            else if (i > last && own.Count > 0 && ReadClosing(block)) continue;
            else if (quoted[i]) Quote(block);
            else if (_announcing is not null && Amends(block)) _announcing.Paragraphs.Add(block.Text);
            else if (!block.Row && Heading.Read(block) is { } heading && (own.Count > 0 || annex)) OpenDivision(heading, block);
            else if (_article is not null && !block.Row && Label.Read(block.Text) is { Part: not Part.Article } label && Accepts(label) is { } parent) OpenPart(label, parent, block);
            else AddText(block);
            if (_article is not null && i + 1 < blocks.Count && Amendments.Follows(block.Text, blocks[i + 1].Text)) _announcing = quoted[i + 1] ? null : _leaf;
        }
    }

    /// <summary>What follows an announcement without quotation marks is the other law's, up to the next announcement of the same row.</summary>
    private bool Amends(Block block) => !(Label.Read(block.Text) is { Part: not Part.Article } label && Amendments.Announces(block.Text) && Accepts(label) is not null);

    private void Quote(Block block)
    {
        if (Label.Read(block.Text) is { Part: Part.Article }) Report("quoted-article", block);
        Leaf(block).Paragraphs.Add(block.Text);
    }

    private void OpenArticle(Label label, Block block)
    {
        if (Label.Read(block.Text)?.Number != label.Number) Report("number-misprinted", block);
        else if (label.Value > _last + 1) Report("number-gap", block);
        _last = label.Value;
        _signed = false;
        _announcing = null;
        _article = _leaf = Parent().Add(new(ProvisionKind.Article, block.Line) { Number = label.Number, Address = label.Number == "único" ? "unico" : "" });
        _open.Clear();
        Words(label, block);
    }

    private void OpenPart(Label label, Node parent, Block block)
    {
        ProvisionKind kind = label.Part == Part.Paragraph ? ProvisionKind.Paragraph : ProvisionKind.Point;
        _announcing = null;
        _leaf = parent.Add(new(kind, block.Line) { Number = label.Number, Address = label.Number == "único" ? "unico" : "", Place = (label.Part, label.Value) });
        _open.Add(_leaf);
        Words(label, block);
    }

    /// <summary>The words after a label, which may begin with the first label of a row of its own: "Art. 3º I - ...".</summary>
    private void Words(Label label, Block block)
    {
        if (Label.Read(label.Rest) is { Value: 1, Strong: true, Part: > Part.Paragraph } inner && inner.Part > label.Part && char.IsLetterOrDigit(label.Rest[0]))
            OpenPart(inner, _leaf!, block);
        else if (label.Rest.Length > 0) _leaf!.Paragraphs.Add(label.Rest);
    }

    /// <summary>
    /// Where a label belongs: beside the last one of its kind that it follows, else below what is open where it begins a row. Null where it is
    /// no label but words. Closes what it ends.
    /// </summary>
    private Node? Accepts(Label label)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Place.Part != label.Part)
            {
                if (_open[i].Place.Part == Part.Paragraph) break;
                continue;
            }
            int step = label.Value - _open[i].Place.Value;
            if (step == 1 || (label.Strong && step is > 1 and < 12) || (step == 0 && label.Strong && label.Number != _open[i].Number)) return Close(i);
            if (label.Value == 1 && label.Strong && i == _open.Count - 1) return Close(i);
            if (label.Value != 1 || !label.Strong) return null;
            break;
        }
        if (label.Part == Part.Paragraph) return Close(0);
        if (label.Value != 1) return null;
        return _leaf?.Kind is ProvisionKind.Article or ProvisionKind.Paragraph or ProvisionKind.Point ? _open.Count > 0 ? _open[^1] : _article : null;
    }

    private Node Close(int from)
    {
        _open.RemoveRange(from, _open.Count - from);
        return _open.Count > 0 ? _open[^1] : _article!;
    }

    private void OpenDivision(Heading heading, Block block)
    {
        // A heading goes on over several lines, and its words stand below its number.
        if (heading.Number.Length == 0 && _leaf is { Kind: ProvisionKind.Division, Paragraphs.Count: 0 } open)
        {
            open.Heading = (open.Heading + " " + heading.Words).Trim();
            return;
        }
        while (_divisions.Count > 0 && _divisions[^1].Place.Value >= heading.Rank) _divisions.RemoveAt(_divisions.Count - 1);
        _leaf = Parent().Add(new(ProvisionKind.Division, block.Line) { Number = heading.Number, Heading = heading.Words, Place = (Part.Article, heading.Rank) });
        _divisions.Add(_leaf);
        _article = _announcing = null;
        _open.Clear();
    }

    private void OpenAnnex(Block block)
    {
        Heading heading = Heading.Read(block)!.Value;
        _divisions.Clear();
        _open.Clear();
        _article = _announcing = null;
        _signed = false;
        string number = AnnexWord().Replace(heading.Number, "").Trim(' ', '"', '“', '”');
        _leaf = _container = _root.Add(new(ProvisionKind.Annex, block.Line) { Number = number, Heading = heading.Words });
    }

    /// <summary>Place and date close the law; the names below sign it, anything else stands apart as text.</summary>
    private bool ReadClosing(Block block)
    {
        if (!_signed && (block.Row || !Signature().IsMatch(block.Text))) return false;
        bool signs = !_signed || (_leaf is { Address: Addressing.Signatures } && !block.Row && block.Text.Length < 100 && !Note().IsMatch(block.Text));
        if (!_signed || (!signs && _leaf is { Address: Addressing.Signatures }))
            _leaf = _container.Add(new(ProvisionKind.Text, block.Line) { Address = signs ? Addressing.Signatures : "" });
        _signed = true;
        _article = _announcing = null;
        _leaf!.Paragraphs.Add(block.Text);
        return true;
    }

    private void AddText(Block block)
    {
        Node leaf = Leaf(block);
        // The words of a division's heading are not always centred.
        if (leaf.Kind == ProvisionKind.Division && leaf.Paragraphs.Count == 0 && !block.Row && block.Text.Length < 240)
            leaf.Heading = (leaf.Heading + " " + block.Text).Trim();
        else leaf.Paragraphs.Add(block.Text);
    }

    private Node Leaf(Block block) => _leaf ??= _root.Add(new(ProvisionKind.Preamble, block.Line));

    private Node Parent() => _divisions.Count > 0 ? _divisions[^1] : _container;

    private void Report(string code, Block block) => _findings.Add(new(code, block.Line, Addressing.Shorten(block.Text)));

    [GeneratedRegex(@"^(?:Rio de Janeiro|Bras[íi]lia|Senado Federal|C[âa]mara dos|Congresso Nacional|Pal[áa]cio)\b.{0,60}(?:\d{4}|\d\.\d{3})|\d{1,3}.{0,3}\s+da\s+[Il]ndepend[êe]ncia", RegexOptions.IgnoreCase)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^\W*(?:lei|decreto)\b.{0,20}\d|\b(?:decreta|promulgo|sanciono)\b|Fa[çc]o saber", RegexOptions.IgnoreCase)]
    private static partial Regex Enacting();

    [GeneratedRegex(@"^(?:\(?\*|tabela|quadro|nota|obs|retifica|republica|d\.?o\.?u?\b|publicad)|\d{3}|\d[.,]\d{2}", RegexOptions.IgnoreCase)]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?:anexos?|ap[êe]ndice)", RegexOptions.IgnoreCase)]
    private static partial Regex AnnexWord();
}
