using System.Globalization;

namespace Minga.LegalText.Sources.Mexico;

/// <summary>Puts the paragraphs into articles, the law's own and the transitional ones of each decree.</summary>
internal sealed class Outline(IReadOnlyList<Paragraph> paragraphs, List<Finding> findings)
{
    private const int LongestHeading = 160;

    /// <summary>A part of the tree while it is being read.</summary>
    private sealed class Part(ProvisionKind kind, int at)
    {
        public ProvisionKind Kind { get; } = kind;

        public int At { get; } = at;

        public string Number { get; init; } = "";

        public string Segment { get; init; } = "";

        public string Heading { get; set; } = "";

        public List<Footnote> Notes { get; init; } = [];

        public List<Paragraph> Body { get; } = [];

        public List<Part> Parts { get; } = [];

        public Provision ToProvision()
        {
            Provision own = new()
            {
                Kind = Kind, Number = Number, Heading = Heading, Line = At, Address = Segment,
                Restarts = Kind == ProvisionKind.Division && Segment.Length > 0, Notes = Notes,
            };
            if (Kind is not ProvisionKind.Division) own = Points.Place(own, Body);
            return Parts.Count == 0 ? own : own with { Children = [.. own.Children, .. Parts.Select(p => p.ToProvision())] };
        }
    }

    private readonly Part _root = new(ProvisionKind.Text, 0);
    private Part? _current;

    public IEnumerable<Provision> Build()
    {
        int end = 0;
        while (end < paragraphs.Count && !Starts.IsTransitional(paragraphs[end].Text) && !Starts.IsReforms(paragraphs[end].Text)) end++;
        Own(end);
        Transitional(end);
        return _root.Parts.Select(p => p.ToProvision());
    }

    /// <summary>The law's own articles: those whose numbers go on; an article out of the sequence is a quotation.</summary>
    private void Own(int end)
    {
        HashSet<int> own = Sequence.Of([.. Enumerable.Range(0, end).Select(i => (i, Head(i))).Where(h => h.Item2 is not null).Select(h => (h.i, h.Item2!.Value))]);
        Part holder = _root;
        int last = 0;
        for (int i = 0; i < end; i++)
        {
            Paragraph p = paragraphs[i];
            if (Head(i) is { } head && own.Contains(i))
            {
                if (head.Value > last + 1 && last > 0) findings.Add(new("number-gap", p.At, Addressing.Shorten($"{last} … {head.Number}")));
                last = head.Value;
                holder.Parts.Add(_current = new(ProvisionKind.Article, p.At) { Number = head.Number });
                Take(p with { Text = head.Text });
                continue;
            }
            if (Starts.Division(p.Text) is not null && HeadingEnd(i, end, own) is var after && after > i)
            {
                var division = new Part(ProvisionKind.Division, p.At) { Heading = string.Join(' ', Enumerable.Range(i, after - i).Select(j => paragraphs[j].Text)) };
                foreach (int j in Enumerable.Range(i, after - i)) division.Notes.AddRange(paragraphs[j].Notes);
                _root.Parts.Add(holder = division);
                _current = null;
                i = after - 1;
                continue;
            }
            if (Starts.Article(p.Text) is not null) findings.Add(new("quoted-article", p.At, Addressing.Shorten(p.Text)));
            if (_current is null) holder.Parts.Add(_current = new(ProvisionKind.Text, p.At));
            Take(p);
        }
    }

    private ArticleHead? Head(int i)
    {
        Paragraph p = paragraphs[i];
        if (Starts.Article(p.Text) is { } head) return head;
        // Where the file says the number and the text does not repeat it.
        return p.Element is { Length: > 0 } number && Starts.Article(number) is { } told && !p.Text.StartsWith("art", StringComparison.OrdinalIgnoreCase)
            && Starts.Transitional(p.Text) is null && !char.IsLower(p.Text.FirstOrDefault('.')) ? told with { Text = p.Text } : null;
    }

    /// <summary>Where a heading ends that is followed by an article or another heading and by nothing else.</summary>
    private int HeadingEnd(int i, int end, HashSet<int> own)
    {
        int after = i + 1;
        while (after < end && after < i + 4 && !own.Contains(after) && Starts.Division(paragraphs[after].Text) is null
            && paragraphs[after].Text.Length < LongestHeading && paragraphs[after].Text[^1] is not ('.' or ';' or ':' or ',')) after++;
        return after == end || own.Contains(after) || Starts.Division(paragraphs[after].Text) is not null ? after : i;
    }

    private void Transitional(int from)
    {
        Part? division = null;
        Part holder = _root;
        bool ruling = false;
        for (int i = from; i < paragraphs.Count; i++)
        {
            Paragraph p = paragraphs[i];
            if (TitleOfReform(i) is var (title, day) && title > i)
            {
                division = new(ProvisionKind.Division, p.At) { Segment = $"transitorios-{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" };
                division.Heading = string.Join(' ', Enumerable.Range(i, title - i).Select(j => paragraphs[j].Text));
                foreach (int j in Enumerable.Range(i, title - i)) division.Notes.AddRange(paragraphs[j].Notes);
                holder.Parts.Add(division);
                (_current, ruling) = (null, false);
                i = title - 1;
                continue;
            }
            if (Starts.IsReforms(p.Text))
            {
                _root.Parts.Add(holder = division = new(ProvisionKind.Division, p.At) { Heading = p.Text });
                holder.Notes.AddRange(p.Notes);
                (_current, ruling) = (null, false);
                continue;
            }
            if (Starts.IsTransitional(p.Text))
            {
                // A decree that changes several laws may give each of them transitional articles of its own.
                if (division is null || division.Parts.Any(a => a.Kind == ProvisionKind.Article))
                    holder.Parts.Add(division = new(ProvisionKind.Division, p.At) { Segment = division?.Segment is { Length: > 0 } segment ? segment : "transitorios", Heading = p.Text, Notes = [.. p.Notes] });
                else
                {
                    if (_current is not { Kind: ProvisionKind.Text, Segment: "" }) _current = null;
                    Add(division, p);
                }
                (_current, ruling) = (null, true);
                continue;
            }
            division ??= _root;
            if (Starts.IsClosing(p.Text)) { ruling = false; Add(division, p, Addressing.Signatures); continue; }
            if (ruling && Starts.Transitional(p.Text) is { } head)
            {
                division.Parts.Add(_current = new(ProvisionKind.Article, p.At) { Number = head.Number });
                Take(p with { Text = head.Text });
                continue;
            }
            if (_current is null) division.Parts.Add(_current = new(ProvisionKind.Text, p.At));
            Take(p);
        }
    }

    private void Add(Part division, Paragraph p, string segment = "")
    {
        if (_current?.Kind != ProvisionKind.Text || _current.Segment != segment) division.Parts.Add(_current = new(ProvisionKind.Text, p.At) { Segment = segment });
        Take(p);
    }

    /// <summary>"DECRETO por el que …" and, after it, the day of the gazette: the paragraph after both.</summary>
    private (int End, DateOnly Day) TitleOfReform(int i)
    {
        if (!Starts.IsReform(paragraphs[i].Text) && !Starts.IsPublication(paragraphs[i].Text)) return (i, default);
        for (int j = i; j < paragraphs.Count && j < i + 5; j++)
        {
            if (j > i && (Starts.IsReform(paragraphs[j].Text) || Starts.IsTransitional(paragraphs[j].Text))) break;
            if (Starts.Published(paragraphs[j].Text) is { } day) return (j + 1, day);
        }
        return (i, default);
    }

    private void Take(Paragraph p) => _current!.Body.Add(p);
}
