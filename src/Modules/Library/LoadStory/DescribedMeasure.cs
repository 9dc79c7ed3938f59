using System.Globalization;
using System.Text.Json;
using Minga.Kernel;

namespace Minga.Library.LoadStory;

/// <summary>A measure in our words.</summary>
/// <param name="Key">"uy/ley-19848".</param>
/// <param name="Territory">Its territory.</param>
/// <param name="Identifier">The source's own identifier of its text, loaded or not: "UY-ley-19848".</param>
/// <param name="Rank">The kind of act: "ley".</param>
/// <param name="Number">As printed; empty where there is none.</param>
/// <param name="Language">The language of the title and the summaries.</param>
/// <param name="Title">The act's own title.</param>
/// <param name="Adopted">When it was adopted; null where not known, as the other days.</param>
/// <param name="Published">When it was published.</param>
/// <param name="InForce">The first day in force, where it is stated.</param>
/// <param name="Ended">The first day on which it is law no longer.</param>
/// <param name="EndedBy">What ended it.</param>
/// <param name="Official">Where the authentic text is.</param>
/// <param name="Mark">"F" where it was read in full, "S" where it is known from secondary sources only.</param>
/// <param name="Sources">Addresses of the secondary sources.</param>
/// <param name="Articles">What its articles say.</param>
internal sealed record DescribedMeasure(
    string Key, TerritoryCode Territory, string Identifier, string Rank, string Number, LanguageCode Language, string Title, DateOnly? Adopted, DateOnly? Published,
    DateOnly? InForce, DateOnly? Ended, string? EndedBy, string? Official, string Mark, IReadOnlyList<string> Sources, IReadOnlyList<(string Address, string Summary)> Articles)
{
    /// <summary>Over everything that is said.</summary>
    public string Hash => Fingerprint.Of(JsonSerializer.Serialize(new
    {
        Key, Territory = Territory.Value, Identifier, Rank, Number, Language = Language.Value, Title, Adopted, Published, InForce, Ended, EndedBy, Official, Mark, Sources,
        Articles = Articles.Select(a => new[] { a.Address, a.Summary }),
    }));

    /// <summary>What is claimed of it.</summary>
    public IEnumerable<(string What, string Value, DateOnly? On)> Claims()
    {
        foreach ((string what, DateOnly? on) in new[]
        {
            (DescribedClaims.Adoption, Adopted), (DescribedClaims.Publication, Published), (DescribedClaims.InForce, InForce), (DescribedClaims.Ended, Ended),
        })
            if (on is { } day) yield return (what, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day);
        if (EndedBy is not null) yield return (DescribedClaims.EndedBy, EndedBy, null);
        yield return (DescribedClaims.Mark, Mark, null);
        foreach (string source in Sources) yield return (DescribedClaims.Source, source, null);
    }

    /// <summary>Who says so: what we did not read ourselves is said by the first source.</summary>
    public string AssertedBy => Mark == DescribedClaims.Secondary ? new Uri(Sources[0]).Host : DescribedClaims.Editors;
}
