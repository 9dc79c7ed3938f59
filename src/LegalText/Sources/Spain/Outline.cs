using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Sources.Spain;

/// <summary>
/// Builds the provision tree from the lines of a body. Everything that is read ends in the tree; what is doubtful is also a finding.
/// </summary>
internal sealed class Outline
{
    private const int LongestSignature = 600;
    private readonly List<BodyLine> _lines;
    private readonly List<Finding> _findings;
    private readonly Heads _heads;
    private readonly Tree _tree = new();
    private Quote _quote = new(-1, null);
    private bool _table;
    private bool _former;
    private int _annex;

    public Outline(List<BodyLine> lines, List<Finding> findings)
    {
        (_lines, _findings) = (lines, findings);
        _heads = new(lines);
    }

    /// <summary>A quotation that runs to a line; the head that it began with.</summary>
    private readonly record struct Quote(int End, Head? First);

    /// <summary>The tree, without addresses.</summary>
    public List<Provision> Build()
    {
        for (int i = 0; i < _lines.Count; i++) Read(i);
        return _tree.Root.Children.ConvertAll(node => node.Freeze());
    }

    private void Read(int index)
    {
        BodyLine line = _lines[index];
        Note(line);
        bool quoted = index <= _quote.End;
        if (line.Row || !Begin(index, quoted)) AddText(index, quoted);
        if (index > _quote.End && !line.Row && Quotes.End(_lines, index) is var end && end > index) _quote = new(end, _heads[index] ?? Announced(index));
        _former &= line.Text.StartsWith('>');
    }

    /// <summary>A quotation may begin with the head on this line, or on the next.</summary>
    private Head? Announced(int index) => index + 1 < _lines.Count && _lines[index].Text.Length < 4 ? _heads[index + 1] : null;

    private bool Begin(int index, bool quoted)
    {
        BodyLine line = _lines[index];
        Head? read = _heads[index];
        if (read is null && _tree.Group is { } group && !quoted && Head.ReadOrdinal(line.Text, group.Rest, group.Segment) is { } one) read = one;
        if (read is not { } head) return line.Level > 0 && line.Text[0] != '>' && !quoted && BeginTitle(index);
        return head.Kind switch
        {
            HeadKind.Article or HeadKind.Provision => BeginArticle(index, head, quoted),
            HeadKind.Group => BeginGroup(index, head, quoted),
            HeadKind.Division => BeginDivision(index, head, quoted),
            _ => BeginAnnex(index, head, quoted),
        };
    }

    private bool BeginArticle(int index, Head head, bool quoted)
    {
        BodyLine line = _lines[index];
        if (_tree.Group is { } group && head is { Kind: HeadKind.Article, Bare: true }) head = Head.ReadOrdinal(line.Text, group.Rest, group.Segment, line.Level) ?? head;
        if (head is { Kind: HeadKind.Provision, Numeral.Value: 0, Rest: "" } && !quoted && _heads.BareAfter(index))
            return BeginGroup(index, head with { Rest = head.Number }, quoted);
        if (!_tree.AtRoot && !_tree.Numbering.Any && _tree.Outer.Any && !head.Quoted && head.Last > 1 && _tree.Outer.Continues(head)) _tree.LeaveAnnex();
        if (!_heads.Marks(index, head) || head.Quoted || quoted && !EndsQuotation(head, line))
        {
            if (head.Quoted || quoted) Report("quoted-article", line);
            return false;
        }
        if (line.Level == 0 && !Trusts(index, head))
        {
            if (head.Strong && !head.Bare) Report("quoted-article", line);
            return false;
        }
        if (head.Bare && _tree.Group is null && !TrustsBare(head)) return false;
        if (head.Last > head.Numeral.Value && _heads.NextArticle(index) is { Kind: HeadKind.Article } next && next.Numeral.Value >= head.Numeral.Value && next.Numeral.Value <= head.Last)
            return BeginPart(line);
        _quote = new(-1, null);
        if (_tree.Numbering.Restarts(head))
        {
            Report("numbers-restart", line);
            _tree.Restart(line.Line);
        }
        if (_tree.Numbering.Jumps(head)) Report("number-gap", line);
        _tree.Numbering.Take(head);
        if (head.Kind == HeadKind.Article) _tree.Group = null;
        var article = new Node(ProvisionKind.Article, line.Line) { Number = head.Number, Segment = head.Segment };
        if (head.Kind == HeadKind.Article && head.Last > head.Numeral.Value)
            for (int n = head.Numeral.Value; n <= head.Last && n - head.Numeral.Value < 200; n++) article.Aliases.Add($"{n}");
        if (_heads.IsTitle(index, head)) article.Heading = head.Rest;
        else if (head.Rest.Length > 0) article.Paragraphs.Add(head.Rest);
        _tree.Open(article);
        _tree.Signed = false;
        return true;
    }

    /// <summary>A plain line begins an article where the number goes on, or at least does not go back; else it speaks of one.</summary>
    private bool Trusts(int index, Head head)
    {
        // "Artículo 22:", then the new words of another law's article.
        if (head.Rest.Length == 0 && _lines[index].Text[^1] == ':' && index + 1 < _lines.Count && _lines[index + 1].Text[0] is '«' or '“' or '"') return false;
        if (_tree.Numbering.Continues(head) || _tree.Numbering.Restarts(head)) return true;
        if (head.Kind == HeadKind.Article && _tree.Numbering.HasProvisions) return false;
        if (!head.Strong || index > 0 && _lines[index - 1].Text.EndsWith(':')) return false;
        return head.Kind == HeadKind.Provision || head.Kind == HeadKind.Article && (!_tree.Numbering.GoesBack(head) || _tree.Numbering.Repeats(head) && !head.Bare);
    }

    /// <summary>"Artículos 11 a 25" above Article 11 is the heading of a part.</summary>
    private bool BeginPart(BodyLine line)
    {
        _tree.OpenDivision(new(ProvisionKind.Division, line.Line) { Heading = line.Text, Rank = 9 });
        return true;
    }

    /// <summary>A number alone counts the parts of an article, unless all articles are written so.</summary>
    private bool TrustsBare(Head head) =>
        _tree.Numbering.Restarts(head) ? _tree.Signed || _tree.Container.Children is [.., { Kind: ProvisionKind.Division } last] && !last.HoldsArticle()
        : !_tree.Numbering.HasNamed && !_tree.Numbering.GoesBack(head);

    /// <summary>The mark that closes the quotation is missing: the law's own next number stands where the quoted one does not go on.</summary>
    private bool EndsQuotation(Head head, BodyLine line)
    {
        if (!_tree.Numbering.Continues(head) || head.Kind == HeadKind.Provision && head.Numeral.Value <= 1 && line.Level < 5) return false;
        if (_quote.First is not { } first) return true;
        return first.Kind != head.Kind || head.Numeral.Value != first.Numeral.Value + 1 && head.Numeral.Value != first.Numeral.Value + 2;
    }

    private bool BeginGroup(int index, Head head, bool quoted)
    {
        BodyLine line = _lines[index];
        if (quoted || head.Quoted || line.Level == 0 && !DivisionStart.IsCapitals(line.Text) && !_heads.HasOrdinalAfter(index)) return false;
        if (!_tree.Numbering.Any && _heads.AnyAhead(index)) return false;
        _tree.OpenDivision(new(ProvisionKind.Division, line.Line) { Heading = line.Text, Rank = 0 });
        _tree.Group = head;
        return true;
    }

    private bool BeginDivision(int index, Head head, bool quoted)
    {
        BodyLine line = _lines[index];
        if (quoted || head.Quoted || _heads.InIndex(index))
        {
            if (quoted || head.Quoted) Report("quoted-heading", line);
            return false;
        }
        if (line.Level == 0 && !head.Strong && !DivisionStart.IsCapitals(line.Text)) return false;
        _tree.Group = null;
        _tree.OpenDivision(new(ProvisionKind.Division, line.Line) { Number = head.Number, Heading = head.Rest, Rank = head.Rank });
        // "TÍTULO V. Disposiciones finales", then "Primera".
        if (head.Rest.Length > 0 && Head.Read(head.Rest, 0) is { Kind: HeadKind.Group } named && _heads.BareAfter(index)) _tree.Group = named;
        return true;
    }

    private bool BeginAnnex(int index, Head head, bool quoted)
    {
        BodyLine line = _lines[index];
        // The next annex ends a quotation that nobody closed.
        if (head.Quoted || quoted && !(head.Last > 1 && head.Last == _annex + 1 && head.Rest.Length == 0) || _heads.InIndex(index) || head.Rest.Length > 0 && line.Level == 0 && !_tree.Signed && _tree.AtRoot && _heads.IsListed(index)) return false;
        bool appendix = head.Number.StartsWith("apéndice", StringComparison.Ordinal);
        if (appendix && !_tree.AtRoot)
        {
            _tree.OpenDivision(new(ProvisionKind.Division, line.Line) { Heading = line.Text, Rank = 8 });
            return true;
        }
        _annex = head.Last;
        _quote = new(-1, null);
        _tree.OpenAnnex(head.Number, head.Rest, line.Line);
        return true;
    }

    /// <summary>A heading of no known kind: a part of the preamble, the title of a text that is approved, or a division.</summary>
    private bool BeginTitle(int index)
    {
        BodyLine line = _lines[index];
        if (_tree.Numbering.Any && _heads.BareAfter(index) && Head.Read(WithoutLabel(line.Text), 0) is { Kind: HeadKind.Group or HeadKind.Provision } named)
            return BeginGroup(index, named.Kind == HeadKind.Group ? named : named with { Rest = named.Number }, quoted: false);
        if (_heads.Any && !_tree.Numbering.Any && _tree.AtRoot && !_tree.InDivision) return false;
        if (IsApproved(index))
        {
            _tree.OpenAnnex("", line.Text, line.Line);
            return true;
        }
        if (_tree.Leaf is { Signatures: true })
        {
            if (Approved.IsName(line.Text)) return false;
            _tree.OpenAnnex("", line.Text, line.Line);
            return true;
        }
        _tree.OpenDivision(new(ProvisionKind.Division, line.Line) { Heading = line.Text, Rank = 10 + line.Level });
        return true;
    }

    /// <summary>"VI. Disposición adicional" is "Disposición adicional".</summary>
    private static string WithoutLabel(string text) =>
        text.IndexOf(". ", StringComparison.Ordinal) is > 0 and < 6 and var end && (Roman.Value(text.AsSpan(0, end)) > 0 || char.IsAsciiDigit(text[0])) ? text[(end + 2)..] : text;

    private bool IsApproved(int index) =>
        _tree.AtRoot && _tree.Numbering.Any && Approved.IsTitle(_lines[index]) && _heads.NextArticle(index) is { Numeral: { Value: 1, Suffix: "" } };

    private void AddText(int index, bool quoted)
    {
        BodyLine line = _lines[index];
        string text = line.Text;
        if (text[0] == '>')
        {
            AddNoteOrQuotation(text[1..].Trim(), line);
            return;
        }
        if (!quoted && !line.Row && line.Level == 0 && (IsApproved(index) || _tree.Leaf is { Signatures: true } && (Approved.IsKind(text) || Approved.IsLongTitle(text))))
        {
            _tree.OpenAnnex("", text, line.Line);
            return;
        }
        if (!quoted && !_tree.Signed && _tree.Numbering.Any && _tree.Leaf is not null && Closing.Begins(text)) _tree.Sign(line.Line);
        if (_tree.Leaf is null && _heads.Any && _tree.AtRoot) _tree.AddRecital(line);
        else
        {
            // Nobody signs at such length.
            if (_tree.Leaf is { Signatures: true } && (line.Row || text.Length > LongestSignature)) _tree.Leaf = null;
            (_tree.Leaf ??= _tree.Open(new Node(ProvisionKind.Text, line.Line))).Paragraphs.Add(text);
        }
    }

    /// <summary>The editor's notes stand in small print behind an angle bracket, and so does what a provision said before; other words there are quoted.</summary>
    private void AddNoteOrQuotation(string text, BodyLine line)
    {
        string plain = text.Replace("<small>", "", StringComparison.Ordinal).Replace("</small>", "", StringComparison.Ordinal).Trim();
        if (plain.Length == 0) return;
        bool note = plain.Length < text.Length || plain.StartsWith("Téngase en cuenta", StringComparison.Ordinal);
        _former |= plain.StartsWith("Redacción anterior", StringComparison.Ordinal);
        _tree.Leaf ??= _tree.Open(new Node(ProvisionKind.Text, line.Line));
        if (note || _former) _tree.Leaf.Notes.Add(new("", plain));
        else _tree.Leaf.Paragraphs.Add(plain);
    }

    private void Note(BodyLine line)
    {
        if (line.Row && !_table) Report("table-as-text", line);
        _table = line.Row;
        if (line.Text.Contains(Inline.Image, StringComparison.Ordinal)) Report("image-left-out", line);
        if (line.Text[0] != '>' && (line.Text.Contains("</", StringComparison.Ordinal) || line.Text.Contains("/>", StringComparison.Ordinal))) Report("markup-in-text", line);
    }

    private void Report(string code, BodyLine line) => _findings.Add(new(code, line.Line, Addressing.Shorten(line.Text)));
}
