using CsCheck;
using Minga.Kernel;
using Minga.Retrieval.Shelves;
using Minga.Testing;

namespace Minga.Retrieval.Tests;

public sealed class ShelfTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_written_is_read() => Samples.Corpus.Sample(texts =>
    {
        byte[] bytes = Samples.Bytes(Samples.Small, texts);
        Assert.Equal(bytes, Samples.Bytes(Samples.Small, texts));
        string path = Path.Combine(folder.Path, $"{Guid.CreateVersion7()}.shelf");
        File.WriteAllBytes(path, bytes);
        Assert.True(Shelf.TryRead(new MemoryStream(bytes), Samples.Small, out Shelf? read, out _));
        Assert.True(Shelf.TryOpen(path, Samples.Small, out Shelf? opened, out _));
        Assert.Equal(("uy", texts.Length, texts.Length), (read.Name, read.Provisions, read.Passages));
        Assert.Equal((opened.Name, opened.Provisions, opened.Passages), (read.Name, read.Provisions, read.Passages));
        var query = new SearchQuery("plan rural del mar", LanguageCode.Es);
        Assert.Equal(Samples.Shown(new PassageIndex([opened], Samples.Small).Search(query).Hits), Samples.Shown(new PassageIndex([read], Samples.Small).Search(query).Hits));
    }, iter: 100);

    [Fact]
    public void A_file_with_any_byte_changed_or_missing_is_refused()
    {
        byte[] bytes = Samples.Bytes(Samples.Small, Samples.Text("a", "1", "Exonérase a las cooperativas."));
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte[1, 255]).Sample(change =>
        {
            byte[] damaged = [.. bytes];
            damaged[change.Item1] ^= change.Item2;
            Assert.False(Shelf.TryRead(new MemoryStream(damaged), Samples.Small, out _, out Refusal? refusal));
            Assert.StartsWith("shelf-", refusal.Code, StringComparison.Ordinal);
        });
        for (int length = 0; length < bytes.Length; length += 7)
            Assert.False(Shelf.TryRead(new MemoryStream(bytes, 0, length), Samples.Small, out _, out _));
    }

    [Fact]
    public void A_shelf_of_another_scheme_is_refused()
    {
        byte[] bytes = Samples.Bytes(Samples.Small, Samples.Text("a", "1", "plan"));
        Assert.False(Shelf.TryRead(new MemoryStream(bytes), Samples.Full, out _, out Refusal? refusal));
        Assert.Equal("shelf-other-concepts", refusal.Code);
        Assert.Throws<ArgumentException>(() => new PassageIndex([Samples.Shelf(Samples.Small)], Samples.Full));
    }

    /// <summary>
    /// One file of every format is kept: the present one must be read as it was written, every earlier one be refused. The file of a new
    /// format is written once, with MINGA_ACCEPT=1.
    /// </summary>
    [Fact]
    public void Files_of_every_format_are_known()
    {
        string present = Path.Combine(Repository.Root, "tests", "Retrieval.Tests", $"shelf-format-{ShelfFile.FormatVersion}.bin");
        if (Environment.GetEnvironmentVariable("MINGA_ACCEPT") == "1" && !File.Exists(present))
            File.WriteAllBytes(present, Samples.Bytes(Samples.Small, Samples.Text("uy/ley-1", "1", "Exonérase a las cooperativas.")));
        for (int format = 1; format <= ShelfFile.FormatVersion; format++)
        {
            using FileStream file = File.OpenRead(Path.Combine(Path.GetDirectoryName(present)!, $"shelf-format-{format}.bin"));
            bool read = Shelf.TryRead(file, Samples.Small, out Shelf? shelf, out Refusal? refusal);
            if (format < ShelfFile.FormatVersion)
            {
                Assert.Equal("shelf-other-format", refusal?.Code);
                continue;
            }
            Assert.True(read, $"A change of the format raises {nameof(ShelfFile.FormatVersion)}: {refusal}");
            Hit hit = Assert.Single(new PassageIndex([shelf!], Samples.Small).Search(new("exoneraciones")).Hits);
            Assert.Equal(("uy/ley-1", "1"), (hit.Work, hit.Address));
        }
    }

    [Fact]
    public void A_text_of_another_shelf_is_a_bug()
    {
        using var builder = new ShelfBuilder("ar", Samples.Small, new MemoryStream());
        Assert.Throws<ArgumentException>(() => builder.Add(Samples.Text("a", "1", "plan")));
    }

    [Fact]
    public void A_work_that_was_left_is_not_taken_up_again()
    {
        using var builder = new ShelfBuilder("uy", Samples.Small, new MemoryStream());
        builder.Add(Samples.Text("a", "1", "plan"));
        builder.Add(Samples.Text("b", "1", "plan"));
        Assert.Throws<ArgumentException>(() => builder.Add(Samples.Text("a", "2", "plan")));
    }

    [Fact]
    public void Long_texts_are_cut_and_every_word_is_found_where_it_stands()
    {
        string text = string.Join(". ", Enumerable.Range(0, 90).Select(i => $"Uno dos tres cuatro n{i}x"));
        PassageIndex index = Samples.Index(Samples.Small, Samples.Text("a", "1", text));
        foreach (int i in new[] { 0, 44, 89 })
        {
            Hit hit = Assert.Single(index.Search(new($"n{i}x")).Hits);
            Assert.Contains($"n{i}x", text.Substring(hit.Start, hit.Length), StringComparison.Ordinal);
        }
    }
}
