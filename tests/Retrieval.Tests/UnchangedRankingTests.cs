using Minga.Kernel;
using Minga.Testing;

namespace Minga.Retrieval.Tests;

/// <summary>
/// The ranking of a generated law in four languages, hit by hit with scores and reasons to twelve digits, as the first engine gave it: one that
/// held every posting in memory and every passage in one array. Whoever changes the way in which the index is kept must not change this file; whoever
/// changes the ranking writes it anew, with MINGA_ACCEPT=1, and says why in bench/log.md.
/// </summary>
public sealed class UnchangedRankingTests
{
    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["es"] = ["las cooperativas", "la mutual", "de vivienda", "exonérase", "del impuesto", "el registro nacional", "un fondo de garantía", "créase", "consejo consultivo",
            "economía social y solidaria", "los trabajadores rurales", "podrá contratar", "asociaciones civiles", "el Ministerio de Trabajo", "capacitación", "crédito", "plan", "mar", "19.848"],
        ["pt"] = ["as cooperativas", "de crédito", "isenção de tributos", "o cadastro", "fundo", "conselho", "economia solidária", "associações", "educação", "plano", "mar"],
        ["en"] = ["cooperatives", "mutual societies", "tax exemption", "a register", "the fund", "council", "solidarity economy", "training", "plan", "sea"],
        ["fr"] = ["les coopératives", "mutuelles", "exonération fiscale", "registre", "fonds", "conseil", "économie solidaire", "formation", "plan", "mer"],
    };

    private static readonly SearchQuery[] Searches =
    [
        new("cooperativas de vivienda"), new("exoneración de impuestos a las mutuales", LanguageCode.Es), new("ley 19848"), new("economia solidária"), new("plan mar", Top: 25),
        new("mutual societies fund", LanguageCode.En), new("fondo", Filter: new() { Kinds = ["ley"], FromYear = 1960 }), new("registre", Filter: new() { Languages = [LanguageCode.Fr] }),
    ];

    [Theory]
    [InlineData(1 << 15)]
    [InlineData(60)]
    [InlineData(1)]
    public void Hits_and_scores_are_those_of_the_first_engine(int full)
    {
        PassageIndex index = Index(full);
        string path = Path.Combine(Repository.Root, "tests", "Retrieval.Tests", "ranking.approved.txt"), shown = Shown(index);
        if (Environment.GetEnvironmentVariable("MINGA_ACCEPT") == "1" && !File.Exists(path)) File.WriteAllText(path, shown);
        Assert.Equal(File.ReadAllText(path), shown);
    }

    internal static IEnumerable<IndexedText> Law()
    {
        var random = new Lehmer(79213);
        for (int work = 0; work < 90; work++)
        {
            bool everywhere = work % 7 == 0;
            int articles = 1 + random.Next(6);
            string[] languages = everywhere ? [.. Words.Keys] : [work % 5 == 0 ? "pt" : "es"];
            foreach (string language in languages)
                for (int article = 1; article <= articles; article++)
                    yield return Samples.Text($"w{work}", $"{article}", Text(language, work % 30 == 3 ? 40 : 5), language, Title(language),
                        article % 3 == 0 ? Phrase(language) : "") with { Kind = work % 2 == 0 ? "ley" : "decreto", Year = work % 9 == 0 ? null : 1930 + work };

            string Text(string language, int sentences) => string.Join(". ", Enumerable.Range(0, 1 + random.Next(sentences)).Select(_ =>
                string.Join(' ', Enumerable.Range(0, 2 + random.Next(9)).Select(_ => Phrase(language)))));

            string Title(string language) => random.Next(3) == 0 ? $"Ley {work}: {Phrase(language)}" : $"Ley {work}";
        }

        string Phrase(string language) => Words[language][random.Next(Words[language].Length)];
    }

    private static PassageIndex Index(int full) => new([Samples.Shelf(Samples.Full, full, Law())], Samples.Full);

    private static string Shown(PassageIndex index)
    {
        var lines = new List<string>();
        foreach (SearchQuery query in Searches) lines.Add($"# {query.Words}\n{Hits(index.Search(query).Hits)}");
        foreach (Peers.Ask ask in Asks.All)
        {
            lines.Add($"# {ask.Id}\n{Hits(index.Align(new(ask.Reading, Top: 12)).Hits)}");
            lines.Add($"# {ask.Id}, all of it\n{Hits(index.Align(new(ask.Reading, LanguageCode.Pt, Top: 25, MinimumScore: 0)).Hits.TakeLast(8))}");
        }
        return string.Join('\n', lines) + "\n";
    }

    private static string Hits(IEnumerable<Hit> hits) => string.Join('\n', hits.Select(h => FormattableString.Invariant(
        $"{h.Work} {h.Address} {h.Language} {h.Score:G12} {h.Start}+{h.Length} {string.Join(' ', h.Reasons.Select(r => FormattableString.Invariant($"{r.Id}:{r.Weight:G12}:{string.Join(',', r.Through)}")))}")));

    /// <summary>The oldest generator of all, since .NET's own may change between releases.</summary>
    private sealed class Lehmer(ulong state)
    {
        public int Next(int below) => (int)((state = state * 48271 % 2147483647) % (ulong)below);
    }
}
