using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Minga.LegalText.Sources.BrazilSenate;

/// <summary>A paragraph of the page, or a row of one of its tables.</summary>
/// <param name="Text">Its words, spaces made single; the cells of a row joined by " | ".</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Row">A row of a table.</param>
/// <param name="Centred">Set in the middle, as headings are.</param>
internal readonly record struct Block(string Text, int Line, bool Row, bool Centred);

/// <summary>
/// A page of the Senate's site as data and paragraphs. It is read token by token, because the markup of Word is flat and a file may be hostile:
/// no tree, no recursion, one pass. The page's own furniture is left out by name: the two headings and the notice above the text.
/// </summary>
internal sealed class Page
{
    private const string Furniture = "Senado Federal|Secretaria de Informação Legislativa|";
    private const string Notice = "Este texto não substitui o original publicado no Diário Oficial";

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "big", "cite", "del", "em", "font", "i", "img", "ins", "input", "o:p", "s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u",
    };

    private readonly StringBuilder _text = new();
    private readonly List<List<Block>> _cells = [];
    private int _line;
    private bool _content, _centred, _inRow, _downloads;

    /// <summary>The meta elements by name, with their lines.</summary>
    public Dictionary<string, (string Value, int Line)> Metadata { get; } = new(StringComparer.Ordinal);

    /// <summary>The paragraphs of the text.</summary>
    public List<Block> Blocks { get; } = [];

    /// <summary>What the page offers beside the text ("Anexo(s)"): words and relative address.</summary>
    public List<(string Words, string Address, int Line)> Downloads { get; } = [];

    /// <summary>Struck words and pictures: codes and lines of findings.</summary>
    public List<Finding> Findings { get; } = [];

    public static Page Read(string html)
    {
        var page = new Page();
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true, SkipRawText = true, SkipRCDataText = true, SkipScriptText = true };
        for (HtmlToken token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            if (token.Type == HtmlTokenType.StartTag)
                tokenizer.State = token.Name switch { "style" => HtmlParseMode.Rawtext, "script" => HtmlParseMode.Script, "title" => HtmlParseMode.RCData, _ => tokenizer.State };
            page.Take(token);
        }
        page.Break();
        page.EndRow();
        return page;
    }

    private void Take(HtmlToken token)
    {
        if (token.Type == HtmlTokenType.Character && _content) Add(token.Data, token.Position.Line);
        if (token is not HtmlTagToken tag) return;
        bool start = token.Type == HtmlTokenType.StartTag;
        if (start) Start(tag);
        if (!_content || Inline.Contains(tag.Name)) return;
        Break();
        if (tag.Name is "td" or "th" && start) _cells.Add([]);
        if (tag.Name is "tr" or "table") EndRow();
        if (tag.Name == "tr") _inRow = start;
        if (tag.Name is "p" or ['h', >= '1' and <= '6'])
            _centred = start && (tag.GetAttribute("align") == "center" || tag.GetAttribute("style").Contains("text-align:center", StringComparison.Ordinal));
    }

    private void Start(HtmlTagToken tag)
    {
        int line = tag.Position.Line;
        if (tag.Name == "meta" && tag.GetAttribute("name") is { Length: > 0 } name) Metadata.TryAdd(name, (Single(tag.GetAttribute("content")), line));
        if (!_content)
        {
            _content = tag.GetAttribute("id") == "conteudoPrincipal";
            return;
        }
        if (tag.Name == "div" && tag.GetAttribute("id") == "_id_dsf") (_downloads, _inRow) = (true, false);
        if (_downloads && tag.Name == "a") Downloads.Add(("", tag.GetAttribute("href"), line));
        if (tag.Name == "img" && !tag.GetAttribute("src").EndsWith("brasaoColorDeg.png", StringComparison.Ordinal)) Findings.Add(new("image-left-out", line, tag.GetAttribute("alt")));
        if (tag.Name is "s" or "strike" or "del") Findings.Add(new("struck-words", line, ""));
    }

    private void Add(string data, int line)
    {
        foreach (char c in data)
        {
            bool space = char.IsWhiteSpace(c) || c == '\u00ad';
            if (c == '\n') line++;
            if (!space && _text.Length == 0) _line = line;
            if (!space) _text.Append(c);
            else if (c != '\u00ad' && _text.Length > 0 && _text[^1] != ' ') _text.Append(' ');
        }
    }

    /// <summary>Ends the paragraph.</summary>
    private void Break()
    {
        var block = new Block(_text.ToString().TrimEnd(), _line, false, _centred);
        _text.Clear();
        if (block.Text.Length == 0) return;
        if (_downloads && Downloads.Count > 0) Downloads[^1] = Downloads[^1] with { Words = block.Text };
        else if (_inRow && _cells.Count > 0) _cells[^1].Add(block);
        else Keep(block);
    }

    /// <summary>Ends the row: one line of its cells; where only one cell says something, its paragraphs.</summary>
    private void EndRow()
    {
        List<Block> all = [.. _cells.SelectMany(c => c)];
        if (_cells.Count(c => c.Count > 0) < 2) all.ForEach(Keep);
        else Keep(new(string.Join(" | ", _cells.Select(c => string.Join(' ', c.Select(b => b.Text)))), all[0].Line, true, false));
        _cells.Clear();
    }

    private void Keep(Block block)
    {
        bool furniture = block.Text.StartsWith(Notice, StringComparison.Ordinal) || (Blocks.Count == 0 && Furniture.Contains(block.Text + "|", StringComparison.Ordinal));
        if (!furniture) Blocks.Add(block);
    }

    private static string Single(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
