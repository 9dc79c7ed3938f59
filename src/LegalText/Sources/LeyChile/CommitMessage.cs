using System.Globalization;
using System.Text.RegularExpressions;

namespace Minga.LegalText.Sources.LeyChile;

/// <summary>
/// What the commit of a version says: "[LEY-21521] 2023-02-03: …" in its first line, then the documents it changed and, for each act that changed
/// them, its title, its file here and its address.
/// </summary>
/// <param name="Subject">The first line, shortened.</param>
/// <param name="From">The day of force; null where the first line names none.</param>
/// <param name="Unregistered">The source knows of no act that made the change.</param>
/// <param name="Documents">Paths of the documents that the acts changed.</param>
/// <param name="Acts">The acts, in their order.</param>
internal sealed partial record CommitMessage(string Subject, DateOnly? From, bool Unregistered, IReadOnlyList<string> Documents, IReadOnlyList<ChangingAct> Acts)
{
    private const string File = "  Texto en este repo: ", Published = "  En BCN: ";

    /// <summary>Reads a message; what is not in this form gives no day and no acts.</summary>
    public static CommitMessage Read(string message)
    {
        string[] lines = message.ReplaceLineEndings("\n").Split('\n');
        Match first = First().Match(lines[0]);
        DateOnly? from = first.Success && DateOnly.TryParseExact(first.Groups[2].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly on) ? on : null;
        var documents = new List<string>();
        var acts = new List<ChangingAct>();
        string title = "";
        bool naming = false;
        foreach (string line in lines)
        {
            if (Document().Match(line) is { Success: true } document) documents.Add(document.Groups[1].Value);
            else if (Changes().IsMatch(line)) (title, naming) = ("", true);
            else if (line.StartsWith(File, StringComparison.Ordinal) && naming)
            {
                acts.Add(new(Path.GetFileNameWithoutExtension(line[File.Length..].Trim()), title, null));
                naming = false;
            }
            else if (line.StartsWith(Published, StringComparison.Ordinal) && acts.Count > 0)
            {
                if (Uri.TryCreate(line[Published.Length..].Trim(), UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http") acts[^1] = acts[^1] with { Address = address };
            }
            else if (naming && line.StartsWith("  ", StringComparison.Ordinal)) title = (title + " " + line.Trim()).Trim();
        }
        return new(Addressing.Shorten(lines[0]), from, first.Groups[1].Value == "SIN-REGISTRO", documents, acts);
    }

    [GeneratedRegex(@"^\[([^\]\s]+)[^\]]*\] (\d{4}-\d\d-\d\d): ", RegexOptions.CultureInvariant)]
    private static partial Regex First();

    /// <summary>"Documento: codigos/codigo-penal.md", or one of several listed below "Documentos afectados (3):".</summary>
    [GeneratedRegex(@"^(?:Documento: |  )(\S+\.md)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Document();

    /// <summary>"Ley 21560 modifica los 2 documentos — …", "Sentencia sin número deroga parte de el documento — …".</summary>
    [GeneratedRegex(@"^\p{L}.* (el documento|los \d+ documentos)( — |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Changes();
}
