using System.Collections.Concurrent;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.TokenAttributes;
using Minga.Kernel;

namespace Minga.Retrieval.Analysis;

/// <summary>What a word is to the index.</summary>
/// <param name="Folded">Without case and accents.</param>
/// <param name="Stem">Without inflection too: the form that is compared.</param>
/// <param name="IsStop">A word of grammar, which is not indexed.</param>
internal sealed record Lexeme(string Folded, string Stem, bool IsStop);

/// <summary>Turns the words of one language into stems. Light stemming: plural, gender and the clitics of statutes, no more.</summary>
internal sealed class Analyzer
{
    private static readonly ConcurrentDictionary<LanguageCode, Analyzer> Known = new();

    private readonly LanguageCode language;
    private readonly HashSet<string> stops;

    private Analyzer(LanguageCode language)
    {
        this.language = language;
        stops = StopWords.Of(language);
    }

    public static Analyzer For(LanguageCode language) => Known.GetOrAdd(language, l => new(l));

    public Lexeme Analyze(ReadOnlySpan<char> word)
    {
        string folded = Folding.Fold(word);
        if (folded.Length > 0 && char.IsAsciiDigit(folded[0])) return new(folded, Number(folded), false);
        if (stops.Contains(folded) || folded.Length < 2) return new(folded, folded, true);
        return new(folded, Stem(language.Value switch { "es" => WithoutClitic(word, folded), "pt" => Modern(Singular(folded)), _ => folded }), false);
    }

    /// <summary>"19.848" is "19848"; "79/213" stays.</summary>
    private static string Number(string folded) => folded.Replace(".", "", StringComparison.Ordinal);

    /// <summary>
    /// Statutes command with a verb and "se" behind it: "créase", "exonérase", "otórguese". The accent before the last two
    /// syllables tells them from nouns such as "base".
    /// </summary>
    private static string WithoutClitic(ReadOnlySpan<char> word, string folded)
    {
        if (folded.Length < 6 || !folded.EndsWith("se", StringComparison.Ordinal)) return folded;
        bool accented = false;
        foreach (char c in word[..^3]) accented |= c is 'á' or 'é' or 'í' or 'ó' or 'ú' or 'Á' or 'É' or 'Í' or 'Ó' or 'Ú';
        return accented ? folded[..^2] : folded;
    }

    /// <summary>"Isenções" and "isencoes" are plurals of "isenção"; the stemmer knows the first only, and gets the second.</summary>
    private static string Singular(string folded) =>
        folded.Length > 4 && (folded.EndsWith("oes", StringComparison.Ordinal) || folded.EndsWith("aes", StringComparison.Ordinal)) ? folded[..^3] + "ao" : folded;

    /// <summary>
    /// Portuguese as it was written before the agreements of 1943, 1971, 1990: "acção", "projecto", "adopção", "fiscalisação". Accents are gone already. Old
    /// and new forms meet; what Brazil still writes with the letter ("opção") loses it on both sides. "Pacto" is no "pato".
    /// </summary>
    private static string Modern(string folded)
    {
        string modern = folded.Replace("cca", "ca", StringComparison.Ordinal).Replace("pcao", "cao", StringComparison.Ordinal)
            .Replace("adopt", "adot", StringComparison.Ordinal).Replace("isacao", "izacao", StringComparison.Ordinal);
        return modern.Contains("pact", StringComparison.Ordinal) ? modern : modern.Replace("ct", "t", StringComparison.Ordinal);
    }

    private string Stem(string folded)
    {
        char[] buffer = new char[folded.Length + 8];
        folded.CopyTo(0, buffer, 0, folded.Length);
        int length = language.Value switch
        {
            "es" => new SpanishLightStemmer().Stem(buffer, folded.Length),
            "pt" => new PortugueseLightStemmer().Stem(buffer, folded.Length),
            "fr" => new FrenchMinimalStemmer().Stem(buffer, folded.Length),
            _ => -1,
        };
        if (length >= 0) return new(buffer, 0, length);
        if (language != LanguageCode.En) return folded;
        return English(folded);
    }

    /// <summary>KStem, which knows words: Porter's stemmer makes one of "cooperative" and "cooperation".</summary>
    private static string English(string folded)
    {
        // The stemmer itself is not public; its filter is.
        using var stream = new KStemFilter(new KeywordTokenizer(new StringReader(folded)));
        ICharTermAttribute term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        return stream.IncrementToken() ? term.ToString()! : folded;
    }
}
