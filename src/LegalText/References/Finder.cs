namespace Minga.LegalText;

/// <summary>Reads one text from its first to its last reference.</summary>
internal sealed class Finder(string text, CitingLaw law, string address)
{
    private readonly List<Span> quotations = Quotations.In(text);
    private readonly string container = address.LastIndexOf('/') is >= 0 and var slash ? address[..(slash + 1)] : "";
    private readonly List<(Span Span, string Address)> items = [];
    private readonly List<(Span Span, WorkCitation Work)> cited = [];
    private int firstChange = -1;
    private int quotation;
    private Span clear;

    public List<Reference> Found { get; } = [];

    /// <summary>Whether the text, up to the end of this paragraph, changes another law: then its articles are that law's.</summary>
    private bool Changes(int at)
    {
        if (firstChange < 0) firstChange = OtherNorms.FirstChange(text);
        return firstChange < at || firstChange < text.Length && text.IndexOf('\n', at, firstChange - at) < 0;
    }

    /// <summary>Reads what begins here. Returns the place after it.</summary>
    public int ReadAt(int at) => Letters.Fold(text[at]) switch
    {
        'a' => ReadArticles(at),
        'l' or 'd' when !Letters.Is(text, at, "digo") => ReadWork(at),
        _ => ReadTitle(at - (Letters.Fold(text[at]) == 'd' ? 2 : 0)),
    };

    private int ReadWork(int at)
    {
        if (!Letters.StartsWord(text, at)) return at + 1;
        cited.Clear();
        int end = Citations.Read(text, at, law, cited);
        foreach ((Span span, WorkCitation work) in cited) Found.Add(new(span.Start, span.Length, "", work));
        return cited.Count > 0 ? end : Math.Max(end, ReadTitle(at));
    }

    private int ReadTitle(int at)
    {
        if (at < 0 || law.Titles is not { } titles || titles.At(text, at) is not { Length: > 0 } title) return at + 4;
        Found.Add(new(at, title.Length, "", new("", "", Title: title)));
        return at + title.Length;
    }

    private int ReadArticles(int at)
    {
        Span<char> buffer = stackalloc char[12];
        ReadOnlySpan<char> word = Letters.Word(text, at, buffer);
        if (word is not ("art" or "arts" or "articulo" or "articulos" or "artigo" or "artigos")) return at + Math.Max(1, word.Length);
        bool several = word[^1] == 's';
        int number = at + word.Length;
        // A stop ends an abbreviation, but after the whole word it ends the sentence: "los anteriores artículos. 2. La cuantía".
        if (number < text.Length && text[number] == '.')
        {
            if (word is not ("art" or "arts")) return number;
            number++;
        }
        number = Letters.Spaces(text, number);
        items.Clear();
        int end = ArticleGroup.Read(text, number, at, several, items);
        if (end < 0) return number;
        if (IsHeading(at)) return end;
        switch (Tails.Read(text, end, law, cited, out string noun, out string title))
        {
            case Tail.Own when SaysOwn(noun, at):
                AddOwn(InAnnex);
                break;
            case Tail.Open when MayBeOwn(at, end):
                AddOwn(InAnnex);
                break;
            case Tail.Other:
                AddOther(title.Length > 0 ? new("", "", Title: title) : cited[0].Work);
                break;
        }
        return end;
    }

    private bool InTransitional => container.StartsWith("transitori", StringComparison.Ordinal);

    private bool InAnnex => container.Length > 0 && !InTransitional;

    private bool InPreamble => address.StartsWith(Addressing.Preamble, StringComparison.Ordinal);

    /// <summary>"Art. 5" at the start of a line or a sentence is the number of an article, not a mention of it.</summary>
    private bool IsHeading(int at)
    {
        if (at == 0) return true;
        if (!char.IsUpper(text[at])) return false;
        int before = at - 1;
        while (before >= 0 && text[before] is ' ' or '*' or '#' or '"' or '“' or '«' or '\'' or '\t') before--;
        return before < 0 || text[before] is '\n' or '.' or ':' or '”' or '»' or ';' or '-' or '…';
    }

    private bool IsQuoted(int at)
    {
        while (quotation < quotations.Count && quotations[quotation].Start + quotations[quotation].Length <= at) quotation++;
        return quotation < quotations.Count && quotations[quotation].Start <= at;
    }

    /// <summary>A later reform's transitional articles say "esta Ley" of the reform.</summary>
    private bool SaysOwn(string noun, int at) =>
        law.IsCalled(noun, InAnnex) && !IsQuoted(at) && !Changes(at) && (!InTransitional || container == "transitorios/");

    private bool MayBeOwn(int at, int end)
    {
        if (law.Changes || InPreamble || InTransitional || Changes(at) || IsQuoted(at)) return false;
        Span<char> buffer = stackalloc char[14];
        if (Letters.WordBefore(text, at, buffer) is "su" or "sus" or "seu" or "seus" or "dicho" or "dichos" or "citado" or "citados" or "mencionado" or "mencionados" or "referido" or "referidos"
            or "mismo" or "mismos" or "aquel" or "nuevo" or "actual" or "antiguo" or "este" or "mesmo" or "aludido" or "indicado" or "cuyo" or "cuyos" or "cujo" or "ese" or "siguiente" or "expresado") return false;
        return !OtherNorms.Around(text, at, end, ref clear);
    }

    private void AddOwn(bool inContainer)
    {
        foreach ((Span span, string number) in items)
        {
            string target = inContainer ? container + number : number;
            if (target != address && law.Addresses.Contains(target)) Found.Add(new(span.Start, span.Length, target, null));
        }
    }

    private void AddOther(WorkCitation work)
    {
        foreach ((Span span, string number) in items) Found.Add(new(span.Start, span.Length, number, work));
    }
}
