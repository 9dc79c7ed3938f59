namespace Minga.LegalText;

/// <summary>What the words after "artículo 5, inciso 2" say of the law that the article belongs to.</summary>
internal enum Tail
{
    /// <summary>Of some law that is not named so that it could be found.</summary>
    Unknown,

    /// <summary>Of the law in hand: "de esta Ley".</summary>
    Own,

    /// <summary>Of a law cited by number or by a known title.</summary>
    Other,

    /// <summary>They do not speak of a law.</summary>
    Open,
}

/// <summary>Reads what follows a group of articles.</summary>
internal static class Tails
{
    /// <summary>Reads it.</summary>
    /// <param name="text">The provision's text.</param>
    /// <param name="at">The place after the group.</param>
    /// <param name="law">The law in hand.</param>
    /// <param name="cited">Gets the law where it is cited by number.</param>
    /// <param name="noun">What the law in hand is called ("ley"); empty for "la presente" alone.</param>
    /// <param name="title">The known title by which another law is cited; empty where it is not.</param>
    public static Tail Read(string text, int at, CitingLaw law, List<(Span Span, WorkCitation Work)> cited, out string noun, out string title)
    {
        (noun, title) = ("", "");
        cited.Clear();
        at = Letters.Spaces(text, at);
        if (at < text.Length && text[at] == ',') at = Letters.Spaces(text, at + 1);
        Span<char> buffer = stackalloc char[16];
        ReadOnlySpan<char> word = Letters.Word(text, at, buffer);
        if (word is "desta" or "deste" or "nesta" or "neste") return Own(text, Next(text, at, word.Length), out noun);
        if (word is "ejusdem" or "ibidem" or "citado" or "citada" or "citados" or "mencionado" or "mencionados" or "referido" or "referidos" or "constitucional" or "transitorio" or "transitorios"
            or "precitado" or "aludido" or "mismo" or "supra" or "anterior" or "siguiente" or "antes" or "bis" or "ter" or "nuevo" or "dela" or "original" or "originario" or "permanente" or "final") return Tail.Unknown;
        if (word is "ley" or "lei" or "decreto" or "real" or "codigo" or "dfl" or "dl") return Other(text, at, law, cited, out title);
        if (word is not ("de" or "del" or "da" or "do" or "dos" or "das" or "dela")) return Tail.Open;
        at = Next(text, at, word.Length);
        bool contracted = word is not "de";
        word = Letters.Word(text, at, buffer);
        if (!contracted)
        {
            if (word is "conformidad" or "acuerdo" or "modo" or "manera" or "forma" or "acordo") return Tail.Open;
            if (word is "esta" or "este") return Own(text, Next(text, at, word.Length), out noun);
            if (word is "la")
            {
                at = Next(text, at, 2);
                word = Letters.Word(text, at, buffer);
            }
        }
        return word is "presente" ? Own(text, Next(text, at, word.Length), out noun) : Other(text, at, law, cited, out title);
    }

    private static Tail Own(string text, int at, out string noun)
    {
        Span<char> buffer = stackalloc char[16];
        ReadOnlySpan<char> word = Letters.Word(text, at, buffer);
        if (word is "misma" or "mismo" or "mesma" or "propia")
        {
            at = Next(text, at, word.Length);
            word = Letters.Word(text, at, buffer);
        }
        noun = word.ToString();
        // "de la presente" and a stop; "esta" with a noun cut off is not understood.
        return word.IsEmpty ? Tail.Unknown : Tail.Own;
    }

    private static Tail Other(string text, int at, CitingLaw law, List<(Span Span, WorkCitation Work)> cited, out string title)
    {
        title = "";
        Span<char> buffer = stackalloc char[16];
        ReadOnlySpan<char> word = Letters.Word(text, at, buffer);
        if (word is "citada" or "citado" or "mencionada" or "mencionado" or "referida" or "referido" or "indicada" or "aludida" or "precitada" or "supracitada" or "vigente" or "expresada")
        {
            at = Next(text, at, word.Length);
            word = Letters.Word(text, at, buffer);
        }
        if (law.Titles?.At(text, at) is { Length: > 0 } known)
        {
            title = known;
            return Tail.Other;
        }
        if (word is "real") at = Next(text, at, word.Length);
        if (word is not ("ley" or "lei" or "decreto" or "real")) return Tail.Unknown;
        Citations.Read(text, at, law, cited);
        return cited.Count == 1 ? Tail.Other : Tail.Unknown;
    }

    private static int Next(string text, int at, int length) => Letters.Spaces(text, at + length);
}
