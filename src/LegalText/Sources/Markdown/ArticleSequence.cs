namespace Minga.LegalText.Sources.Markdown;

/// <summary>What a line that looks like the beginning of an article is.</summary>
internal enum ArticleRole
{
    /// <summary>An article of this law.</summary>
    Own,

    /// <summary>An article of another law, quoted inside the current one.</summary>
    Quoted,

    /// <summary>A sentence that begins by speaking of an article.</summary>
    Spoken,

    /// <summary>An article of this law whose numbers begin again: those of a text that the law approves.</summary>
    Restart,
}

/// <summary>
/// Follows the numbers of one container's articles. A modifying law quotes other laws' articles inside its own; what tells them apart
/// is, in this order: the quotation mark before the word, the announcement before it ("por el siguiente:"), and which of the two
/// runs of numbers, the law's own or the quoted one, the number continues.
/// </summary>
internal sealed class ArticleSequence
{
    private int _own;
    private int _quoted = -1;
    private bool _announced;
    private bool _ofArticle;
    private bool _amends;
    private bool _any;
    private Quotation _quotation;
    private readonly HashSet<int> _expected = [];

    /// <summary>An article was read and its closing formula too, so that what follows is no longer in it.</summary>
    public bool Closed { get; private set; }

    /// <summary>Number of the current article.</summary>
    public int Own => _own;

    /// <summary>The current article announced a text, or quotes one that is still open: a heading here belongs to that text.</summary>
    public bool InQuotation => _any && (_announced || _quoted >= 0 && _quotation.Open);

    /// <summary>Decides what the line is and, where it is an article of this law, takes it as the current one.</summary>
    /// <param name="start">The line as read.</param>
    /// <param name="line">The line.</param>
    /// <param name="comesAgain">Another line with the same number follows, so this one may be the quoted one of the two.</param>
    public ArticleRole Take(ArticleStart start, string line, bool comesAgain)
    {
        ArticleRole role = Decide(start, comesAgain);
        if (role == ArticleRole.Spoken)
        {
            Paragraph(line);
            return role;
        }
        if (role == ArticleRole.Quoted)
        {
            _quoted = start.Number.Value;
            _expected.Remove(_quoted);
            _quotation.Read(line);
            _announced = Amendment.Announces(line);
            return role;
        }
        if (start.Number.Value > 0) _own = start.Number.Value;
        Begin(start.Rest);
        return role;
    }

    /// <summary>Takes the line as an article without asking: the source itself says that it is one.</summary>
    public void TakeOwn(ArticleStart start)
    {
        _own = start.Number.Value;
        Begin(start.Rest);
    }

    /// <summary>A paragraph of the current article.</summary>
    public void Paragraph(string text)
    {
        if (!_any) return;
        _quotation.Read(text);
        _announced = Amendment.Announces(text);
        _amends |= Amendment.Speaks(text);
        if (_announced) _ofArticle = Amendment.CollectNumbers(text, _expected);
    }

    private void Begin(string rest)
    {
        _any = true;
        _quoted = -1;
        _quotation = default;
        _amends = false;
        _expected.Clear();
        Closed = rest.Length > 0 && Amendment.Closes(rest);
        Paragraph(rest);
    }

    private ArticleRole Decide(ArticleStart start, bool comesAgain)
    {
        int value = start.Number.Value;
        bool next = value == _own + 1 || value == _own && start.Number.Suffix.Length > 0 && _any;
        if (start.Doubtful && !(value == _own + 1 && !InQuotation)) return ArticleRole.Spoken;
        bool verb = Amendment.BeginsWithVerb(start.Rest);
        if (!_any) return start.Quoted && value != 1 ? ArticleRole.Quoted : ArticleRole.Own;
        if (Closed) return AfterClosing(start);
        if (start.Quoted) return ArticleRole.Quoted;
        if (value == 0) return _amends || _quoted >= 0 ? ArticleRole.Quoted : ArticleRole.Own;
        bool expected = _expected.Contains(value);
        if (_announced || _quoted >= 0)
        {
            bool follows = expected || _quotation.Open || value == _quoted + 1 || value == _quoted;
            // Both runs go on with this number: the one of the two that comes last is the law's own.
            if (next) return comesAgain && (expected || !verb) && (follows || _announced && _ofArticle) ? ArticleRole.Quoted : ArticleRole.Own;
            return expected && verb && value == _own ? ArticleRole.Own
                : _announced || follows || value <= _own || value > _own + 3 ? ArticleRole.Quoted : ArticleRole.Own;
        }
        if (next) return ArticleRole.Own;
        if (value == 1 && _own >= 3 && start.Number.Suffix.Length == 0 && !_amends) return ArticleRole.Restart;
        return _amends && (value <= _own || value > _own + 3) ? ArticleRole.Quoted : ArticleRole.Own;
    }

    private ArticleRole AfterClosing(ArticleStart start)
    {
        int value = start.Number.Value;
        if (start.Quoted || value is 0) return ArticleRole.Quoted;
        if (value == 1 || value > _own + 3) return ArticleRole.Restart;
        return value > _own ? ArticleRole.Own : ArticleRole.Quoted;
    }
}
