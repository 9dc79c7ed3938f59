using System.Formats.Tar;
using System.Text;
using System.Text.RegularExpressions;

namespace Minga.Peers;

/// <summary>
/// An article as the bench reads it: the file's identifier in lower case, the title of its work, the headings of the divisions around it,
/// the visible number (empty for text outside articles).
/// </summary>
public sealed record Article(string Source, string Rank, int? Year, string Title, string Division, string Number, string Text);

/// <summary>
/// Reads an archive of the legalize format with a splitter of its own: an article begins at a heading of five signs. The baselines were
/// measured so; the product reads with LegalText.
/// </summary>
public static partial class Country
{
    public static IReadOnlyList<Article> Read(string archive)
    {
        var articles = new List<Article>();
        Each(archive, (_, bytes) => articles.AddRange(Split(Encoding.UTF8.GetString(bytes))));
        return articles;
    }

    /// <summary>Every file of an archive that is a text.</summary>
    public static void Each(string archive, Action<string, byte[]> take)
    {
        using FileStream file = File.OpenRead(archive);
        using var plain = new ZstdSharp.DecompressionStream(file);
        plain.SetParameter(ZstdSharp.Unsafe.ZSTD_dParameter.ZSTD_d_windowLogMax, 27);
        using var tar = new TarReader(plain);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null || Path.GetExtension(entry.Name) is not (".md" or ".xml")) continue;
            using var bytes = new MemoryStream();
            entry.DataStream.CopyTo(bytes);
            take(entry.Name, bytes.ToArray());
        }
    }

    public static IEnumerable<Article> Split(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        var front = new Dictionary<string, string>();
        int i = 0;
        if (lines[0] == "---")
            for (i = 1; i < lines.Length && lines[i] != "---"; i++)
                if (lines[i].IndexOf(": ", StringComparison.Ordinal) is > 0 and int colon)
                    front.TryAdd(lines[i][..colon], lines[i][(colon + 2)..].Trim('"'));
        string source = front.GetValueOrDefault("identifier", "").ToLowerInvariant();
        string title = front.GetValueOrDefault("title", ""), number = "";
        int? year = int.TryParse(front.GetValueOrDefault("year"), out int y) ? y : null;
        var divisions = new List<(int Level, string Heading)>();
        var body = new StringBuilder();
        for (i++; i < lines.Length; i++)
        {
            Match heading = Heading().Match(lines[i]);
            if (!heading.Success)
            {
                body.Append(lines[i]).Append('\n');
                continue;
            }
            if (Take() is { } article) yield return article;
            int level = heading.Groups[1].Length;
            string words = heading.Groups[2].Value;
            if (level == 5)
            {
                number = ArticleNumber().Match(words) is { Success: true } m ? m.Groups[1].Value : words;
                continue;
            }
            number = "";
            if (level == 1) continue;
            divisions.RemoveAll(d => d.Level >= level);
            divisions.Add((level, words));
        }
        if (Take() is { } last) yield return last;

        Article? Take()
        {
            string words = body.ToString().Trim();
            body.Clear();
            return words.Length == 0 ? null
                : new(source, front.GetValueOrDefault("rank", ""), year, title, string.Join(" - ", divisions.Select(d => d.Heading)), number, words);
        }
    }

    [GeneratedRegex(@"^(#{1,6})\s+(.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^Art[íi]?c?u?l?o?\.?\s+(.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex ArticleNumber();
}
