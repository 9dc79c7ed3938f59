using Minga.Kernel;

namespace Minga.Web.Parts;

/// <summary>One language version of a text, side by side with the others.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Text">The text; null where this version does not have the provision.</param>
public sealed record LanguageColumn(LanguageCode Language, MarkedText? Text);
