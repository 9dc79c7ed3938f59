using Minga.LegalText.Sources.Markdown;

namespace Minga.LegalText.Sources.Spain;

/// <summary>
/// Reads the consolidated legislation of Spain, of the State and of the autonomous communities, as the legalize federation publishes
/// the Boletín Oficial del Estado: Markdown whose paragraphs are whole lines. Articles, additional, transitional, repealing and final
/// provisions are headings in some files and plain lines in others; which of the two it is, the file itself says. Refused and doubted
/// as by <see cref="MarkdownReader"/>.
/// </summary>
public sealed class SpainReader : ISourceReader
{
    /// <summary>The front matter's first lines name the country.</summary>
    private const int Head = 4096;

    /// <inheritdoc/>
    /// <remarks>Markdown legislation whose front matter says that the country is Spain, or whose identifier is the BOE's.</remarks>
    public bool Recognises(SourceFile file)
    {
        ReadOnlySpan<byte> bytes = MarkdownReader.WithoutMark(file.Bytes.Span);
        if (!bytes.StartsWith("---"u8)) return false;
        ReadOnlySpan<byte> head = bytes[3..Math.Min(bytes.Length, Head)];
        int end = head.IndexOf("\n---"u8);
        if (end >= 0) head = head[..end];
        foreach (Range range in head.Split((byte)'\n'))
        {
            ReadOnlySpan<byte> line = head[range].TrimEnd("\r "u8);
            if (line.SequenceEqual("country: \"es\""u8) || line.SequenceEqual("country: es"u8) || line.StartsWith("identifier: \"BOE-"u8) || line.StartsWith("identifier: BOE-"u8)) return true;
        }
        return false;
    }

    /// <inheritdoc/>
    public Reading Read(SourceFile file)
    {
        string? number = null;
        Reading reading = MarkdownReader.Read(file, (front, body, links, findings) =>
        {
            number = front["official_number"];
            return ReadBody(front, body, links, findings);
        });
        return reading.Document is { } document ? reading with { Document = Stated.Complete(document, number) } : reading;
    }

    private static List<Provision> ReadBody(FrontMatter front, ReadOnlySpan<char> body, List<string> links, List<Finding> findings)
    {
        var lines = BodyLine.ReadAll(body, front.BodyLine, sourceMarksArticles: true, links).FindAll(line => !line.Blank);
        if (lines.Count > 0 && MeasureReading.IsTitle(lines[0].Level, lines[0].Text, front)) lines.RemoveAt(0);
        return new Outline(lines, findings).Build();
    }
}
