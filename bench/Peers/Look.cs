using System.Diagnostics;
using Minga.Kernel;
using Minga.Retrieval;
using Minga.Retrieval.Concepts;
using Minga.Retrieval.Ranking;
using Minga.Retrieval.Shelves;

namespace Minga.Peers;

/// <summary>
/// The first candidates of a country without a judged list, with their reasons and first words: for eyes. It shows what a label takes
/// for a concept and is not.
/// </summary>
public static class Look
{
    public static void At(string archive, IReadOnlyList<Ask> asks, string only, IEnumerable<string> searches, int top)
    {
        IReadOnlyList<Indexed> indexed = Ours.Read(archive, "look");
        ILookup<(string, string), Indexed> texts = indexed.ToLookup(t => (t.Text.Work, t.Text.Address));
        ConceptScheme scheme = Ours.Scheme();
        var clock = Stopwatch.StartNew();
        Shelf shelf = Ours.Build(indexed, "look", scheme);
        Console.WriteLine($"{indexed.Count} texts, {shelf.Passages} passages, built in {clock.Elapsed.TotalSeconds:0.0} s");
        var index = new PassageIndex([shelf], scheme);
        Speed.Show(index, asks);
        foreach (string words in searches) Print(words, index.Search(new(words, Top: top)).Hits);
        foreach (Ask ask in asks.Where(a => a.Id.Contains(only, StringComparison.Ordinal))) Print(ask.Id, index.Align(new(ask.Reading, Top: top)).Hits);

        void Print(string what, IReadOnlyList<Hit> hits)
        {
            Console.WriteLine($"== {what}");
            foreach (Hit hit in hits)
            {
                IndexedText text = texts[(hit.Work, hit.Address)].First().Text;
                string reasons = string.Join(", ", hit.Reasons.Take(4).Select(r => $"{r.Id} {r.Weight:0.00} [{string.Join(' ', r.Through)}]"));
                string words = string.Join(' ', text.Text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
                Console.WriteLine($"{hit.Score:0.000} {hit.Work} {hit.Address} | {reasons} | {First(text.Title, 90)} | {First(words, 240)}");
            }
        }
    }

    /// <summary>The concepts that each ask names in each language: where the languages differ, a label is missing.</summary>
    public static void AtReadings(IReadOnlyList<Ask> asks)
    {
        ConceptScheme scheme = Ours.Scheme();
        foreach (Ask ask in asks)
        {
            var named = LanguageCode.Interface.ToDictionary(l => l, l => ReadQuery.Of(ask.Reading.In(l)!.Text, l, scheme).Concepts
                .Select(c => scheme.Concepts[c.Concept].Id).Order().ToArray());
            string[] common = [.. named.Values.Aggregate((a, b) => [.. a.Intersect(b)])];
            Console.WriteLine($"{ask.Id}: {string.Join(' ', common)}");
            foreach ((LanguageCode language, string[] ids) in named)
                if (ids.Length > common.Length) Console.WriteLine($"    only {language}: {string.Join(' ', ids.Except(common))}");
        }
    }

    private static string First(string text, int length) => text.Length <= length ? text : text[..length];
}
