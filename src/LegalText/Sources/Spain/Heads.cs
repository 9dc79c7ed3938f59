using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Sources.Spain;

/// <summary>
/// The lines that may begin something, and what can be known of one by looking at the others: whether the file marks its articles by
/// headings, prints titles behind their numbers, lists them in an index.
/// </summary>
internal sealed class Heads
{
    private const int LongestTitle = 200;
    private static readonly string[] Rulings = ["resuelv", "resuelt", "resolver", "dispon", "dispues", "acuerd", "acordad", "acordar"];
    private readonly List<BodyLine> _lines;
    private readonly Head?[] _heads;
    private readonly bool[] _marked;
    private readonly bool _titled;
    private readonly (int From, int To) _index;
    private readonly int _operative;

    public Heads(List<BodyLine> lines)
    {
        _lines = lines;
        _heads = new Head?[lines.Count];
        _marked = new bool[lines.Count];
        for (int i = 0; i < lines.Count; i++)
            if (!lines[i].Row && lines[i].Text[0] != '>') _heads[i] = Head.Read(lines[i].Text, lines[i].Level);
        MarkRegions();
        if (!Array.Exists(_heads, h => h is { Kind: HeadKind.Article, Quoted: false })) ReadOrdinals();
        Any = Array.Exists(_heads, h => h is { Quoted: false, Kind: HeadKind.Article or HeadKind.Provision or HeadKind.Division });
        _titled = PrintsTitles();
        _index = FindIndex();
        _operative = FindOperative();
    }

    /// <summary>The file has articles, provisions or divisions.</summary>
    public bool Any { get; }

    /// <summary>What the line may begin; null where it is text.</summary>
    public Head? this[int index] => _heads[index];

    /// <summary>The line is written as articles are in this part of the file: as headings where there are any.</summary>
    public bool Marks(int index, Head head)
    {
        if (InIndex(index) || head.Bare && index < _operative) return false;
        if (!_marked[index] || _lines[index].Level >= 4) return true;
        return head is { Kind: HeadKind.Provision, Strong: true } && (_lines[index].Level > 0 || DivisionStart.IsCapitals(_lines[index].Text) && !BeginsAgain(index));
    }

    /// <summary>The line stands in the index at the beginning of a text.</summary>
    public bool InIndex(int index) => index > _index.From && index < _index.To;

    /// <summary>The rest of the line is a title and not the text.</summary>
    public bool IsTitle(int index, Head head)
    {
        if (head.Rest.Length is 0 or > LongestTitle + 50) return false;
        return _lines[index].Level > 0 || (_titled || head.Kind == HeadKind.Provision) && LooksTitled(index, head);
    }

    /// <summary>The next article that no quotation mark opens.</summary>
    public Head? NextArticle(int index)
    {
        for (int i = index + 1; i < _heads.Length; i++)
            if (_heads[i] is { Kind: HeadKind.Article or HeadKind.Provision, Quoted: false } next && Marks(i, next)) return next;
        return null;
    }

    /// <summary>An article stands somewhere below.</summary>
    public bool AnyAhead(int index) => Array.FindIndex(_heads, index, h => h is { Kind: HeadKind.Article, Quoted: false }) >= 0;

    /// <summary>"Primera" is on the next line.</summary>
    public bool HasOrdinalAfter(int index) => BareAfter(index) || index + 1 < _lines.Count && _heads[index + 1] is { Kind: HeadKind.Provision };

    /// <summary>The next line names another annex: the line is one of a list.</summary>
    public bool IsListed(int index) =>
        index + 1 < _heads.Length && _heads[index] is { Number.Length: > 0 } && _heads[index + 1] is { Kind: HeadKind.Annex, Number.Length: > 0 };

    /// <summary>"Primera", "Única", "1.ª" is on the next line, which is no provision by itself.</summary>
    public bool BareAfter(int index) => index + 1 < _lines.Count && !_lines[index + 1].Row && (_heads[index + 1] is { Bare: true } || _heads[index + 1] is null && Head.ReadOrdinal(_lines[index + 1].Text, "", "") is { Numeral.Value: 1 });

    private bool BeginsAgain(int index) => index + 1 < _heads.Length && _heads[index + 1] is { Kind: HeadKind.Provision };

    /// <summary>A part between two annexes is marked where an article in it is a heading.</summary>
    private void MarkRegions()
    {
        int from = 0;
        bool marked = false;
        for (int i = 0; i <= _heads.Length; i++)
        {
            if (i == _heads.Length || _heads[i] is { Kind: HeadKind.Annex, Quoted: false })
            {
                if (marked) Array.Fill(_marked, true, from, i - from);
                (from, marked) = (i, false);
            }
            else marked |= _lines[i].Level >= 4 && _heads[i] is { Quoted: false, Kind: HeadKind.Article or HeadKind.Provision };
        }
    }

    /// <summary>Orders count their paragraphs "Primero", "Segundo" …: those that follow one another from the first on are articles.</summary>
    private void ReadOrdinals()
    {
        int wanted = 1;
        int first = -1;
        for (int i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].Row || _lines[i].Level > 3 || Head.ReadOrdinal(_lines[i].Text, "", "") is not { Numeral.Word: true } head) continue;
            if (head.Quoted || head.Numeral.Value != wanted) continue;
            if (wanted == 1) first = i;
            _heads[i] = head;
            wanted++;
        }
        if (wanted == 2 && _heads[first] is { Numeral.Text: not "único" }) _heads[first] = null;
    }

    /// <summary>
    /// Resolutions count their facts and their reasons too; what they rule begins with "resuelve:". Numbers before that line are no articles.
    /// </summary>
    private int FindOperative()
    {
        for (int i = 1; i < _heads.Length; i++)
        {
            if (_heads[i] is { Kind: HeadKind.Article, Bare: false } or { Kind: HeadKind.Annex }) return 0;
            if (_heads[i] is not { Bare: true, Numeral.Value: 1 } || !_lines[i - 1].Text.EndsWith(':')) continue;
            string end = ArticleNumber.Fold(_lines[i - 1].Text.AsSpan(Math.Max(0, _lines[i - 1].Text.Length - 40)));
            if (Array.Exists(Rulings, word => end.Contains(word, StringComparison.Ordinal))) return i;
        }
        return 0;
    }

    private bool PrintsTitles()
    {
        int all = 0, titled = 0;
        for (int i = 0; i < _heads.Length; i++)
        {
            if (_heads[i] is not { Kind: HeadKind.Article, Quoted: false, Rest.Length: > 0 } head || _lines[i].Level > 0) continue;
            all++;
            if (LooksTitled(i, head)) titled++;
        }
        return titled * 4 >= all * 3;
    }

    private bool LooksTitled(int index, Head head) =>
        head.Rest.Length is > 0 and <= LongestTitle && head.Rest[^1] is not (':' or ';' or ',') && index + 1 < _lines.Count && _heads[index + 1] is null or { Quoted: true };

    /// <summary>After the word "Índice", the lines up to the one at which the first of them comes again.</summary>
    private (int From, int To) FindIndex()
    {
        for (int i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].Text.Length > 30 || ArticleNumber.Fold(_lines[i].Text).Trim('.', ':') is not ("indice" or "sumario" or "indice general" or "indice sistematico")) continue;
            int first = Array.FindIndex(_heads, i + 1, Math.Min(8, _heads.Length - i - 1), h => h is { Quoted: false });
            if (first < 0) return (-1, -1);
            string key = Key(first);
            for (int again = first + 2; again < _lines.Count; again++)
                if (_heads[again] is not null && Key(again) is var other && (other.StartsWith(key, StringComparison.Ordinal) || key.StartsWith(other, StringComparison.Ordinal))) return (i, again);
            return (-1, -1);
        }
        return (-1, -1);
    }

    private string Key(int index)
    {
        string text = _lines[index].Text + (index + 1 < _lines.Count ? _lines[index + 1].Text : "");
        string letters = string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters[..Math.Min(36, letters.Length)];
    }
}
