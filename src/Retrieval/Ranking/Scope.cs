using Minga.Kernel;
using Minga.Retrieval.Shelves;

namespace Minga.Retrieval.Ranking;

/// <summary>The shelves and passages that take part in one search.</summary>
internal sealed class Scope
{
    private readonly Filter filter;
    private readonly bool ended;
    private readonly bool[]?[] versions;

    private Scope(IReadOnlyList<Shelf> shelves, Filter filter, bool ended)
    {
        Shelves = shelves;
        this.filter = filter;
        this.ended = filter.Ended ?? ended;
        Languages = [.. shelves.SelectMany(s => s.Languages).Distinct().Where(l => filter.Languages.Count == 0 || filter.Languages.Contains(l))];
        bool open = filter.Kinds.Count == 0 && filter.Languages.Count == 0 && filter.FromYear is null && filter.ToYear is null;
        versions = [.. shelves.Select(s => open && (this.ended || !s.HoldsEnded) ? null : (bool[])[.. s.Versions.Select(Takes)])];
        Units = [.. shelves.SelectMany((s, shelf) => s.Sections.Select((section, i) => new Unit(shelf, i, s, section)))];
        foreach (LanguageTexts texts in shelves.SelectMany(s => s.Texts)) (Passages, Words) = (Passages + texts.Passages, Words + texts.Words);
    }

    public IReadOnlyList<Shelf> Shelves { get; }

    /// <summary>The sections of all shelves, in their order: what is ranked apart from the others, on as many cores as there are.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>The languages of the texts that take part.</summary>
    public IReadOnlyList<LanguageCode> Languages { get; }

    /// <summary>All passages of the shelves. Statistics do not depend on the filter, so that a filter never changes an order.</summary>
    public int Passages { get; }

    /// <summary>All their words.</summary>
    public long Words { get; }

    public double AverageLength => Passages == 0 ? 1 : (double)Words / Passages;

    /// <param name="all">The shelves of the index.</param>
    /// <param name="filter">What the search is narrowed to.</param>
    /// <param name="ended">Whether ended texts take part where the filter does not say.</param>
    public static Scope Of(IReadOnlyList<Shelf> all, Filter filter, bool ended) =>
        new([.. all.Where(s => filter.Shelves.Count == 0 || filter.Shelves.Contains(s.Name))], filter, ended);

    /// <summary>Whether the passages of this language version take part.</summary>
    public bool Takes(int shelf, int version) => versions[shelf] is not { } taken || taken[version];

    /// <summary>Does something in every section, in no order.</summary>
    public void Each(Action<int, Workspace> work)
    {
        if (Units.Count <= 2)
            for (int i = 0; i < Units.Count; i++) One(i);
        else Parallel.For(0, Units.Count, One);

        void One(int unit)
        {
            Workspace space = Workspace.Rent();
            work(unit, space);
            Workspace.Return(space);
        }
    }

    private bool Takes(WorkVersion v) =>
        (ended || !v.Ended)
        && (filter.Kinds.Count == 0 || filter.Kinds.Contains(v.Kind))
        && (filter.Languages.Count == 0 || filter.Languages.Contains(v.Language))
        && (filter.FromYear is not { } from || v.Year >= from)
        && (filter.ToYear is not { } to || v.Year <= to);
}

/// <summary>One section of one shelf of a search.</summary>
internal sealed record Unit(int ShelfNumber, int SectionNumber, Shelf Shelf, Section Section);
