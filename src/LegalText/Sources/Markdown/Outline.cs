namespace Minga.LegalText.Sources.Markdown;

/// <summary>
/// Builds the provision tree from the blocks of a body: preamble, divisions with their articles, closing text, annexes. Everything that
/// is read ends in the tree; what is doubtful is also a finding.
/// </summary>
internal sealed class Outline
{
    private readonly List<Block> _blocks;
    private readonly ArticleStarts _starts;
    private readonly List<Finding> _findings;
    private readonly bool _sourceMarksArticles;
    private readonly Node _root = new(ProvisionKind.Text, 0);
    private readonly List<Node> _divisions = [];
    private Node _container;
    private Node? _leaf;
    private ArticleSequence _sequence = new();
    private (Node Container, ArticleSequence Sequence)? _outer;
    private bool _table;

    private Outline(List<Block> blocks, bool sourceMarksArticles, List<Finding> findings)
    {
        _blocks = blocks;
        _sourceMarksArticles = sourceMarksArticles;
        _findings = findings;
        _container = _root;
        _starts = new(blocks, sourceMarksArticles, findings);
    }

    /// <summary>The tree of the blocks, without addresses.</summary>
    /// <param name="blocks">The body.</param>
    /// <param name="sourceMarksArticles">The source wrote a heading for each article and states their count: nothing is guessed.</param>
    /// <param name="findings">Receives what is doubtful.</param>
    public static List<Provision> Build(List<Block> blocks, bool sourceMarksArticles, List<Finding> findings)
    {
        var outline = new Outline(blocks, sourceMarksArticles, findings);
        for (int i = 0; i < blocks.Count; i++) outline.Read(i);
        List<Node> top = outline._root.Children;
        // A norm without articles has no preamble: its text is its text.
        if (top is [{ Kind: ProvisionKind.Preamble } only, ..] && !top.Exists(n => n.Kind is ProvisionKind.Article or ProvisionKind.Division)) only.Kind = ProvisionKind.Text;
        return top.ConvertAll(node => node.Freeze());
    }

    private void Read(int index)
    {
        Block block = _blocks[index];
        Note(block);
        if (_starts[index] is { } start) ReadArticle(index, start);
        else if (!ReadDivision(index) && !ReadApprovedText(index) && !ReadClosing(index)) AddParagraph(block);
    }

    private void ReadArticle(int index, ArticleStart start)
    {
        Block block = _blocks[index];
        ArticleRole role = ArticleRole.Own;
        if (!_sourceMarksArticles) EnterOrLeaveApprovedText(index, start);
        if (_sourceMarksArticles) _sequence.TakeOwn(start);
        else role = _sequence.Take(start, block.Text, _starts.ComesAgain(index, start.Number));
        if (role is ArticleRole.Quoted or ArticleRole.Spoken)
        {
            if (role == ArticleRole.Quoted) Report("quoted-article", block);
            Leaf(block).Paragraphs.Add(block.Text);
            return;
        }
        if (role == ArticleRole.Restart)
        {
            Report("numbers-restart", block);
            OpenAnnex(new("", "", 1, true), block.Line);
            _sequence.TakeOwn(start);
        }
        if (start.Number.Text.Length == 0) Report("article-without-number", block);
        var article = new Node(ProvisionKind.Article, block.Line) { Number = start.Number.Text };
        if (start.Number.Printed.Length > 0) article.Aliases.Add(start.Number.Printed);
        if (start.Rest.Length > 0) article.Paragraphs.Add(start.Rest);
        Parent().Children.Add(article);
        _leaf = article;
    }

    /// <summary>
    /// A law may hold a whole statute or code inside its first article ("Apruébase el siguiente estatuto:"), with articles from 1 on, and
    /// go on after it with its own second one. The statute is an annex, so that its articles have addresses.
    /// </summary>
    private void EnterOrLeaveApprovedText(int index, ArticleStart start)
    {
        int value = start.Number.Value;
        if (_outer is { } outer && value == outer.Sequence.Own + 1 && value <= _sequence.Own && !start.Quoted)
        {
            (_container, _sequence) = outer;
            _outer = null;
            _divisions.Clear();
        }
        else if (value == 1 && start.Number.Suffix.Length == 0 && MayHoldApprovedText && _starts.RunsOn(index))
        {
            Report("numbers-restart", _blocks[index]);
            (Node, ArticleSequence) left = (_container, _sequence);
            List<Node> path = [.. _divisions];
            List<Node> emptied = TakeDivisionsWithoutArticles(_container);
            OpenAnnex(new("", "", 1, true), emptied.Count > 0 ? emptied[0].Line : _blocks[index].Line);
            _container.Children.AddRange(emptied);
            if (path.Count > 0 && emptied.Contains(path[0])) _divisions.AddRange(path);
            _outer = left;
        }
    }

    private bool MayHoldApprovedText => _container == _root && _sequence is { Own: 1 or 2 or 3, Closed: false };

    /// <summary>The headings just read belong to the text that begins here.</summary>
    private static List<Node> TakeDivisionsWithoutArticles(Node container)
    {
        int from = container.Children.Count;
        while (from > 0 && container.Children[from - 1] is { Kind: ProvisionKind.Division } division && !division.HoldsArticle()) from--;
        List<Node> taken = container.Children[from..];
        container.Children.RemoveRange(from, taken.Count);
        return taken;
    }

    private bool ReadDivision(int index)
    {
        Block block = _blocks[index];
        if (block.Row || block.Level == 1) return false;
        bool named = DivisionStart.TryRead(block.Text, block.Level > 0, out DivisionStart start);
        if (!named)
        {
            if (block.Level == 0) return false;
            if (!_sourceMarksArticles)
            {
                Report("unparsed-heading", block);
                return false;
            }
            start = new("", block.Text, DivisionStart.RankOf(block.Level), false);
        }
        if (!_sourceMarksArticles && _sequence.InQuotation && !(MayHoldApprovedText && _starts.RunBeginsAfter(index)))
        {
            Report("quoted-heading", block);
            return false;
        }
        if (start.Annex)
        {
            OpenAnnex(start, block.Line);
            return true;
        }
        while (_divisions.Count > 0 && _divisions[^1].Rank >= start.Rank) _divisions.RemoveAt(_divisions.Count - 1);
        var division = new Node(ProvisionKind.Division, block.Line) { Number = start.Number, Heading = start.Heading, Rank = start.Rank };
        Parent().Children.Add(division);
        _divisions.Add(division);
        _leaf = division;
        return true;
    }

    /// <summary>After the closing formula, a title in capitals whose articles begin at 1: the treaty or statute that the law approves.</summary>
    private bool ReadApprovedText(int index)
    {
        Block block = _blocks[index];
        if (!_sequence.Closed || block.Row || block.Text.Length > 300 || !ApprovedText.IsTitle(block.Text)) return false;
        if (!ApprovedText.IsTable(block.Text) && _starts.Next(index) is not { Number.Value: 1 }) return false;
        OpenAnnex(new("", block.Text, 1, true), block.Line);
        return true;
    }

    /// <summary>
    /// What follows the closing article, and a last paragraph that only names the signatories, is no article's text. Signatures and
    /// formulas stand apart from notes and other real text.
    /// </summary>
    private bool ReadClosing(int index)
    {
        Block block = _blocks[index];
        bool closing = _sourceMarksArticles
            ? index == _blocks.Count - 1 && block.Bold && block.Level == 0
            : ApprovedText.IsEnactment(block.Text) || _leaf?.Kind == ProvisionKind.Text || _sequence.Closed && _leaf?.Kind == ProvisionKind.Article;
        if (!closing || _leaf is null || _leaf.Kind is ProvisionKind.Preamble) return false;
        bool signatures = _sourceMarksArticles || ClosingText.IsSignature(block, _leaf);
        if (_leaf.Kind != ProvisionKind.Text || _leaf.Signatures != signatures)
        {
            _divisions.Clear();
            _leaf = new(ProvisionKind.Text, block.Line) { Signatures = signatures };
            _container.Children.Add(_leaf);
        }
        _leaf.Paragraphs.Add(block.Text);
        return true;
    }

    private void AddParagraph(Block block)
    {
        Leaf(block).Paragraphs.Add(block.Text);
        if (_leaf!.Kind == ProvisionKind.Article) _sequence.Paragraph(block.Text);
    }

    private Node Leaf(Block block)
    {
        if (_leaf is not null) return _leaf;
        _leaf = new(ProvisionKind.Preamble, block.Line);
        _root.Children.Add(_leaf);
        return _leaf;
    }

    private Node Parent() => _divisions.Count > 0 ? _divisions[^1] : _container;

    private void OpenAnnex(DivisionStart start, int line)
    {
        _divisions.Clear();
        _outer = null;
        _sequence = new();
        string number = ApprovedText.AnnexNumber(start.Number);
        _container = new(ProvisionKind.Annex, line) { Number = number, Heading = start.Heading };
        _root.Children.Add(_container);
        _leaf = _container;
    }

    private void Note(Block block)
    {
        if (block.Row && !_table) Report("table-as-text", block);
        _table = block.Row;
        if (block.Text.Contains(Inline.Image, StringComparison.Ordinal)) Report("image-left-out", block);
        if (block.Text.Contains("</", StringComparison.Ordinal) || block.Text.Contains("/>", StringComparison.Ordinal)) Report("markup-in-text", block);
    }

    private void Report(string code, Block block) => _findings.Add(new(code, block.Line, Addressing.Shorten(block.Text)));
}
