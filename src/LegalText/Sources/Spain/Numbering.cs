namespace Minga.LegalText.Sources.Spain;

/// <summary>The numbers read so far in one container: of its articles, and of its provisions of each kind.</summary>
internal sealed class Numbering
{
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>Something was read.</summary>
    public bool Any => _last.Count > 0;

    /// <summary>The number goes on: it is the next, or the same with a suffix.</summary>
    public bool Continues(Head head)
    {
        int last = _last.GetValueOrDefault(Series(head));
        if (IsOnly(head)) return last == 0;
        return head.Numeral.Value == last + 1 || head.Numeral.Value == last && (head.Numeral.Suffix is { Length: > 0 } || last == 0);
    }

    /// <summary>An additional, transitional, repealing or final provision was read.</summary>
    public bool HasProvisions { get; private set; }

    /// <summary>An article was read that is called one.</summary>
    public bool HasNamed { get; private set; }

    /// <summary>Numbers are left out before it. Codes that count by books ("211-1") leave out many.</summary>
    public bool Jumps(Head head) => !head.Numeral.Suffix.AsSpan().ContainsAnyInRange('0', '9') && head.Numeral.Value > _last.GetValueOrDefault(Series(head)) + 1;

    /// <summary>The number is the last one: another version of the same article.</summary>
    public bool Repeats(Head head) => head.Numeral.Value == _last.GetValueOrDefault(Series(head));

    /// <summary>The number, or a greater one, was there before.</summary>
    public bool GoesBack(Head head) => head.Numeral.Value <= _last.GetValueOrDefault(Series(head));

    /// <summary>An article 1 after others: the numbers of another text begin.</summary>
    public bool Restarts(Head head) =>
        head.Kind == HeadKind.Article && head.Segment.Length == 0 && head.Numeral is { Value: 1, Suffix: "" } && _last.GetValueOrDefault(Series(head)) > 0;

    /// <summary>The number was read.</summary>
    public void Take(Head head)
    {
        _last[Series(head)] = IsOnly(head) ? 0 : head.Last;
        HasNamed |= head is { Kind: HeadKind.Article, Bare: false };
        HasProvisions |= head.Kind == HeadKind.Provision;
    }

    /// <summary>Others may have been added to a provision that was the only one.</summary>
    private static bool IsOnly(Head head) => head is { Kind: HeadKind.Provision, Numeral.Text: "único" };

    private static string Series(Head head)
    {
        if (head.Segment.Length == 0) return "";
        int digits = head.Segment.AsSpan().IndexOfAnyInRange('0', '9');
        if (digits > 1) return head.Segment[..(digits - 1)];
        return head.Segment.EndsWith("-unica", StringComparison.Ordinal) || head.Segment.EndsWith("-unico", StringComparison.Ordinal) ? head.Segment[..^6] : head.Segment;
    }
}
