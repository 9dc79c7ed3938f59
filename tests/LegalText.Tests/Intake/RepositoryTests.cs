using System.Diagnostics;
using Minga.LegalText.Sources;
using Minga.LegalText.Tests.LeyChile;

namespace Minga.LegalText.Tests;

/// <summary>Repositories made here with the git program.</summary>
public sealed class RepositoryTests : IDisposable
{
    private const string Code = "codigos/codigo-civil.md";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("minga-repository-");

    public RepositoryTests()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "git"))), "There is no git program.");
        Git("init", "--quiet", "--initial-branch=main", ".");
        Git("config", "user.name", "Tester");
        Git("config", "user.email", "tester@example.org");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("work tree")]
    [InlineData("bundle")]
    [InlineData("bare")]
    [InlineData("address")]
    public void Every_commit_hands_out_the_law_that_it_changed(string kind)
    {
        Commit("[ORIGINAL] 2020-01-01: C", (Code, Law("Artículo 1.- Uno.", "2020-01-01")), ("README.md", "Read me."));
        Commit("Only the readme", ("README.md", "Read me again."));
        Commit("[LEY-1] 2021-01-01: C", (Code, Law("Artículo 1.- Dos.", "2021-01-01")), ("codigos/codigo-penal.md", Law("Artículo 1.- Penal.", "2021-01-01")));
        Intake intake = Intake.Open(Source(kind));
        List<IntakeItem> items = [.. intake.Items()];
        string[] hashes = Git("rev-list", "--reverse", "HEAD").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([$"{Code}@{hashes[0][..8]}", $"{Code}@{hashes[2][..8]}", $"codigos/codigo-penal.md@{hashes[2][..8]}"], items.Select(i => i.File!.Name));
        Assert.Equal(["Uno.", "Dos.", "Penal."], items.Select(i => i.Read().Document!.Find("1")!.OwnText));
        Assert.Equal([hashes[0], hashes[2], hashes[2]], items.Select(i => i.File!.Commit!.Hash));
        Assert.StartsWith("[LEY-1]", items[1].File!.Commit!.Message, StringComparison.Ordinal);
        Assert.Equal((5, intake.Size), (intake.Count, (long?)intake.Done));
        Assert.DoesNotContain(Directory.EnumerateDirectories(Path.GetTempPath(), "minga-git-*"), copy => Holds(copy, hashes[2]));
    }

    [Theory]
    [InlineData("work tree", "LICENSE")]
    [InlineData("bundle", "LICENSE")]
    public void A_repository_without_versions_is_read_as_its_head(string kind, string first)
    {
        Commit("one", ("uy/1.md", "---\ntitle: \"Ley\"\nidentifier: \"UY-1\"\ncountry: \"uy\"\n---\nVieja.\n"), ("LICENSE", "Free."), (".github/x.md", "hidden"));
        Commit("two", ("uy/1.md", "---\ntitle: \"Ley\"\nidentifier: \"UY-1\"\ncountry: \"uy\"\n---\nNueva.\n"));
        List<IntakeItem> items = [.. Intake.Open(Source(kind)).Items()];
        Assert.Equal([first, "uy/1.md"], items.Select(i => i.Name));
        Assert.Equal("not-recognised", items[0].Refusal!.Code);
        Assert.Equal("Nueva.", items[1].Read().Document!.Provisions[0].OwnText);
        Assert.Null(items[1].File!.Commit);
    }

    [Fact]
    public void A_rewritten_history_gives_what_is_there()
    {
        Commit("[ORIGINAL] 2020-01-01: C", (Code, Law("Artículo 1.- Uno.", "2020-01-01")));
        string first = Source("bundle");
        string before = Assert.Single(Intake.Open(first).Items()).Read().Document!.Find("1")!.OwnText;
        Write(Code, Law("Artículo 1.- Otra.", "2020-01-01"));
        Git("commit", "--quiet", "--all", "--amend", "--no-edit");
        LegalDocument after = Assert.Single(Intake.Open(Source("bundle")).Items()).Read().Document!;
        Assert.Equal(("Uno.", "Otra.", new DateOnly(2020, 1, 1)), (before, after.Find("1")!.OwnText, after.InForce!.From));
    }

    [Fact]
    public void Links_submodules_and_paths_that_lead_out_are_refused_by_name()
    {
        Commit("[ORIGINAL] 2020-01-01: C", (Code, Law("Artículo 1.- Uno.", "2020-01-01")));
        string head = Git("rev-parse", "HEAD").Trim();
        string blob = Git("rev-parse", "HEAD:" + Code).Trim();
        // Git itself makes no such tree with its everyday commands; a stranger may.
        string up = Tree($"100644 blob {blob}\tup.md");
        string tree = Tree($"040000 tree {up}\t..\n120000 blob {blob}\tlink.md\n160000 commit {head}\tmodule\n100644 blob {blob}\ta.md");
        string commit = Git("commit-tree", tree, "-p", head, "-m", "[ORIGINAL] 2021-01-01: C").Trim();
        Git("update-ref", "refs/heads/main", commit);
        string short8 = "@" + commit[..8];
        Assert.Equal(
            [("../up.md" + short8, "archive-entry-unsafe-name"), ("a.md" + short8, null), ("link.md" + short8, "link-not-followed"), ("module" + short8, "submodule-not-read")],
            Intake.Open(Path.Combine(_folder.FullName, ".git")).Items().Skip(1).Select(i => (i.Name, i.Refusal?.Code)).OrderBy(i => i.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void A_version_over_the_limit_is_refused_and_the_others_are_read()
    {
        Commit("[ORIGINAL] 2020-01-01: C", (Code, Law("Artículo 1.- Uno.", "2020-01-01")));
        Commit("[LEY-1] 2021-01-01: C", (Code, Law("Artículo 1.- " + new string('x', 5000), "2021-01-01")));
        Commit("[LEY-2] 2022-01-01: C", (Code, Law("Artículo 1.- Tres.", "2022-01-01")));
        List<IntakeItem> items = [.. Intake.Open(Source("bundle"), limit: 4000).Items()];
        Assert.Equal([null, "file-too-large", null], items.Select(i => i.Refusal?.Code));
        Assert.StartsWith(Code + "@", items[1].Refusal!.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_bundle_is_refused_with_gits_own_words()
    {
        Commit("[ORIGINAL] 2020-01-01: C", (Code, Law("Artículo 1.- Uno.", "2020-01-01")));
        string bundle = Source("bundle");
        using (FileStream cut = File.OpenWrite(bundle)) cut.SetLength(cut.Length - 100);
        List<IntakeItem> items = [.. Intake.Open(bundle).Items()];
        Assert.Equal(["git-bundle-broken", "no-law-found"], items.Select(i => i.Refusal!.Code));
        Assert.NotEqual("", items[0].Refusal!.Arguments[0]);
        Assert.Equal(bundle, items[0].Refusal!.Place);
    }

    [Theory]
    [InlineData("file:///nowhere/at/all")]
    [InlineData("https://localhost:1/nothing.git")]
    public void An_address_that_does_not_answer_is_refused(string address) =>
        Assert.Equal(["git-address-not-answering", "no-law-found"], Intake.Open(address).Items().Select(i => i.Refusal!.Code));

    [Fact]
    public void A_password_is_not_repeated()
    {
        Intake intake = Intake.Open("https://user:secret@localhost:1/nothing.git");
        Assert.DoesNotContain(intake.Items(), i => i.Refusal!.ToString().Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--upload-pack=touch x")]
    [InlineData("-x@host:path")]
    [InlineData("ssh://-oProxyCommand=x/y")]
    [InlineData("ext::sh -c x")]
    public void What_looks_like_an_option_or_a_program_is_no_address(string path)
    {
        Assert.False(Intake.IsAddress(path));
        Assert.Equal(["path-not-found"], Intake.Open(path).Items().Select(i => i.Refusal!.Code));
    }

    private static string Law(string body, string version) => LeyChileReaderTests.File(body, version);

    private string Source(string kind)
    {
        if (kind == "work tree") return _folder.FullName;
        string target = Path.Combine(_folder.FullName, ".git", "made-" + kind.Replace(' ', '-'));
        if (kind == "address") return "file://" + _folder.FullName;
        if (kind == "bundle") Git("bundle", "create", "--quiet", target, "--all");
        else Git("clone", "--quiet", "--bare", ".", target);
        return target;
    }

    private static bool Holds(string repository, string hash) => File.Exists(Path.Combine(repository, "packed-refs")) && File.ReadAllText(Path.Combine(repository, "packed-refs")).Contains(hash, StringComparison.Ordinal);

    private void Commit(string message, params (string Path, string Text)[] files)
    {
        foreach ((string path, string text) in files) Write(path, text);
        Git("add", "--all");
        Git("commit", "--quiet", "-m", message);
    }

    private void Write(string path, string text)
    {
        string full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Writes a tree object as it is, without git's checks.</summary>
    private string Tree(string listing)
    {
        var bytes = new List<byte>();
        foreach (string line in listing.Split('\n'))
        {
            string[] parts = line.Split([' ', '\t'], 4);
            bytes.AddRange(System.Text.Encoding.UTF8.GetBytes($"{parts[0].TrimStart('0')} {parts[3]}\0"));
            bytes.AddRange(Convert.FromHexString(parts[2]));
        }
        string file = Path.Combine(_folder.FullName, ".git", "tree");
        File.WriteAllBytes(file, [.. bytes]);
        return Git("hash-object", "-w", "-t", "tree", "--literally", file).Trim();
    }

    private string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("GIT_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        using Process git = Process.Start(start)!;
        string answer = git.StandardOutput.ReadToEnd();
        string error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, error);
        return answer;
    }
}
