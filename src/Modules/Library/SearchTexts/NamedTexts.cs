using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.LegalText;
using Minga.Library.Contracts;
using Minga.Web;

namespace Minga.Library.SearchTexts;

/// <summary>
/// Finds the texts that somebody calls by name: "A/RES/79/213", "79/213", "ley 18.407", "lei 18407 artigo 103", "UY-ley-19848". People who know
/// the number want that page, whatever other texts say about it.
/// </summary>
internal static partial class NamedTexts
{
    private const int Most = 5;

    public static async Task<IReadOnlyList<NamedText>> FindAsync(
        LibraryDb db, string words, IReadOnlyList<TerritoryCode> territories, LanguageCode reader, TimeProvider time, CancellationToken cancel)
    {
        if (Name().Match(words) is not { Success: true } match) return [];
        string number = match.Groups["number"].Value.Replace(".", "", StringComparison.Ordinal), whole = words.Trim();
        string rank = Rank(Folded.Of(match.Groups["rank"].Value.Trim()));
        if (rank == "?") return [];
        string[] codes = [.. territories.Select(t => t.Value)];
        List<Work> works = await db.Works.AsNoTracking()
            .Where(w => w.Number == number || w.Symbol == whole || w.Symbol == "A/RES/" + number)
            .Where(w => codes.Length == 0 || codes.Contains(w.Territory!))
            .Where(w => rank == "" || w.Rank == rank)
            .OrderBy(w => w.Kind).ThenByDescending(w => w.Year).ThenBy(w => w.Key).Take(Most).ToListAsync(cancel);
        if (works.Count == 0) return [];

        long[] ids = [.. works.Select(w => w.Id)];
        List<Expression> texts = await db.Now(time).AsNoTracking().Where(e => ids.Contains(e.WorkId)).OrderBy(e => e.Language).ToListAsync(cancel);
        string address = match.Groups["place"] is { Success: true } place ? Addressing.Slug(place.Value) : "";
        long[] expressions = [.. texts.Select(t => t.Id)];
        HashSet<long> holding = address.Length == 0 ? [] :
            [.. await db.Provisions.Where(p => expressions.Contains(p.ExpressionId) && p.Address == address).Select(p => p.ExpressionId).ToListAsync(cancel)];
        return [.. works.Select(w => Named(w, texts.FirstOrDefault(t => t.WorkId == w.Id), address, holding, reader))];
    }

    private static NamedText Named(Work work, Expression? text, string address, HashSet<long> holding, LanguageCode reader)
    {
        bool instrument = work.Kind == "instrument", held = text is not null && holding.Contains(text.Id);
        string act = instrument ? work.Symbol : ActName.Called(work.Rank, work.Number, text?.Title ?? work.Symbol);
        string iri = !held ? work.Iri : instrument ? $"{work.Iri}/provisions/{address}" : $"{work.Iri}/{address}";
        (LanguageCode language, string title) = work.Title?.Nearest(reader) is { } ours ? (ours.Language, ours.Text.Text)
            : text is null ? (reader, work.Symbol) : (LanguageCode.Parse(text.Language), text.Title);
        return new(iri, act, held ? address : "", title, language, instrument);
    }

    /// <summary>The source's word for the kind of act that was typed; empty where none was, "?" where it is no kind of act.</summary>
    private static string Rank(string typed) => typed switch
    {
        "" or "a/res" or "a/res/" or "resolucion" or "resolucao" or "resolution" => "",
        "ley" or "lei" or "law" or "loi" or "act" => "ley",
        "decreto" or "decree" or "decret" => "decreto",
        "decreto ley" or "decreto-ley" or "decreto-lei" => "decreto_ley",
        _ => "?",
    };

    [GeneratedRegex(
        @"^\s*(?:(?:[A-Za-z]{2}-)?(?<rank>\p{L}[\p{L}/ -]*?))?[\s/-]*(?:n[.º°o]{0,2}\s*)?(?<number>\d[\d.]*(?:/\d+)?)\s*(?:,?\s*(?:art(?:[íi]culo|igo|icle)?|p[áa]rr(?:afo)?|par(?:[áa]grafo|agraphe?)?)\.?\s*(?<place>\d+(?:\s?\p{L}{1,6})?(?:\(\p{L}+\))*))?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Name();
}
