using System.Text.RegularExpressions;

namespace Minga.LegalText.Sources;

/// <summary>
/// Reads a git repository: a bundle, a bare repository, a work tree whose head is in a format with versions, or what lies at an address.
/// Where the first file that a reader recognises at the head belongs to one that reads histories, every commit hands out the files that it
/// changed, from the oldest on; else the head hands out its files.
/// </summary>
internal static partial class Repository
{
    /// <summary>Whether the file is a git bundle, by its first bytes.</summary>
    public static bool IsBundle(string path)
    {
        using FileStream stream = File.OpenRead(path);
        Span<byte> head = stackalloc byte[20];
        int read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head[..read].StartsWith("# v2 git bundle\n"u8) || head[..read].StartsWith("# v3 git bundle\n"u8);
    }

    /// <summary>Whether the folder is a repository without a work tree.</summary>
    public static bool IsBare(string folder) =>
        File.Exists(Path.Combine(folder, "HEAD")) && Directory.Exists(Path.Combine(folder, "objects")) && Directory.Exists(Path.Combine(folder, "refs"));

    /// <summary>Whether the folder is the work tree of a repository.</summary>
    public static bool IsWorkTree(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    /// <summary>Whether the path is an address that git fetches from: https, ssh, file, or "user@host:path".</summary>
    public static bool IsAddress(string path) => Address().IsMatch(path);

    /// <summary>The address without the password that it may carry.</summary>
    public static string WithoutPassword(string path) => Password().Replace(path, "$1");

    /// <summary>Whether the first of these files that a reader recognises is of one that reads histories.</summary>
    public static bool HasVersions(IEnumerable<IntakeItem> items) => items.FirstOrDefault(i => i.Reader is not null)?.Reader?.ReadsHistory ?? false;

    /// <summary>The items; a source that cannot be had is one refusal, one that breaks on the way ends with its refusal.</summary>
    /// <param name="source">What git clones.</param>
    /// <param name="unreadable">Code of the refusal where git cannot read the source.</param>
    /// <param name="limit">Largest file that is read, in bytes.</param>
    /// <param name="intake">Told the count and size of the files, and each as it is read.</param>
    public static IEnumerable<IntakeItem> Walk(string source, string unreadable, long limit, Intake intake)
    {
        GitClone? clone = null;
        IEnumerator<IntakeItem>? items = null;
        try
        {
            while (true)
            {
                IntakeItem? last = null;
                try
                {
                    clone ??= GitClone.Of(source);
                    items ??= new RepositoryWalk(clone, limit, intake).Items().GetEnumerator();
                    if (!items.MoveNext()) yield break;
                }
                catch (GitMissingException)
                {
                    last = IntakeItem.Refused(intake.Path, "git-missing");
                }
                catch (IOException broken)
                {
                    last = IntakeItem.Refused(intake.Path, unreadable, WithoutPassword(broken.Message));
                }
                yield return last ?? items!.Current;
                if (last is not null) yield break;
            }
        }
        finally
        {
            items?.Dispose();
            clone?.Dispose();
        }
    }

    /// <summary>"git@host:owner/name" is ssh as well; neither user nor host may begin like an option.</summary>
    [GeneratedRegex(@"^(https|ssh|file)://[^-\s]\S*$|^[A-Za-z0-9_][A-Za-z0-9_.-]*@[A-Za-z0-9][A-Za-z0-9.-]*:\S+$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"(https?://)[^/@\s]+@", RegexOptions.CultureInvariant)]
    private static partial Regex Password();
}
