using System.Globalization;
using System.Text;

namespace Minga.LegalText.Sources;

/// <summary>Reads objects of a repository one after the other through one run of "git cat-file --batch".</summary>
internal sealed class GitObjects(GitRun run) : IDisposable
{
    private readonly BufferedStream _output = new(run.Output, 64 * 1024);

    /// <summary>The object's content. Throws <see cref="IOException"/> where the repository does not hold it or git ends.</summary>
    public byte[] Read(string name)
    {
        run.Input.Write(name + "\n");
        run.Input.Flush();
        // "object type size", or "object missing"
        string[] head = Line().Split(' ');
        if (head.Length != 3) throw new IOException(string.Join(' ', head));
        byte[] content = new byte[int.Parse(head[2], CultureInfo.InvariantCulture)];
        _output.ReadExactly(content);
        _output.ReadByte();
        return content;
    }

    /// <summary>The commit's date, as its committer's clock said, and its message.</summary>
    public Commit Commit(string hash)
    {
        string text = Encoding.UTF8.GetString(Read(hash));
        int body = text.IndexOf("\n\n", StringComparison.Ordinal);
        string header = body < 0 ? text : text[..body];
        // "committer Name <address> 1754213547 -0400"
        string? committer = header.Split('\n').LastOrDefault(l => l.StartsWith("committer ", StringComparison.Ordinal));
        string[] parts = (committer ?? "").Split(' ');
        long seconds = parts.Length > 2 && long.TryParse(parts[^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long stated) ? stated : 0;
        seconds = Math.Clamp(seconds, DateTimeOffset.MinValue.ToUnixTimeSeconds(), DateTimeOffset.MaxValue.ToUnixTimeSeconds());
        return new(hash, DateTimeOffset.FromUnixTimeSeconds(seconds), body < 0 ? "" : text[(body + 2)..]);
    }

    public void Dispose() => run.Dispose();

    private string Line()
    {
        var line = new StringBuilder();
        for (int c = _output.ReadByte(); c != '\n'; c = _output.ReadByte())
        {
            if (c < 0) throw new IOException(run.Complaint());
            line.Append((char)c);
        }
        return line.ToString();
    }
}
