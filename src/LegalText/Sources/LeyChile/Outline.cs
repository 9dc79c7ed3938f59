using System.Text.RegularExpressions;
using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Sources.LeyChile;

/// <summary>
/// Builds the provision tree. A block that begins like an article is one, a heading is a division, the rest is preamble, closing text, or goes on
/// with what stands before it. In the acts, which quote the articles that they change, <see cref="ArticleSequence"/> tells quotations apart.
/// </summary>
internal sealed partial class Outline(bool act, List<Finding> findings)
{
    private readonly Part _root = new(ProvisionKind.Text, 0);
    private readonly List<Part> _divisions = [];
    private readonly ArticleSequence _sequence = new();
    private Part? _leaf;

    /// <summary>The articles whose numbers run on from the last article 1.</summary>
    private readonly List<Part> _run = [];

    /// <summary>The act that brings a code into force has few articles of its own before it.</summary>
    private const int LongestPreface = 10;

    /// <summary>The tree of the blocks, without addresses.</summary>
    public static List<Provision> Build(List<Block> blocks, bool act, List<Finding> findings)
    {
        var outline = new Outline(act, findings);
        if (!act) blocks = [.. blocks.SelectMany(SplitArticles)];
        for (int i = 0; i < blocks.Count; i++) outline.Read(blocks, i);
        outline.Settle();
        return outline._root.Children.ConvertAll(part => part.Freeze());
    }

    private void Read(List<Block> blocks, int at)
    {
        Block block = blocks[at];
        bool last = !blocks.Skip(at + 1).Any(b => b.Level > 0 || ArticleHead.TryRead(b.First, out _));
        if (block.Level > 0) ReadHeading(block);
        else if (Transitory() is not null && ArticleHead.TryReadOrdinal(block.First, out ArticleHead head) || ArticleHead.TryRead(block.First, out head)) ReadArticle(block, head, last);
        else if (Inserted().IsMatch(block.First) && block.Paragraphs.Count <= 3 && !last) ReadHeading(block with { Level = 6 });
        else if (last && _leaf is not null && (_leaf.Kind == ProvisionKind.Text || Closing().IsMatch(block.First))) Close(block.Line).Take(block.Paragraphs, block.Notes);
        else AddText(block);
    }

    private void ReadHeading(Block block)
    {
        if (act && block.First[0] is '"' or '“' or '«' or '\'' && _leaf is not null)
        {
            findings.Add(new("quoted-heading", block.Line, Addressing.Shorten(block.First)));
            AddText(block);
            return;
        }
        while (_divisions.Count > 0 && _divisions[^1].Level >= block.Level) _divisions.RemoveAt(_divisions.Count - 1);
        var division = new Part(ProvisionKind.Division, block.Line) { Level = block.Level };
        // "Artículo 2º.- Fíjase el texto del Código Civil": an article of the approving act that holds all of a code or a law.
        if (ArticleHead.TryRead(block.First, out ArticleHead holder))
        {
            division.Holder = holder.Number;
            _run.Clear();
            division.Heading = block.First;
        }
        else if (DivisionStart.TryRead(block.First, heading: true, out DivisionStart start)) (division.Number, division.Heading) = (start.Number, start.Heading);
        else if (Section().Match(block.First) is { Success: true } section)
            (division.Number, division.Heading) = (section.Groups[1].Value.Trim(' ', '.'), section.Groups[2].Value.TrimStart(' ', '.', '-'));
        else division.Heading = block.First;
        int title = 1;
        while (title < block.Paragraphs.Count && division.Holder is null && IsTitle(block.Paragraphs[title], division.Heading))
            division.Heading = (division.Heading + " " + block.Paragraphs[title++]).Trim();
        division.Transitory = TransitoryHeading().IsMatch(block.First) && (division.Number.Length == 0 || TransitoryHeading().IsMatch(division.Heading));
        division.Take(block.Paragraphs.Skip(title), block.Notes);
        Parent().Children.Add(division);
        _divisions.Add(division);
        _leaf = division;
    }

    private void ReadArticle(Block block, ArticleHead head, bool last)
    {
        if (act && Transitory() is null && !head.Transitory && head.Value > 0)
        {
            ArticleRole role = _sequence.Take(head.Start, block.First, comesAgain: false);
            if (role is ArticleRole.Quoted or ArticleRole.Spoken)
            {
                findings.Add(new("quoted-article", block.Line, Addressing.Shorten(block.First)));
                AddText(block);
                return;
            }
        }
        if (Transitory() is null && !head.Transitory) Run(head);
        var article = new Part(ProvisionKind.Article, block.Line);
        article.Name(head, Transitory() is not null);
        if (Transitory() is null && !head.Transitory) _run.Add(article);
        Parent().Children.Add(article);
        _leaf = article;
        int closing = last ? block.Paragraphs.FindIndex(1, p => Closing().IsMatch(p)) : -1;
        int end = closing < 0 ? block.Paragraphs.Count : closing;
        if (head.Rest.Length > 0) article.Paragraphs.Add(head.Rest);
        article.Take(block.Paragraphs.Take(end).Skip(1), block.Notes);
        if (act) foreach (string paragraph in block.Paragraphs.Take(end).Skip(1)) _sequence.Paragraph(paragraph);
        if (closing >= 0) Close(block.Line + closing).Take(block.Paragraphs.Skip(closing), []);
    }

    /// <summary>
    /// Numbers that begin again: those of the code after the articles of the act that approves it, or those of a book that has its own ("Libro IV,
    /// De las quiebras").
    /// </summary>
    private void Run(ArticleHead head)
    {
        if (head.Number != "1" || !_run.Exists(a => a.Number == "1")) return;
        if (!act && _run.Count <= LongestPreface)
            foreach (Part article in _run) article.Address = "acto-" + Addressing.Slug(article.Number);
        else if (_divisions.Find(d => d.CountArticles() == 0) is { Holder: null } book)
            (book.Restarts, book.Address) = (true, Addressing.Slug(book.Number.Length > 0 ? book.Number : book.Heading));
        _run.Clear();
    }

    /// <summary>Where the source forgot the blank line, an article begins inside a block with the very next number.</summary>
    private static IEnumerable<Block> SplitArticles(Block block)
    {
        int from = 0;
        if (block.Level == 0 && ArticleHead.TryRead(block.First, out ArticleHead own))
            for (int i = 1; i < block.Paragraphs.Count; i++)
            {
                if (!ArticleHead.TryRead(block.Paragraphs[i], out ArticleHead next) || next.Start.Quoted || next.Value != own.Value + 1 || own.Value == 0) continue;
                yield return block with { Paragraphs = block.Paragraphs[from..i], Notes = [] };
                (from, own) = (i, next);
            }
        yield return from == 0 ? block : block with { Line = block.Line + from, Paragraphs = block.Paragraphs[from..] };
    }

    private void AddText(Block block)
    {
        if (_leaf is null) _root.Children.Add(_leaf = new(ProvisionKind.Preamble, block.Line));
        _leaf.Take(block.Paragraphs, block.Notes);
        if (act && _leaf.Kind == ProvisionKind.Article) foreach (string paragraph in block.Paragraphs) _sequence.Paragraph(paragraph);
    }

    private Part Close(int line)
    {
        if (_leaf is { Kind: ProvisionKind.Text, Address: Addressing.Signatures }) return _leaf;
        _divisions.Clear();
        _root.Children.Add(_leaf = new(ProvisionKind.Text, line) { Address = Addressing.Signatures });
        return _leaf;
    }

    /// <summary>
    /// A code stands inside an article of the act that fixes its text, beside that act's own articles and other laws. A person who says "artículo
    /// 1545" means the code's: its numbers stay plain, the others are set apart.
    /// </summary>
    private void Settle()
    {
        List<Part> top = _root.Children;
        List<Part> holders = [.. top.Where(p => p.Holder is not null)];
        Part? code = holders.MaxBy(p => p.CountArticles());
        foreach (Part holder in holders.Where(h => h != code)) (holder.Restarts, holder.Address) = (true, "articulo-" + Addressing.Slug(holder.Holder!));
        if (code is not null)
            foreach (Part article in top.Where(p => p.Kind == ProvisionKind.Article)) article.Address = "acto-" + Addressing.Slug(article.Number);
        if (!top.Exists(p => p.Kind is ProvisionKind.Article or ProvisionKind.Division) && top is [{ Kind: ProvisionKind.Preamble } only, ..]) only.Kind = ProvisionKind.Text;
    }

    private Part? Transitory() => _divisions.Find(d => d.Transitory);

    private Part Parent() => _divisions.Count > 0 ? _divisions[^1] : _root;

    /// <summary>The line below a label names the division; a sentence does not.</summary>
    private static bool IsTitle(string line, string before) =>
        line.Length <= 250 && (before.Length == 0 && (line[^1] != '.' || line.Length < 120) || before.Length > 0 && DivisionStart.IsCapitals(before) && DivisionStart.IsCapitals(line));

    [GeneratedRegex(@"^((?:§|P[áÁaA][rR][rR][aA][fF][oO])\s*(?:\d+|[IVXLC]+\b|\p{L}+)\s*[.°ºo]*)(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Section();

    /// <summary>A label that the source forgot to make a heading.</summary>
    [GeneratedRegex(@"^(P[áÁaA][rR][rR][aA][fF][oO]|T[íÍiI][tT][uU][lL][oO]|C[aA][pP][íÍiI][tT][uU][lL][oO])\s+(\d+|[IVXLC]+)\s*[.°ºo]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Inserted();

    [GeneratedRegex(@"^(art[íi]culos?|disposici[óo]n(es)?|normas|t[íi]tulo)?\s*(finales y\s+)?transitori[oa]s?\b(?! de)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TransitoryHeading();

    [GeneratedRegex(@"^(""?[YI] por cuanto|Y por tanto|Por tanto,|Por cuanto|Habi[ée]ndose cumplido|Habiendo cumplido|An[óo]tese|Reg[íi]strese|T[óo]mese raz[óo]n|Y teniendo presente|Santiago,? (a )?\w+ de )", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();
}
