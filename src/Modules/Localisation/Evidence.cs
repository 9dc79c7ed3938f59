using System.Globalization;
using Minga.Kernel;
using Minga.LegalText;

namespace Minga.Localisation;

/// <summary>How strong a proof is.</summary>
public enum EvidenceKind
{
    /// <summary>An exact quote, verified against a loaded text.</summary>
    Text,

    /// <summary>An article by its number, with our summary; its text is not loaded here, or not with these words.</summary>
    Reference,

    /// <summary>A press or study source: shown hollow, not counted unless asked for.</summary>
    Secondary,
}

/// <summary>A proof of a finding, from one instant to another.</summary>
public sealed class Evidence
{
    public string FindingId { get; private set; } = "";
    public int Ordinal { get; private set; }

    /// <summary>The step of the finding that brought it.</summary>
    public int Step { get; private set; }
    public EvidenceKind Kind { get; private set; }
    public string? Measure { get; private set; }
    public string? Address { get; private set; }
    public string? Places { get; private set; }
    public LanguageCode? Language { get; private set; }

    /// <summary>The official words, as they stood in the version that is pinned.</summary>
    public string? Quote { get; private set; }

    /// <summary>The hash of the whole article in that version.</summary>
    public string? TextHash { get; private set; }

    /// <summary>The day in the world of that version; with <see cref="KnownFrom"/> it names it.</summary>
    public DateOnly? PinnedDay { get; private set; }
    public string? Official { get; private set; }
    public DateOnly? TakenOn { get; private set; }
    public string? Publisher { get; private set; }
    public DateOnly? Published { get; private set; }
    public LanguageMap? Summary { get; private set; }
    public DateTimeOffset KnownFrom { get; private set; }
    public DateTimeOffset? KnownTo { get; private set; }

    internal static Evidence Of(string finding, int ordinal, int step, Proof proof, DateTimeOffset now) => new()
    {
        FindingId = finding, Ordinal = ordinal, Step = step, Kind = proof.Kind, Measure = proof.Measure, Address = proof.Address, Places = proof.Places,
        Language = proof.Language, Quote = proof.Quote, TextHash = proof.TextHash, PinnedDay = proof.PinnedDay, Official = proof.Official, TakenOn = proof.TakenOn,
        Publisher = proof.Publisher, Published = proof.Published, Summary = proof.Summary, KnownFrom = now,
    };

    internal void Close(DateTimeOffset now) => KnownTo = now;

    /// <summary>The same proof, to be given with other words.</summary>
    internal Proof Proof => new()
    {
        Kind = Kind, Measure = Measure, Address = Address, Places = Places, Language = Language, Quote = Quote, TextHash = TextHash, PinnedDay = PinnedDay,
        Official = Official, TakenOn = TakenOn, Publisher = Publisher, Published = Published, Summary = Summary,
    };
}

/// <summary>Words of an article by their places (<see cref="WordPlaces"/>) in its whole text, and the hash of the words.</summary>
/// <param name="First">Number of the first word, from 0.</param>
/// <param name="Count">How many words.</param>
/// <param name="Hash">As <see cref="WordPlaces.Hash"/>.</param>
public readonly record struct WordSpan(int First, int Count, string Hash)
{
    /// <summary>"26+3:3009…" joined by spaces.</summary>
    public static string Write(IEnumerable<WordSpan> spans) =>
        string.Join(' ', spans.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.First}+{s.Count}:{s.Hash}")));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<WordSpan> Read(string? places) => [.. (places ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one =>
    {
        int plus = one.IndexOf('+', StringComparison.Ordinal), colon = one.IndexOf(':', StringComparison.Ordinal);
        return new WordSpan(int.Parse(one.AsSpan(0, plus), CultureInfo.InvariantCulture), int.Parse(one.AsSpan(plus + 1, colon - plus - 1), CultureInfo.InvariantCulture), one[(colon + 1)..]);
    })];

    /// <summary>The quoted words, the spans joined by an ellipsis; null where a span no longer has its words.</summary>
    public static string? Quote(string text, IReadOnlyList<WordSpan> spans)
    {
        var quoted = new List<string>();
        foreach (WordSpan span in spans)
        {
            if (WordPlaces.Hash(text, span.First, span.Count) != span.Hash) return null;
            quoted.Add(WordPlaces.Slice(text, span.First, span.Count)!.Value.Text);
        }
        return quoted.Count == 0 ? null : string.Join(" … ", quoted);
    }

    /// <summary>The place of words that were typed or marked; null where the text does not hold them.</summary>
    public static WordSpan? Find(string text, string words) =>
        WordPlaces.Find(text, words) is { } at ? new WordSpan(at.First, at.Count, WordPlaces.Hash(text, at.First, at.Count)!) : null;
}
