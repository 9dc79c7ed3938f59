namespace Minga.LegalText.Tests.UnitedNations;

/// <summary>Every resolution of six sessions, in English, Spanish and French.</summary>
public sealed class ArchiveTests(ITestOutputHelper output)
{
    [Fact]
    public void Only_the_two_files_that_are_not_well_formed_are_refused()
    {
        Assert.Equal(
            ["75session/Spanish/75_251_B_S.xml:126: xml-not-well-formed", "77session/Spanish/A_RES_77_104-2228250S.xml:991: xml-not-well-formed"],
            Resolution.All.Where(r => r.Refusal.Length > 0).Select(r => r.Refusal).Order(StringComparer.Ordinal));
        Assert.Equal(5663, Resolution.All.Count);
    }

    [Fact]
    public void Operative_paragraphs_have_the_same_numbers_in_the_three_languages() => Conform("operative", items: false, atLeast: 0.96);

    [Fact]
    public void Items_and_annexes_have_the_same_addresses_in_the_three_languages() => Conform("items", items: true, atLeast: 0.96);

    [Fact]
    public void No_word_of_a_body_is_lost() => Assert.Empty(Resolution.All.Where(r => r.Words.Length > 0).Select(r => $"{r.Name}: {r.Words}"));

    [Fact]
    public void Every_export_is_valid_Akoma_Ntoso() => Assert.Empty(Resolution.All.Where(r => r.Invalid.Length > 0).Select(r => $"{r.Name}: {r.Invalid}"));

    [Fact]
    public void Every_export_reads_back_as_the_same_document() => Assert.Empty(Resolution.All.Where(r => r.Changed.Length > 0).Select(r => $"{r.Name}: {r.Changed}"));

    [Fact]
    public void Resolutions_checked_by_hand_have_the_addresses_that_a_reader_finds()
    {
        ILookup<string, Resolution> all = Resolution.All.ToLookup(r => r.Number);
        List<string[]> checkedByHand = [.. Texts.Table("checked-by-hand.tsv")];
        Assert.True(checkedByHand.Count >= 30);
        foreach (string[] row in checkedByHand)
        {
            Resolution[] versions = [.. all[row[0]]];
            Assert.True(versions.Length >= 3, row[0]);
            foreach (Resolution version in versions)
            {
                Assert.Equal($"{row[0]}: {row[1]}", $"{row[0]}: {version.Operative.Count}");
                Assert.Equal(Ranges.Expand(row[2]), version.Operative);
                Assert.Equal([], Ranges.Expand(row[3]).Except(version.Numbered).Select(a => $"{version.Name} {a}"));
            }
        }
    }

    private void Conform(string scope, bool items, double atLeast)
    {
        IReadOnlyList<IGrouping<string, Resolution>> resolutions = Resolution.InThreeLanguages;
        List<string> differing = [.. resolutions.Where(g => g.Any(r => !r.IsAsIn(g.First(), items))).Select(g => g.Key).Order(StringComparer.Ordinal)];
        double share = 1 - ((double)differing.Count / resolutions.Count);
        output.WriteLine($"{scope}: {resolutions.Count - differing.Count} of {resolutions.Count} resolutions ({share:P2}) agree in three languages");
        Assert.True(share >= atLeast, $"{share:P2}");
        // A new exception must be looked at and explained; one that is none any more must go.
        Assert.Equal(Texts.Table("exceptions.tsv").Where(row => row[1] == scope).Select(row => row[0]).Order(StringComparer.Ordinal), differing);
    }
}
