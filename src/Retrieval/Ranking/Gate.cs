namespace Minga.Retrieval.Ranking;

/// <summary>
/// How far a passage speaks of the actor. Passages that do are few among a country's law; the statistics of an ask are counted among
/// them, and the others keep a share of their score.
/// </summary>
internal sealed class Gate : IDisposable
{
    private readonly AlignmentWeights weights;
    private readonly Source[][] sources;
    private readonly Matches[] naming;

    public Gate(IReadOnlyList<Feature> actors, Scope scope, AlignmentWeights weights)
    {
        this.weights = weights;
        IsOpen = actors.Count == 0;
        // One name may be a form of two actors of the ask: the greater weight counts, once.
        sources = [.. scope.Shelves.Select((_, shelf) => (Source[])[.. actors.SelectMany(a => a.In[shelf]).GroupBy(s => (s.Field, s.Term)).Select(g => g.MaxBy(s => s.Weight))])];
        naming = new Matches[scope.Units.Count];
        int inside = 0;
        long words = 0;
        scope.Each((number, space) =>
        {
            Unit unit = scope.Units[number];
            naming[number] = new(1);
            naming[number].Add(sources[unit.ShelfNumber], unit, null, space);
            (int Passages, int Words) mine = default;
            ReadOnlySpan<ushort> lengths = unit.Section.Words;
            foreach (Match match in naming[number][0])
                if (IsInside(match.Count)) mine = (mine.Passages + 1, mine.Words + lengths[match.Place]);
            Interlocked.Add(ref inside, mine.Passages);
            Interlocked.Add(ref words, mine.Words);
        });
        CountsInside = inside > 0;
        Inside = CountsInside ? inside : scope.Passages;
        AverageLength = CountsInside ? (double)words / inside : scope.AverageLength;
    }

    /// <summary>The ask names no actor, so every passage passes.</summary>
    public bool IsOpen { get; }

    /// <summary>The number of passages inside; of all passages where none is inside.</summary>
    public int Inside { get; }

    /// <summary>Whether statistics are counted inside.</summary>
    public bool CountsInside { get; }

    /// <summary>The average length inside, in words.</summary>
    public double AverageLength { get; }

    /// <summary>Whether a passage of so many mentions takes part in the statistics.</summary>
    public bool IsInside(float mentions) => mentions >= weights.ActorInside;

    /// <summary>The passages of a section that name the actor, or a form that stands beside it, in their text or the title of their work.</summary>
    public ReadOnlySpan<Match> Naming(int unit) => naming[unit][0];

    /// <summary>How one passage names the actor.</summary>
    public Match At(Unit unit, int place) => Matches.At(sources[unit.ShelfNumber], unit, place);

    /// <summary>Between <see cref="AlignmentWeights.Outside"/> and 1.</summary>
    public double Share(double mentions) => IsOpen ? 1 : weights.Outside + (1 - weights.Outside) * mentions / (mentions + weights.ActorHalf);

    public void Dispose()
    {
        foreach (Matches matches in naming) matches.Dispose();
    }
}
