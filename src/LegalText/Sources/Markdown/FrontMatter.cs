using System.Text;
using Minga.Kernel;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Minga.LegalText.Sources.Markdown;

/// <summary>The block of YAML between two lines of three hyphens at the head of a Markdown file.</summary>
/// <param name="Entries">The scalars of the mapping in their order; empty values are not here.</param>
/// <param name="BodyStart">Index in the file's text at which the body begins.</param>
/// <param name="BodyLine">Line of the file at which the body begins, from 1.</param>
/// <param name="Findings">Doubtful entries: repeated keys, values that are not scalars.</param>
internal sealed record FrontMatter(
    IReadOnlyList<FrontMatterEntry> Entries, int BodyStart, int BodyLine, IReadOnlyList<Finding> Findings)
{
    private const string Fence = "---";

    /// <summary>The value of the key, or null.</summary>
    public string? this[string key] => Entries.FirstOrDefault(e => e.Key == key).Value;

    /// <summary>The line of the key, or 1 where it is missing.</summary>
    public int LineOf(string key) => Entries.FirstOrDefault(e => e.Key == key) is { Line: > 0 } found ? found.Line : 1;

    /// <summary>
    /// Reads the block. Refused with "front-matter-missing" where the file does not begin with one or it is never closed, and with
    /// "front-matter-not-yaml" where it is not a YAML mapping; the place is "file:line".
    /// </summary>
    public static (FrontMatter? FrontMatter, Refusal? Refusal) Read(string name, string text)
    {
        if (!StartsWithFence(text)) return (null, new("front-matter-missing", $"{name}:1"));
        int start = text.IndexOf('\n') + 1;
        (int end, int bodyStart, int bodyLine) = FindEnd(text, start);
        if (end < 0) return (null, new("front-matter-missing", $"{name}:1"));
        var entries = new List<FrontMatterEntry>();
        var findings = new List<Finding>();
        try
        {
            if (!ReadMapping(Indented(text[start..end], findings), entries, findings)) return (null, new("front-matter-not-yaml", $"{name}:2"));
        }
        catch (YamlException broken)
        {
            return (null, new("front-matter-not-yaml", $"{name}:{Math.Min(broken.Start.Line + 1, bodyLine - 1)}"));
        }
        return (new(entries, bodyStart, bodyLine, findings), null);
    }

    /// <summary>Whether the text begins with the opening line of a front matter.</summary>
    public static bool StartsWithFence(string text) =>
        text.StartsWith(Fence, StringComparison.Ordinal) && text.AsSpan(3).TrimStart(" \t\r") is ['\n', ..];

    private static (int End, int BodyStart, int BodyLine) FindEnd(string text, int start)
    {
        int line = 2;
        for (int at = start; at < text.Length; line++)
        {
            int feed = text.IndexOf('\n', at);
            int next = feed < 0 ? text.Length : feed + 1;
            if (text.AsSpan(at, next - at).TrimEnd() is Fence) return (at, next, line + 1);
            at = next;
        }
        return (-1, 0, 0);
    }

    /// <summary>
    /// A long value in double quotes that goes on at the first column of the next line is what other YAML readers take and ours does not:
    /// such a line is indented by one blank, which changes no value.
    /// </summary>
    private static string Indented(string yaml, List<Finding> findings)
    {
        if (!yaml.Contains(": \"", StringComparison.Ordinal)) return yaml;
        var indented = new StringBuilder(yaml.Length + 16);
        bool open = false;
        int number = 1;
        foreach (ReadOnlySpan<char> line in yaml.AsSpan().EnumerateLines())
        {
            number++;
            bool unindented = open && !line.IsEmpty && !char.IsWhiteSpace(line[0]);
            if (unindented) findings.Add(new("front-matter-not-indented", number, Addressing.Shorten(line.ToString())));
            if (unindented) indented.Append(' ');
            indented.Append(line).Append('\n');
            open = LeavesOpen(line, open);
        }
        return indented.ToString();
    }

    /// <summary>Whether a value in double quotes is open after the line.</summary>
    private static bool LeavesOpen(ReadOnlySpan<char> line, bool open)
    {
        int from = 0;
        if (!open)
        {
            from = line.IndexOf(": \"") + 3;
            if (from < 3) return false;
        }
        for (int i = from; i < line.Length; i++)
        {
            if (line[i] == '\\') i++;
            else if (line[i] == '"') return false;
        }
        return true;
    }

    private static bool ReadMapping(string yaml, List<FrontMatterEntry> entries, List<Finding> findings)
    {
        var parser = new Parser(new StringReader(yaml));
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _) || !parser.TryConsume<MappingStart>(out _)) return false;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key)) return false;
            int line = (int)key.Start.Line + 1;
            if (!parser.TryConsume<Scalar>(out var value))
            {
                parser.SkipThisAndNestedEvents();
                findings.Add(new("front-matter-not-scalar", line, Addressing.Shorten(key.Value)));
            }
            else if (!seen.Add(key.Value))
                findings.Add(new("front-matter-repeated-key", line, Addressing.Shorten(key.Value + ": " + value.Value)));
            else if (value.Value.Trim() is { Length: > 0 } content)
                entries.Add(new(key.Value, content, line));
        }
        return true;
    }
}

/// <summary>One scalar of the front matter.</summary>
internal readonly record struct FrontMatterEntry(string Key, string Value, int Line);
