using System.Diagnostics;
using Minga.Retrieval;

namespace Minga.Peers;

/// <summary>How long one question takes.</summary>
public static class Speed
{
    public static readonly string[] Searches =
    [
        "cooperativas de vivienda", "economía solidaria", "ley 18.407", "exoneración de impuestos", "fondo rotatorio", "asociaciones mutuales",
        "licitación pública", "solidarity economy", "registro nacional de cooperativas", "empleo juvenil", "régimen de jubilaciones", "saneamiento",
    ];

    public static void Show(PassageIndex index, IReadOnlyList<Ask> asks)
    {
        Print("one ask against the country", 5, asks, a => index.Align(new(a.Reading)));
        Print("search", 20, Searches, s => index.Search(new(s)));
    }

    public static void Print<T>(string what, int times, IReadOnlyCollection<T> questions, Func<T, object> ask)
    {
        foreach (T question in questions) ask(question);
        List<(double Milliseconds, T Question)> taken = [];
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        for (int i = 0; i < times; i++)
            foreach (T question in questions)
            {
                var clock = Stopwatch.StartNew();
                ask(question);
                taken.Add((clock.Elapsed.TotalMilliseconds, question));
            }
        double processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / taken.Count;
        taken.Sort((a, b) => a.Milliseconds.CompareTo(b.Milliseconds));
        // On a shared machine the quickest time of a question says more of it than the slowest.
        (double slowest, T? which) = taken.GroupBy(t => t.Question).Select(g => (Best: g.Min(t => t.Milliseconds), g.Key)).MaxBy(t => t.Best);
        Console.WriteLine($"{what}: p50 {taken[taken.Count / 2].Milliseconds:0.0} ms, p99 {taken[(int)(taken.Count * 0.99)].Milliseconds:0.0} ms, {processor:0.0} ms of processor; "
            + $"the slowest question {slowest:0.0} ms at best ({(which is Ask one ? one.Id : which)})");
    }
}
