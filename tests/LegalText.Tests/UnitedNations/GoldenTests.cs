using Minga.Kernel;
using Minga.LegalText.Sources.UnitedNations;

namespace Minga.LegalText.Tests.UnitedNations;

/// <summary>What the network's core instruments must look like, whatever else changes.</summary>
public sealed class GoldenTests
{
    [Theory]
    [InlineData("77_281", 4, 15)]
    [InlineData("79_213", 6, 19)]
    public void The_two_resolutions_on_the_SSE_have_the_same_provisions_in_three_languages(string resolution, int operative, int recitals)
    {
        LegalDocument english = Texts.Core(resolution, 'E');
        Assert.Equal(Enumerable.Range(1, operative).Select(n => $"{n}"), english.All().Where(p => p.Kind == ProvisionKind.Paragraph).Select(p => p.Address));
        Assert.Equal(Enumerable.Range(1, recitals).Select(n => $"preambulo/{n}"), english.All().Where(p => p.Kind == ProvisionKind.Recital).Select(p => p.Address));
        foreach (char language in "FS")
            Assert.Equal(english.All().Select(p => p.Address), Texts.Core(resolution, language).All().Select(p => p.Address));
    }

    [Theory]
    [InlineData('E', "para_93", "para_29")]
    [InlineData('F', "para_125", "para_50")]
    [InlineData('S', "para_536", "para_238")]
    public void Sevilla_32_h_and_21_are_found_by_their_numbers(char language, string alias32h, string alias21)
    {
        LegalDocument sevilla = Texts.Core("79_323", language);
        Assert.Equal("anexo/32(h)", sevilla.Find("32(h)")!.Address);
        Assert.Contains(alias32h, sevilla.Find("32(h)")!.Aliases);
        Assert.Equal("anexo/21", sevilla.Find("21")!.Address);
        Assert.Contains(alias21, sevilla.Find("21")!.Aliases);
        Assert.Same(sevilla.Find("32(h)"), sevilla.Find(alias32h));
    }

    [Fact]
    public void Doha_29_n_and_30_e_are_found_in_three_languages()
    {
        foreach (char language in "EFS")
        {
            LegalDocument doha = Texts.Core("80_5", language);
            Assert.Equal("anexo/29(n)", doha.Find("29(n)")!.Address);
            Assert.Equal("anexo/30(e)", doha.Find("30(e)")!.Address);
        }
    }

    [Fact]
    public void Comparison_of_paragraph_1_shows_what_the_second_resolution_added()
    {
        string before = Texts.Core("77_281", 'E').Find("1")!.OwnText, after = Texts.Core("79_213", 'E').Find("1")!.OwnText;
        IReadOnlyList<WordRun> runs = WordRuns.Of(before, after);
        string[] added = [.. runs.Where(r => r.Kind == ChangeKind.Added).Select(r => r.After.Of(after).Trim())];
        string[] removed = [.. runs.Where(r => r.Kind == ChangeKind.Removed).Select(r => r.Before.Of(before).Trim())];
        // Frameworks that take account of workers and entities, "where" for "when", capacity-building, consultative dialogue, implementation.
        Assert.Equal(["for the social and solidarity economy", "which consider", "needs of its workers", "entities", "where", "capacity-building, and", ", including through consultative dialogue,", "and policy implementation"], added);
        Assert.Equal(["for", "social", "solidarity economy", "when"], removed);
    }

    [Fact]
    public void SDG_tags_are_assigned_by_a_machine_and_not_reviewed()
    {
        foreach (char language in "EFS")
        {
            Keyword[] goals = [.. Texts.Core("77_281", language).Keywords.Where(k => k.Vocabulary == "SDGO")];
            Assert.Equal(["16", "17", "2", "5", "9"], goals.Select(k => k.Value).Order(StringComparer.Ordinal));
            Assert.All(goals, k => Assert.Equal(TextAuthority.Machine, k.Authority));
        }
    }

    [Fact]
    public void The_twelve_core_files_are_read_with_their_names_dates_and_claims()
    {
        string[] files = Directory.GetFiles(Path.Combine(Texts.Folder, "un"), "*.xml");
        Assert.Equal(12, files.Length);
        foreach (string file in files)
        {
            LegalDocument document = new UnitedNationsReader().Read(Texts.Open(Path.GetRelativePath(Texts.Folder, file))).Document!;
            Assert.Equal($"https://docs.un.org/{document.Language}/A/RES/{document.Number}", document.OfficialAddress!.ToString());
            Assert.Equal(["adoption", "publication"], document.Dates.Select(d => d.What));
            Assert.Contains(document.Statements, s => s is { What: "adopted", Value: "adoptedWithoutVote" or "adoptedRecordedVote" });
        }
        LegalDocument spanish = Texts.Core("79_213", 'S');
        Assert.Equal(new Identifier("un-symbol", "A/RES/79/213"), spanish.Identifiers[0]);
        Assert.Contains(new Identifier("frbr-work", "/akn/un/statement/deliberation/unga/2024-12-19/79-213"), spanish.Identifiers);
        Assert.Contains(new Identifier("frbr-expression", "/akn/un/statement/deliberation/unga/2024-12-19/79-213/spa@"), spanish.Identifiers);
        Assert.Equal(new DateOnly(2024, 12, 19), spanish.Dates[0].On);
        Assert.Equal(LanguageCode.Es, spanish.Language);
        Assert.Contains(spanish.Statements, s => s is { What: "adopted", Value: "adoptedWithoutVote" });
    }

    [Fact]
    public void A_sentinel_date_is_unknown()
    {
        foreach (char language in "EFS")
            Assert.DoesNotContain(Texts.Core("79_213", language).Statements, s => s.Value.Contains("0001", StringComparison.Ordinal));
    }

    [Fact]
    public void Footnotes_are_notes_of_their_provision_and_no_recitals()
    {
        Provision last = Texts.Core("79_213", 'E').Find("preambulo/19")!;
        Assert.Equal(new Footnote("2", "A/79/351."), Assert.Single(last.Notes));
        Assert.DoesNotContain("A/79/351", last.OwnText, StringComparison.Ordinal);
    }
}
