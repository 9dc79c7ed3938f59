using System.Formats.Tar;
using System.Text;
using Minga.LegalText.Sources;
using ZstdSharp;

namespace Minga.LegalText.Tests;

public sealed class IntakeTests : IDisposable
{
    private const string Law = "---\ntitle: \"Ley\"\nidentifier: \"XX-1\"\ncountry: \"uy\"\n---\nTexto.\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("minga-intake-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_folder_is_walked_in_the_order_of_names_without_what_is_hidden()
    {
        Write("b/2.md", Law);
        Write("a.md", Law);
        Write("b/1.md", Law);
        Write(".git/HEAD", "ref");
        Write("b/.hidden.md", Law);
        Write("LICENSE", "Free.");
        Intake intake = Intake.Open(_folder.FullName);
        List<IntakeItem> items = [.. intake.Items()];
        Assert.Equal(["LICENSE", "a.md", "b/1.md", "b/2.md"], items.Select(i => i.Name));
        Assert.Equal("not-recognised", items[0].Refusal!.Code);
        Assert.Equal("Ley", items[1].Read().Document!.Title);
        Assert.Equal((4, intake.Size), (intake.Count, (long?)intake.Done));
    }

    [Fact]
    public void A_folder_without_law_is_refused_after_its_files()
    {
        Write("notes.txt", "Nothing here.");
        Assert.Equal(["not-recognised", "no-law-found"], Codes(_folder.FullName));
    }

    [Fact]
    public void An_empty_folder_is_refused() =>
        Assert.Equal(["no-law-found"], Codes(_folder.FullName));

    [Fact]
    public void A_path_that_is_not_there_is_refused() =>
        Assert.Equal(["path-not-found"], Codes(Path.Combine(_folder.FullName, "none")));

    [Fact]
    public void A_single_file_is_taken_under_its_name()
    {
        Write("uy.md", Law);
        Assert.Equal("uy.md", Assert.Single(Intake.Open(Path.Combine(_folder.FullName, "uy.md")).Items()).File!.Name);
    }

    [Fact]
    public void A_link_is_not_followed()
    {
        Write("a.md", Law);
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "host"), "/etc/hostname");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "root"), "/");
        Assert.Equal(["", "link-not-followed", "link-not-followed"], Codes(_folder.FullName));
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_with_its_size_and_never_read()
    {
        using (FileStream huge = File.Create(Path.Combine(_folder.FullName, "huge.md"))) huge.SetLength(200L << 20);
        Write("a.md", Law);
        long before = GC.GetAllocatedBytesForCurrentThread();
        List<IntakeItem> items = [.. Intake.Open(_folder.FullName).Items()];
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
        Assert.Equal(["file-too-large", $"{200L << 20}", $"{64L << 20}"], [items[1].Refusal!.Code, .. items[1].Refusal!.Arguments]);
        Assert.Equal("huge.md", items[1].Refusal!.Place);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_archive_is_read_in_its_own_order(bool compressed)
    {
        string path = Archive(compressed, tar =>
        {
            Add(tar, "./z.md", Law);
            Add(tar, "a.md", Law);
            Add(tar, ".git/config", "x");
            Add(tar, "README", "Read me.");
        });
        Intake intake = Intake.Open(path);
        List<IntakeItem> items = [.. intake.Items()];
        Assert.Equal([("z.md", ""), ("a.md", ""), ("README", "not-recognised")], items.Select(i => (i.Name, i.Refusal?.Code ?? "")));
        Assert.Null(intake.Count);
        Assert.Equal(intake.Size, intake.Done);
    }

    [Fact]
    public void What_would_leave_the_archive_is_refused_by_name()
    {
        string path = Archive(true, tar =>
        {
            Add(tar, "../up.md", Law);
            Add(tar, "/etc/abs.md", Law);
            Add(tar, "a/../../b.md", Law);
            Add(tar, "c:\\d.md", Law);
            Add(tar, "..\\x.md", Law);
            Add(tar, "a\\..\\b.md", Law);
            Add(tar, "a/..\\b.md", Law);
            Add(tar, "\\host\\share.md", Law);
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link.md") { LinkName = "/etc/passwd" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.HardLink, "hard.md") { LinkName = "../x" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Fifo, "pipe"));
            Add(tar, "good.md", Law);
            Add(tar, "tecnolog\\303\\255a.md", Law);
        });
        List<IntakeItem> items = [.. Intake.Open(path).Items()];
        Assert.Equal(
        [
            "archive-entry-unsafe-name", "archive-entry-unsafe-name", "archive-entry-unsafe-name", "archive-entry-unsafe-name",
            "archive-entry-unsafe-name", "archive-entry-unsafe-name", "archive-entry-unsafe-name", "archive-entry-unsafe-name",
            "archive-entry-not-a-file", "archive-entry-not-a-file", "archive-entry-not-a-file", "", "",
        ], items.Select(i => i.Refusal?.Code ?? ""));
        Assert.Equal(["../up.md", "/etc/abs.md"], items.Take(2).Select(i => i.Refusal!.Place));
    }

    [Fact]
    public void An_entry_over_the_limit_is_passed_and_the_next_one_read()
    {
        string path = Archive(true, tar =>
        {
            Add(tar, "big.md", new string('x', 5000));
            Add(tar, "good.md", Law);
        });
        Assert.Equal(["file-too-large", ""], [.. Intake.Open(path, limit: 4096).Items().Select(i => i.Refusal?.Code ?? "")]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_truncated_archive_keeps_what_came_before_and_ends_with_its_refusal(bool compressed)
    {
        var noise = new Random(7);
        string path = Archive(compressed, tar =>
        {
            for (int i = 0; i < 20; i++) Add(tar, $"{i:00}.md", Law + string.Concat(Enumerable.Range(0, 20_000).Select(_ => (char)noise.Next(33, 126))));
        });
        using (FileStream cut = File.OpenWrite(path)) cut.SetLength(cut.Length / 2);
        List<IntakeItem> items = [.. Intake.Open(path).Items()];
        Assert.Equal("archive-truncated", items[^1].Refusal!.Code);
        Assert.InRange(items.Count(i => i.File is not null), 3, 12);
        Assert.All(items.SkipLast(1), i => Assert.NotNull(i.File));
    }

    [Fact]
    public void What_only_begins_like_an_archive_is_broken()
    {
        string path = Path.Combine(_folder.FullName, "x.tar.zst");
        File.WriteAllBytes(path, [0x28, 0xB5, 0x2F, 0xFD, .. Enumerable.Repeat((byte)0xFF, 400)]);
        Assert.Equal(["archive-broken", "no-law-found"], Codes(path));
    }

    [Fact]
    public void An_archive_inside_a_folder_is_left_for_an_import_of_its_own()
    {
        Archive(true, tar => Add(tar, "a.md", Law));
        Write("b.md", Law);
        Assert.Equal(["archive-in-folder", ""], Codes(_folder.FullName));
    }

    private static string[] Codes(string path) => [.. Intake.Open(path).Items().Select(i => i.Refusal?.Code ?? "")];

    private void Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private string Archive(bool compressed, Action<TarWriter> fill)
    {
        string path = Path.Combine(_folder.FullName, compressed ? "a.tar.zst" : "a.tar");
        using FileStream file = File.Create(path);
        using Stream plain = compressed ? new CompressionStream(file) : file;
        using var tar = new TarWriter(plain);
        fill(tar);
        return path;
    }

    private static void Add(TarWriter tar, string name, string text) =>
        tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
}
