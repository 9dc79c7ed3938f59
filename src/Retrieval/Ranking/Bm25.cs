namespace Minga.Retrieval.Ranking;

/// <summary>Okapi BM25 (Robertson and Zaragoza 2009), with the idf that is never negative.</summary>
internal static class Bm25
{
    public const double K1 = 1.2;
    public const double B = 0.75;

    public static double Idf(double passages, double holding) => Math.Log(1 + (passages - holding + 0.5) / (holding + 0.5));

    /// <summary>What a count is worth in a passage with this norm: from 0, never reaching K1 + 1.</summary>
    public static double Worth(double count, double norm) => count * (K1 + 1) / (count + norm);
}

/// <summary>How much passages are held back for their length in words. Nearly all are short, so most answers are worked out beforehand.</summary>
internal sealed class LengthNorms
{
    private readonly double averageLength, b;
    private readonly double[] known = new double[512];

    public LengthNorms(double averageLength, double b = Bm25.B)
    {
        (this.averageLength, this.b) = (Math.Max(1, averageLength), b);
        for (int length = 0; length < known.Length; length++) known[length] = Of(length);
    }

    public double this[int length] => length < known.Length ? known[length] : Of(length);

    private double Of(int length) => Bm25.K1 * (1 - b + b * length / averageLength);
}
