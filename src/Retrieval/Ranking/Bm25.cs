namespace Minga.Retrieval.Ranking;

/// <summary>Okapi BM25 (Robertson and Zaragoza 2009), with the idf that is never negative.</summary>
internal static class Bm25
{
    public const double K1 = 1.2;
    public const double B = 0.75;

    public static double Idf(double passages, double holding) => Math.Log(1 + (passages - holding + 0.5) / (holding + 0.5));

    /// <summary>What a count is worth in a passage of this length: from 0, never reaching K1 + 1.</summary>
    public static double Worth(double count, double length, double averageLength, double b = B) =>
        count * (K1 + 1) / (count + K1 * (1 - b + b * length / Math.Max(1, averageLength)));
}
