using Minga.Kernel;

namespace Minga.LegalText;

/// <summary>A place in the words of a provision that names another article or another law.</summary>
/// <param name="Start">The first character, in UTF-16 units.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Article">The address of the article that is meant; empty where the law as a whole is.</param>
/// <param name="Work">The law that is meant, as it is cited; null where it is the text's own.</param>
public sealed record Reference(int Start, int Length, string Article, WorkCitation? Work);

/// <summary>
/// A law as a text cites it. It names no work yet: numbers run anew each year in some places and in every community of Spain, and a decree
/// of Chile is told apart only by its ministry. Whoever resolves it takes the one work that fits all that is said here, and none where two do.
/// </summary>
/// <param name="Rank">"ley", "ley orgánica", "real decreto legislativo", "decreto ley", "lei", "lei complementar" …, in lower case and the singular.</param>
/// <param name="Number">The number without year, dots and leading zeros: "20" of "Ley 20/1990", "18407" of "Ley Nº 18.407". Empty where <paramref name="Title"/> is set.</param>
/// <param name="Year">The year that is part of the number or stated after it; null where none is.</param>
/// <param name="Date">The day, where day, month and year are stated.</param>
/// <param name="Territory">The territory that the words name ("de las Cortes de Aragón") or the rank implies (a "real decreto" is the State's); null where they leave it open.</param>
/// <param name="Title">The known title by which it is cited; empty where it is cited by number.</param>
public sealed record WorkCitation(string Rank, string Number, int? Year = null, DateOnly? Date = null, TerritoryCode? Territory = null, string Title = "");
