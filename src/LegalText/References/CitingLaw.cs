using System.Buffers;
using System.Collections.Frozen;
using Minga.Kernel;

namespace Minga.LegalText;

/// <summary>What has to be known of a law to understand the references in its words. Made once a law, used for each of its provisions.</summary>
public sealed class CitingLaw
{
    private static readonly SearchValues<string> Changing = SearchValues.Create(
        ["modifica", "altera ", "alteração", "reforma ", "dá nova redação", "sustituye", "sustitúye", "sustitucion", "sustitución", "derogacion", "derogación", "incorpora"],
        StringComparison.OrdinalIgnoreCase);

    /// <param name="language">The language of the text; references are found in Spanish and Portuguese.</param>
    /// <param name="rank">The kind of act as its source names it ("ley", "decreto_ley").</param>
    /// <param name="title">Its title: what a law that changes another one says of articles is mostly about that one.</param>
    /// <param name="territory">Where it is law; null where unknown.</param>
    /// <param name="articles">The addresses of its articles in the order of the text.</param>
    /// <param name="titles">Titles by which laws of its territory may be cited; null for none.</param>
    public CitingLaw(LanguageCode language, string rank, string title, TerritoryCode? territory, IEnumerable<string> articles, KnownTitles? titles = null)
    {
        (Language, Territory, Titles) = (language, territory, titles);
        Articles = [.. articles];
        Addresses = Articles.ToFrozenSet(StringComparer.Ordinal);
        Rank = Letters.Fold(rank.Replace('_', ' ').Replace('-', ' '));
        IsCode = Letters.Fold(title).Contains("codigo", StringComparison.Ordinal) || Rank.Contains("codigo", StringComparison.Ordinal);
        IsConstitution = Rank.Contains("constitu", StringComparison.Ordinal);
        Changes = title.AsSpan().ContainsAny(Changing);
    }

    /// <summary>The law of a document that was read, with its articles.</summary>
    public static CitingLaw Of(LegalDocument document, KnownTitles? titles = null) => new(
        document.Language, document.Rank, document.Title, document.Territory,
        document.All().Where(p => p.Kind == ProvisionKind.Article).Select(p => p.Address), titles);

    internal LanguageCode Language { get; }

    internal TerritoryCode? Territory { get; }

    internal bool IsSpain => Territory is { } t && t.Value.StartsWith("es", StringComparison.Ordinal);

    internal KnownTitles? Titles { get; }

    internal IReadOnlyList<string> Articles { get; }

    internal FrozenSet<string> Addresses { get; }

    internal string Rank { get; }

    internal bool IsCode { get; }

    internal bool IsConstitution { get; }

    /// <summary>It changes other laws: an article that it names without saying of which law is mostly the other law's.</summary>
    internal bool Changes { get; }

    /// <summary>Whether "esta Ley", "este Decreto" in the part of the law with this container means the law, or the annexed text, in hand.</summary>
    internal bool IsCalled(string noun, bool inAnnex) => noun switch
    {
        "ley" or "lei" => inAnnex ? !Rank.Contains("le", StringComparison.Ordinal) : Rank.Contains(noun, StringComparison.Ordinal),
        "decreto" or "real" => !inAnnex && Rank.Contains("decreto", StringComparison.Ordinal),
        "codigo" => inAnnex || IsCode,
        "constitucion" or "constituicao" => IsConstitution,
        "reglamento" or "regulamento" or "estatuto" or "texto" or "convenio" => inAnnex || Rank.Contains(noun, StringComparison.Ordinal),
        "orden" or "ordenanza" or "resolucion" or "instruccion" or "circular" => !inAnnex && Rank.Contains(noun, StringComparison.Ordinal),
        "disposicion" or "norma" => !inAnnex,
        _ => false,
    };
}
