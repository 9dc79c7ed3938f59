using System.Buffers;
using Minga.Kernel;

namespace Minga.LegalText;

/// <summary>
/// Finds the references in the words of a provision, in Spanish and Portuguese. Only what is certain: a wrong link is worse than none, so
/// articles of "la ley citada", of a code that is not known by name, in a quotation, in a preamble or in a law that changes another one
/// are passed over unless the words themselves say which law is meant.
/// </summary>
public static class References
{
    private static readonly SearchValues<string> Anchors = SearchValues.Create(["art", "ley", "lei", "decreto", "digo", "constituc", "constitui"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The references in the order of the text. No two overlap.</summary>
    /// <param name="text">The words of an article with all that is inside it, paragraphs joined by line feeds.</param>
    /// <param name="law">The law that they stand in.</param>
    /// <param name="address">The article's address in it.</param>
    public static IReadOnlyList<Reference> In(string text, CitingLaw law, string address)
    {
        if (law.Language != LanguageCode.Es && law.Language != LanguageCode.Pt) return [];
        Finder? finder = null;
        for (int at = 0; at < text.Length;)
        {
            int step = text.AsSpan(at).IndexOfAny(Anchors);
            if (step < 0) break;
            at += step;
            if (!Letters.StartsWord(text, at) && Letters.Fold(text[at]) != 'd')
            {
                at++;
                continue;
            }
            finder ??= new(text, law, address);
            at = Math.Max(at + 1, finder.ReadAt(at));
        }
        return finder?.Found ?? [];
    }
}
