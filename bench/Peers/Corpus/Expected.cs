using Minga.Kernel;

namespace Minga.Peers;

/// <summary>A query of an official with the article that answers it, written down before it was run.</summary>
public sealed record Expected(LanguageCode Language, bool Tuned, string Shelf, string Query, string Work, string Address)
{
    public static IReadOnlyList<Expected> Load() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "expected-articles.tsv")).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t'))
            .Select(f => new Expected(LanguageCode.Parse(f[0]), f[1] == "tuned", f[2], f[3], f[4], f[5])),
    ];
}

/// <summary>How well the expected articles were found.</summary>
/// <param name="Queries">How many queries.</param>
/// <param name="At1">The share whose article came first.</param>
/// <param name="At5">The share whose article was among the first five.</param>
/// <param name="At10">The share whose article was among the first ten.</param>
/// <param name="Mrr">The mean of 1 / place, 0 beyond the tenth.</param>
public readonly record struct Success(int Queries, double At1, double At5, double At10, double Mrr)
{
    /// <param name="places">The place of each expected article, from 1; 0 where it was not found.</param>
    public static Success Of(IReadOnlyCollection<int> places) => new(places.Count, Share(places, 1), Share(places, 5), Share(places, 10),
        places.Count == 0 ? 0 : places.Average(p => p is > 0 and <= 10 ? 1.0 / p : 0));

    public override string ToString() => FormattableString.Invariant($"{Queries,3} queries  @1 {At1:0.00}  @5 {At5:0.00}  @10 {At10:0.00}  MRR {Mrr:0.00}");

    private static double Share(IReadOnlyCollection<int> places, int within) => places.Count == 0 ? 0 : places.Count(p => p > 0 && p <= within) / (double)places.Count;
}
