using System.Buffers;

namespace Minga.LegalText;

/// <summary>The stretches of a text that stand in quotation marks: the words of another law that is being changed.</summary>
internal static class Quotations
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("«»“”\"");

    /// <summary>
    /// The stretches in order. One that is not closed runs to the end, one that was never opened begins at the start: the text is a piece
    /// of a longer quotation.
    /// </summary>
    public static List<Span> In(string text)
    {
        var quotations = new List<Span>();
        int open = -1, depth = 0;
        for (int at = text.AsSpan().IndexOfAny(Marks); at >= 0; at = Next(text, at))
        {
            bool opens = text[at] is '«' or '“' || text[at] == '"' && depth == 0, closes = !opens;
            if (opens)
            {
                if (depth++ == 0) open = at;
            }
            else if (closes && depth == 0) quotations.Add(new(0, at));
            else if (--depth == 0) quotations.Add(new(open, at - open));
        }
        if (depth > 0) quotations.Add(new(open, text.Length - open));
        return quotations;
    }

    private static int Next(string text, int at) => text.AsSpan(at + 1).IndexOfAny(Marks) is >= 0 and var step ? at + 1 + step : -1;
}
