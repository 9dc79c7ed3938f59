namespace Minga.Kernel;

/// <summary>
/// The rule said no: an expected outcome, returned and never thrown. The code names a text of the catalogue ("refusal." + code),
/// which the edge formats in the reader's language.
/// </summary>
/// <param name="Code">Lower-case words joined by hyphens, stable for ever: "xml-not-well-formed".</param>
/// <param name="Place">Where: a file with its line, a field; empty where there is no narrower place than the request.</param>
/// <param name="Arguments">What the text of the code shows, in its order.</param>
public sealed record Refusal(string Code, string Place = "", params IReadOnlyList<string> Arguments)
{
    /// <inheritdoc/>
    public override string ToString() =>
        (Place.Length > 0 ? Place + ": " : "") + Code + (Arguments.Count > 0 ? " (" + string.Join(", ", Arguments) + ")" : "");
}
