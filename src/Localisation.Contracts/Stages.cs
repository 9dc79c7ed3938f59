namespace Minga.Localisation;

/// <summary>
/// How far the law of a territory answers an ask. One of two axes that are never mixed; the order of the values is the order of the
/// stages, so that the highest of several is the greatest.
/// </summary>
public enum LawStage
{
    /// <summary>Nobody looked. Never a gap, never zero.</summary>
    NotAssessed,

    /// <summary>Not this level's competence.</summary>
    NotApplicable,

    /// <summary>Looked for and not found.</summary>
    Gap,

    /// <summary>The text only empowers or mandates somebody to act.</summary>
    Enabling,

    /// <summary>The text itself grants, creates or obliges.</summary>
    Adopted,

    /// <summary>A norm that applies it exists too.</summary>
    Regulated,
}

/// <summary>What is known of the practice: the second axis.</summary>
public enum PracticeStage
{
    /// <summary>Nobody looked.</summary>
    NotAssessed,

    /// <summary>Not this level's competence.</summary>
    NotApplicable,

    /// <summary>Looked for and none found.</summary>
    NoneFound,

    /// <summary>Money is assigned, with proof.</summary>
    Funded,

    /// <summary>Carried out, with proof.</summary>
    Executed,
}

/// <summary>How much of an ask a measure answers.</summary>
public enum Degree
{
    /// <summary>Some of it.</summary>
    Partial,

    /// <summary>All that the ask says.</summary>
    Full,
}
