using System.Globalization;
using System.Text;

namespace Minga.LegalText.Sources;

/// <summary>A file in one commit's tree.</summary>
/// <param name="Path">Its path with forward slashes.</param>
/// <param name="Mode">Git's mode: "100644" and "100755" are files, "120000" is a link, "160000" a submodule.</param>
/// <param name="Object">The hash of its content.</param>
internal readonly record struct GitEntry(string Path, string Mode, string Object);

/// <summary>A commit of the main line and the files that it changed against the one before it, in git's order of paths.</summary>
internal readonly record struct GitChange(string Commit, List<GitEntry> Files);

/// <summary>A bare copy of a repository in a temporary folder, which goes with it.</summary>
internal sealed class GitClone : IDisposable
{
    private readonly string _folder;

    private GitClone(string folder) => _folder = folder;

    /// <summary>Hash of the commit that is the state of today.</summary>
    public string Head { get; private set; } = "";

    /// <summary>Copies a bundle, a repository's folder or what lies at an address. Throws <see cref="IOException"/> with git's own words.</summary>
    public static GitClone Of(string source)
    {
        var clone = new GitClone(Directory.CreateTempSubdirectory("minga-git-").FullName);
        try
        {
            // Without --no-local git would link into the other repository's files instead of asking for its objects.
            using (GitRun run = GitRun.Start(clone._folder, "clone", "--quiet", "--bare", "--no-local", "--no-tags", "--", source, "."))
                run.Answer();
            clone.Head = clone.FindHead();
            return clone;
        }
        catch
        {
            clone.Dispose();
            throw;
        }
    }

    /// <summary>The files of the head.</summary>
    public List<GitEntry> Files()
    {
        var files = new List<GitEntry>();
        // "mode type object<tab>path"
        foreach (string line in Split(Ask("ls-tree", "-r", "-z", "--full-tree", Head)))
        {
            int tab = line.IndexOf('\t');
            string[] parts = line[..tab].Split(' ');
            files.Add(new(line[(tab + 1)..], parts[0], parts[2]));
        }
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    /// <summary>Every commit of the main line from the oldest on; of a merge, what it brought to that line. Removed files are not named.</summary>
    public List<GitChange> History()
    {
        string[] lines = Encoding.UTF8.GetString(Ask("rev-list", "--first-parent", "--parents", "--reverse", Head)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using GitRun run = GitRun.Start(_folder, "diff-tree", "--stdin", "-r", "-z", "--root", "--raw", "--no-renames", "--no-abbrev");
        // Only the first parent is named, so that a merge is compared with the main line alone.
        var telling = new Thread(() => Tell(run, lines.Select(line => string.Join(' ', line.Split(' ').Take(2)))));
        telling.Start();
        var answer = new MemoryStream();
        run.Output.CopyTo(answer);
        telling.Join();
        run.End();
        return Changes(Split(answer.ToArray()));
    }

    /// <summary>Starts to read objects one after the other.</summary>
    public GitObjects Objects() => new(GitRun.Start(_folder, "cat-file", "--batch"));

    /// <summary>Sizes of the objects, in bytes.</summary>
    public Dictionary<string, long> Sizes(IReadOnlyCollection<string> objects)
    {
        using GitRun run = GitRun.Start(_folder, "cat-file", "--batch-check");
        var telling = new Thread(() => Tell(run, objects));
        telling.Start();
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        using var lines = new StreamReader(run.Output, Encoding.UTF8);
        while (lines.ReadLine() is { } line)
            if (line.Split(' ') is [var name, _, var size]) sizes[name] = long.Parse(size, CultureInfo.InvariantCulture);
        telling.Join();
        run.End();
        return sizes;
    }

    /// <summary>One object's content. Throws <see cref="IOException"/> where it cannot be had.</summary>
    public byte[] Content(string name) => Ask("cat-file", "blob", name);

    public void Dispose()
    {
        // Objects are written read-only, which some systems do not delete.
        if (OperatingSystem.IsWindows())
            foreach (string file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(_folder, recursive: true);
    }

    private static void Tell(GitRun run, IEnumerable<string> lines)
    {
        try
        {
            foreach (string line in lines) run.Input.Write(line + "\n");
            run.Input.Close();
        }
        catch (IOException)
        {
            // It ended early; its own words say why.
        }
    }

    private static List<GitChange> Changes(string[] fields)
    {
        var changes = new List<GitChange>();
        List<GitEntry> files = [];
        for (int i = 0; i < fields.Length; i++)
        {
            if (!fields[i].StartsWith(':'))
            {
                changes.Add(new(fields[i], files = []));
                continue;
            }
            // ":oldmode newmode oldobject newobject status", then the path.
            string[] parts = fields[i].Split(' ');
            string path = fields[++i];
            if (parts[4] != "D") files.Add(new(path, parts[1], parts[3]));
        }
        return changes;
    }

    private static string[] Split(byte[] fields) => Encoding.UTF8.GetString(fields).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What the source names as its head; where it names none, as a bundle may, its only branch.</summary>
    private string FindHead()
    {
        using (GitRun run = GitRun.Start(_folder, "rev-parse", "--verify", "--quiet", "HEAD^{commit}"))
        {
            try
            {
                return Encoding.ASCII.GetString(run.Answer()).Trim();
            }
            catch (IOException)
            {
                // Looked for below.
            }
        }
        string[] branches = Encoding.UTF8.GetString(Ask("for-each-ref", "--format=%(objectname)", "refs/heads")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return branches.Length == 1 ? branches[0] : throw new IOException(branches.Length == 0 ? "no commits" : "several branches and no HEAD");
    }

    private byte[] Ask(params string[] arguments)
    {
        using GitRun run = GitRun.Start(_folder, arguments);
        return run.Answer();
    }
}
