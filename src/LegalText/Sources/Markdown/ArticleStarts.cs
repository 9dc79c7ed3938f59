namespace Minga.LegalText.Sources.Markdown;

/// <summary>The blocks of a body that may begin an article, and what can be known of one by looking at those after it.</summary>
internal sealed class ArticleStarts
{
    /// <summary>So many articles in their order are a text of its own.</summary>
    private const int LongRun = 8;

    private readonly ArticleStart?[] _starts;

    /// <summary>Reads every block. Where the source marks its articles by headings, each of these is one, whatever it says.</summary>
    public ArticleStarts(List<Block> blocks, bool sourceMarksArticles, List<Finding> findings)
    {
        _starts = new ArticleStart?[blocks.Count];
        for (int i = 0; i < blocks.Count; i++)
        {
            Block block = blocks[i];
            if (block.Row || sourceMarksArticles && block.Level != 5) continue;
            if (ArticleStart.TryRead(block.Text, out ArticleStart start)) _starts[i] = start;
            else if (sourceMarksArticles)
            {
                findings.Add(new("unparsed-heading", block.Line, Addressing.Shorten(block.Text)));
                _starts[i] = new(new(block.Text, 0), "", false, false);
            }
        }
    }

    /// <summary>What the block begins; null where it is text.</summary>
    public ArticleStart? this[int index] => _starts[index];

    /// <summary>The next one after the block that no quotation mark opens.</summary>
    public ArticleStart? Next(int index)
    {
        for (int i = index + 1; i < _starts.Length; i++)
            if (_starts[i] is { Quoted: false } next) return next;
        return null;
    }

    /// <summary>The next one after the block begins a long run of articles from 1 on.</summary>
    public bool RunBeginsAfter(int index)
    {
        int next = index + 1;
        while (next < _starts.Length && _starts[next] is null) next++;
        return next < _starts.Length && _starts[next] is { Number.Value: 1 } && RunsOn(next);
    }

    /// <summary>Another article with this number follows before the numbers begin again.</summary>
    public bool ComesAgain(int index, ArticleNumber number)
    {
        for (int i = index + 1; i < _starts.Length; i++)
        {
            if (_starts[i] is not { Quoted: false } later) continue;
            if (later.Number.Text == number.Text) return true;
            if (later.Number.Value == 1) return false;
        }
        return false;
    }

    /// <summary>The articles 2 to 8 follow this one in their order: a text of its own, not an article or two of another law.</summary>
    public bool RunsOn(int index)
    {
        int wanted = 2;
        for (int i = index + 1; i < _starts.Length && wanted <= LongRun; i++)
            if (_starts[i] is { } next)
            {
                if (next.Number.Value == wanted) wanted++;
                else if (next.Number.Value == 1) return false;
            }
        return wanted > LongRun;
    }
}
